"""Every look at personal data stands in the journal with who and why, once for the same within minutes."""

from __future__ import annotations

from kiosk.application.record_looks import RecordLooks
from kiosk.domain.look_facts import Looked, LookKind
from tests.fakes.staff import ANH, give_pins, shifts_of
from tests.integration.registers import THU, Door


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
