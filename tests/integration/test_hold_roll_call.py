"""Proves that a roll call outlives a power cut: what was ticked is ticked again, and who left meanwhile is outside."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.hold_roll_call import HoldRollCall
from kiosk.domain.roll_call import Listed, RollCall
from tests.fakes.desk import TestClock
from tests.integration.registers import DU, THU, Door, assert_sound, open_door


def fixed(door: Door) -> RollCall:
    with door.register.read() as reader:
        visits = [one.visit for one in reader.open_lines()]
    return RollCall(door.clock.now(), tuple(Listed(one.visit_id, one.counter, one.entered_at) for one in visits))


def test_ticks_survive_a_restart_and_the_end_is_the_end(tmp_path: Path) -> None:
    clock = TestClock()
    with open_door(tmp_path, clock) as door:
        first, second = (door.enter(code).line.visit.visit_id for code in (THU, DU))
        clock.forward(minutes=10)
        call, hold = fixed(door), HoldRollCall(door.desk)
        code = hold.begin(call)
        at = clock.forward(seconds=20)
        for ticking in (call.tick(first, at), call.tick(first, at).tick(second, at)):
            hold.mark(ticking, second if second in ticking.ticked else first)
        hold.mark(call.tick(first, at), second)
    with open_door(tmp_path, clock, seed="after the cut") as door:
        hold, unfinished = HoldRollCall(door.desk), HoldRollCall(door.desk).unfinished()
        assert unfinished is not None
        assert list(unfinished.call.ticked) == [first]
        assert unfinished.call.seen_at(first) == at
        assert (unfinished.call.started_at, unfinished.head_code) == (call.started_at, code)
        assert {one.visit.visit_id for one in unfinished.lines} == {first, second}
        ChangeVisit(door.desk).leave(second)
        unfinished = hold.unfinished()
        assert unfinished is not None
        assert list(unfinished.call.gone) == [second]
        assert unfinished.call.unseen == 0
        hold.end(unfinished.call)
        assert hold.unfinished() is None
        assert_sound(door.register)


def test_only_the_latest_call_and_none_of_the_week_before_is_asked_about(door: Door) -> None:
    door.enter(THU)
    hold = HoldRollCall(door.desk)
    hold.begin(fixed(door))
    door.clock.forward(minutes=5)
    second = fixed(door)
    hold.begin(second)
    found = hold.unfinished()
    assert found is not None
    assert found.call.started_at == second.started_at
    door.clock.moment += timedelta(days=2)
    assert hold.unfinished() is None
