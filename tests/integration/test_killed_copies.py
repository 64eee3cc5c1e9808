"""A kill at any step on the files leaves the copies before it alone, and the one register or the other in its place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.adapters.backups.restore_folder import RestoreFolder
from kiosk.application.restore_register import Decided, RestoreOrder, record_restored
from kiosk.application.verify_register import Verified, verify_register
from tests.fakes.desk import MORNING, TestClock
from tests.integration.backup_desk import copy_of, drilling, keeping, restoring
from tests.integration.registers import open_door
from tests.power_cut.spawner import Order, Spawner, spawner

PROGRAM = "tests.integration.restore_until_killed"
ORDER = RestoreOrder(Path(), "Trần Quản Trị", "ổ đĩa hỏng")


@pytest.fixture(scope="module")
def ready() -> Iterator[Spawner]:
    """Programs that make or restore a copy until they are killed."""
    with spawner(PROGRAM) as started:
        yield started


def _killed(ready: Spawner, what: str, step: int, *folders: Path) -> bool:
    """Whether it was killed, and had not come to its end."""
    register, copies, *second = map(str, folders)
    ended = ready.run(Order(PROGRAM, (what, register, copies, str(step), *second)))
    assert ended in (0, -9)
    return ended != 0


def _points(request: pytest.FixtureRequest, few: tuple[int, ...]) -> range | tuple[int, ...]:
    return range(1, 400) if request.config.getoption("--sweep") else few


def test_a_kill_while_a_copy_is_made_leaves_the_copies_before_it_alone_and_what_is_half_goes(
    office: Path, request: pytest.FixtureRequest, ready: Spawner
) -> None:
    first, seen = copy_of(office / "copies"), set[tuple[int, ...]]()
    whole = first.read_bytes()
    for step in _points(request, (6, 14, 17)):
        folder, copies, stick = (office / f"{name}{step}" for name in ("register", "copies", "stick"))
        for name, place in (("register", folder), ("copies", copies), ("copies", stick)):
            shutil.copytree(office / name, place)
        killed = _killed(ready, "backup", step, folder, copies, stick)
        seen.add((_lying(copies), _lying(stick), _drafts(copies), _drafts(stick)))
        _assert_whole(copies, first.name, whole, office / f"spare{step}")
        _assert_whole(stick, first.name, whole, office / f"spare{step}")
        with open_door(folder, TestClock(MORNING + timedelta(days=2)), seed="next") as door:
            made = keeping(door, copies, stick)()
            assert (made.verified, made.missed) == (True, ())
            (tried,) = drilling(door, copies)()
            assert tried.good
        assert _drafts(copies) == _drafts(stick) == 0, step
        assert (copies / made.name).read_bytes() == (stick / made.name).read_bytes()
        if not killed:
            break
    # Before it has a name, between the two disks, and while the second one is written to.
    assert {(1, 1, 1, 0), (2, 1, 0, 0), (2, 1, 0, 1)} <= seen


def _lying(folder: Path) -> int:
    return len([*folder.glob("so-ra-vao_*.db")])


def _drafts(folder: Path) -> int:
    return len([one for one in folder.iterdir() if one.name.startswith(".")])


def _assert_whole(folder: Path, first: str, before: bytes, spare: Path) -> None:
    """The copy from before is as it was, and one that has its name is good."""
    assert (folder / first).read_bytes() == before
    for named in folder.glob("so-ra-vao_*.db"):
        if named.name != first:
            assert isinstance(restoring(spare, folder, TestClock())(replace(ORDER, file=named)), Decided)
            shutil.rmtree(spare)


def test_a_kill_while_a_copy_is_restored_leaves_the_one_register_or_the_other(
    office: Path, request: pytest.FixtureRequest, ready: Spawner
) -> None:
    outcomes = set()
    for step in _points(request, (5, 19)):
        folder = office / f"r{step}"
        shutil.copytree(office / "register", folder)
        killed = _killed(ready, "restore", step, folder, office / "copies")
        # As the next start does.
        place = RestoreFolder(folder)
        plan = place.finish(lambda: None, lambda _key: None)
        with open_door(folder) as door:
            if plan is not None:
                record_restored(door.register, plan)
                place.done()
            assert isinstance(verify_register(door.register), Verified)
            with door.register.read() as reader:
                restored = list(reader.entries(kinds=("restored",)))
                outcomes.add((reader.head().seq, len(restored)))
        if not killed:
            break
    # The register before: 3 entries. The copy: 1, and the word that it was restored.
    assert outcomes <= {(3, 0), (2, 1)}
