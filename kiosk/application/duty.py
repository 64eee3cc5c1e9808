"""Who is on duty at this desk: without that person nothing is recorded.

Dispatches 002 and 004, item 1, ask every office to assign a person to record who comes and goes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from kiosk.domain.names import tidy
from kiosk.domain.shift import Shift

BY_ITSELF = "máy tự ghi"
"""Stands for an operator where the kiosk itself recorded; the register is kept in Vietnamese."""
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class NobodyOnDutyError(Exception):
    """A record was asked for while nobody is on duty; nothing was recorded."""


@dataclass(slots=True)
class Duty:
    """The shift of this desk. Written after a commit on the register lane only; read anywhere."""

    shift: Shift | None = None
    """Whose PIN opened the desk, None while nobody is on duty."""
    left_open: Shift | None = None
    """A shift that the program's end interrupted: it goes on with the PIN of the same person."""

    @property
    def now(self) -> Shift:
        """The shift that records. Raises `NobodyOnDutyError`."""
        if self.shift is None:
            raise NobodyOnDutyError
        return self.shift


def standing_duty(operator: str, began_at: datetime = _NEVER) -> Duty:
    """Somebody on duty without a sign-on: the command line, a demo, a test."""
    return Duty(Shift("", "", tidy(operator), began_at))
