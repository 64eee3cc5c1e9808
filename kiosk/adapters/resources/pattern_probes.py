"""Whether a pattern could stall the kiosk: tried on texts that are built to make it go back and forth.

A pattern that holds the interpreter cannot be stopped from within, so an administrator's pattern is tried before it is
let in: every beginning of its own sample, followed by one piece again and again and an end that fits nowhere, in texts
that grow by steps. Time that grows with every character shows while the texts are short, and the probing ends there.
The probes find what runs away on a beginning of the sample; they are no proof, so `longest` bounds the rest.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from kiosk.domain.codes.dialect import Dialect

SLOWEST_SECONDS = 0.05
"""Of this thread's own time; an ordinary pattern takes a thousandth of it."""
_PIECES = ("0", "A", "a", " ", "|", "a0|", "é")
_END = "\u2028"
_SHORTEST, _GROWTH = 12, 1.3
_MOST_CUTS = 30


def stalls(dialect: Dialect, sample: str) -> bool:
    """Whether one probe takes longer than `SLOWEST_SECONDS` twice."""
    return any(_is_slow(dialect, text) and _is_slow(dialect, text) for text in _probes(dialect, sample))


def _probes(dialect: Dialect, sample: str) -> Iterator[str]:
    step = max(1, len(sample) // _MOST_CUTS)
    beginnings = [sample[:cut] for cut in range(0, len(sample) + 1, step)]
    for length in _lengths(dialect.longest):
        for beginning in beginnings:
            for piece in {*_PIECES, beginning[-1:], beginning[-2:]} - {""}:
                filled = beginning + piece * (length // len(piece))
                yield filled[: min(len(beginning) + length, dialect.longest) - 1] + _END


def _lengths(longest: int) -> Iterator[int]:
    length = float(_SHORTEST)
    while length < longest:
        yield int(length)
        # One by one as long as doubling with every character would double the time of a probe.
        length = length + 2 if length < 40 else length * _GROWTH
    yield longest


def _is_slow(dialect: Dialect, text: str) -> bool:
    began = time.thread_time()
    dialect.pattern.fullmatch(text)
    return time.thread_time() - began > SLOWEST_SECONDS
