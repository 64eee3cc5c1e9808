"""What a page's seal turned out to say beside the journal as it stands today."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.page_seal import PageSeal
from kiosk.domain.signing_keys import KeyVerdict


class Change(Enum):
    """What of a line is no more what it was."""

    WORDS = "words"
    """An entry of it was edited, left out, added, or stands elsewhere; or the line itself is gone."""
    CHAIN = "chain"
    """Its entry does not fit the seal before it, or its own."""
    SHEET = "sheet"
    """The chain holds, and the name or another statement is not what was sealed."""


@dataclass(frozen=True, slots=True)
class Matches:
    """Everything on the page is as the journal told it then, and still tells it."""

    later: tuple[int, ...] = ()
    """Numbers of lines of which something was recorded since: a correction, an exit, an erasure; no change."""


@dataclass(frozen=True, slots=True)
class LineToday:
    """What the machine says of a line now, beside which the paper lies. Masked as on the desk."""

    entry_clock: str
    exit_clock: str
    name: str
    """Empty once erased."""
    seq: int


@dataclass(frozen=True, slots=True)
class ChangedFrom:
    """The first line that is not what it was."""

    line: int
    """Number on the paper."""
    last: int
    """The last line of the part in which it is, where the seal cannot say it more closely; else the same."""
    change: Change
    today: LineToday | None = None
    """None where no line has this number any more, and where it is known by its part only."""


@dataclass(frozen=True, slots=True)
class ChangedElsewhere:
    """The lines of the page hold, and the journal was written anew somewhere else before the print."""


@dataclass(frozen=True, slots=True)
class JournalShorter:
    """The print tells of entries that the journal does not have: it was cut, or taken back to an older state."""

    has: int
    """Number of its last entry today."""
    line: int | None = None
    """The first line of the print that is not there, or not as it was; None where all of them are."""


@dataclass(frozen=True, slots=True)
class OtherKiosk:
    """Of another kiosk of this office: its journal is not here."""


@dataclass(frozen=True, slots=True)
class OtherOffice:
    """Of another office."""


@dataclass(frozen=True, slots=True)
class NotCompared:
    """The code is no code of an office, so that nothing it says is worth a comparison."""


Finding = Matches | ChangedFrom | ChangedElsewhere | JournalShorter | OtherKiosk | OtherOffice | NotCompared


@dataclass(frozen=True, slots=True)
class CheckedSeal:
    """A page whose code was shown."""

    seal: PageSeal
    signature: KeyVerdict
    finding: Finding
