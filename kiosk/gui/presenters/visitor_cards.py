"""From a committed line to what the public may see of it."""

from __future__ import annotations

from kiosk.application.ports.register import VisitLine
from kiosk.domain.exit_prompt import exit_prompt
from kiosk.domain.office import Office
from kiosk.domain.office_time import office_clock
from kiosk.domain.visit import minutes_of
from kiosk.gui.presenters.visitor_states import EntryShown, ExitShown, MaskedVisitor


def masked(line: VisitLine) -> MaskedVisitor:
    """All but the first letter of the last word of the name hidden, and the birth year."""
    details = line.details
    return MaskedVisitor(details.masked_name, details.birth_year) if details else MaskedVisitor("", None)


def entry_shown(line: VisitLine, office: Office) -> EntryShown:
    """The entry for the visitor's screen, with where to go when the desk has chosen."""
    visit = line.visit
    counter = office.counter(visit.counter)
    where = " · ".join(part for part in (counter.unit, counter.where) if part) if counter else line.host
    return EntryShown(
        masked(line),
        office_clock(visit.entered_at),
        visit.by,
        counter.number if counter else None,
        where,
        visit.official,
    )


def exit_shown(line: VisitLine) -> ExitShown:
    """The exit for the visitor's screen."""
    visit = line.visit
    left = visit.left_at or visit.entered_at
    return ExitShown(masked(line), office_clock(left), minutes_of(visit.stayed(left)), exit_prompt(visit))
