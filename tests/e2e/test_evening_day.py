"""The evening with the real program: one press, what waits by itself, and a copy that the command opens."""

from __future__ import annotations

import pytest
from pytest_bdd import parsers, scenarios, step, then

from kiosk.adapters.backups.backup_folder import BackupFolder
from kiosk.domain.evening import DayEnded
from kiosk.domain.volume_facts import PRINT_KINDS
from tests.e2e.day.stage import DayStage
from tests.e2e.program import run

pytestmark = pytest.mark.e2e
scenarios("evening.feature")


@step(parsers.re(r"(?P<prints>\d) prints? of the day and (?P<copies>\d) cop(y|ies) lies? there"))
def what_lies_there(day: DayStage, prints: str, copies: str) -> None:
    def there() -> tuple[int, int, int]:
        with day.door.register.read() as reader:
            said = len([*reader.entries(kinds=PRINT_KINDS)])
        paper = [*(day.folder / "paper").glob("so-ra-vao-*.pdf")]
        return len(paper), said, len(BackupFolder(day.folder / "backups").names())

    day.until(lambda: there() == (int(prints), int(prints), int(copies)), f"{prints}, {copies} but {there()}")


@then("the day is ended whole")
def ended_whole(day: DayStage) -> None:
    def ended() -> list[DayEnded]:
        with day.door.register.read() as reader:
            return [one.fact for one in reader.entries(kinds=("day_ended",)) if isinstance(one.fact, DayEnded)]

    day.until(lambda: ended()[-1].whole, "ended whole")
    assert [one.by_itself for one in ended()] == [False, True]


@step("the copy is tried by the command")
def copy_is_tried(day: DayStage) -> None:
    tried = run("restore", "--drill", "--json", "--folder", str(day.folder))
    assert tried.code == 0, tried.err
    assert tried.lines[0]["fault"] == ""
