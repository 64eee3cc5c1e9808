"""An expected visitor comes without a code: one key of the desk records the entry by the list's own words."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.admit import Arrival, recalled
from kiosk.application.outcomes import HandOutcome, NotInside
from kiosk.application.ports.register import RegisterWriter
from kiosk.application.recording import Recording
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.domain.visit import RecordedBy


@dataclass(frozen=True, slots=True)
class ReceiveExpected:
    """Record the entry of a line of the list."""

    desk: Recording

    def __call__(self, expected_id: str, event_id: str) -> HandOutcome:
        """The outcome, after the commit; `NotInside` when the line is gone or its visitor came already.

        `event_id` is made once, before the first try. Raises `RegisterUnavailableError`.
        """
        with self.desk.register.write() as writer:
            outcome = recalled(writer, event_id) or self._come_in(writer, expected_id, event_id)
            writer.commit()
        return outcome

    def _come_in(self, writer: RegisterWriter, expected_id: str, event_id: str) -> HandOutcome:
        line = writer.expected.get(expected_id)
        if line is None or line.visit_id is not None:
            return NotInside()
        arrival = Arrival(
            event_id=event_id,
            at=self.desk.clock.now(),
            details=line.visitor.details,
            by=RecordedBy.BY_HAND,
            expected_id=expected_id,
        )
        return RegisterByHand(self.desk).enter(writer, arrival)
