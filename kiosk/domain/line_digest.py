"""What a page keeps of its lines: digests of the entries that made them, over seals of sheets and never over names.

An entry's own number and the seal before it are left out, so that a journal that was written anew after one change
differs in the lines that changed and in no others. An erased sheet changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from kiosk.domain.sealed_line import SealedLine

DIGEST_BYTES = 16
MOST_CHUNKS = 12
"""So many parts the lines before a register's last page are divided into."""
_ENTRY, _LINE, _LINES = b"BEK1/said", b"BEK1/line", b"BEK1/lines"
_NUMBER = b',"seq":'
"""Before the last field of a sealed body: keys stand in alphabetical order."""


@dataclass(frozen=True, slots=True, order=True)
class LineKey:
    """Where a line stands among all: by day, within a day in the order of the journal."""

    day: date
    seq: int
    """Journal number of the visit's entry."""


@dataclass(frozen=True, slots=True)
class LineMark:
    """A line as a seal knows it."""

    key: LineKey
    digest: bytes


def line_digest(entries: Iterable[SealedLine]) -> bytes:
    """Of the line of one visit: its entries in journal order, 16 bytes."""
    return _digest(_LINE, b"".join(_said(one) for one in entries))


def digest_of_all(digests: Sequence[bytes]) -> bytes:
    """Of several lines in their order, 16 bytes."""
    return _digest(_LINES, b"".join(digests))


def chunk_size(lines: int) -> int:
    """How many lines one part has where so many are divided."""
    return max(1, -(-lines // MOST_CHUNKS))


def chunks_of(digests: Sequence[bytes]) -> tuple[bytes, ...]:
    """A digest of each part of many lines: enough to say in which a change is."""
    size = chunk_size(len(digests))
    return tuple(digest_of_all(digests[start : start + size]) for start in range(0, len(digests), size))


def _said(entry: SealedLine) -> bytes:
    return _digest(_ENTRY, entry.body[: entry.body.rindex(_NUMBER)])


def _digest(tag: bytes, told: bytes) -> bytes:
    return sha256(tag + len(told).to_bytes(8, "big") + told).digest()[:DIGEST_BYTES]
