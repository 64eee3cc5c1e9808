"""A roll call that was held is written into the journal."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.recording import Recording
from kiosk.domain.roll_call import RollCall
from kiosk.domain.roll_call_facts import held


@dataclass(frozen=True, slots=True)
class HoldRollCall:
    """Ends a roll call. Its ticks live on the screen until then."""

    desk: Recording

    def end(self, call: RollCall) -> RollCall:
        """The ended call, recorded. Raises `RegisterUnavailableError`, and then it has not ended."""
        ended = call.end(self.desk.clock.now())
        with self.desk.register.write() as writer:
            self.desk.record_now(writer, held(ended))
            writer.commit()
        return ended
