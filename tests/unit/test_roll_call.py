"""Proves the pure part of a roll call: whatever happens, counts add up, order holds and the fact tells all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.facts import fact_from_plain, fact_to_plain, kind_of
from kiosk.domain.roll_call import Listed, RollCall
from kiosk.domain.roll_call_facts import held

START = datetime(2026, 11, 19, 2, tzinfo=UTC)
IDS = [f"v{number}" for number in range(8)]
listed = st.lists(
    st.builds(
        Listed,
        st.sampled_from(IDS),
        st.sampled_from(["", "1", "2", "9"]),
        st.integers(0, 200).map(lambda minutes: START - timedelta(minutes=minutes)),
    ),
    unique_by=lambda one: one.visit_id,
).map(tuple)
steps = st.lists(
    st.tuples(st.sampled_from(["tick", "untick"]), st.sampled_from(IDS))
    | st.tuples(st.just("left"), st.frozensets(st.sampled_from(IDS)))
)


def after(people: tuple[Listed, ...], happened: list[tuple[str, object]]) -> RollCall:
    call = RollCall(START, people)
    for name, argument in happened:
        call = getattr(call, name)(argument)
    return call


@given(listed, steps)
def test_counts_add_up_and_nobody_else_is_counted(
    people: tuple[Listed, ...], happened: list[tuple[str, object]]
) -> None:
    call = after(people, happened)
    assert call.seen + call.unseen == len(people)
    assert call.unseen == sum(not call.is_seen(one.visit_id) for one in people)


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
        assert group.seen == sum(seen)
    places = [["2", "1", "9", ""].index(group.counter) for group in groups]
    assert places == sorted(set(places))


@given(listed, steps)
def test_the_fact_has_every_visit_once_and_comes_back_from_the_journal(
    people: tuple[Listed, ...], happened: list[tuple[str, object]]
) -> None:
    fact = held(after(people, happened).end(START + timedelta(minutes=3)))
    assert sorted((*fact.ticked, *fact.gone, *fact.unseen)) == sorted(one.visit_id for one in people)
    assert (fact.listed, fact.seen) == (len(people), len(people) - len(fact.unseen))
    assert fact_from_plain(kind_of(fact), fact_to_plain(fact)) == fact


@given(listed, steps, steps)
def test_nothing_changes_after_the_end(
    people: tuple[Listed, ...], before: list[tuple[str, object]], later: list[tuple[str, object]]
) -> None:
    ended = after(people, before).end(START + timedelta(minutes=3))
    changed = ended
    for name, argument in later:
        changed = getattr(changed, name)(argument)
    assert changed.end(START + timedelta(minutes=9)) == ended


def test_an_exit_undone_is_not_seen_any_more_but_a_tick_stays() -> None:
    people = (Listed("v0", "1", START), Listed("v1", "1", START))
    call = RollCall(START, people).tick("v0").left(["v0", "v1"])
    assert [call.left([]).is_seen(one.visit_id) for one in people] == [True, False]


def test_a_call_that_goes_on_has_no_fact() -> None:
    with pytest.raises(ValueError, match="not ended"):
        held(RollCall(START, ()))
