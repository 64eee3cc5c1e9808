"""What every target keeps, whatever bytes it is given: an answer it names, in bounded time, and nothing in the log.

A target is a function of bytes that raises nothing; what its subject may raise it catches itself.
"""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from tests.fuzz.mutation import Mutator

CORPUS = Path(__file__).parent / "corpus"
INVENTED = ("Nguyễn", "Nguyen", "NGUYEN", "Thử", "091090000001", "0900000001", "SAMPLE")
"""What the people of the corpus are called; no line of a log may have it."""


class BrokenContractError(AssertionError):
    """The bytes that broke it are in `data`."""

    def __init__(self, target: str, data: bytes, why: str) -> None:
        super().__init__(f"{target}: {why}; {len(data)} bytes: {data[:300]!r}")
        self.data = data


@dataclass(frozen=True, slots=True)
class Target:
    """One entrance of the program. `some` mutations run in the suite, `many` with --sweep."""

    name: str
    run: Callable[[bytes], object]
    seconds: float
    """No input takes longer, measured as the best of three: another's work on the machine is not the target's."""
    some: int
    many: int
    words: Sequence[bytes] = ()
    make: Callable[[random.Random], bytes] | None = None
    """Whole inputs of its own making, a third of all."""

    @property
    def corpus(self) -> tuple[tuple[str, bytes], ...]:
        """Its files by name."""
        return tuple((one.name, one.read_bytes()) for one in sorted((CORPUS / self.name).iterdir()))

    def check(self, data: bytes) -> float:
        """Run it once, and how long that took, in seconds. Raises `BrokenContractError`."""
        with _Listening() as heard:
            took = self._timed(data)
            for _ in range(2):
                if took > self.seconds:
                    took = min(took, self._timed(data))
        if took > self.seconds:
            raise BrokenContractError(self.name, data, f"{took:.2f} s")
        if heard.lines:
            raise BrokenContractError(self.name, data, f"in the log: {heard.lines[0]}")
        return took

    def check_mutations(self, seed: int, count: int) -> float:
        """So many made of the corpus; the longest time. Raises `BrokenContractError`."""
        chance, mutator = random.Random(seed), Mutator([data for _, data in self.corpus], self.words)
        longest = 0.0
        for _ in range(count):
            own = self.make is not None and chance.random() < 1 / 3
            data = self.make(chance) if own and self.make else mutator.one(chance)
            longest = max(longest, self.check(data))
        return longest

    def _timed(self, data: bytes) -> float:
        began = time.perf_counter()
        try:
            self.run(data)
        except Exception as bug:
            raise BrokenContractError(self.name, data, f"{type(bug).__name__}: {bug}"[:400]) from bug
        return time.perf_counter() - began


@dataclass(slots=True)
class _Listening:
    """Lines of the log that are errors, or that tell of a person, be it in the fault that comes with them."""

    lines: list[str] = field(default_factory=list)
    handler: logging.Handler | None = None
    level: int = logging.WARNING

    def __enter__(self) -> Self:
        root, self.handler = logging.getLogger(), _Handler(self.lines)
        self.level = root.level
        root.addHandler(self.handler)
        root.setLevel(logging.DEBUG)
        return self

    def __exit__(self, *_: object) -> None:
        if self.handler is not None:
            logging.getLogger().removeHandler(self.handler)
            logging.getLogger().setLevel(self.level)


class _Handler(logging.Handler):
    def __init__(self, lines: list[str]) -> None:
        super().__init__(logging.DEBUG)
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        said = self.format(record)
        if record.levelno >= logging.ERROR or any(one in said for one in INVENTED):
            self._lines.append(said)
