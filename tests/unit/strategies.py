"""Facts, records and chains of every kind for property tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from kiosk.domain.breach_facts import BreachRecorded, BreachReported
from kiosk.domain.facts import KINDS, Fact
from kiosk.domain.fallback_facts import PaperRowRecorded
from kiosk.domain.journal import EMPTY, Entry, Record, next_entry
from kiosk.domain.kiosk_facts import ClockConfirmed, ClockWasSet, ClosingHourPassed, KioskWasOff
from kiosk.domain.roll_call_facts import RollCallHeld, RollCallMarked, RollCallStarted
from kiosk.domain.rush_facts import RushBegan
from kiosk.domain.shift_facts import ShiftEnded
from kiosk.domain.visit_facts import AnswersGiven, ExitRemembered, NoExitRecorded

BEGIN = datetime(2026, 11, 19, tzinfo=UTC)
MOMENTS = st.timedeltas(timedelta(), timedelta(days=30)).map(lambda after: BEGIN + after)


WITH_MOMENTS: dict[type[Fact], st.SearchStrategy[Fact]] = {
    NoExitRecorded: st.builds(NoExitRecorded, st.text(), MOMENTS, MOMENTS),
    RollCallStarted: st.builds(RollCallStarted, started_at=MOMENTS),
    RollCallMarked: st.builds(RollCallMarked, started_at=MOMENTS),
    RollCallHeld: st.builds(RollCallHeld, started_at=MOMENTS, ended_at=MOMENTS),
    AnswersGiven: st.builds(AnswersGiven, asked_at=st.none() | MOMENTS),
    ExitRemembered: st.builds(ExitRemembered, st.text(), MOMENTS),
    BreachRecorded: st.builds(BreachRecorded, found_at=MOMENTS),
    BreachReported: st.builds(BreachReported, sent_at=MOMENTS),
    KioskWasOff: st.builds(KioskWasOff, MOMENTS, MOMENTS, st.booleans()),
    ClockConfirmed: st.builds(ClockConfirmed, MOMENTS),
    ClockWasSet: st.builds(ClockWasSet, MOMENTS, MOMENTS),
    ClosingHourPassed: st.builds(ClosingHourPassed, closing=MOMENTS),
    PaperRowRecorded: st.builds(PaperRowRecorded, first=MOMENTS, last=MOMENTS),
    RushBegan: st.builds(RushBegan, MOMENTS),
    ShiftEnded: st.builds(ShiftEnded, last_sign_at=MOMENTS),
}


def _facts_of(kind: type[Fact]) -> st.SearchStrategy[Fact]:
    made = WITH_MOMENTS.get(kind)
    return st.from_type(kind) if made is None else made


FACTS_BY_KIND: dict[str, st.SearchStrategy[Fact]] = {name: _facts_of(kind) for name, kind in KINDS.items()}
FACTS: st.SearchStrategy[Fact] = st.one_of(*FACTS_BY_KIND.values())
RECORDS = st.builds(Record, st.text(), MOMENTS, st.text(), FACTS)


def chain_of(records: list[Record]) -> list[Entry]:
    """The journal that these records make, a minute apart."""
    entries: list[Entry] = []
    head = EMPTY
    for number, record in enumerate(records):
        entries.append(next_entry(head, "kiosk", record, BEGIN + timedelta(minutes=number)))
        head = entries[-1].head
    return entries


CHAINS = st.lists(RECORDS, min_size=1, max_size=6).map(chain_of)
