"""What came of a sign-on, a sign-off or a hand-over, as closed unions."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.check_pin import MustWait, PinAltered, PinMissing, WrongPin
from kiosk.application.shift_report import ShiftSummary
from kiosk.domain.shift import Shift


@dataclass(frozen=True, slots=True)
class SignedOn:
    """A shift began, or went on after the program had ended within it."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class Unlocked:
    """The desk was only hidden; the shift never stopped."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class SignedOff:
    """The shift ended; nobody is on duty."""

    summary: ShiftSummary


@dataclass(frozen=True, slots=True)
class HandedOver:
    """One shift ended and the next began."""

    summary: ShiftSummary
    shift: Shift


@dataclass(frozen=True, slots=True)
class NotLeaving:
    """The PIN of the person who leaves was not right; nothing changed."""

    verdict: WrongPin | MustWait | PinMissing | PinAltered


@dataclass(frozen=True, slots=True)
class NotComing:
    """The PIN of the person who comes was not right; nothing changed."""

    verdict: WrongPin | MustWait | PinMissing | PinAltered


SignOnOutcome = SignedOn | Unlocked | WrongPin | MustWait | PinMissing | PinAltered
HandOverOutcome = HandedOver | NotLeaving | NotComing
