"""A door of one direction never records the other by itself, whatever the visitor's latest visit is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.admission import (
    AdmissionPolicy,
    AlreadyLeft,
    AskWhetherEntering,
    AskWhetherLeaving,
    CloseAndEnter,
    Decision,
    Enter,
    Leave,
    decide,
)
from kiosk.domain.door import DoorWay
from kiosk.domain.visit import Visit
from tests.unit.test_admission import LEFT, NINE, NO_EXIT, OPEN, UNDONE

ENTRY, EXIT = (AdmissionPolicy(direction=way) for way in (DoorWay.ENTRY, DoorWay.EXIT))
VISITS = st.sampled_from([None, OPEN, LEFT, NO_EXIT, UNDONE, replace(LEFT, left_at=NINE + timedelta(hours=1))])
SPANS = st.timedeltas(timedelta(days=-1), timedelta(days=8))


@pytest.mark.parametrize(
    ("policy", "last", "after", "decision"),
    [
        (ENTRY, None, timedelta(), Enter()),
        (ENTRY, OPEN, timedelta(hours=1), AskWhetherLeaving(OPEN)),
        (ENTRY, OPEN, timedelta(days=1), CloseAndEnter(OPEN)),
        (ENTRY, LEFT, timedelta(seconds=5), AlreadyLeft(LEFT)),
        (ENTRY, LEFT, timedelta(hours=1), Enter()),
        (EXIT, None, timedelta(), AskWhetherEntering()),
        (EXIT, OPEN, timedelta(seconds=5), Leave(OPEN)),
        (EXIT, OPEN, timedelta(hours=1), Leave(OPEN)),
        # Inside since yesterday by the register: today's entry may be the one that nobody saw.
        (EXIT, OPEN, timedelta(days=1), AskWhetherEntering()),
        (EXIT, LEFT, timedelta(seconds=5), AlreadyLeft(LEFT)),
        (EXIT, NO_EXIT, timedelta(days=1), AskWhetherEntering()),
        (EXIT, UNDONE, timedelta(hours=1), AskWhetherEntering()),
    ],
)
def test_what_a_door_of_one_direction_decides(
    policy: AdmissionPolicy, last: Visit | None, after: timedelta, decision: Decision
) -> None:
    assert decide(last, policy, NINE + after) == decision


@given(VISITS, SPANS)
def test_an_entry_door_records_no_exit_and_an_exit_door_no_entry(last: Visit | None, after: timedelta) -> None:
    assert not isinstance(decide(last, ENTRY, NINE + after), Leave)
    assert not isinstance(decide(last, EXIT, NINE + after), Enter | CloseAndEnter)


@given(VISITS, SPANS)
def test_where_both_ways_agree_a_door_of_one_direction_records_the_same(last: Visit | None, after: timedelta) -> None:
    both = decide(last, AdmissionPolicy(), NINE + after)
    if isinstance(both, Enter | CloseAndEnter):
        assert decide(last, ENTRY, NINE + after) == both
    if isinstance(both, Leave):
        assert decide(last, EXIT, NINE + after) == both
