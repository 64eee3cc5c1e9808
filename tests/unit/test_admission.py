"""Entry or exit: every case of the decision in one table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.admission import (
    AdmissionPolicy,
    AlreadyLeft,
    AskWhetherLeaving,
    CloseAndEnter,
    Decision,
    Enter,
    Leave,
    closing_of,
    decide,
)
from kiosk.domain.no_exit import NoExitCause
from kiosk.domain.visit import RecordedBy, Visit, VisitState

POLICY = AdmissionPolicy()
NINE = datetime(2026, 11, 19, 2, tzinfo=UTC)
CLOSING = datetime(2026, 11, 19, 10, tzinfo=UTC)
"""17:00 at the office on the day of the visit."""
OPEN = Visit("v", "p", 1, "e", NINE, RecordedBy.CITIZEN_CARD, "sheet", "Lê Ngọc Anh")
LEFT = replace(OPEN, state=VisitState.LEFT, left_at=NINE)
NO_EXIT = replace(OPEN, state=VisitState.NO_EXIT, closing_at=CLOSING)
GONE = replace(NO_EXIT, no_exit_cause=NoExitCause.FOUND_GONE)
UNDONE = replace(OPEN, state=VisitState.UNDONE)
LATE = replace(OPEN, entered_at=CLOSING + timedelta(hours=1))


@dataclass(frozen=True)
class Case:
    """The latest visit, how long after 09:00 the scan comes, and what it means."""

    name: str
    last: Visit | None
    after: timedelta
    decision: Decision


CASES = (
    Case("never here", None, timedelta(), Enter()),
    Case("inside for an hour", OPEN, timedelta(hours=1), Leave(OPEN)),
    # The same code still in view is the repeat guard's; what passes it at once is asked about.
    Case("inside for no time", OPEN, timedelta(), AskWhetherLeaving(OPEN)),
    Case("inside for just under two minutes", OPEN, timedelta(minutes=2, microseconds=-1), AskWhetherLeaving(OPEN)),
    Case("inside for two minutes", OPEN, timedelta(minutes=2), Leave(OPEN)),
    Case("left just now", LEFT, timedelta(seconds=29), AlreadyLeft(LEFT)),
    Case("left half a minute ago", LEFT, timedelta(seconds=30), Enter()),
    Case("left yesterday", LEFT, timedelta(days=1), Enter()),
    Case("no exit yesterday", NO_EXIT, timedelta(days=1), Enter()),
    # Closed by a clock that jumped ahead and back, or too early: whoever scans now was inside all the time.
    Case("closed already, the same day", NO_EXIT, timedelta(hours=1), Leave(NO_EXIT)),
    Case("found gone by the desk, and back", GONE, timedelta(hours=1), Enter()),
    Case("undone a moment ago", UNDONE, timedelta(), Enter()),
    Case("one tick before midnight", OPEN, timedelta(hours=15, microseconds=-1), Leave(OPEN)),
    Case("left open, first tick of the next day", OPEN, timedelta(hours=15), CloseAndEnter(OPEN)),
    Case("left open a week ago", OPEN, timedelta(days=7), CloseAndEnter(OPEN)),
    Case("in after closing, left open", LATE, timedelta(days=1), CloseAndEnter(LATE)),
    Case("clock back an hour, inside", OPEN, -timedelta(hours=1), Leave(OPEN)),
    Case("clock back a day, inside", OPEN, -timedelta(days=1), Leave(OPEN)),
    Case("clock back an hour, left", LEFT, -timedelta(hours=1), Enter()),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_decide(case: Case) -> None:
    assert decide(case.last, POLICY, NINE + case.after) == case.decision


def test_an_open_visit_is_closed_by_an_interval_and_never_by_an_invented_time() -> None:
    decision = decide(OPEN, POLICY, NINE + timedelta(days=1))
    assert isinstance(decision, CloseAndEnter)
    assert closing_of(decision.visit, POLICY) == CLOSING
    assert decision.visit.left_at is None


def test_after_the_closing_hour_nobody_knows_before_the_day_ends() -> None:
    midnight = CLOSING + timedelta(hours=7)
    assert closing_of(LATE, POLICY) == midnight
    assert closing_of(replace(OPEN, last_sign=CLOSING), POLICY) == midnight


@given(after=st.timedeltas(timedelta(), timedelta(days=3)))
def test_the_interval_never_ends_before_the_last_sign(after: timedelta) -> None:
    sign = NINE + after
    assert closing_of(replace(OPEN, last_sign=sign), POLICY) > sign


def test_no_stay_is_negative_or_measured_by_a_doubtful_clock() -> None:
    assert LEFT.stayed(NINE) == timedelta()
    assert replace(LEFT, left_at=NINE - timedelta(seconds=1)).stayed(NINE) is None
    assert replace(OPEN, entry_doubtful=True).stayed(NINE + timedelta(hours=1)) is None
    assert replace(LEFT, exit_doubtful=True).stayed(NINE) is None
