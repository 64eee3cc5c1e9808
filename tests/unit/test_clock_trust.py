"""Which day has surely come, over random lives of a clock; and the sound days of which nothing may be doubted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.clock_trust import (
    BUILT,
    OFF_DAYS,
    ClockDoubt,
    ClockSign,
    ClockTrust,
    bears_out,
    is_doubtful,
    trust_of,
)
from kiosk.domain.kiosk_facts import ClockConfirmed, ClockWasSet, KioskWasOff
from kiosk.domain.office_time import office_day
from kiosk.domain.rush_facts import RushEnded

NOON = datetime(2026, 11, 19, 5, tzinfo=UTC)
ANY = RushEnded(by_itself=False)
DAY = timedelta(days=1)


def _set(was: datetime, shows: datetime, seq: int = 1) -> ClockSign:
    return ClockSign(seq, was, shows, off=False)


def _off(was: datetime, shows: datetime, seq: int = 1) -> ClockSign:
    return ClockSign(seq, was, shows, off=True)


@pytest.mark.parametrize(
    ("signs", "now", "sure"),
    [
        ([], NOON, NOON),
        ([_set(NOON, NOON + timedelta(hours=2))], NOON + timedelta(hours=2), NOON + timedelta(hours=2)),
        ([_set(NOON, NOON - timedelta(hours=2))], NOON - timedelta(hours=2), NOON),
        ([_set(NOON, NOON + 3 * DAY)], NOON + 3 * DAY, NOON),
        ([_set(NOON, NOON + 3652 * DAY)], NOON + 3660 * DAY, NOON),
        ([_off(NOON, NOON + 4 * DAY)], NOON + 4 * DAY, NOON + 4 * DAY),
        ([_off(NOON, NOON + 5 * DAY)], NOON + 5 * DAY, NOON),
        ([_set(NOON, NOON + 3 * DAY), _off(NOON + 3 * DAY, NOON + 4 * DAY)], NOON + 4 * DAY, NOON),
        ([_set(NOON, NOON + 3 * DAY), _set(NOON + 3 * DAY, NOON)], NOON, NOON),
        ([_off(NOON, datetime(1970, 1, 1, tzinfo=UTC))], datetime(1970, 1, 2, tzinfo=UTC), NOON),
        (
            [_off(NOON, datetime(1970, 1, 1, tzinfo=UTC)), _set(datetime(1970, 1, 1, tzinfo=UTC), NOON + DAY)],
            NOON + DAY,
            NOON + DAY,
        ),
    ],
    ids=[
        *("quiet", "ahead of hours", "back of hours", "ahead of days", "ahead of years", "a long weekend"),
        *("off for longer", "a restart bears nothing out", "set right again", "a dead battery", "and its time server"),
    ],
)
def test_the_latest_moment_that_surely_came(signs: list[ClockSign], now: datetime, sure: datetime) -> None:
    assert trust_of(signs, None, OFF_DAYS).sure_at(now, None) == sure


_SPANS = st.timedeltas(timedelta(days=-20_000), timedelta(days=4_000))
_STEPS = st.lists(st.tuples(st.timedeltas(timedelta(), 2 * DAY), _SPANS, st.booleans()), max_size=8)


@given(_STEPS)
def test_no_life_of_a_clock_makes_a_day_sure_too_early_or_takes_one_back(
    steps: list[tuple[timedelta, timedelta, bool]],
) -> None:
    """`true` goes on evenly; the clock jumps as it likes. What is sure is never later than the latest shown evenly."""
    shows, trust, before = NOON, ClockTrust(NOON), NOON
    evenly = NOON
    for seq, (lasts, jump, off) in enumerate(steps):
        was = shows + lasts
        sure = trust.sure_at(was, None)
        assert sure >= before, "a day that had come went away"
        if trust.doubt is None:
            evenly = max(evenly, was)
        before, shows = sure, was + jump
        trust = trust.after(ClockSign(seq, was, shows, off), OFF_DAYS)
        sure = trust.sure_at(shows, None)
        patient = timedelta(days=OFF_DAYS + 1) if off or was < evenly else DAY
        assert sure < evenly + patient, "a jump ahead was believed"
        evenly = max(evenly, sure)


@pytest.mark.parametrize(
    ("ahead", "worked", "borne_out"),
    [
        (3, (), False),
        (3, (0, 0, 1), False),
        (3, (0, 1, 2), True),
        (3, (2, 1, 1), False),
        (40, (1, 2, 3, 4, 5), False),
    ],
)
def test_two_further_days_of_work_bear_out_a_jump_of_days_and_never_one_of_years(
    ahead: int, worked: tuple[int, ...], borne_out: bool
) -> None:
    doubt = ClockDoubt(1, NOON, NOON + ahead * DAY)
    assert bears_out(doubt, [doubt.shows + one * DAY for one in worked]) is borne_out


JUMP, GAP = ClockWasSet(NOON, NOON + 3 * DAY), KioskWasOff(NOON, NOON + 3 * DAY, clean=True)


@pytest.mark.parametrize(
    ("fact", "at", "certain", "doubted", "doubtful"),
    [
        (ANY, NOON, None, None, False),
        (ANY, datetime(1970, 1, 1, tzinfo=UTC), None, None, True),
        (ANY, datetime(2000, 1, 1, tzinfo=UTC), None, datetime(2000, 1, 1, tzinfo=UTC), True),
        (ANY, BUILT - timedelta(seconds=1), None, None, True),
        (ANY, NOON, None, datetime(1970, 1, 1, tzinfo=UTC), False),
        (ANY, NOON - timedelta(seconds=1), NOON, None, True),
        (ANY, NOON - timedelta(hours=1), NOON, NOON - timedelta(hours=2), True),
        (ANY, NOON + timedelta(hours=1), NOON, NOON - timedelta(hours=1), False),
        (ANY, NOON + 9 * DAY, NOON, None, False),
        (JUMP, NOON + DAY, NOON, None, False),
        (JUMP, NOON + 3 * DAY, NOON, None, True),
        (ANY, NOON + 3 * DAY, NOON, NOON + 3 * DAY, True),
        (GAP, NOON + 3 * DAY, NOON, NOON + 3 * DAY, True),
        (GAP, NOON + 3 * DAY, NOON, None, False),
        (GAP, NOON + 3650 * DAY, NOON, None, True),
        (JUMP, NOON, NOON, NOON + 3 * DAY, False),
        (JUMP, NOON + 3 * DAY, NOON, datetime(1970, 1, 1, tzinfo=UTC), False),
        (ClockConfirmed(NOON), NOON - DAY, NOON, NOON + 3 * DAY, False),
    ],
)
def test_which_records_stand_in_doubt(
    fact: ClockWasSet, at: datetime, certain: datetime | None, doubted: datetime | None, doubtful: bool
) -> None:
    assert is_doubtful(fact, at, certain, doubted) is doubtful


@given(st.lists(st.timedeltas(timedelta(), timedelta(days=30)), max_size=20))
def test_a_clock_that_goes_on_is_never_doubted(pauses: list[timedelta]) -> None:
    at, certain = NOON, NOON
    for pause in pauses:
        at += pause
        assert not is_doubtful(ANY, at, certain)
        certain = at
    assert office_day(at) == office_day(certain)
