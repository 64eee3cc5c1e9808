"""A kill at any step on the files leaves the copies before it alone, and the one register or the other in its place."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.backups.restore_folder import RestoreFolder
from kiosk.application.restore_register import Decided, RestoreOrder, record_restored
from kiosk.application.verify_register import Verified, verify_register
from tests.fakes.desk import TestClock
from tests.integration.backup_desk import copy_of, restoring
from tests.integration.registers import open_door

ROOT = Path(__file__).parents[2]
ORDER = RestoreOrder(Path(), "Trần Quản Trị", "ổ đĩa hỏng")


def _killed(what: str, folder: Path, copies: Path, step: int) -> bool:
    """Whether it was killed, and had not come to its end."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.integration.restore_until_killed", what, str(folder), str(copies), str(step)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode in (0, -9), ran.stderr
    return ran.returncode != 0


def _points(request: pytest.FixtureRequest, few: tuple[int, ...]) -> range | tuple[int, ...]:
    return range(1, 400) if request.config.getoption("--sweep") else few


def test_a_kill_while_a_copy_is_made_leaves_the_copies_before_it_alone(
    office: Path, request: pytest.FixtureRequest
) -> None:
    first, seen = copy_of(office / "copies"), 0
    whole = first.read_bytes()
    for step in _points(request, (6,)):
        folder, copies = office / f"r{step}", office / f"c{step}"
        shutil.copytree(office / "register", folder)
        shutil.copytree(office / "copies", copies)
        killed = _killed("backup", folder, copies, step)
        seen += killed
        assert (copies / first.name).read_bytes() == whole
        named = sorted(copies.glob("so-ra-vao_*.db"))
        if len(named) == 2:
            # It has its name: then it is whole, whenever it was killed afterwards.
            shutil.copytree(folder, spare := office / f"s{step}")
            shutil.rmtree(spare)
            restored = restoring(spare, copies, TestClock())(replace(ORDER, file=named[-1]))
            assert isinstance(restored, Decided)
        if not killed:
            break
    assert seen


def test_a_kill_while_a_copy_is_restored_leaves_the_one_register_or_the_other(
    office: Path, request: pytest.FixtureRequest
) -> None:
    outcomes = set()
    for step in _points(request, (5, 19)):
        folder = office / f"r{step}"
        shutil.copytree(office / "register", folder)
        killed = _killed("restore", folder, office / "copies", step)
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
