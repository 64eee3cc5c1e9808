"""A register of an older version that is upgraded: killed at any write, cut off, refused by a full disk, it is of one
version or of the other, holds what it held, and a whole copy of the older one stands beside the newer one.

Some hundred states in the suite; `--sweep` goes through every write of an upgrade from every version.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.adapters.persistence.schema import HEAD_REVISION
from tests.power_cut.cuts import Run
from tests.power_cut.disk import Disk, lay
from tests.power_cut.hindered import needs_strace
from tests.power_cut.spawner import Order, Spawner
from tests.power_cut.start import Found, start
from tests.power_cut.sweeping import say
from tests.power_cut.trace import Step, why_not
from tests.power_cut.upgrade import UPGRADE, Form, form_of, old_register

needs_recorder = pytest.mark.skipif(bool(why_not()), reason=why_not())
COPY = f"register-before-{HEAD_REVISION}.db"
OLDER = tuple(f"{number:04}" for number in range(1, int(HEAD_REVISION)))


@dataclass(frozen=True, slots=True)
class _Upgrade:
    """A recorded one."""

    run: Run
    old: Form
    new: Form
    held: Found
    """What a start finds when nothing happens."""

    @classmethod
    def of(cls, disk: Path, ready: Spawner, revision: str, *mistake: str) -> _Upgrade:
        folder = old_register(disk, revision)
        old = form_of(folder)
        run = Run.of(folder, ready, Order(UPGRADE, (str(folder), *mistake)))
        return cls(run, old, form_of(folder), start(folder))

    def states(self, every: int) -> Iterator[tuple[int, dict[str, bytes]]]:
        """After a kill, and after a power cut, at every so manieth write."""
        on_disk, chance = self.run.disk(), random.Random(int(self.old.revision))
        for place, step in enumerate(self.run.steps):
            _do(on_disk, step)
            if place % every == 0:
                yield place, on_disk.after_kill()
                yield place, on_disk.after_cut(chance)

    def between(self, folder: Path, every: int) -> list[tuple[int, str]]:
        """Where what is left is of neither version, or lost something."""
        found = ((place, self._wrong_in(files, folder)) for place, files in self.states(every))
        return [(place, wrong) for place, wrong in found if wrong]

    def _wrong_in(self, files: dict[str, bytes], folder: Path) -> str:
        lay(files, folder)
        form = form_of(folder)
        if form not in (self.old, self.new):
            return f"between, called {form.revision}"
        if form == self.new and form_of(folder, COPY) != self.old:
            return "no copy of the older one"
        found = start(folder)
        return "" if (found, form_of(folder)) == (self.held, self.new) else f"then {found}"


def _do(disk: Disk, step: Step) -> None:
    if not step.path.endswith("-shm"):
        disk.do(step)


def _folder(disk: Path) -> Path:
    (disk / "after").mkdir()
    return disk / "after"


@needs_recorder
@pytest.mark.parametrize("revision", [OLDER[0], OLDER[-1]])
def test_an_upgrade_that_is_cut_off_leaves_the_one_version_or_the_other(
    disk: Path, ready: Spawner, revision: str
) -> None:
    upgrade = _Upgrade.of(disk, ready, revision)
    assert (upgrade.old.revision, upgrade.new.revision) == (revision, HEAD_REVISION)
    assert len(upgrade.held.events) == 3
    assert upgrade.between(_folder(disk), every=23) == []


@needs_recorder
def test_an_upgrade_whose_statements_last_one_by_one_is_caught(disk: Path, ready: Spawner) -> None:
    upgrade = _Upgrade.of(disk, ready, OLDER[0], "apart")
    assert any("between" in wrong for _, wrong in upgrade.between(_folder(disk), every=23))


@needs_strace
@pytest.mark.parametrize("number", [1, 40, 70, 110])
def test_a_full_disk_leaves_the_older_version_as_it_is(disk: Path, ready: Spawner, number: int) -> None:
    folder = old_register(disk, OLDER[0])
    old, names = form_of(folder), {one.name for one in folder.iterdir()}
    refused = f"inject=pwrite64:error=ENOSPC:when={number}+"
    code = ready.run(Order(UPGRADE, (str(folder),)), "-o", str(disk / "told"), "-e", "trace=pwrite64", "-e", refused)
    assert (code, form_of(folder)) == (1, old)
    assert {one.name for one in folder.iterdir()} <= {*names, COPY}
    found = start(folder)
    assert (found.fault, len(found.events), form_of(folder).revision) == ("", 3, HEAD_REVISION)
    assert form_of(folder, COPY) == old


@needs_recorder
@pytest.mark.sweep
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("revision", OLDER)
def test_every_write_of_an_upgrade_from_every_version(
    disk: Path, ready: Spawner, capsys: pytest.CaptureFixture[str], revision: str
) -> None:
    upgrade = _Upgrade.of(disk, ready, revision)
    assert upgrade.between(_folder(disk), every=1) == []
    with capsys.disabled():
        say(f"{revision}: {2 * len(upgrade.run.steps)} states of an upgrade, of the one version or the other")
