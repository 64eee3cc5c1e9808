"""The view of a visit: undone records count for nothing, corrections keep both values."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from kiosk.domain.app_answers import ALL_YES, AppAnswers
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.corrections import WITHDRAWN_EXIT, Correction
from kiosk.domain.desk_facts import ScanRefused
from kiosk.domain.facts import Fact
from kiosk.domain.fold import fold_visit
from kiosk.domain.journal import Entry, Record
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
from tests.unit.strategies import BEGIN, chain_of

BY = RecordedBy.CITIZEN_CARD
CAME = EntryRecorded("v", "p", BY, SheetSeal("details", "d"), SheetSeal("matter", "m"), "3", on_behalf=True)
LEFT = ExitRecorded("v", BY)


def _entries(*facts: Fact) -> list[Entry]:
    """The journal of one visit; the n-th record, from 0, is called `e<n>` and happens in the n-th minute."""
    return chain_of([Record(f"e{n}", _minute(n), f"operator {n}", fact) for n, fact in enumerate(facts)])


def _minute(number: int) -> datetime:
    return BEGIN + timedelta(minutes=number)


def _visit(*facts: Fact) -> Visit:
    return fold_visit(_entries(*facts))


def _undo(event: int) -> RecordUndone:
    return RecordUndone("v", f"e{event}", "wrong person")


def test_an_entry() -> None:
    visit = _visit(CAME)
    assert (visit.state, visit.inside, visit.entered_at, visit.left_at) == (VisitState.INSIDE, True, BEGIN, None)
    assert (visit.details_sheet, visit.matter_sheet, visit.counter, visit.on_behalf) == ("details", "matter", "3", True)
    assert (visit.entry_seq, visit.entry_event, visit.last_event, visit.operator) == (1, "e0", "e0", "operator 0")


def test_an_exit() -> None:
    visit = _visit(CAME, LEFT)
    assert (visit.state, visit.left_at, visit.last_event) == (VisitState.LEFT, _minute(1), "e1")
    assert visit.stayed(_minute(99)) == timedelta(minutes=1)


def test_no_exit_is_an_interval_without_a_time() -> None:
    visit = _visit(CAME, NoExitRecorded("v", BEGIN, _minute(600)))
    assert (visit.state, visit.left_at, visit.closing_at) == (VisitState.NO_EXIT, None, _minute(600))


def test_an_undone_exit_counts_for_nothing_and_stays_to_be_read() -> None:
    visit = _visit(CAME, LEFT, _undo(1))
    (trace,) = visit.corrections
    assert (trace.column, trace.after) == (WITHDRAWN_EXIT, "")
    assert replace(visit, corrections=(), last_sign=None) == _visit(CAME)


def test_an_undone_closing_never_was() -> None:
    assert _visit(CAME, NoExitRecorded("v", BEGIN, _minute(600)), _undo(1)) == _visit(CAME)


def test_an_exit_after_an_undone_exit_counts() -> None:
    visit = _visit(CAME, LEFT, _undo(1), LEFT)
    assert (visit.state, visit.left_at, visit.last_event) == (VisitState.LEFT, _minute(3), "e3")


def test_an_undone_entry_stays_visible_with_who_when_why() -> None:
    visit = _visit(CAME, _undo(0))
    assert visit.state is VisitState.UNDONE
    assert (visit.undone_at, visit.undone_by, visit.undone_because) == (_minute(1), "operator 1", "wrong person")
    assert (visit.entered_at, visit.left_at, visit.inside) == (BEGIN, None, False)


def test_an_undone_entry_takes_its_exit_along() -> None:
    visit = _visit(CAME, LEFT, _undo(0))
    assert (visit.state, visit.left_at) == (VisitState.UNDONE, None)


def test_answers_and_counter_are_the_latest() -> None:
    visit = _visit(CAME, AnswersGiven("v", ALL_YES), CounterChosen("v", "5"), AnswersGiven("v", AppAnswers()))
    assert (visit.answers, visit.counter, visit.last_event) == (AppAnswers(), "5", "e0")


def test_undone_answers_give_way_to_the_ones_before() -> None:
    assert _visit(CAME, AnswersGiven("v", ALL_YES), AnswersGiven("v", AppAnswers()), _undo(2)).answers == ALL_YES
    assert _visit(CAME, AnswersGiven("v", ALL_YES), _undo(1)).answers == AppAnswers()


CORRECTIONS = [
    (VisitCorrected("v", CorrectedColumn.NAME, "typo", details=SheetSeal("new", "d")), "details", "new"),
    (VisitCorrected("v", CorrectedColumn.PURPOSE, "typo", matter=SheetSeal("new", "d")), "matter", "new"),
    (VisitCorrected("v", CorrectedColumn.COUNTER, "typo", counter="4"), "3", "4"),
    (VisitCorrected("v", CorrectedColumn.COUNTER, "typo", counter=""), "3", ""),
]


@pytest.mark.parametrize(("fact", "before", "after"), CORRECTIONS)
def test_a_correction_keeps_both_values(fact: VisitCorrected, before: str, after: str) -> None:
    visit = _visit(CAME, LEFT, fact)
    assert visit.corrections == (Correction(fact.column.value, before, after, _minute(2), "operator 2", "typo"),)
    assert (visit.state, visit.last_event) == (VisitState.LEFT, "e1")


@pytest.mark.parametrize(("fact", "before", "after"), CORRECTIONS)
def test_an_undone_correction_never_was(fact: VisitCorrected, before: str, after: str) -> None:
    assert before != after
    assert _visit(CAME, fact, _undo(1)) == _visit(CAME)


def test_the_second_correction_starts_from_the_first() -> None:
    first = VisitCorrected("v", CorrectedColumn.COUNTER, "typo", counter="4")
    second = VisitCorrected("v", CorrectedColumn.COUNTER, "again", counter="5")
    values = [(one.before, one.after) for one in _visit(CAME, first, second).corrections]
    assert values == [("3", "4"), ("4", "5")]
    assert [(one.before, one.after) for one in _visit(CAME, first, second, _undo(1)).corrections] == [("3", "5")]


def test_the_clock_of_entry_and_exit_is_doubted_apart() -> None:
    came, left = _entries(CAME, LEFT)
    visit = fold_visit([came, replace(left, clock_doubtful=True)])
    assert (visit.entry_doubtful, visit.exit_doubtful) == (False, True)


def test_an_exit_before_the_entry_is_doubted_even_after_the_jump_was_noted_elsewhere() -> None:
    came, left = _entries(CAME, LEFT)
    visit = fold_visit([came, replace(left, happened_at=came.happened_at - timedelta(seconds=1))])
    assert (visit.entry_doubtful, visit.exit_doubtful, visit.stayed(_minute(9))) == (False, True, None)


def test_nothing_begins_a_visit_but_an_entry() -> None:
    with pytest.raises(ValueError, match="does not begin a visit"):
        _visit(LEFT)
    with pytest.raises(ValueError, match="does not begin a visit"):
        _visit(ScanRefused(Refusal.PLACE))
