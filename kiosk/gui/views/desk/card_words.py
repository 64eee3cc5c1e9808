"""What the visitor's card says, as plain text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.application.ports.register import VisitLine
from kiosk.domain.nationalities import is_foreign
from kiosk.domain.no_exit import interval_words
from kiosk.domain.office_time import office_clock, office_day, office_seconds
from kiosk.domain.visit import VisitState, minutes_of
from kiosk.domain.visit_clocks import entry_clock, exit_clock
from kiosk.domain.visitor import Sex, VisitorDetails
from kiosk.gui.kit.outcome_band import Outcome
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.views.desk.answers_age import answers_age
from kiosk.gui.views.desk.company_words import company_line
from kiosk.gui.views.desk.station import Station

_DOT = " · "
_OPENED = {
    VisitState.INSIDE: (Outcome.CALM, "desk.band_inside"),
    VisitState.LEFT: (Outcome.CALM, "desk.band_left"),
    VisitState.NO_EXIT: (Outcome.CALM, "desk.band_no_exit"),
    VisitState.UNDONE: (Outcome.CALM, "desk.band_undone"),
}
_BANDS = {
    CardKind.ENTRY: (Outcome.IN, "desk.band_entry"),
    CardKind.EXIT: (Outcome.OUT, "desk.band_exit"),
    CardKind.ASK_LEAVING: (Outcome.CALM, "desk.band_ask"),
    CardKind.JUST_LEFT: (Outcome.CALM, "desk.band_just_left"),
    CardKind.ASK_PERSON: (Outcome.CALM, "desk.band_person"),
}


@dataclass(frozen=True, slots=True)
class BandWords:
    """Outcome, words and time of the band."""

    outcome: Outcome
    words: str
    clock: str


def band_words(station: Station, card: DeskCard) -> BandWords:
    """The band on top of the card."""
    visit = card.line.visit
    outcome, key = _OPENED[visit.state] if card.kind is CardKind.OPENED else _BANDS[card.kind]
    if card.kind in (CardKind.ENTRY, CardKind.EXIT):
        at = visit.left_at if card.kind is CardKind.EXIT and visit.left_at else visit.entered_at
        return BandWords(outcome, station.say(key), office_seconds(at) if station.wide else office_clock(at))
    at = card.shown_at if card.kind is CardKind.ASK_PERSON else visit.left_at or visit.entered_at
    return BandWords(outcome, station.say(key), _clock_of(station, at))


def _clock_of(station: Station, at: datetime) -> str:
    """The time; of an earlier day its date too: "12/11 07:05"."""
    day = office_day(at)
    return office_clock(at) if day == office_day(station.now()) else f"{day:%d/%m} {office_clock(at)}"


def person_line(station: Station, line: VisitLine) -> str:
    """Sex, birth year, phone: "Nữ · Sinh năm 1987 · Điện thoại 09xx xxx 412"."""
    details = line.details
    if details is None:
        return station.say("desk.erased")
    year = details.birth_year
    born = station.say("desk.born", year=year) if station.wide and year else str(year or "")
    parts = [
        station.say("desk.official") if line.visit.official else "",
        _sex(station, details),
        born,
        "" if station.mask.masked else _phone(station, details),
        _country(station, details),
        _badge(station, line),
    ]
    return _DOT.join(part for part in parts if part)


def expected_line(station: Station, card: DeskCard) -> str:
    """How the visitor was announced: "Dự kiến đến 09:00, gặp Bà Lan, quầy 3 · Sở Tài chính"."""
    one = card.expected
    if one is None:
        return ""
    say = station.say
    words = say("expected.card_at", clock=one.at.strftime("%H:%M")) if one.at else say("expected.card")
    host = say("expected.card_host", host=one.host) if one.host else ""
    counter = say("desk.at_counter", counter=one.counter) if one.counter else ""
    announced = ", ".join(part for part in (words, host, counter) if part)
    return _DOT.join(part for part in (announced, one.note) if part)


def visits_line(station: Station, card: DeskCard) -> str:
    """Address, how often here, since when: "Ấp Phú Lợi · Đến lần thứ 3, gần nhất 02/08"."""
    line = card.line
    address = line.details.address if line.details and not station.mask.masked else ""
    visits, company = _visits(station, card), company_line(station, line)
    # What there is to ask comes first: a narrow card cuts the end.
    asked = card.previous is not None and card.previous.visit.left_between is not None
    age = "" if station.wide else answers_age(station, card)
    said = (visits, age, company, address) if asked else (company, address, visits)
    announced = expected_line(station, card)
    where = (line.purpose,) if announced else (line.host, line.purpose)
    first = "" if asked else age
    return _DOT.join(part for part in (first, announced, *said, *where) if part)


def stay_line(station: Station, line: VisitLine) -> str:
    """Entry, exit and minutes of a visit that ended; the interval and the cause where nobody knows the exit.

    Of a visit that was withdrawn: when, by whom and why.
    """
    visit = line.visit
    if visit.state is VisitState.UNDONE and visit.undone_at is not None:
        clock = office_clock(visit.undone_at)
        return station.say("desk.undone_line", clock=clock, operator=visit.undone_by, reason=visit.undone_because)
    if visit.left_between is not None and visit.no_exit_cause is not None:
        cause = station.say(f"desk.cause_{visit.no_exit_cause.value}")
        clock, interval = office_clock(visit.entered_at), interval_words(visit.left_between)
        return station.say("desk.exit_line_unsure", entered=clock, interval=interval, cause=cause)
    if visit.left_at is None:
        return ""
    minutes = minutes_of(visit.stayed(visit.left_at))
    key = "desk.exit_line" if minutes is not None else "desk.exit_line_doubtful"
    return station.say(key, entered=entry_clock(visit), left=exit_clock(visit), minutes=minutes or 0)


def _visits(station: Station, card: DeskCard) -> str:
    if not card.visits:
        return ""
    if card.previous is None:
        return station.say("desk.visit_number", number=card.visits)
    last = card.previous.visit
    day = office_day(last.entered_at).strftime("%d/%m")
    if last.remembered is not None:
        clock = office_clock(last.remembered.left_at)
        return station.say("desk.visit_number_said", number=card.visits, day=day, clock=clock)
    if last.left_between is not None:
        interval = interval_words(last.left_between)
        key = "desk.visit_number_no_exit" if station.wide else "desk.visit_number_no_exit_short"
        return station.say(key, number=card.visits, day=day, interval=interval)
    return station.say("desk.visit_number_last", number=card.visits, day=day)


def _sex(station: Station, details: VisitorDetails) -> str:
    match details.sex:
        case Sex.MALE:
            return station.say("desk.male")
        case Sex.FEMALE:
            return station.say("desk.female")
        case Sex.UNKNOWN:
            return ""


def _country(station: Station, details: VisitorDetails) -> str:
    """Of a foreigner the country, so that whoever is called to help knows in which language."""
    known = station.office.nationalities
    return known.name(details.nationality, station.wording.language) if is_foreign(details.nationality) else ""


def _badge(station: Station, line: VisitLine) -> str:
    visit = line.visit
    return station.say("badge.held", number=visit.badge) if visit.holds_badge else ""


def _phone(station: Station, details: VisitorDetails) -> str:
    """The middle of the number stays hidden: people wait behind the visitor."""
    if len(details.phone) < 6:
        return ""
    return station.say(
        "desk.phone" if station.wide else "desk.phone_short", phone=f"{details.phone[:2]}xx xxx {details.phone[-3:]}"
    )
