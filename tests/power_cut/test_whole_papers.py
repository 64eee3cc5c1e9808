"""An export, a print, a list, a key that is being written when the power goes or the program is killed: under its name
stands all of it, or what stood there before, or nothing.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.adapters.platform.head_file import HeadFile
from kiosk.domain.anchor import Occasion
from kiosk.domain.signed_note import notes_in
from tests.fakes.desk import TestClock
from tests.integration.backup_desk import keeping
from tests.integration.heads import headed_door
from tests.integration.registers import THU, open_door
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
    for before in (False, True) if kind != "backup" else (False,):
        run = Run.of(folder, ready, Order(PAPER, (str(folder), kind)))
        whole = {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}
        assert _named(whole), kind
        fit = {name: {content, run.before.get(name)} for name, content in _named(whole).items()}
        halves += [f"{name} {before}" for files in _states(run) for name in files if files[name] not in fit[name]]
        for name in _named(whole):
            (folder / name).write_bytes(b"stood there before")
    return halves


@pytest.mark.parametrize("kind", [kind for kind in PAPERS if kind not in ("half", "head", "strike")])
def test_no_half_file_ever_has_its_name(disk: Path, ready: Spawner, kind: str) -> None:
    assert _halves(ready, disk, kind) == []


def test_a_copy_that_something_is_struck_from_is_the_one_or_the_other(disk: Path, ready: Spawner) -> None:
    with open_door(disk / ".register") as door:
        door.enter(THU)
        keeping(door, disk)()
    (copy,) = disk.glob("*.db")
    run = Run.of(disk, ready, Order(PAPER, (str(disk), "strike")))
    before, after = run.before[copy.name], copy.read_bytes()
    assert before != after
    assert {files[copy.name] for files in _states(run)} == {before, after}


def test_a_head_that_is_half_written_spoils_none_before_it(disk: Path, ready: Spawner, tmp_path: Path) -> None:
    with headed_door(tmp_path, TestClock()) as door:
        door.heads.keep(Occasion.CLOSING)
    first, second, *_ = notes_in(door.places[0].read() or "")
    assert first is not None
    assert second is not None
    kept = HeadFile.of("kiosk", disk, "kiosk")
    kept.append(first.whole)
    (disk / ".head").write_text(second.whole)
    run = Run.of(disk, ready, Order(PAPER, (str(disk), "head")))
    read = [list(notes_in(files[kept.file.name].decode())) for files in _states(run)]
    assert {notes[0] for notes in read} == {first}
    assert {notes[1] for notes in read if notes[1:]} <= {second, None}


def test_a_file_that_is_written_in_place_is_caught(disk: Path, ready: Spawner) -> None:
    assert _halves(ready, disk, "half")
