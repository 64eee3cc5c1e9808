"""When the kiosk was off: known from its sign of life and its journal, told by the register, never negative."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.application.close_days import CloseDays
from kiosk.application.compose_day_notes import gap_notes
from kiosk.application.note_gap import NoteGap
from kiosk.application.pass_closing_hour import PassClosingHour
from kiosk.application.ports.alive_mark import LastAlive
from kiosk.domain.journal import EMPTY, Record, next_entry
from kiosk.domain.kiosk_facts import ClockWasSet, KioskWasOff
from kiosk.domain.no_exit import NoExitCause
from kiosk.domain.office_time import office_day
from kiosk.domain.opening_hours import OpeningHours, gap_of_day, is_worth_telling
from tests.fakes.desk import MORNING, TestClock
from tests.integration.registers import DU, THU, Door, assert_sound, journal_length, open_door

HOURS = OpeningHours()


def _note(door: Door, mark: AliveFile) -> KioskWasOff | None:
    return NoteGap(door.desk, mark, HOURS)()


def test_a_new_kiosk_was_never_off(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        assert _note(door, AliveFile(tmp_path)) is None
        assert journal_length(door.register) == 0
    assert AliveFile(tmp_path).read() == LastAlive(MORNING)


def test_a_kiosk_of_a_version_without_a_sign_of_life_ran_at_its_last_record(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        back = door.clock.forward(minutes=26)
        assert _note(door, AliveFile(tmp_path)) == KioskWasOff(MORNING, back, clean=False)
        assert_sound(door.register)


def test_a_record_after_the_last_sign_of_life_is_the_later_sign(tmp_path: Path) -> None:
    mark = AliveFile(tmp_path)
    with open_door(tmp_path) as door:
        mark.write(LastAlive(MORNING - timedelta(seconds=40)))
        door.enter(THU)
        back = door.clock.forward(minutes=26)
        assert _note(door, mark) == KioskWasOff(MORNING, back, clean=False)


def test_a_print_by_command_after_the_end_does_not_make_it_a_power_cut(tmp_path: Path) -> None:
    mark = AliveFile(tmp_path)
    with open_door(tmp_path) as door:
        mark.write(LastAlive(MORNING, ended=True))
        door.clock.forward(minutes=5)
        door.enter(THU)
        back = door.clock.forward(minutes=5)
        assert _note(door, mark) == KioskWasOff(MORNING, back, clean=True)


@pytest.mark.parametrize("text", ["", "nonsense", "2026-11-19 runs", "2026-11-19T00:12:00 runs", "x\x00\xff"])
def test_a_damaged_sign_of_life_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "last-alive").write_text(text, "latin-1")
    assert AliveFile(tmp_path).read() is None


def test_a_folder_that_cannot_be_written_costs_the_sign_and_nothing_else(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with open_door(tmp_path) as door:
        assert _note(door, AliveFile(tmp_path / "gone")) is None
    assert "the sign of life was not written" in caplog.text
    caplog.clear()


@pytest.mark.parametrize(
    ("off", "on", "clean", "told"),
    [
        ("2026-11-19T10:05", "2026-11-19T10:31", False, True),
        ("2026-11-19T10:05", "2026-11-19T10:31", True, True),
        ("2026-11-19T10:05", "2026-11-19T10:06", False, False),
        ("2026-11-19T17:30", "2026-11-20T06:50", False, False),
        ("2026-11-19T17:30", "2026-11-20T07:50", True, True),
        ("2026-11-20T17:30", "2026-11-23T06:50", True, False),
        ("2026-11-21T09:00", "2026-11-21T09:30", False, True),
        ("2026-11-21T09:00", "2026-11-21T09:30", True, False),
        ("2026-11-19T10:05", "2026-11-19T09:05", True, True),
    ],
    ids=[
        "cut at work",
        "ended at work",
        "a restart",
        "cut at night by the main switch",
        "begun late",
        "a weekend",
        "cut on a Saturday with people in",
        "ended on a Saturday",
        "the clock went back",
    ],
)
def test_what_a_register_must_say(off: str, on: str, clean: bool, told: bool) -> None:
    since, until = (datetime.fromisoformat(f"{one}:00+07:00").astimezone(UTC) for one in (off, on))
    gap = KioskWasOff(since, until, clean)
    assert is_worth_telling(gap, HOURS) is told


@given(since=st.integers(-9000, 9000), length=st.integers(-2000, 30_000), clean=st.booleans(), day=st.integers(-2, 22))
def test_no_gap_of_a_day_is_negative_or_of_another_day(since: int, length: int, clean: bool, day: int) -> None:
    begun = MORNING + timedelta(minutes=since)
    gap = KioskWasOff(begun, begun + timedelta(minutes=length), clean)
    shown = gap_of_day(gap, office_day(MORNING) + timedelta(days=day), HOURS)
    if shown is not None and not gap.doubtful:
        assert timedelta(minutes=2) <= shown[1] - shown[0] <= timedelta(hours=24)
        assert gap.since <= shown[0] < shown[1] <= gap.until
        assert is_worth_telling(gap, HOURS)


@pytest.mark.parametrize(
    ("cut_after", "off_for", "cause"),
    [
        (timedelta(hours=9, minutes=40), timedelta(hours=14), NoExitCause.KIOSK_OFF),
        (timedelta(hours=3), timedelta(minutes=26), NoExitCause.POWER_CUT),
        (timedelta(hours=11), timedelta(hours=13), NoExitCause.NOT_SCANNED),
    ],
)
def test_why_nobody_knows_follows_from_when_the_kiosk_was_off(
    tmp_path: Path, cut_after: timedelta, off_for: timedelta, cause: NoExitCause
) -> None:
    mark = AliveFile(tmp_path)
    with open_door(tmp_path) as door:
        visit_id = door.enter(THU).line.visit.visit_id
        mark.write(LastAlive(door.clock.forward(seconds=cut_after.total_seconds())))
        door.clock.forward(seconds=off_for.total_seconds())
        _note(door, mark)
        door.clock.moment = MORNING + timedelta(days=1, hours=1)
        CloseDays(door.desk)()
        with door.register.read() as reader:
            visit = reader.visit(visit_id)
        assert visit is not None
        assert visit.no_exit_cause is cause
        assert_sound(door.register)


def test_each_missed_day_is_closed_at_the_next_start(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        first = door.enter(THU).line.visit.visit_id
        door.clock.forward(days=1)
        second = door.enter(DU).line.visit.visit_id
    with open_door(tmp_path, TestClock(MORNING + timedelta(days=8)), "later") as later:
        CloseDays(later.desk)()
        with later.register.read() as reader:
            intervals = [visit.left_between for one in (first, second) if (visit := reader.visit(one))]
        closing = MORNING.replace(hour=10, minute=0)
        assert intervals == [(MORNING + timedelta(days=n), closing + timedelta(days=n)) for n in (0, 1)]


def test_the_closing_hour_is_written_once_and_only_of_who_came_before(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        early = door.enter(THU)
        assert PassClosingHour(door.desk)() == ()
        door.clock.forward(hours=9, minutes=48)
        late = door.enter(DU)
        assert PassClosingHour(door.desk)() == (early.line,)
        assert PassClosingHour(door.desk)() == ()
        with door.register.read() as reader:
            assert len(reader.entries_of_day(office_day(MORNING), ("closing",))) == 1
            assert {one.visit.visit_id for one in reader.open_lines()} == {
                early.line.visit.visit_id,
                late.line.visit.visit_id,
            }
        assert_sound(door.register)


def test_a_command_tells_the_gap_so_far_and_leaves_the_rest_of_it_to_the_next_start(tmp_path: Path) -> None:
    mark = AliveFile(tmp_path)
    with open_door(tmp_path) as door:
        mark.write(LastAlive(MORNING, ended=True))
        by_command = NoteGap(door.desk, mark, HOURS, runs_on=False)
        door.clock.forward(minutes=1)
        assert by_command() is None
        assert mark.read() == LastAlive(MORNING, ended=True)
        middle = door.clock.forward(minutes=25)
        assert by_command() == KioskWasOff(MORNING, middle, clean=True)
        back = door.clock.forward(minutes=30)
        assert _note(door, mark) == KioskWasOff(middle, back, clean=True)
        assert mark.read() == LastAlive(back)


@pytest.mark.parametrize(
    ("span", "said"),
    [({"hours": -2}, [("07:12", "05:12")]), ({"days": 3}, [("07:12", "07:12 22/11/2026")])],
    ids=["back", "three days ahead"],
)
def test_a_clock_that_was_set_stands_in_the_register_of_both_days(
    tmp_path: Path, span: dict[str, float], said: list[tuple[str, str]]
) -> None:
    jump = ClockWasSet(MORNING, MORNING + timedelta(**span))
    entry = next_entry(EMPTY, "kiosk", Record("1", jump.shows, "", jump), jump.shows)
    notes = [*gap_notes([entry], office_day(MORNING), HOURS, ())]
    assert [(one.since_clock, one.until_clock) for one in notes] == said
    assert [*gap_notes([entry], office_day(jump.shows), HOURS, ())]
    assert [*gap_notes([entry], office_day(MORNING) + timedelta(days=1), HOURS, ())] == []
