"""What the look-up page says of people and of their visits."""

from __future__ import annotations

from kiosk.application.ports.register import KnownVisitor, VisitLine
from kiosk.domain.office_time import office_day
from kiosk.domain.visit import VisitState, minutes_of
from kiosk.domain.visit_clocks import entry_clock, exit_clock
from kiosk.gui.models.board_cells import HOW_ICONS
from kiosk.gui.views.desk.row_list import RowWords
from kiosk.gui.views.desk.station import Station

_DOT = " · "


def person_row(station: Station, known: KnownVisitor) -> RowWords:
    """One person who was found: name and birth year, phone's end, address, how often here, when last."""
    details, say = known.details, station.say
    tail = say("manual.tail", tail=details.phone[-3:]) if details.phone else ""
    address = "" if station.mask.masked else details.address
    facts = (tail, say("manual.times", count=known.visits), address)
    day = office_day(known.last_visit.entered_at).strftime("%d/%m/%Y")
    strong = f"{station.shown(details.name)} {details.birth_year or ''}".strip()
    return RowWords(known.visitor_id, strong, _DOT.join(part for part in facts if part), day)


def visit_row(station: Station, line: VisitLine) -> RowWords:
    """One visit: which day, from when until when, where, by what, how often corrected."""
    visit, say = line.visit, station.say
    day = office_day(visit.entered_at)
    weekday = say(f"desk.weekday_{day.weekday()}")
    counter = station.office.counter(visit.counter)
    where = _DOT.join((say("table.at_counter", number=counter.number), counter.unit)) if counter else line.host
    corrected = say("look_up.corrected", count=len(visit.corrections)) if visit.corrections else ""
    facts = (where, say(f"how.{visit.by.value}"), line.purpose, corrected)
    strong = f"{weekday} {day:%d/%m/%Y}"
    return RowWords(
        visit.visit_id, strong, _DOT.join(part for part in facts if part), _times(station, line), HOW_ICONS[visit.by]
    )


def _times(station: Station, line: VisitLine) -> str:
    visit, say = line.visit, station.say
    entered = entry_clock(visit)
    match visit.state:
        case VisitState.INSIDE:
            return say("look_up.inside", entered=entered)
        case VisitState.NO_EXIT:
            return say("look_up.no_exit", entered=entered)
        case VisitState.UNDONE:
            return say("look_up.undone", entered=entered)
        case VisitState.LEFT:
            minutes = minutes_of(visit.stayed(visit.entered_at))
            times = f"{entered} – {exit_clock(visit)}"
            return times if minutes is None else say("look_up.left", times=times, minutes=minutes)
