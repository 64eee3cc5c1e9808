"""The end of a day: its steps, what came of each, and the fact that says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

BUG = "bug"
"""Word of a step that ended nobody knows where."""


class Step(Enum):
    """In the order in which they are done."""

    CLOSE = "close"
    """Whoever stands open at the closing hour is named; nobody is sent out (`pass_closing_hour`)."""
    COUNT = "count"
    BADGES = "badges"
    SHEETS = "sheets"
    """Fallback sheets that nobody wrote on are written off."""
    PRINT = "print"
    BACKUP = "backup"
    HEAD = "head"
    """The journal's letters, to be compared with whatever leaves the kiosk."""


class StepState(Enum):
    """What came of a step."""

    DONE = "done"
    OPEN = "open"
    """Done, and something is left for people to do."""
    WAITS = "waits"
    """Not possible before something else is done."""
    FAILED = "failed"
    OFF = "off"
    """The office does not want it."""


@dataclass(frozen=True, slots=True)
class DayStep:
    """One step, as the journal keeps it: a count and a word, nothing of any visitor."""

    step: Step
    state: StepState
    count: int = 0
    """What is left over: visits that are open, badges, sheets; pages of a print."""
    word: str = ""
    """Why it failed or waits (`evening.why_<word>`), or a name: of a copy, of a queue."""

    @property
    def settled(self) -> bool:
        """Whether doing it again would do it twice."""
        return self.state in (StepState.DONE, StepState.OPEN, StepState.OFF)


@dataclass(frozen=True, slots=True)
class DayCounts:
    """Visits of the day, the office's own people not among them; what nobody saw is told apart."""

    entries: int = 0
    exits: int = 0
    no_exit: int = 0
    """Left, and nobody knows when."""
    open: int = 0
    """Neither left nor known to have left: at most so many are still in the house, and perhaps nobody."""


@dataclass(frozen=True, slots=True)
class DayEnded:
    """The end of a day was done, or some of it again; the last of these facts says how the day stands."""

    day: date
    steps: tuple[DayStep, ...]
    counts: DayCounts
    seq: int
    """The journal's last entry before this one."""
    head: str
    """Twelve letters of that entry's seal."""
    by_itself: bool = False
    """Nobody did it: the set hour had come, or a start after it."""

    def of(self, step: Step) -> DayStep | None:
        """What came of this step, None where it was never tried."""
        return next((one for one in self.steps if one.step is step), None)

    @property
    def whole(self) -> bool:
        """Whether nothing of it has to be done again."""
        return all((found := self.of(step)) is not None and found.settled for step in Step)

    @property
    def failed(self) -> tuple[DayStep, ...]:
        """What did not come off."""
        return tuple(one for one in self.steps if one.state is StepState.FAILED)


@dataclass(frozen=True, slots=True)
class EveningRules:
    """What the office wants of the end of its days."""

    by_itself: bool = True
    after_closing: timedelta = timedelta(minutes=30)
    """So long after the closing hour the kiosk does it where nobody did."""
    prints: bool = True
    """Whether the day's register goes to the printer."""
    backs_up: bool = True


_WAITS = (5, 10, 20, 40, 80, 160)
_LONGEST_WAIT = 240


def wait_after(tries: int) -> timedelta:
    """How long a step that failed so many times is let alone before the kiosk tries it again by itself."""
    return timedelta(minutes=_WAITS[tries - 1] if 0 < tries <= len(_WAITS) else _LONGEST_WAIT)


def to_try_again(ended: DayEnded) -> tuple[Step, ...]:
    """Steps that failed for what the surroundings are like. A print of which nobody knows whether it came out is not
    printed a second time by itself.
    """
    return tuple(one.step for one in ended.failed if not (one.step is Step.PRINT and one.word == BUG))


def to_do(ended: DayEnded | None) -> tuple[Step, ...]:
    """Steps that are not settled; the head is told again with each of them."""
    if ended is None:
        return tuple(Step)
    return tuple(step for step in Step if (found := ended.of(step)) is None or not found.settled)


def merged(ended: DayEnded | None, done: Iterable[DayStep]) -> tuple[DayStep, ...]:
    """The steps of a day after these were done, in their order."""
    known = {one.step: one for one in (*(ended.steps if ended else ()), *done)}
    return tuple(known[step] for step in Step if step in known)


DAY_FACTS: dict[str, type[DayEnded]] = {"day_ended": DayEnded}
"""By the name under which the journal keeps it."""
