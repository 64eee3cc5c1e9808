"""A group is one visit of several heads: counts, parts that leave, a recount, and every undo of them in any order."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.company_facts import GroupCounted, GroupPartLeft
from kiosk.domain.corrections import HEAD_COUNT, WITHDRAWN_EXIT
from kiosk.domain.facts import Fact
from kiosk.domain.fold import fold_visit
from kiosk.domain.journal import Record
from kiosk.domain.sheet import SheetSeal
from kiosk.domain.visit import RecordedBy, Visit, VisitState
from kiosk.domain.visit_facts import EntryRecorded, ExitRecorded, NoExitRecorded, RecordUndone
from tests.unit.strategies import BEGIN, chain_of

BY = RecordedBy.CITIZEN_CARD
CAME = EntryRecorded("v", "p", BY, SheetSeal("details", "d"))
LEFT = ExitRecorded("v", BY)


def _visit(*facts: Fact) -> Visit:
    """The n-th record, from 0, is called `e<n>` and happens in the n-th minute."""
    made = [Record(f"e{n}", BEGIN + timedelta(minutes=n), "operator", fact) for n, fact in enumerate(facts)]
    return fold_visit(chain_of(made))


def _undo(event: int) -> RecordUndone:
    return RecordUndone("v", f"e{event}", "")


def test_a_visitor_alone_is_one_head() -> None:
    assert (_visit(CAME).group.people, _visit(CAME).heads_inside, _visit(CAME, LEFT).heads_inside) == (1, 1, 0)


def test_some_leave_earlier_and_the_last_by_the_exit_of_the_visit() -> None:
    visit = _visit(CAME, GroupCounted("v", 20), GroupPartLeft("v", 12), GroupPartLeft("v", 7))
    assert (visit.group.people, visit.group.left, visit.heads_inside) == (20, 19, 1)
    assert (visit.state, visit.last_event) == (VisitState.INSIDE, "e3")
    gone = _visit(CAME, GroupCounted("v", 20), GroupPartLeft("v", 12), LEFT)
    assert (gone.state, gone.heads_inside, gone.group.left) == (VisitState.LEFT, 0, 12)


def test_a_recount_stands_and_the_count_before_stays_to_be_read() -> None:
    visit = _visit(CAME, GroupCounted("v", 20), GroupCounted("v", 18))
    (note,) = visit.corrections
    assert (note.column, note.before, note.after) == (HEAD_COUNT, "20", "18")
    assert (visit.group.people, visit.group.counted_by) == (18, "e2")
    assert _visit(CAME, GroupCounted("v", 20), GroupCounted("v", 18), _undo(2)) == _visit(CAME, GroupCounted("v", 20))


def test_an_undone_part_is_inside_again_and_its_time_stays_to_be_read() -> None:
    visit = _visit(CAME, GroupCounted("v", 5), GroupPartLeft("v", 4), _undo(2))
    assert (visit.heads_inside, visit.last_event) == (5, "e0")
    assert [one.column for one in visit.corrections] == [WITHDRAWN_EXIT]


def test_a_recount_below_what_left_leaves_one_inside() -> None:
    visit = _visit(CAME, GroupCounted("v", 20), GroupPartLeft("v", 8), GroupCounted("v", 5))
    assert (visit.group.people, visit.group.left, visit.heads_inside) == (5, 4, 1)


HAPPENING = st.one_of(
    st.builds(GroupCounted, st.just("v"), st.integers(-3, 30)),
    st.builds(GroupPartLeft, st.just("v"), st.integers(-3, 30)),
    st.just(LEFT),
    st.just(NoExitRecorded("v", BEGIN, BEGIN)),
    st.integers(0, 8).map(_undo),
)


@given(st.lists(HAPPENING, max_size=9))
def test_heads_are_never_negative_and_parts_never_more_than_came(facts: list[Fact]) -> None:
    visit = _visit(CAME, *facts)
    group = visit.group
    assert group.people >= 1
    assert all(one.people > 0 for one in group.parts)
    assert sum(one.people for one in group.parts) == group.left <= group.people - 1
    assert group.staying == group.people - group.left >= 1
    assert visit.heads_inside == (group.staying if visit.inside else 0)
    assert all(one.left_at <= other.left_at for one, other in pairwise(group.parts))


@given(st.lists(HAPPENING, max_size=6), st.randoms(use_true_random=False))
def test_a_withdrawn_record_counts_for_nothing_whenever_it_is_withdrawn(facts: list[Fact], chance: Random) -> None:
    """Undoing all records of a group, in any order, leaves the visitor who came."""
    made = [one for one in facts if not isinstance(one, RecordUndone)]
    events = list(range(1, len(made) + 1))
    chance.shuffle(events)
    visit = _visit(CAME, *made, *map(_undo, events))
    assert (visit.group, visit.state, visit.last_event) == (_visit(CAME).group, VisitState.INSIDE, "e0")
