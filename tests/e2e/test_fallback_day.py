"""A power cut from the printed sheet to the register, with the real program, by keys alone."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from pytest_bdd import parsers, scenarios, step, then

from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.application.compose_register_day import compose_register_day
from kiosk.bootstrap import read_facts
from kiosk.domain.register_notes import GapKind, SheetRows
from tests.e2e.day.process import DAY
from tests.e2e.day.stage import DayStage
from tests.fakes.paper_camera import Paper, Pen, Written, leaf_of_print
from tests.fakes.paper_lens import Lens, photograph

pytestmark = pytest.mark.e2e
scenarios("fallback.feature")
ROWS = {
    0: Written((0,), (10,), (10,), (2,)),
    1: Written((1,), (10,), (25,), ()),
    2: Written((0,), (10,), (25,), (3,), struck=True),
}
_PICTURES = 60
"""Held up for some seconds: the code is read first, then the page."""


@step("the receptionist prints a fallback sheet")
def prints(day: DayStage) -> None:
    day.press("Ctrl+Shift+F")
    day.see("In tờ dự phòng")
    day.press("Ctrl+P")
    day.until(lambda: bool(list((day.folder / "paper").glob("*.pdf"))), "printed")
    day.press("F5")


@step("the kiosk has marked the minute")
def has_marked(day: DayStage) -> None:
    mark, now = AliveFile(day.folder / "register"), day.now().replace(second=0, microsecond=0)
    day.until(lambda: (last := mark.read()) is not None and last.at >= now, "marked that it runs")


@step("the desk writes on the sheet that somebody came in at 10:12, that somebody left at 10:25, and a row too many")
def writes(day: DayStage, tmp_path: Path) -> None:
    (printed,) = (day.folder / "paper").glob("*.pdf")
    paper = Paper(leaf_of_print(printed), np.random.default_rng(3)).write(ROWS, Pen())
    cv2.imwrite(str(tmp_path / "seen.png"), photograph(paper, Lens()))


@step("the sheet is held to the camera")
def held_up(day: DayStage, tmp_path: Path) -> None:
    day.hold(tmp_path / "seen.png", _PICTURES)
    day.see("Ghi dòng này")


@step(parsers.parse('the receptionist types the name "{name}" and records the row'))
def types_name(day: DayStage, name: str) -> None:
    day.type(name)
    day.press("Ctrl+Return")
    day.until(lambda: bool(day.door.of_day(DAY)), "recorded")


@step(parsers.parse('the receptionist types "{typed}", takes the first who is inside and records the row'))
def takes(day: DayStage, typed: str) -> None:
    day.until_says("desk", "Chọn khách đã ra: 1")
    day.type(typed)
    day.press("Down")
    day.press("Return")
    day.press("Ctrl+Return")
    day.until_says("desk", "Còn 1 trong 3 dòng")


@step("the receptionist puts the row aside")
def puts_aside(day: DayStage) -> None:
    day.press("Alt+X")


@then(parsers.parse("{count:d} rows of sheet {number:d} stand in the gap of the day from {since} to {until}"))
def register_says(day: DayStage, count: int, number: int, since: str, until: str) -> None:
    facts = read_facts(day.folder)
    with day.door.register.read() as reader:
        composed = compose_register_day(reader, DAY, day.now(), facts.office, facts.app)
    (cut,) = (one for one in composed.gaps if one.kind is GapKind.CUT)
    assert (cut.since_clock, cut.until_clock, cut.sheets) == (since, until, (SheetRows(number, count, (1,)),))
    assert (composed.lines[0].on_paper.entry, composed.lines[0].on_paper.exit) == ("0001/1", "0001/2")
    assert composed.lines[0].exit_clock == "10:25–10:29"


@then("no file of the kiosk is or holds a picture of the sheet")
def no_picture(day: DayStage) -> None:
    made = [one for one in day.folder.rglob("*") if one.is_file()]
    assert made
    for file in made:
        content = file.read_bytes()
        assert content[:4] not in (b"\x89PNG", b"BM", b"RIFF"), file.name
        assert content[:3] != b"\xff\xd8\xff", file.name
        if file.suffix == ".pdf":
            assert b"/Subtype /Image" not in content, file.name
    assert sum(one.stat().st_size for one in (day.folder / "register").iterdir()) < 3_000_000
