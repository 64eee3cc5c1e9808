"""Whether something grows from day to day: a straight line through samples, each compared with its own hour."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from statistics import fmean

Weights = Mapping[str, float]
"""What the process holds, by name: bytes, handles, objects of a type..."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Taken on this day of the run, at this point of a day."""

    day: int
    point: int
    weights: Weights


def slope_a_day(samples: Iterable[Sample], name: str) -> float:
    """How much `name` grows a day, by least squares. A day fills the board and midnight empties it, so each sample is
    held against the others of its point of the day; 0 for samples of one day alone.
    """
    apart: list[tuple[float, float]] = []
    for _, group in groupby(sorted(samples, key=lambda one: one.point), key=lambda one: one.point):
        same = [(float(one.day), float(one.weights.get(name, 0))) for one in group]
        day, weight = (fmean(column) for column in zip(*same, strict=True))
        apart += [(one - day, held - weight) for one, held in same]
    spread = sum(day * day for day, _ in apart)
    return sum(day * held for day, held in apart) / spread if spread else 0.0


def slopes(samples: Iterable[Sample]) -> dict[str, float]:
    """Of everything that was weighed, steepest first."""
    kept = tuple(samples)
    names = {name for one in kept for name in one.weights}
    found = {name: slope_a_day(kept, name) for name in names}
    return dict(sorted(found.items(), key=lambda one: -one[1]))
