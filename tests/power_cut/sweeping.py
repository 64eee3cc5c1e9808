"""Many cuts, shared out among processes, each with a disk of its own in memory; how far it is, is told."""

from __future__ import annotations

import multiprocessing
import os
import random
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.power_cut.cuts import Cut, Run, cuts

_PARTS = 40
_IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a disk for files that are thrown away


@dataclass(frozen=True, slots=True)
class Swept:
    """What a sweep, or a part of it, came to."""

    states: int = 0
    harmed: tuple[Cut, ...] = ()

    def __add__(self, other: Swept) -> Swept:
        """Both."""
        return Swept(self.states + other.states, self.harmed + other.harmed)


def room() -> TemporaryDirectory[str]:
    """A folder whose syncs cost nothing, where the system has one."""
    return TemporaryDirectory(dir=_IN_MEMORY if _IN_MEMORY.is_dir() else None)


def sweep(run: Run, each: int, seed: int) -> Iterator[Swept]:
    """Cut after every step in `each` ways; what is known so far, part by part."""
    size = len(run.steps) // _PARTS + 1
    parts = [(first, min(first + size, len(run.steps))) for first in range(0, len(run.steps), size)]
    so_far = Swept()
    # Spawned, not forked: no process may inherit an open database.
    with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("spawn")) as pool:
        for done in as_completed([pool.submit(_swept, run, each, seed, part) for part in parts]):
            so_far += done.result()
            yield so_far


def _swept(run: Run, each: int, seed: int, part: tuple[int, int]) -> Swept:
    states, harmed = 0, list[Cut]()
    with room() as folder:
        for cut in cuts(run, Path(folder), random.Random(seed + part[0]), each, part=part):
            states += 1
            harmed += [cut] if cut.lost or cut.fault else []
    return Swept(states, tuple(harmed))


def told(so_far: Iterator[Swept], what: str) -> Swept:
    """The end of a sweep; each part of it is said on the way."""
    began, swept = time.monotonic(), Swept()
    for swept in so_far:
        lost, unread = (sum(bool(one) for one in found) for found in zip(*_counts(swept), strict=True))
        say(f"{what}: {swept.states} states, {lost} lost, {unread} unreadable, {time.monotonic() - began:.0f} s")
    return swept


def say(words: str) -> None:
    """How far a sweep is."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _counts(swept: Swept) -> list[tuple[bool, bool]]:
    return [(False, False), *((bool(one.lost), bool(one.fault)) for one in swept.harmed)]
