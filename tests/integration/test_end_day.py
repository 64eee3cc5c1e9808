"""The end of a day: each step once, a step that failed again and alone, by itself where nobody did it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.adapters.resources.evening_file import load_evening
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.application.close_days import CloseDays
from kiosk.application.end_day import EndDay
from kiosk.application.recording import BY_ITSELF
from kiosk.domain.evening import DayEnded, EveningRules, Step, StepState
from tests.fakes.desk import RESOURCES
from tests.gui.stage_evening import ending_of
from tests.integration.registers import DU, THU, Door

CLOSING = timedelta(hours=9, minutes=48)
"""From 07:12 to 17:00."""


@pytest.fixture
def ending(door: Door, tmp_path: Path) -> EndDay:
    return ending_of(door.desk, tmp_path)


def _states(ended: DayEnded | None) -> dict[str, str]:
    assert ended is not None
    return {one.step.value: one.state.value for one in ended.steps}


def _due(ending: EndDay) -> date | None:
    due = ending.due()
    return due.day if due else None


def _facts(door: Door, *kinds: str) -> int:
    with door.register.read() as reader:
        return len(list(reader.entries(kinds=kinds)))


def _go_on(door: Door, span: timedelta) -> None:
    door.clock.forward(seconds=span.total_seconds())


def test_before_the_closing_hour_nothing_is_ended(door: Door, ending: EndDay) -> None:
    door.enter(THU)
    assert ending("Lê Ngọc Anh") is None
    assert ending.due() is None


def test_a_day_on_which_everybody_left_is_ended_whole_and_once(door: Door, ending: EndDay, tmp_path: Path) -> None:
    door.enter(THU)
    door.leave(THU)
    _go_on(door, CLOSING)
    ended = ending("Lê Ngọc Anh")
    assert ended is not None
    assert ended.whole
    assert set(_states(ended).values()) == {"done"}
    assert (ended.counts.entries, ended.counts.exits, ended.counts.open) == (1, 1, 0)
    with door.register.read() as reader:
        before = next(iter(reader.entries(ended.seq - 1)))
    assert before.head.code == ended.head
    before_again = _facts(door, "day_ended", "backup", "printed")
    assert ending("Lê Ngọc Anh") == ended
    assert _facts(door, "day_ended", "backup", "printed") == before_again == 3
    assert len(list((tmp_path / "copies").iterdir())) == 1


def test_the_days_letters_are_those_of_its_print_also_after_its_end(door: Door, ending: EndDay) -> None:
    door.enter(THU)
    door.leave(THU)
    _go_on(door, CLOSING)
    with door.register.read() as reader:
        letters = reader.last_entry_of_day(ending.today)
    ending("Lê Ngọc Anh")
    with door.register.read() as reader:
        assert reader.last_entry_of_day(ending.today) == letters


def test_nobody_is_sent_out_and_the_print_waits_until_the_last_visit_is_closed(door: Door, ending: EndDay) -> None:
    door.enter(THU)
    _go_on(door, CLOSING)
    ended = ending("Lê Ngọc Anh")
    assert _states(ended)["close"] == "open"
    assert _states(ended)["print"] == "waits"
    assert _states(ended)["backup"] == "done"
    assert ending.due() is None
    with door.register.read() as reader:
        assert len(reader.open_lines()) == 1
    door.scan(THU)
    assert _due(ending) == ending.today
    again = ending()
    assert again is not None
    assert again.whole
    assert (again.counts.exits, _facts(door, "backup", "printed")) == (1, 2)


def test_what_nobody_closed_is_printed_the_next_morning(door: Door, ending: EndDay) -> None:
    door.enter(THU)
    _go_on(door, CLOSING)
    ending("Lê Ngọc Anh")
    day = ending.today
    door.clock.forward(hours=14)
    CloseDays(door.desk)()
    assert _due(ending) == day
    ended = ending("", day)
    assert ended is not None
    assert ended.whole
    assert (ended.counts.no_exit, ended.counts.open) == (1, 0)
    assert ending.due() is None


def test_a_step_that_fails_keeps_no_other_from_being_done_and_is_done_again_alone(
    door: Door, ending: EndDay, tmp_path: Path
) -> None:
    (tmp_path / "paper").write_text("no folder")
    (tmp_path / "copies").write_text("no folder")
    _go_on(door, CLOSING)
    ended = ending("Lê Ngọc Anh")
    assert ended is not None
    assert [one.step for one in ended.failed] == [Step.PRINT, Step.BACKUP]
    (tmp_path / "paper").unlink()
    again = ending("Lê Ngọc Anh", steps=[Step.PRINT])
    assert again is not None
    assert [one.step for one in again.failed] == [Step.BACKUP]
    (tmp_path / "copies").unlink()
    last = ending("Lê Ngọc Anh")
    assert last is not None
    assert last.whole
    assert (_facts(door, "printed"), _facts(door, "backup")) == (1, 2)


def test_where_nobody_does_it_the_kiosk_does_at_the_set_hour_and_tells_the_morning(door: Door, ending: EndDay) -> None:
    door.enter(DU)
    door.leave(DU)
    _go_on(door, CLOSING)
    assert ending.due() is None
    door.clock.forward(minutes=30)
    assert _due(ending) == ending.today
    ended = ending()
    assert ended is not None
    assert ended.by_itself
    assert ending.due() is None
    assert ending.missed() is None
    door.clock.forward(hours=14)
    told = ending.missed()
    assert told is not None
    assert (told.fact, told.operator) == (ended, BY_ITSELF)


def test_a_machine_that_was_off_at_the_hour_makes_up_for_the_last_day_with_visitors(door: Door, ending: EndDay) -> None:
    door.enter(DU)
    day = ending.today
    door.clock.forward(days=3)
    CloseDays(door.desk)()
    assert _due(ending) == day
    ended = ending("", day)
    assert ended is not None
    assert (ended.whole, ended.counts.no_exit) == (True, 1)
    assert ending.due() is None


def test_what_the_office_does_not_want_is_not_done(door: Door, tmp_path: Path) -> None:
    ending = ending_of(door.desk, tmp_path, EveningRules(prints=False, backs_up=False))
    _go_on(door, CLOSING)
    ended = ending("Lê Ngọc Anh")
    assert ended is not None
    assert ended.whole
    assert ended.of(Step.PRINT) == replace(ended.of(Step.BACKUP), step=Step.PRINT)  # type: ignore[type-var] # both are there
    assert _states(ended)["print"] == StepState.OFF.value


def test_the_settings_that_ship_are_read_and_a_fault_is_named(tmp_path: Path) -> None:
    assert load_evening(Layers(RESOURCES)) == EveningRules()
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "evening.toml").write_text("[by_itself]\nminutes_after_closing = -5\n")
    with pytest.raises(ResourceFaultyError, match="minutes_after_closing"):
        load_evening(Layers(RESOURCES, tmp_path))
