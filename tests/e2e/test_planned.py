"""The rush, expected visitors, the watch-list and doors of one direction, with the real program as a process."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, when

from tests.e2e.day.stage import DAY, DayStage
from tests.e2e.program import run

pytestmark = pytest.mark.e2e
scenarios("planned.feature")


def imported(folder: Path, which: str, table: list[list[str]], **more: str) -> None:
    """The list goes in by the command line before the kiosk opens, as an office's file does."""
    heads, *rows = table
    lines = [[*heads, *more], *([*row, *more.values()] for row in rows)]
    file = folder.parent / f"{which}.csv"
    file.write_text("\n".join("\t".join(line) for line in lines), "utf-8")
    said = run(which, "import", str(file), "--folder", str(folder))
    assert said.code == 0, said.err


@given("the office expects")
def office_expects(day_folder: Path, datatable: list[list[str]]) -> None:
    imported(day_folder, "expected", datatable, Ngày=DAY.strftime("%d/%m/%Y"))


@given("the office employs")
def office_employs(day_folder: Path, datatable: list[list[str]]) -> None:
    imported(day_folder, "officials", datatable)


@given("the desk watches for")
def desk_watches_for(day_folder: Path, datatable: list[list[str]]) -> None:
    imported(day_folder, "watch", datatable)


@given(parsers.parse("the door is for {way} only"))
def door_is_for(day_folder: Path, way: str) -> None:
    file = day_folder / "config" / "office" / "door.toml"
    file.parent.mkdir(parents=True)
    file.write_text(f'[door]\ndirection = "{way}"\n', "utf-8")


@when(parsers.parse('by {hand} the receptionist receives "{name}" quietly'))
def receives_quietly(day: DayStage, hand: str, name: str) -> None:
    day.tap("Dự kiến đến 1") if hand == "touch" else _to_expected_by_keys(day)
    day.until(lambda: any(name in row for row in day.table()), f"a row of {name}")
    if hand == "touch":
        day.tap_row(name)
        day.tap("Ghi vào, không báo")
    else:
        table, row = day.ask_until("row_number", text=name, on="desk")
        day.reach(table)
        for key in ("Home", *("Down",) * row, "V"):
            day.press(key)


def _to_expected_by_keys(day: DayStage) -> None:
    """Tabs are reached as one, and walked by the arrow keys."""
    day.reach("Đang ở trong 0")
    for key in ("Right", "Right"):
        day.press(key)
