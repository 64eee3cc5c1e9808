"""The figures of a report are those of the journal, counted again by other means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.report_figures import read_figures, week_named, week_of
from kiosk.domain.app_answers import ALL_YES, Answer, AppAnswers, Question
from kiosk.domain.app_figures import PersonAnswers, figures_of
from kiosk.domain.dispatches.target import Denominator
from kiosk.domain.office_time import office_day
from tests.fakes.desk import MORNING, TestClock
from tests.integration.registers import THU, Door, open_door
from tests.integration.report_weeks import (
    BUSY,
    FULL,
    HOURS,
    INSTALLED,
    KNOWS,
    NEVER_HEARD,
    PLAIN,
    WEEK,
    comes,
    counted,
    recounted,
    two_weeks,
)

ANSWERS = st.sampled_from([ALL_YES, INSTALLED, KNOWS, FULL, NEVER_HEARD, PLAIN, BUSY, AppAnswers()])


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with open_door(tmp_path, TestClock(MORNING - timedelta(days=7))) as opened:
        yield opened


def test_the_figures_of_a_week_are_those_that_were_said(door: Door) -> None:
    two_weeks(door)
    figures = read_figures(door.register, WEEK, door.clock, HOURS)
    assert (figures.now.visits, figures.now.people, figures.now.asked) == (15, 15, 14)
    assert (figures.now.with_smartphone, figures.now.without_smartphone) == (11, 3)
    assert (figures.now.knows, figures.now.installed, figures.now.running) == (13, 7, 5)
    assert figures.now.reasons == (("how", 2), ("", 1), ("storage", 1))
    assert figures.now.skips == (("queue", 1),)
    assert (figures.before.asked, figures.before.installed, figures.before.running) == (4, 2, 1)


def test_bluetooth_is_counted_apart_among_those_who_were_asked(door: Door) -> None:
    for number, answers in enumerate(
        (ALL_YES, ALL_YES.with_bluetooth(Answer.YES), INSTALLED.with_bluetooth(Answer.NO))
    ):
        comes(door, number, answers)
    door.register.rebuild_views()
    figures = read_figures(door.register, week_of(office_day(door.clock.now())), door.clock, HOURS).now
    assert (figures.bluetooth_asked, figures.bluetooth, figures.running) == (2, 1, 2)
    assert KNOWS.with_bluetooth(Answer.YES).bluetooth is None


def test_they_repeat_from_the_plain_lines_of_the_register(door: Door) -> None:
    two_weeks(door)
    twice = door.enter(THU)
    ChangeVisit(door.desk).answer(twice.line.visit.visit_id, KNOWS)
    door.leave(THU)
    door.clock.forward(hours=20)
    again = door.enter(THU)
    ChangeVisit(door.desk).answer(again.line.visit.visit_id, ALL_YES)
    figures = read_figures(door.register, WEEK, door.clock, HOURS)
    assert counted(figures) == recounted(door, WEEK.first, WEEK.last)
    assert (figures.now.visits, figures.now.people, figures.now.running) == (17, 16, 6)
    before = replace(figures, now=figures.before)
    assert counted(before) == recounted(door, WEEK.before.first, WEEK.before.last)
    door.register.rebuild_views()
    assert read_figures(door.register, WEEK, door.clock, HOURS) == figures


def test_an_undone_visit_counts_nowhere(door: Door) -> None:
    two_weeks(door)
    before = read_figures(door.register, WEEK, door.clock, HOURS)
    entry = door.enter(THU).line.visit
    ChangeVisit(door.desk).answer(entry.visit_id, ALL_YES)
    ChangeVisit(door.desk).undo(entry.last_event, "nhầm")
    after = read_figures(door.register, WEEK, door.clock, HOURS)
    assert (after.now, after.before) == (before.now, before.before)
    assert after.last_seq > before.last_seq


def test_a_week_runs_from_monday_to_sunday_and_bad_ones_are_refused() -> None:
    week = week_named("2026-W01")
    assert (str(week.first), str(week.last), str(week.before.first)) == ("2025-12-29", "2026-01-04", "2025-12-22")
    for bad in ("2026-W54", "2026-47", "0000-W01", "2026-W00", "tuần này"):
        with pytest.raises(ValueError, match=r"\d|tuần"):
            week_named(bad)


@given(st.lists(st.tuples(st.sampled_from("abcdef"), ANSWERS)))
def test_parts_add_up_whatever_is_said(said: list[tuple[str, AppAnswers]]) -> None:
    figures = figures_of(PersonAnswers(person, answers) for person, answers in said)
    assert sum(count for _, count in figures.reasons) == figures.with_smartphone - figures.installed
    assert sum(count for _, count in figures.skips) == figures.people - figures.asked
    assert figures.running <= figures.installed <= figures.with_smartphone <= figures.asked <= figures.people
    assert figures.people == len({person for person, _ in said})
    shares = [figures.headcount(one).share(Denominator.WITH_SMARTPHONE) for one in Question]
    assert all(share is None or 0 <= share <= 1 for share in shares)
