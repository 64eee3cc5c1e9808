"""Proves the pure part of a roll call: whatever happens, counts add up, order holds and the fact tells all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.facts import fact_from_plain, fact_to_plain, kind_of
from kiosk.domain.roll_call import Heads, Listed, RollCall
from kiosk.domain.roll_call_facts import RollCallMarked, held, resumed, started

START = datetime(2026, 11, 19, 2, tzinfo=UTC)
IDS = [f"v{number}" for number in range(8)]
listed = st.lists(
    st.builds(
        Listed,
        st.sampled_from(IDS),
        st.sampled_from(["", "1", "2", "9"]),
        st.integers(0, 200).map(lambda minutes: START - timedelta(minutes=minutes)),
        st.integers(1, 4),
    ),
    unique_by=lambda one: one.visit_id,
).map(tuple)
went = st.lists(st.builds(Heads, st.sampled_from(IDS), st.integers(-2, 5)), unique_by=lambda one: one.visit_id)
steps = st.lists(
    st.tuples(st.sampled_from(["tick", "untick"]), st.sampled_from(IDS))
    | st.tuples(st.just("count"), st.sampled_from(IDS), st.integers(-5, 5))
    | st.tuples(st.just("left"), st.frozensets(st.sampled_from(IDS)), went)
)


def after(people: tuple[Listed, ...], happened: list[tuple[str, object]]) -> RollCall:
    return happening(RollCall(START, people), happened)


def happening(call: RollCall, happened: list[tuple[str, object]]) -> RollCall:
    for name, *arguments in happened:
        call = getattr(call, name)(*arguments)
    return call


@given(listed, steps)
def test_counts_add_up_and_nobody_else_is_counted(
    people: tuple[Listed, ...], happened: list[tuple[str, object]]
) -> None:
    call = after(people, happened)
    assert call.seen + call.unseen == call.heads == sum(one.heads for one in people)
    assert call.unseen == sum(one.heads - call.heads_seen(one.visit_id) for one in people)
    assert all(0 <= call.heads_seen(one.visit_id) <= one.heads for one in people)
    assert all(call.is_seen(one.visit_id) == (call.heads_seen(one.visit_id) == one.heads) for one in people)
    assert (call.heads_seen("nobody"), call.is_seen("nobody")) == (0, False)


@given(listed, steps)
def test_groups_hold_everyone_once_not_seen_first(
    people: tuple[Listed, ...], happened: list[tuple[str, object]]
) -> None:
    call = after(people, happened)
    groups = call.groups(["2", "1"])
    assert sorted(one.visit_id for group in groups for one in group.people) == sorted(one.visit_id for one in people)
    for group in groups:
        seen = [call.is_seen(one.visit_id) for one in group.people]
        assert seen == sorted(seen)
        assert group.seen == sum(call.heads_seen(one.visit_id) for one in group.people)
        assert group.heads == sum(one.heads for one in group.people)
    places = [["2", "1", "9", ""].index(group.counter) for group in groups]
    assert places == sorted(set(places))


@given(listed, steps)
def test_the_fact_has_every_visit_once_and_comes_back_from_the_journal(
    people: tuple[Listed, ...], happened: list[tuple[str, object]]
) -> None:
    fact = held(after(people, happened).end(START + timedelta(minutes=3)))
    assert sorted((*fact.ticked, *fact.gone, *fact.unseen)) == sorted(one.visit_id for one in people)
    assert fact.listed == sum(one.heads for one in people)
    partly = {one.visit_id: one.heads for one in fact.partly or ()}
    assert partly.keys() <= set(fact.unseen)
    unseen = sum(one.heads - partly.get(one.visit_id, 0) for one in people if one.visit_id in fact.unseen)
    assert fact.seen == fact.listed - unseen
    assert fact_from_plain(kind_of(fact), fact_to_plain(fact)) == fact


@given(listed, steps, steps)
def test_nothing_changes_after_the_end(
    people: tuple[Listed, ...], before: list[tuple[str, object]], later: list[tuple[str, object]]
) -> None:
    ended = after(people, before).end(START + timedelta(minutes=3))
    changed = happening(ended, later)
    assert changed.end(START + timedelta(minutes=9)) == ended


def test_an_exit_undone_is_not_seen_any_more_but_a_tick_stays() -> None:
    people = (Listed("v0", "1", START), Listed("v1", "1", START))
    call = RollCall(START, people).tick("v0").left(["v0", "v1"])
    assert [call.left([]).is_seen(one.visit_id) for one in people] == [True, False]


def test_a_call_that_goes_on_has_no_fact() -> None:
    with pytest.raises(ValueError, match="not ended"):
        held(RollCall(START, ()))


def test_a_tick_keeps_its_moment_until_it_is_taken_back() -> None:
    people = tuple(Listed(one, "1", START) for one in IDS[:2])
    call = RollCall(START, people).tick(IDS[0], START).tick(IDS[1])
    assert (call.seen_at(IDS[0]), call.seen_at(IDS[1])) == (START, None)
    later = START + timedelta(minutes=1)
    assert call.untick(IDS[0]).tick(IDS[0], later).seen_at(IDS[0]) == later
    assert call.tick("nobody", START).times == call.times
    ended = call.end(later)
    assert ended.untick(IDS[0]).seen_at(IDS[0]) == START


def test_by_name_goes_by_the_given_name_that_stands_last() -> None:
    people = tuple(Listed(one, "1", START) for one in IDS[:4])
    names = {IDS[0]: "tran thi mai", IDS[1]: "le van an", IDS[2]: "nguyen thi mai"}
    groups = RollCall(START, people).tick(IDS[2]).by_name(names)
    assert [(one.counter, [who.visit_id for who in one.people], one.seen) for one in groups] == [
        ("A", [IDS[1]], 0),
        ("M", [IDS[2], IDS[0]], 1),
        ("", [IDS[3]], 0),
    ]


@given(listed, steps)
def test_what_the_journal_kept_makes_the_same_call_again(
    people: tuple[Listed, ...], happened: list[tuple[str, object]]
) -> None:
    call, marks = RollCall(START, people), []
    for number, (name, argument) in enumerate(one for one in happened if one[0] in ("tick", "untick")):
        at, visit_id = START + timedelta(seconds=number), str(argument)
        call = call.tick(visit_id, at) if name == "tick" else call.untick(visit_id)
        call = call.count(visit_id, -1, at) if number % 3 == 0 else call
        marks.append((RollCallMarked(START, Heads(visit_id, call.marked(visit_id))), at))
    others = [(RollCallMarked(START - timedelta(hours=1), Heads(one, 1)), START) for one in IDS]
    again = resumed(started(call), {one.visit_id: one for one in people}, [*others, *marks])
    assert {one: again.marked(one) for one in IDS} == {one: call.marked(one) for one in IDS}
    assert again.ticked == call.ticked
    assert dict(again.times) == dict(call.times)


def test_a_group_is_counted_one_by_one_ticked_whole_and_part_of_it_may_leave() -> None:
    call = RollCall(START, (Listed("g", "1", START, 20),)).count("g", 1).count("g", 11)
    assert (call.heads_seen("g"), call.seen, call.unseen) == (12, 12, 8)
    went = call.left((), [Heads("g", 8)])
    assert (went.heads_seen("g"), went.is_seen("g")) == (20, True)
    assert went.left((), ()).heads_seen("g") == 12, "an exit undone"
    assert call.count("g", 8).ticked == {"g"}
    assert call.count("g", 99).count("g", -1).heads_seen("g") == 19
    assert call.count("g", -99).heads_seen("g") == 0


def test_a_journal_of_before_groups_says_the_same() -> None:
    fact = held(RollCall(START, (Listed("v0", "1", START),)).end(START))
    plain = fact_to_plain(fact)
    assert isinstance(plain, dict)
    assert "partly" not in plain, "the seal of older journals holds"
