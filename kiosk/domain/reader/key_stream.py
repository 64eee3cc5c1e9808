"""A reader that poses as a keyboard, told from a person by its pace."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from kiosk.domain.reader.settings import Pace

_BACKSPACE = "\b"
_LINE_ENDS = frozenset("\r\n\t")


class StrokeKind(Enum):
    """What came from the keyboard."""

    KEY = "key"
    RELEASE = "release"
    ALT_DIGIT = "alt_digit"
    """A digit of the number pad while Alt is held: part of a letter's number."""
    ALT_END = "alt_end"
    """Alt was let go: the number is complete."""
    COMPOSED = "composed"
    """An input method made this text of keys that the program never saw; without text it took something back."""


_COUNTED = frozenset((StrokeKind.KEY, StrokeKind.ALT_DIGIT))


@dataclass(frozen=True, slots=True)
class Stroke:
    """One thing that came. `at` is in milliseconds of one clock; `event` is what to give back if a person did it."""

    at: int
    key: int = 0
    """Which key: the same for a press and its release."""
    text: str = field(default="", repr=False)
    us_text: str = field(default="", repr=False)
    """What this key, by its place, types on a US keyboard; empty where the place is not known."""
    kind: StrokeKind = StrokeKind.KEY
    repeated: bool = False
    """The key is held down and repeats."""
    event: object = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Typed:
    """A person's strokes: give them to whoever has the focus, in order."""

    strokes: tuple[Stroke, ...]


@dataclass(frozen=True, slots=True)
class Burst:
    """A reader's strokes, from the first to the last."""

    strokes: tuple[Stroke, ...]


Settled = Typed | Burst


@dataclass(slots=True)
class KeyStream:
    """Holds strokes back until their pace tells whose they are. Every stroke is settled exactly once, in order.

    Six keys, each within a gap of the one before, are a reader's. A typing tool that corrects itself strikes fast
    too: UniKey sends a Backspace for each letter that it replaces, then the letters. So each Backspace that a run
    begins with cancels itself and one key.
    """

    pace: Pace = Pace()
    _run: list[Stroke] = field(default_factory=list)
    _last: Stroke = Stroke(0)
    _counted: int = 0
    _backspaces: int = 0
    _down: set[int] = field(default_factory=set)
    """Keys of the run that were not released yet."""
    _taken: set[int] = field(default_factory=set)
    """Keys of an earlier burst that were not released yet."""

    def press(self, stroke: Stroke) -> tuple[Settled, ...]:
        """Take a stroke; what it settles of those before it."""
        settled = () if self._continues(stroke) else self.settle()
        self._taken.discard(stroke.key)
        if stroke.repeated and not self.is_burst:
            # No reader holds a key down.
            return (*settled, *self.settle(), Typed((stroke,)))
        self._count(stroke)
        self._keep(stroke)
        self._last = stroke
        if stroke.kind is not StrokeKind.COMPOSED:
            self._down.add(stroke.key)
        return settled

    def release(self, stroke: Stroke) -> bool:
        """Take the release of a key, unless its press was given away already: then False, and it may follow."""
        if stroke.key in self._down:
            self._down.discard(stroke.key)
            self._keep(stroke)
            return True
        taken = stroke.key in self._taken
        self._taken.discard(stroke.key)
        return taken

    def settle(self) -> tuple[Settled, ...]:
        """Time has passed: say whose the strokes are that are held."""
        run, burst = tuple(self._run), self.is_burst
        if burst:
            self._taken |= self._down
        self._run.clear()
        self._down.clear()
        self._counted = self._backspaces = 0
        if not run:
            return ()
        return (Burst(run) if burst else Typed(run),)

    @property
    def is_burst(self) -> bool:
        """Whether what is held is known to be a reader's."""
        return self._counted - 2 * self._backspaces >= self.pace.least_keys

    @property
    def wait_ms(self) -> int | None:
        """After how much silence to settle; None when nothing is held."""
        return self._limit() if self._run else None

    def _continues(self, stroke: Stroke) -> bool:
        return not self._run or 0 <= stroke.at - self._last.at <= self._limit()

    def _limit(self) -> int:
        over = self._last.text in _LINE_ENDS
        return self.pace.end_ms if self.is_burst and not over else self.pace.gap_ms

    def _count(self, stroke: Stroke) -> None:
        if stroke.kind not in _COUNTED:
            return
        if stroke.text == _BACKSPACE and self._backspaces == self._counted:
            self._backspaces += 1
        self._counted += 1

    def _keep(self, stroke: Stroke) -> None:
        # A code without end stays a code, and is not kept whole.
        if not self.is_burst or len(self._run) < 2 * self.pace.longest:
            self._run.append(stroke)
