"""The end of the day by itself while somebody sets the clock: over the evening, back over it, over a whole night."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.application.end_day import EndDay
from kiosk.application.note_gap import NoteGap
from kiosk.domain.evening import Step
from kiosk.domain.kiosk_facts import ClockWasSet
from kiosk.domain.opening_hours import OpeningHours
from tests.gui.stage_evening import ending_of
from tests.integration.registers import DU, THU, Door


@pytest.fixture
def ending(door: Door, tmp_path: Path) -> EndDay:
    return ending_of(door.desk, tmp_path)


def _set(door: Door, folder: Path, told: bool = True, **span: float) -> None:
    """The clock, while the kiosk runs; `told` as its watch tells it."""
    shown = door.clock.now()
    shows = door.clock.forward(**span)
    if told:
        NoteGap(door.desk, AliveFile(folder), OpeningHours()).clock_was_set(ClockWasSet(shown, shows))


def _tick(ending: EndDay) -> tuple[Step, ...]:
    """What the kiosk does by itself at this moment."""
    due = ending.due()
    if due is not None:
        ending("", due.day, due.steps)
    return due.steps if due else ()


def _copies(door: Door) -> int:
    with door.register.read() as reader:
        return len([*reader.entries(kinds=("backup",))])


def _visit(door: Door, code: str) -> None:
    door.enter(code)
    door.leave(code)


def test_a_clock_that_jumps_over_the_evening_ends_the_day_and_once_put_right_the_evening_is_done_again(
    door: Door, ending: EndDay, tmp_path: Path
) -> None:
    _visit(door, THU)
    _set(door, tmp_path, hours=11)
    assert (_tick(ending), _tick(ending)) == (tuple(Step), ())
    _set(door, tmp_path, hours=-11)
    assert _tick(ending) == (), "it is noon, and nothing is due"
    _visit(door, DU)
    assert ending.stand(ending.today).left == tuple(Step), "who ends the day by hand has all of it to do"
    door.clock.forward(hours=10)
    assert (_tick(ending), _tick(ending)) == (tuple(Step), ())
    ended = ending.ended(ending.today)
    assert ended is not None
    assert (ended.counts.entries, ended.whole, _copies(door)) == (2, True, 2)


def test_the_test_of_the_test_a_clock_of_which_nobody_hears_leaves_the_evening_undone(
    door: Door, ending: EndDay, tmp_path: Path
) -> None:
    _visit(door, THU)
    _set(door, tmp_path, told=False, hours=11)
    _tick(ending)
    _set(door, tmp_path, told=False, hours=-11)
    _visit(door, DU)
    door.clock.forward(hours=10)
    assert (_tick(ending), _copies(door)) == ((), 1)


def test_a_clock_put_back_after_the_evening_ends_nothing_twice(door: Door, ending: EndDay, tmp_path: Path) -> None:
    _visit(door, THU)
    door.clock.forward(hours=11)
    _tick(ending)
    _set(door, tmp_path, hours=-8)
    done = [_tick(ending)]
    for _ in range(9):
        door.clock.forward(hours=1)
        done.append(_tick(ending))
    assert {*done} == {()}
    assert _copies(door) == 1


@pytest.mark.parametrize("days", [1, 2, 20])
def test_an_evening_that_a_clock_jumped_over_is_made_up_for(
    door: Door, ending: EndDay, tmp_path: Path, days: int
) -> None:
    _visit(door, THU)
    day = ending.today
    _set(door, tmp_path, days=days)
    due = ending.due()
    assert due is not None
    assert (due.day, due.steps) == (day, tuple(Step))
    _tick(ending)
    assert (_tick(ending), _copies(door)) == ((), 1)


def test_years_ahead_nothing_of_today_is_ended_and_once_put_right_the_evening_comes(
    door: Door, ending: EndDay, tmp_path: Path
) -> None:
    _visit(door, THU)
    day = ending.today
    _set(door, tmp_path, days=730)
    door.clock.forward(hours=11)
    _tick(ending)
    assert ending.ended(day) is None
    _set(door, tmp_path, days=-730)
    assert _tick(ending) == tuple(Step)
    ended = ending.ended(day)
    assert ended is not None
    assert (ended.whole, ended.counts.entries) == (True, 1)
    door.clock.forward(seconds=timedelta(days=1).total_seconds())
    _visit(door, DU)
    assert _tick(ending) == tuple(Step)
