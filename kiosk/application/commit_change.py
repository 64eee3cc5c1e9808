"""What the desk says of one visit, at this moment: recorded, committed, and the line as it stands then."""

from __future__ import annotations

from kiosk.application.outcomes import VisitChanged
from kiosk.application.ports.register import RegisterWriter
from kiosk.application.recording import Recording, line_of
from kiosk.domain.facts import Fact
from kiosk.domain.sheet import Sheet


def commit_change(desk: Recording, writer: RegisterWriter, visit_id: str, fact: Fact, *sheets: Sheet) -> VisitChanged:
    """The last thing that a unit of work about this visit does."""
    desk.record_now(writer, fact, *sheets)
    outcome = VisitChanged(line_of(writer, visit_id))
    writer.commit()
    return outcome
