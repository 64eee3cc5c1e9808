"""The last sign of a visitor: what shows that somebody is inside, and that an exit nobody recorded came after it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.app_answers import ALL_YES
from kiosk.domain.corrections import SUPERSEDED_NO_EXIT
from kiosk.domain.facts import Fact
from kiosk.domain.fold import fold_visit
from kiosk.domain.journal import Record
from kiosk.domain.no_exit import NoExitCause, interval_words
from kiosk.domain.roll_call_facts import RollCallHeld
from kiosk.domain.sheet import SheetSeal
from kiosk.domain.visit import RecordedBy, Visit, VisitState
from kiosk.domain.visit_facts import (
    AnswersGiven,
    CorrectedColumn,
    CounterChosen,
    EntryRecorded,
    ExitRecorded,
    NoExitRecorded,
    RecordUndone,
    VisitCorrected,
)
from tests.unit.strategies import chain_of

BY = RecordedBy.CITIZEN_CARD
CAME_AT = datetime(2026, 11, 19, 9, 50, tzinfo=UTC)
"""16:50 at the office."""
CLOSING = CAME_AT + timedelta(minutes=10)
CAME = EntryRecorded("v", "p", BY, SheetSeal("details", "d"))
LEFT = ExitRecorded("v", BY)
OLD_CLOSING = NoExitRecorded("v", CAME_AT, CLOSING)
"""As versions sealed it that knew the entry only."""


def _visit(*facts: tuple[int, Fact]) -> Visit:
    """The visit of facts that happen so many minutes after the entry; the n-th, from 1, is called `e<n>`."""
    told = [Record("e0", CAME_AT, "", CAME)]
    told += [Record(f"e{n}", CAME_AT + timedelta(minutes=after), "", one) for n, (after, one) in enumerate(facts, 1)]
    return fold_visit(chain_of(told))


def _call(after: int, *ticked: str) -> RollCallHeld:
    begun = CAME_AT + timedelta(minutes=after)
    return RollCallHeld(begun, begun + timedelta(minutes=5), 1, 1, ticked, (), ())


SIGNS = [
    ("answers", 30, AnswersGiven("v", ALL_YES)),
    ("counter", 30, CounterChosen("v", "3")),
    ("ticked, from the beginning of the call", 30, _call(30, "v")),
]


@pytest.mark.parametrize(("name", "after", "fact"), SIGNS, ids=[one[0] for one in SIGNS])
def test_a_sign_after_the_closing_hour_shows_that_an_old_record_is_wrong(name: str, after: int, fact: Fact) -> None:
    """Entry 16:50, at a counter at 17:20, sealed the next day as 16:50–17:00: the journal itself says otherwise."""
    visit = _visit((after, fact), (900, OLD_CLOSING))
    assert visit.left_between is not None, name
    assert interval_words(visit.left_between) == "17:20–24:00"


def test_what_was_withdrawn_says_that_the_visitor_had_not_left() -> None:
    visit = _visit((5, LEFT), (6, RecordUndone("v", "e1", "not this one")), (900, OLD_CLOSING))
    assert visit.left_between == (CAME_AT + timedelta(minutes=5), CLOSING)


def test_a_correction_is_no_sign_and_nor_is_what_is_filled_in_later_or_somebody_else_s_tick() -> None:
    name = VisitCorrected("v", CorrectedColumn.COUNTER, "typo", counter="4")
    visit = _visit((5, name), (6, _call(6, "w")), (900, OLD_CLOSING), (901, AnswersGiven("v", ALL_YES)))
    assert visit.left_between == (CAME_AT, CLOSING)


def test_an_exit_after_all_takes_the_place_of_the_interval_which_stays_to_be_read() -> None:
    visit = _visit((60, OLD_CLOSING), (70, LEFT))
    (note,) = visit.corrections
    assert (visit.state, visit.left_between, visit.no_exit_cause) == (VisitState.LEFT, None, None)
    assert (note.column, note.before) == (SUPERSEDED_NO_EXIT, f"{CAME_AT.isoformat()}/{CLOSING.isoformat()}")


def test_that_exit_undone_the_interval_stands_again() -> None:
    visit = _visit((60, OLD_CLOSING), (70, LEFT), (71, RecordUndone("v", "e2", "")))
    assert (visit.state, visit.left_between) == (VisitState.NO_EXIT, (CAME_AT, CLOSING))


def test_found_gone_ends_the_interval_when_the_desk_noticed() -> None:
    noticed = CAME_AT + timedelta(minutes=3)
    gone = NoExitRecorded("v", CAME_AT, noticed, NoExitCause.FOUND_GONE)
    assert _visit((3, gone)).left_between == (CAME_AT, noticed)


FACTS = st.sampled_from([AnswersGiven("v", ALL_YES), CounterChosen("v", "3"), OLD_CLOSING, LEFT, _call(30, "v")])


@given(st.lists(st.tuples(st.integers(-2000, 4000), FACTS), max_size=8))
def test_no_interval_begins_before_a_sign_or_ends_before_it_begins(facts: list[tuple[int, Fact]]) -> None:
    """By whatever clock: of every journal."""
    visit = _visit(*facts)
    assert visit.seen_at >= visit.entered_at
    assert (visit.closing_at is not None) is (visit.state is VisitState.NO_EXIT)
    if visit.left_between is not None:
        start, end = visit.left_between
        assert start < end
        assert start == visit.seen_at
