"""Which visits stand in a part of the register, as the journal told it up to some entry."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.application.digest_lines import NOW
from kiosk.application.ports.register import RegisterReader
from kiosk.application.ports.sealed_visits import BegunVisit
from kiosk.domain.fold import fold_visit
from kiosk.domain.line_entry import entry_of_line
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.sealed_line import SealedLine


def visits_in(reader: RegisterReader, scope: RegisterScope, until: int = NOW) -> tuple[BegunVisit, ...]:
    """Every visit of the scope in the order in which paper has them, of a counter's part those that went there then."""
    return of_department(reader, reader.begun(scope.first, scope.last, until), scope.department, until)


def of_department(
    reader: RegisterReader, visits: Sequence[BegunVisit], department: str, until: int
) -> tuple[BegunVisit, ...]:
    """Those of one counter; all of them where none is named."""
    if not department:
        return tuple(visits)
    told = reader.sealed_of_visits([one.visit_id for one in visits], until)
    return tuple(one for one in visits if _counter(told.get(one.visit_id, ())) == department)


def _counter(entries: Sequence[SealedLine]) -> str:
    """Where the visitor was to go as these entries tell it; nowhere for what was damaged."""
    try:
        return fold_visit([entry_of_line(one) for one in entries]).counter
    except (KeyError, TypeError, ValueError):
        return ""
