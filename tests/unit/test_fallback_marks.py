"""What the marks of a row mean: certain only where there is nothing to ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.fallback.layout import HOURS, MINUTES, MORE
from kiosk.domain.fallback.marking import BOXES, BUBBLES, Doubt, RowLevels, RowReading, Way, agreed, read_row
from kiosk.domain.fallback.page_code import SheetCode, office_mark, read_sheet_code
from kiosk.domain.fallback.paper_time import PaperTime
from kiosk.domain.office_time import at_office

EMPTY = RowLevels((0.0, 0.0), (0.0,) * len(HOURS), (0.0,) * len(MINUTES), (0.0,) * len(MORE), 0.0, 0.0)
DARK, PALE = 0.8, (BUBBLES.asks + BUBBLES.counts) / 2


def _marked(values: tuple[int, ...], *marked: int, level: float = DARK) -> tuple[float, ...]:
    return tuple(level if one in marked else 0.0 for one in values)


def row(way: str = "in", hour: int = 10, minute: int | None = 10, more: int | None = 2) -> RowLevels:
    """A row that is filled in well."""
    return replace(
        EMPTY,
        ways=(0.3, 0.0) if way == "in" else (0.0, 0.3),
        hours=_marked(HOURS, hour),
        minutes=_marked(MINUTES, *(() if minute is None else (minute,))),
        more=_marked(MORE, *(() if more is None else (more,))),
        name=0.1,
    )


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        (row(), "10:12"),
        (row(more=None), "10:10–10:14"),
        (row(minute=None, more=None), "10:00–10:59"),
    ],
)
def test_a_time_is_as_wide_as_what_was_marked(levels: RowLevels, said: str) -> None:
    reading = read_row(levels)
    assert reading.certain
    assert reading.way is Way.IN
    assert reading.time is not None
    assert reading.time.words == said


@pytest.mark.parametrize(
    ("levels", "doubt"),
    [
        (replace(row(), ways=(0.0, 0.0)), Doubt.NO_WAY),
        (replace(row(), ways=(0.3, 0.3)), Doubt.BOTH_WAYS),
        (replace(row(), ways=((BOXES.asks + BOXES.counts) / 2, 0.0)), Doubt.FAINT_WAY),
        (replace(row(), ways=(0.3, BOXES.asks)), Doubt.FAINT_WAY),
        (replace(row(), hours=_marked(HOURS)), Doubt.NO_HOUR),
        (replace(row(), hours=_marked(HOURS, 9, 10)), Doubt.TWO_HOURS),
        (replace(row(), hours=_marked(HOURS, 10, level=PALE)), Doubt.FAINT_HOUR),
        (replace(row(), minutes=_marked(MINUTES, 5, 10)), Doubt.TWO_MINUTES),
        (replace(row(), more=_marked(MORE, 1, 2)), Doubt.TWO_MINUTES),
        (replace(row(), minutes=_marked(MINUTES, 10, level=PALE)), Doubt.FAINT_MINUTE),
        (replace(row(), minutes=_marked(MINUTES)), Doubt.NO_MINUTE),
        (replace(row(), strike=0.5), Doubt.FAINT_STRIKE),
        (replace(row(), seen=-0.01), Doubt.MISPLACED),
        (replace(EMPTY, name=0.1), Doubt.NO_WAY),
    ],
)
def test_a_doubt_is_a_question(levels: RowLevels, doubt: Doubt) -> None:
    reading = read_row(levels)
    assert doubt in reading.doubts
    assert reading.written


def test_a_second_mark_beside_the_hour_takes_the_hour_away() -> None:
    hours = tuple(PALE if one == 9 else level for one, level in zip(HOURS, row().hours, strict=True))
    reading = read_row(replace(row(), hours=hours))
    assert reading.hour is None
    assert reading.doubts == (Doubt.FAINT_HOUR,)


def test_a_line_through_the_row_voids_it_and_an_empty_row_says_nothing() -> None:
    assert read_row(replace(row(), strike=1.0)) == RowReading(struck=True, written=True)
    assert read_row(EMPTY) == RowReading()


@given(st.lists(st.floats(0, 1), min_size=30, max_size=30), st.tuples(st.floats(0, 1), st.floats(0, 1)))
def test_what_is_certain_was_marked_once_and_clearly(levels: list[float], ways: tuple[float, float]) -> None:
    hours, minutes, more = tuple(levels[:14]), tuple(levels[14:26]), tuple(levels[26:])
    reading = read_row(replace(EMPTY, ways=ways, hours=hours, minutes=minutes, more=more))
    if reading.written and reading.certain:
        assert [one >= BUBBLES.asks for one in hours].count(True) == 1
        assert [one >= BUBBLES.asks for one in minutes].count(True) == (reading.minute is not None)
        assert [one >= BUBBLES.asks for one in more].count(True) == (reading.more is not None)
        assert (ways[0] >= BOXES.asks) != (ways[1] >= BOXES.asks)


def test_pictures_that_say_different_things_leave_a_question() -> None:
    ten, nine = read_row(row()), read_row(row(hour=9))
    faint = read_row(replace(row(), hours=_marked(HOURS, 10, level=PALE)))
    assert agreed((ten, ten)) == ten
    assert agreed((faint, ten)) == ten
    assert agreed((faint,)) == faint
    assert agreed((ten, nine)).doubts == (Doubt.DIFFERS,)


def test_a_time_to_come_is_none_and_one_that_runs_ends_now() -> None:
    day, now = date(2026, 11, 19), at_office(date(2026, 11, 19), time(10, 30))
    hour = PaperTime.of(10, None, None).on(day, now)
    assert hour is not None
    assert hour.words == "10:00–10:30"
    assert PaperTime.of(11, None, None).on(day, now) is None


def test_a_code_that_is_damaged_is_none() -> None:
    code = SheetCode(office_mark("UBND xã An Bình", "kiosk-1"), 147, 1, 2)
    assert code.office.startswith("UXAB")
    assert code.text.startswith(f"FB1:{code.office}:000147:1:2:")
    assert read_sheet_code(code.text) == code
    for text in (code.text.replace("147", "148"), code.text[:-1], "FB1:", code.text.replace(":1:2:", ":3:2:")):
        assert read_sheet_code(text) is None
    assert office_mark("UBND xã An Bình", "kiosk-2") != code.office
