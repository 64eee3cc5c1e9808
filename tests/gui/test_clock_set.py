"""Proves that a clock which jumps while the kiosk runs stands in the register, and that nothing breaks by it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.application.verify_register import Verified, verify_register
from kiosk.demo.stage import StoryClock
from kiosk.domain.kiosk_facts import ClockWasSet
from kiosk.gui.presenters.clock_watch import ClockWatch
from tests.fakes.desk import MORNING
from tests.gui.desk_stage import DeskStage


def _jumps(desk: DeskStage) -> list[ClockWasSet]:
    with desk.register.read() as reader:
        return [one.fact for one in reader.entries(kinds=("clock_set",)) if isinstance(one.fact, ClockWasSet)]


@pytest.mark.parametrize(
    "span", [{"hours": -2}, {"days": 3}, {"days": -20_000}, {"days": -9_800}], ids=["back", "ahead", "1972", "2000"]
)
def test_a_jump_is_written_down_and_the_journal_stays_in_order(desk: DeskStage, span: dict[str, float]) -> None:
    desk.scan()
    desk.presenters.card.done()
    shown = desk.clock.now()
    shows = desk.clock.jump(**span)
    desk.presenters.troubles.clock.look()
    assert _jumps(desk) == [ClockWasSet(shown, shows)]
    desk.scan("Trần Thị Ví Dụ", 1985, 2)
    desk.presenters.card.done()
    with desk.register.read() as reader:
        entries = tuple(reader.entries())
        lines = reader.open_lines()
    assert [one.seq for one in entries] == list(range(1, len(entries) + 1))
    first_after = next(one for one in entries if one.recorded_at == shows)
    assert first_after.clock_doubtful
    assert entries[-1].clock_doubtful
    assert all(one.visit.left_at is None or one.visit.left_at >= one.visit.entered_at for one in lines)
    assert isinstance(verify_register(desk.register), Verified)


def test_time_that_goes_evenly_and_small_steps_of_a_time_server_are_no_jump(desk: DeskStage) -> None:
    for step in (0.9, -3.0, 40.0):
        desk.clock.forward(minutes=10)
        desk.clock.jump(seconds=step)
        desk.presenters.troubles.clock.look()
    assert _jumps(desk) == []


def test_what_a_story_passes_over_is_no_jump(qapp: QApplication) -> None:
    clock = StoryClock(MORNING)
    jumps: list[ClockWasSet] = []
    watch = ClockWatch(clock, clock.steady)
    watch.jumped.connect(jumps.append)
    clock.move_to(MORNING + timedelta(hours=3))
    watch.look()
    assert clock.now() == MORNING + timedelta(hours=3)
    assert jumps == []
