"""An export, a print, a list, a key that is being written when the power goes or the program is killed: under its name
stands all of it, or what stood there before, or nothing.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.power_cut.cuts import Run
from tests.power_cut.papers import PAPER, PAPERS
from tests.power_cut.spawner import Order, Spawner
from tests.power_cut.trace import why_not

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not())
WAYS = 4


def _named(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in files.items() if not name.startswith(".") and not name.endswith(".new")}


def _states(run: Run) -> Iterator[dict[str, bytes]]:
    disk, chance = run.disk(), random.Random(7)
    for step in run.steps:
        disk.do(step)
        yield _named(disk.after_kill())
        yield from (_named(disk.after_cut(chance)) for _ in range(WAYS))


def _halves(ready: Spawner, folder: Path, kind: str) -> list[str]:
    """Names under which something was half there, when nothing stood there before and when something did."""
    halves = list[str]()
    for before in (False, True):
        run = Run.of(folder, ready, Order(PAPER, (str(folder), kind)))
        whole = {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}
        assert _named(whole), kind
        fit = {name: {content, run.before.get(name)} for name, content in _named(whole).items()}
        halves += [f"{name} {before}" for files in _states(run) for name in files if files[name] not in fit[name]]
        for name in _named(whole):
            (folder / name).write_bytes(b"stood there before")
    return halves


@pytest.mark.parametrize("kind", [kind for kind in PAPERS if kind != "half"])
def test_no_half_file_ever_has_its_name(disk: Path, ready: Spawner, kind: str) -> None:
    assert _halves(ready, disk, kind) == []


def test_a_file_that_is_written_in_place_is_caught(disk: Path, ready: Spawner) -> None:
    assert _halves(ready, disk, "half")
