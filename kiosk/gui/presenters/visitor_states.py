"""What the visitor's screen can show, as a closed union: never more of a person than a masked name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.codes.reading import Refusal
from kiosk.domain.exit_prompt import ExitPrompt
from kiosk.domain.scan_doctor import Counsel
from kiosk.domain.visit import RecordedBy


@dataclass(frozen=True, slots=True)
class MaskedVisitor:
    """A visitor as the public screen may name one: "Nguyễn Văn T***" and a birth year."""

    name: str
    birth_year: int | None


class Leaf(Enum):
    """What stands beside the mirror while nobody comes, one after another."""

    INVITATION = "invitation"
    NOTICE = "notice"
    """What is recorded of visitors, why, and for how long."""
    PROTECTS = "protects"
    """What the app does for who has it."""
    GET_APP = "get_app"
    """Where to get it."""


@dataclass(frozen=True, slots=True)
class Idle:
    """Nobody at the camera: the live picture, and beside it the invitation or what the app is good for."""

    leaf: Leaf = Leaf.INVITATION


@dataclass(frozen=True, slots=True)
class DoctorShown:
    """A code is held up and not read: what to do, beside the live picture."""

    counsel: Counsel


@dataclass(frozen=True, slots=True)
class EntryShown:
    """An entry was committed."""

    visitor: MaskedVisitor
    clock: str
    """Time of entry, "09:42"."""
    by: RecordedBy
    counter: str | None = None
    """Number of the counter to go to, None while the desk has not chosen."""
    where: str = ""
    official: bool = False
    """Works here, and needs to be sent nowhere."""
    pass_printed: bool = False
    """A pass comes out of the printer for them."""


@dataclass(frozen=True, slots=True)
class ExitShown:
    """An exit was committed."""

    visitor: MaskedVisitor
    clock: str
    minutes: int | None
    """Minutes inside; None where the clock jumped and nobody can know."""
    prompt: ExitPrompt = ExitPrompt.KEEP_ON


@dataclass(frozen=True, slots=True)
class RepeatShown:
    """The same visitor scanned again soon after: nothing new was recorded, the desk asks."""

    visitor: MaskedVisitor
    clock: str


@dataclass(frozen=True, slots=True)
class WaitShown:
    """The desk looks something up; nothing is recorded yet, and nothing of the visitor stands here."""


@dataclass(frozen=True, slots=True)
class RefusedShown:
    """The code is no visitor's code; nothing but the kind of refusal is known here."""

    refusal: Refusal


@dataclass(frozen=True, slots=True)
class NotRecordedShown:
    """The record could not be committed: calm words, the cause stands on the desk only."""


@dataclass(frozen=True, slots=True)
class UndoneShown:
    """The last record was withdrawn at the desk."""


@dataclass(frozen=True, slots=True)
class InstallShown:
    """How to install the app; the entry is already recorded."""

    step: int | None = None
    """Place from 0 of the one step that stands large; None for all of them at a glance."""

    def turned(self, by: int, steps: int) -> InstallShown | None:
        """What stands there after the next step (`by` is 1) or the one before (-1), of so many; None past the last."""
        place = (-1 if self.step is None else self.step) + by
        if place >= steps:
            return None
        return InstallShown(place if place >= 0 else None)


@dataclass(frozen=True, slots=True)
class BluetoothShown:
    """How to switch Bluetooth on and leave the app running; the entry is already recorded (`day.md`, moment 7)."""

    entry: EntryShown | None = None
    """What stood there before: a counter that is chosen meanwhile is told all the same."""


@dataclass(frozen=True, slots=True)
class TroubleShown:
    """Camera lost or covered: "mời gặp lễ tân", no cause, no red."""


VisitorState = (
    Idle
    | DoctorShown
    | EntryShown
    | ExitShown
    | RepeatShown
    | WaitShown
    | RefusedShown
    | NotRecordedShown
    | UndoneShown
    | InstallShown
    | BluetoothShown
    | TroubleShown
)
