"""What can happen to a shift, past tense. Names here are those of the office's own staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


@dataclass(frozen=True, slots=True)
class OpenCount:
    """So many things of one kind are left to the next shift; `kind` is the key of its words."""

    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class ShiftReport:
    """A shift in figures, as they stood at its end: heads, so that a group counts as many as came, left, stay."""

    entries: int
    exits: int
    inside: int
    open_items: tuple[OpenCount, ...] = ()


class ShiftEnding(Enum):
    """How a shift without a successor ended."""

    SIGNED_OFF = "signed_off"
    FOUND_OPEN = "found_open"
    """Nobody signed off: the kiosk closed it when the next person, or the next day, was there."""


@dataclass(frozen=True, slots=True)
class ShiftBegan:
    """Somebody signed on with a PIN."""

    shift_id: str
    code: str
    operator: str


@dataclass(frozen=True, slots=True)
class ShiftResumed:
    """The program had ended within the shift (power cut, crash), and the same person typed the PIN again."""

    shift_id: str


@dataclass(frozen=True, slots=True)
class ShiftEnded:
    """A shift ended, nobody took it over. Until `last_sign_at` the person was at the desk for certain."""

    shift_id: str
    operator: str
    ending: ShiftEnding
    last_sign_at: datetime
    report: ShiftReport


@dataclass(frozen=True, slots=True)
class ShiftHandedOver:
    """Both typed their PINs: one shift ended and the next began in the same moment."""

    shift_id: str
    next_shift_id: str
    from_operator: str
    to_code: str
    to_operator: str
    report: ShiftReport


ShiftFact = ShiftBegan | ShiftResumed | ShiftEnded | ShiftHandedOver
SHIFT_KINDS = ("shift_began", "shift_resumed", "shift_ended", "handed_over")
