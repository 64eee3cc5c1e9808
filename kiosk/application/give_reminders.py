"""Write down that a reminder was given, and list when which was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.application.recording import Recording
from kiosk.domain.broadcasts import BroadcastMade, BroadcastWay


@dataclass(frozen=True, slots=True)
class GivenReminder:
    """One reminder that was given."""

    at: datetime
    operator: str
    """Who was on duty."""
    made: BroadcastMade


@dataclass(frozen=True, slots=True)
class GiveReminders:
    """Every method is one transaction and raises `RegisterUnavailableError`."""

    desk: Recording

    def record(self, way: BroadcastWay, text: str) -> None:
        """It was given at this moment. Raises `NobodyOnDutyError`."""
        with self.desk.register.write() as writer:
            self.desk.record_now(writer, BroadcastMade(way, text))
            writer.commit()

    def last(self) -> datetime | None:
        """When one was given last, None while none ever was."""
        with self.desk.register.read() as reader:
            entry = reader.last_entry(("broadcast",))
        return entry.happened_at if entry else None

    def given(self) -> tuple[GivenReminder, ...]:
        """All of them, in the order of the journal."""
        with self.desk.register.read() as reader:
            return tuple(
                GivenReminder(one.happened_at, one.operator, one.fact)
                for one in reader.entries(kinds=("broadcast",))
                if isinstance(one.fact, BroadcastMade)
            )
