"""What the marks of one row mean: entry or exit, hour, minute, struck through. A doubt is a question, never a guess.

Input is how dark every place of a row is; how the darkness was measured is the reader's affair.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.fallback.layout import HOURS, MINUTES, MORE
from kiosk.domain.fallback.paper_time import PaperTime


class Way(Enum):
    """Which box was crossed."""

    IN = "in"
    OUT = "out"


class Doubt(Enum):
    """Why a row cannot be taken as it was read; each is a question to the desk."""

    NO_WAY = "no_way"
    BOTH_WAYS = "both_ways"
    FAINT_WAY = "faint_way"
    NO_HOUR = "no_hour"
    TWO_HOURS = "two_hours"
    FAINT_HOUR = "faint_hour"
    TWO_MINUTES = "two_minutes"
    FAINT_MINUTE = "faint_minute"
    NO_MINUTE = "no_minute"
    """One of +1 to +4 was marked, and no minute to add it to."""
    FAINT_STRIKE = "faint_strike"
    MISPLACED = "misplaced"
    """The printed bubbles are not seen where they should be: the paper is folded, or a finger lies on it."""
    UNEVEN = "uneven"
    """The edge of a shadow, a finger or a reflection lies on the row."""
    DIFFERS = "differs"
    """Two pictures of the same row say different things."""


@dataclass(frozen=True, slots=True)
class Limits:
    """From which darkness on a mark asks, and from which it counts. Measured, see `reading-sheets.md`."""

    asks: float
    counts: float

    def of(self, level: float) -> Mark:
        """What a place of this darkness holds."""
        return Mark.MARKED if level >= self.counts else Mark.FAINT if level >= self.asks else Mark.EMPTY


class Mark(Enum):
    """What a place holds."""

    EMPTY = 0
    FAINT = 1
    MARKED = 2


BUBBLES, BOXES, STRIKE, NAME = Limits(0.09, 0.22), Limits(0.035, 0.07), Limits(0.30, 0.72), Limits(0.012, 0.012)
LEAST_SEEN, MOST_UNEVEN = 0.0, 0.10


@dataclass(frozen=True, slots=True)
class RowLevels:
    """How dark each place of a row is over an empty one, 0 to 1."""

    ways: tuple[float, float]
    hours: tuple[float, ...]
    minutes: tuple[float, ...]
    more: tuple[float, ...]
    strike: float
    """Of the white gaps between the bubbles, the part through which a line goes."""
    name: float
    """Part of the name's field that is ink."""
    uneven: float = 0.0
    """How far the white of its paper is from a smooth slope of light, as a part of it."""
    seen: float = 1.0
    """How clearly the rims of the unmarked bubbles stand where they should, in the worst part of the row."""


@dataclass(frozen=True, slots=True)
class RowReading:
    """What a row says. What is None was not marked, or not surely."""

    way: Way | None = None
    hour: int | None = None
    minute: int | None = None
    more: int | None = None
    struck: bool = False
    written: bool = False
    """Anything at all stands in the row."""
    doubts: tuple[Doubt, ...] = ()

    @property
    def time(self) -> PaperTime | None:
        """The time as far as it is certain."""
        doubtful = {Doubt.FAINT_MINUTE, Doubt.TWO_MINUTES, Doubt.NO_MINUTE, Doubt.DIFFERS} & set(self.doubts)
        return None if self.hour is None or doubtful else PaperTime.of(self.hour, self.minute, self.more)

    @property
    def certain(self) -> bool:
        """Nothing of it is a question."""
        return not self.doubts


def read_row(levels: RowLevels) -> RowReading:
    """The meaning of one row. A row with a line through it is void, whatever else it says."""
    if levels.uneven > MOST_UNEVEN:
        return RowReading(written=True, doubts=(Doubt.UNEVEN,))
    strike = STRIKE.of(levels.strike)
    if strike is Mark.MARKED:
        return RowReading(struck=True, written=True)
    if levels.seen < LEAST_SEEN:
        return RowReading(written=True, doubts=(Doubt.MISPLACED,))
    way, way_doubt = _way(levels.ways)
    hour, hours = _one(HOURS, levels.hours)
    minute, minutes = _one(MINUTES, levels.minutes)
    more, mores = _one(MORE, levels.more)
    written = any((way_doubt is not Doubt.NO_WAY, hours, minutes, mores, NAME.of(levels.name) is not Mark.EMPTY))
    if not written and strike is Mark.EMPTY:
        return RowReading()
    asked = (
        way_doubt,
        _doubt_of(hours, Doubt.FAINT_HOUR, Doubt.TWO_HOURS) if hours else Doubt.NO_HOUR,
        _doubt_of((*minutes, *mores), Doubt.FAINT_MINUTE) if _is_faint((*minutes, *mores)) else None,
        Doubt.TWO_MINUTES if _is_double(minutes) or _is_double(mores) else None,
        Doubt.NO_MINUTE if mores and not minutes else None,
        Doubt.FAINT_STRIKE if strike is Mark.FAINT else None,
    )
    return RowReading(way, hour, minute, more, written=True, doubts=tuple(one for one in asked if one is not None))


def agreed(readings: Sequence[RowReading]) -> RowReading:
    """What several pictures of one row say: the first reading, doubtful where another certain one says otherwise.

    A picture that leaves a question where another is certain is only the worse picture of the two.
    """
    certain = [one for one in readings if one.certain]
    first = (certain or list(readings))[0]
    if all(one == first for one in certain):
        return first
    return RowReading(written=True, doubts=(Doubt.DIFFERS,))


def _way(levels: tuple[float, float]) -> tuple[Way | None, Doubt | None]:
    marks = tuple(map(BOXES.of, levels))
    if marks == (Mark.MARKED, Mark.EMPTY):
        return Way.IN, None
    if marks == (Mark.EMPTY, Mark.MARKED):
        return Way.OUT, None
    if marks == (Mark.EMPTY, Mark.EMPTY):
        return None, Doubt.NO_WAY
    return None, Doubt.BOTH_WAYS if Mark.FAINT not in marks else Doubt.FAINT_WAY


def _one(values: tuple[int, ...], levels: tuple[float, ...]) -> tuple[int | None, tuple[Mark, ...]]:
    """The one value that is marked, if it is surely the only one; and every mark that is there."""
    marks = [(BUBBLES.of(level), value) for level, value in zip(levels, values, strict=True)]
    there = [(mark, value) for mark, value in marks if mark is not Mark.EMPTY]
    sure = len(there) == 1 and there[0][0] is Mark.MARKED
    return (there[0][1] if sure else None), tuple(mark for mark, _ in there)


def _is_faint(marks: Sequence[Mark]) -> bool:
    return Mark.FAINT in marks


def _is_double(marks: Sequence[Mark]) -> bool:
    return marks.count(Mark.MARKED) > 1


def _doubt_of(marks: Sequence[Mark], faint: Doubt, double: Doubt | None = None) -> Doubt | None:
    if _is_double(marks) and double is not None:
        return double
    return faint if _is_faint(marks) else None
