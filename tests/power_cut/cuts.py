"""Cut the power at every moment of a recorded run, several ways each, and start again."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from tests.power_cut.disk import Disk, lay
from tests.power_cut.spawner import Order, Spawner
from tests.power_cut.start import start
from tests.power_cut.trace import ACKNOWLEDGED, Op, Step

DAY = "tests.power_cut.day"
_SHARED = "register.db-shm"
"""Mapped into memory: what of it reaches a disk is anything at all."""
_SHARED_BYTES = 32_768
_JUNK = 0.3


@dataclass(frozen=True, slots=True)
class Cut:
    """One state of the disk, and what the start after it found."""

    step: int
    lost: tuple[str, ...]
    """Scans that the desk had called recorded and that are not there."""
    fault: str


@dataclass(frozen=True, slots=True)
class Run:
    """A recorded day at the desk."""

    before: dict[str, bytes]
    """The files that were there."""
    steps: tuple[Step, ...]

    @classmethod
    def of(cls, folder: Path, ready: Spawner, order: Order, **faults: int) -> Run:
        """Record a program that works in `folder`."""
        before = {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}
        ended, steps = ready.record(folder, order, **faults)
        assert ended == 0, f"{order.module} ended with {ended}"
        return cls(before, steps)

    @classmethod
    def of_day(cls, folder: Path, ready: Spawner, scans: int, pages: int, *mistake: str, **faults: int) -> Run:
        """Record a day in `folder`: see `day.py`."""
        return cls.of(folder, ready, Order(DAY, (str(folder), str(scans), str(pages), *mistake)), **faults)

    @property
    def said(self) -> tuple[str, ...]:
        """The scans that the desk called recorded."""
        written = b"".join(one.data for one in self.steps if one.path == ACKNOWLEDGED and one.op is Op.WRITTEN)
        return tuple(written.decode().split())

    def disk(self) -> Disk:
        """The disk before it."""
        return Disk.holding(self.before)


def cuts(
    run: Run, folder: Path, chance: random.Random, each: int = 1, every: int = 1, part: tuple[int, int] = (0, 0)
) -> Iterator[Cut]:
    """After every `every`-th step the power fails, or the program is killed, in `each` ways; one way in turn for one.

    `folder` holds the disk that is started from. `part` says between which two steps, all of them without it.
    """
    disk, said = run.disk(), list[str]()
    first, after = part if part[1] else (0, len(run.steps))
    for place, step in enumerate(run.steps[:after]):
        if step.path == ACKNOWLEDGED:
            said += step.data.decode().split()
        elif step.path != _SHARED:
            disk.do(step)
        if place >= first and place % every == 0:
            for way in range(each):
                killed = way == 0 if each > 1 else place // every % 2 == 1
                yield _after(place, disk.after_kill() if killed else disk.after_cut(chance), said, folder, chance)


def _after(place: int, files: dict[str, bytes], said: Iterable[str], folder: Path, chance: random.Random) -> Cut:
    if DATABASE_NAME in files and chance.random() < _JUNK:
        files[_SHARED] = chance.randbytes(_SHARED_BYTES)
    lay(files, folder)
    found = start(folder)
    lost = tuple(one for one in said if one not in found.events)
    return Cut(place, () if found.fault else lost, found.fault)


def harmed(some: Iterable[Cut], most: int = 5) -> list[Cut]:
    """The first of them that lost something or could not be opened."""
    return list(islice((one for one in some if one.lost or one.fault), most))
