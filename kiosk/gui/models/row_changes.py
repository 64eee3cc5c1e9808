"""Which rows to remove and insert, one by one, to get from one list of keys to another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remove:
    """Take away the row that stands at `row` now."""

    row: int


@dataclass(frozen=True, slots=True)
class Insert:
    """Put the new list's row `row` there."""

    row: int


def row_changes(before: Sequence[str], after: Sequence[str]) -> Iterator[Remove | Insert]:
    """Changes in the order in which to make them; rows in both lists stay untouched while their order holds."""
    kept = _kept(before, after)
    for row in reversed(range(len(before))):
        if before[row] not in kept:
            yield Remove(row)
    for row, key in enumerate(after):
        if key not in kept:
            yield Insert(row)


def _kept(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """Keys that may stay: those of both lists that come in the same order."""
    places = {key: place for place, key in enumerate(before)}
    kept, last = set(), -1
    for key in after:
        place = places.get(key, -1)
        if place > last:
            kept.add(key)
            last = place
    return frozenset(kept)
