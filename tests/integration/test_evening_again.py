"""What failed at the end of a day is tried again by itself, later and later; a day that was ended early goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from kiosk.application.end_day import EndDay
from kiosk.domain.evening import BUG, DayCounts, DayEnded, DayStep, Step, StepState, to_try_again, wait_after
from tests.gui.stage_evening import ending_of
from tests.integration.registers import DU, THU, Door

CLOSING = timedelta(hours=9, minutes=48)
"""From 07:12 to 17:00."""


@pytest.fixture
def ending(door: Door, tmp_path: Path) -> EndDay:
    return ending_of(door.desk, tmp_path)


def _do_what_is_due(ending: EndDay) -> tuple[Step, ...]:
    """As the kiosk does at each tick."""
    due = ending.due()
    if due is None:
        return ()
    ending("", due.day, due.steps)
    return due.steps


def test_a_copy_that_failed_is_made_again_by_itself_until_it_is_made_and_told_next_morning(
    door: Door, ending: EndDay, tmp_path: Path
) -> None:
    (tmp_path / "copies").write_text("no folder")
    door.clock.forward(seconds=CLOSING.total_seconds())
    ending("Lê Ngọc Anh")
    waited = []
    for tries in range(1, 9):
        assert _do_what_is_due(ending) == ()
        door.clock.forward(seconds=wait_after(tries).total_seconds() - 1)
        assert ending.due() is None
        door.clock.forward(seconds=1)
        assert _do_what_is_due(ending) == (Step.BACKUP,)
        waited.append(wait_after(tries))
    assert waited == sorted(waited)
    assert waited[-1] == timedelta(hours=4)
    (tmp_path / "copies").unlink()
    door.clock.forward(hours=4)
    assert _do_what_is_due(ending) == (Step.BACKUP,)
    assert ending.due() is None
    told = ending.missed()
    assert told is not None
    assert isinstance(told.fact, DayEnded)
    assert told.fact.whole


def test_a_clock_that_was_set_back_lets_nothing_wait(door: Door, ending: EndDay, tmp_path: Path) -> None:
    (tmp_path / "copies").write_text("no folder")
    door.clock.forward(hours=11)
    ending("Lê Ngọc Anh")
    door.clock.forward(hours=-1)
    (tmp_path / "copies").unlink()
    assert _do_what_is_due(ending) == (Step.BACKUP,)


def test_a_print_of_which_nobody_knows_is_not_printed_a_second_time_by_itself(door: Door, ending: EndDay) -> None:
    steps = (DayStep(Step.PRINT, StepState.FAILED, word=BUG), DayStep(Step.SHEETS, StepState.FAILED, word=BUG))
    assert to_try_again(DayEnded(ending.today, steps, DayCounts(), 0, "")) == (Step.SHEETS,)


def test_an_office_that_closes_early_ends_its_day_and_what_comes_after_that_is_not_left_out(
    door: Door, ending: EndDay
) -> None:
    door.enter(THU)
    door.leave(THU)
    assert ending("Lê Ngọc Anh") is None
    ended = ending("Lê Ngọc Anh", early=True)
    assert ended is not None
    assert ended.whole
    door.clock.forward(hours=9)
    assert (ending.due(), ending.stand(ending.today).left) == (None, ())
    door.enter(DU)
    door.leave(DU)
    assert ending.stand(ending.today).left == tuple(Step)
    assert ending.due() is None
    door.clock.forward(hours=2)
    assert _do_what_is_due(ending) == tuple(Step)
    last = ending.ended(ending.today)
    assert last is not None
    assert (last.counts.entries, last.whole, ending.due()) == (2, True, None)


def test_a_look_at_a_month_asks_the_register_a_few_times_and_not_for_each_pair_of_days(
    door: Door, ending: EndDay
) -> None:
    door.clock.forward(days=40)
    with _counted(door) as asked:
        assert ending.due() is None
    assert len(asked) <= 40


@contextmanager
def _counted(door: Door) -> Iterator[list[str]]:
    asked: list[str] = []

    def heard(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    event.listen(door.register.engine, "before_cursor_execute", heard)
    yield asked
    event.remove(door.register.engine, "before_cursor_execute", heard)
