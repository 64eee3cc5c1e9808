"""Every look at personal data stands in the journal with who and why, once for the same within minutes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kiosk.application.keep_lists import KeepLists
from kiosk.application.permits import NotAllowedError
from kiosk.application.read_looks import LooksWanted, ReadLooks
from kiosk.application.record_looks import RecordLooks
from kiosk.application.trace_contacts import TraceContacts, TraceRequest
from kiosk.domain.look_facts import Looked, LookKind
from kiosk.domain.office_time import office_day
from tests.fakes.staff import ANH, BINH, give_pins, shifts_of
from tests.integration.registers import DU, THU, Door


def looks_in(door: Door) -> list[tuple[str, Looked]]:
    with door.register.read() as reader:
        return [(one.operator, one.fact) for one in reader.entries(kinds=("looked",)) if isinstance(one.fact, Looked)]


def test_a_look_says_who_whose_and_why_and_no_name(door: Door) -> None:
    shifts = shifts_of(door.desk)
    give_pins(shifts, (ANH.code, "2580"))
    door.desk.duty.shift = None
    shifts.sign_on(ANH.code, "2580")
    visit = door.enter(THU).line.visit
    assert RecordLooks(door.desk)(LookKind.PERSON, (visit.visitor_id,), "asked", "ông Thử hỏi")
    ((operator, fact),) = looks_in(door)
    assert operator == ANH.name
    assert (fact.kind, fact.subjects, fact.why, fact.by) == (LookKind.PERSON, (visit.visitor_id,), "asked", ANH.code)
    assert fact.said is not None
    with door.register.read() as reader:
        sheet = reader.sheet(fact.said.sheet_id)
    assert sheet is not None
    assert sheet.body == {"reason": "ông Thử hỏi"}


def test_the_same_look_within_minutes_is_one_fact_and_what_is_new_is_another(door: Door) -> None:
    look = RecordLooks(door.desk)
    assert look(LookKind.PERSON, ("a", "b"), "inspection")
    assert not look(LookKind.PERSON, ("b",), "inspection")
    assert look.reason_for("b") == "inspection"
    assert look.reason_for("c") is None
    assert look(LookKind.PERSON, ("b", "c"), "inspection")
    assert look(LookKind.PERSON, ("b",), "mistake"), "another reason is another look"
    assert look(LookKind.LIST)
    assert not look(LookKind.LIST)
    # Setting the machine's clock does not make a look older: the minutes are those of the steady count.
    door.clock.jump(hours=5)
    assert not look(LookKind.PERSON, ("b",), "inspection")
    door.clock.forward(minutes=11)
    assert look(LookKind.PERSON, ("b",), "inspection")
    assert look.reason_for("a") is None
    assert [fact.subjects for _, fact in looks_in(door)] == [("a", "b"), ("c",), ("b",), (), ("b",)]


def test_pages_of_more_days_are_another_look_though_both_ends_were_looked_at(door: Door) -> None:
    look, first, last = RecordLooks(door.desk), "2026-11-02", "2026-11-13"
    for span in ((first, first), (last, last), (first, last), (first, "2026-11-30")):
        assert look(LookKind.PAGES, span)
        assert not look(LookKind.PAGES, span)
    found = [fact.subjects for _, fact in looks_in(door)]
    assert found == [(first,), (last,), (first, last), (first, "2026-11-30")]
    assert [one.days for one in ReadLooks(door.desk)()][2] == (date(2026, 11, 2), date(2026, 11, 13))


def test_whoever_reads_the_declarations_of_a_day_looked_at_everybody_of_that_day(door: Door) -> None:
    visit, day = door.enter(THU).line.visit, office_day(door.clock.now())
    for one in (day, day - timedelta(days=1)):
        RecordLooks(door.desk)(LookKind.DECLARATION, (one.isoformat(),), "health")
    theirs = ReadLooks(door.desk)(LooksWanted(visitor_id=visit.visitor_id))
    assert [(one.kind, one.subjects) for one in theirs] == [(LookKind.DECLARATION, (day.isoformat(),))]


def test_looks_are_read_by_person_by_whom_and_by_day(door: Door) -> None:
    first = door.enter(THU).line.visit
    other = door.enter(DU).line.visit
    day = office_day(door.clock.now())
    RecordLooks(door.desk)(LookKind.PERSON, (first.visitor_id,), "asked")
    RecordLooks(door.desk)(LookKind.PERSON, (other.visitor_id,), "health", "công văn số 5")
    TraceContacts(door.desk)(TraceRequest(first.visitor_id, day, "Trạm Y tế", "điều tra"))
    KeepLists(door.desk, frozenset()).watched()
    read = ReadLooks(door.desk)
    assert [one.kind for one in read()] == [LookKind.PERSON, LookKind.PERSON, LookKind.CONTACTS]
    theirs = read(LooksWanted(visitor_id=first.visitor_id))
    assert [(one.kind, one.why, one.said) for one in theirs] == [
        (LookKind.PERSON, "asked", ""),
        (LookKind.CONTACTS, "", "điều tra · Trạm Y tế"),
    ]
    assert [one.said for one in read(LooksWanted(visitor_id=other.visitor_id))] == ["công văn số 5"]
    assert len(read(LooksWanted(by="Lê Ngọc Anh", day=day))) == 3
    assert not read(LooksWanted(by="Không Ai"))
    assert not read(LooksWanted(day=day - timedelta(days=1)))


def test_looks_are_for_auditors_and_those_who_keep_the_office(door: Door) -> None:
    shifts = shifts_of(door.desk)
    give_pins(shifts, (ANH.code, "2580"), (BINH.code, "1397"))
    door.desk.duty.shift = None
    shifts.sign_on(BINH.code, "1397")
    with pytest.raises(NotAllowedError):
        ReadLooks(door.desk)()
    shifts.sign_on(ANH.code, "2580")
    (began, *_) = ReadLooks(door.desk)()
    assert (began.kind, began.who) == (LookKind.ON_DUTY, BINH.name)
