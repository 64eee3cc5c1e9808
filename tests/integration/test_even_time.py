"""Durations that the register tells of who is still inside do not trust a clock that was set."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.application.even_time import NO_JUMPS, even_time
from kiosk.application.note_gap import NoteGap
from kiosk.application.shift_report import overstayed
from kiosk.domain.kiosk_facts import ClockWasSet
from kiosk.domain.opening_hours import OpeningHours
from tests.integration.registers import DU, THU, open_door

LIMIT = timedelta(minutes=90)


@pytest.mark.parametrize("hours", [3, -3, 24 * 365])
def test_a_clock_that_was_set_makes_nobody_overstay_in_a_handover(tmp_path: Path, hours: int) -> None:
    with open_door(tmp_path) as door:
        first = door.enter(THU).line.visit
        door.clock.forward(minutes=40)
        shown = door.clock.now()
        shows = door.clock.forward(hours=hours)
        NoteGap(door.desk, AliveFile(tmp_path), OpeningHours()).clock_was_set(ClockWasSet(shown, shows))
        second = door.enter(DU).line.visit
        now = door.clock.forward(minutes=40)
        with door.register.read() as reader:
            inside = reader.open_lines()
            even = even_time(reader, (one.visit for one in inside))
            assert even.stayed(first, now) == timedelta(minutes=80)
            assert second.entry_doubtful or even.stayed(second, now) == timedelta(minutes=40)
            assert overstayed(LIMIT)(reader, inside, now).lines == ()
            later = overstayed(LIMIT)(reader, inside, now + timedelta(minutes=20))
            assert [one.visit.visit_id for one in later.lines] == [first.visit_id]


@pytest.mark.parametrize("hours", [3, -3])
def test_who_came_before_a_jump_and_is_told_after_it_stays_evenly(tmp_path: Path, hours: int) -> None:
    with open_door(tmp_path) as door:
        first = door.enter(THU).line.visit
        shown = door.clock.forward(minutes=1)
        jump = ClockWasSet(shown, door.clock.forward(hours=hours))
        even = NO_JUMPS.after(jump, ())
        assert even.with_late(first, door.clock.now()).stayed(first, door.clock.now()) == timedelta(minutes=1)
        second = door.enter(DU).line.visit
        now = door.clock.forward(minutes=5)
        assert even.with_late(second, now).stayed(second, now) in {timedelta(minutes=5), None}
