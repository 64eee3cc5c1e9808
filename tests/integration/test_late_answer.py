"""One person, said when one of the two visits has ended: nobody is inside behind a later visit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.application.admit import SameAs
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.join_visitors import JoinVisitors
from kiosk.application.outcomes import (
    BothInside,
    EntryMade,
    ExitMade,
    PersonSettled,
    SamePersonAsked,
    Undone,
)
from kiosk.application.register_scan import RegisterScan, Scan, SomebodyElse
from kiosk.domain.admission import AdmissionPolicy
from kiosk.domain.door import DoorWay
from kiosk.domain.visit import VisitState
from tests.integration.many_codes import CARD, asked, insurance
from tests.integration.registers import Door, journal_length


def answered_as_somebody_else(door: Door) -> EntryMade:
    question = door.scan(insurance(), "s")
    assert isinstance(question, SamePersonAsked)
    entered = door.scan(insurance(), "s", answer=SomebodyElse())
    assert isinstance(entered, EntryMade)
    return entered


def test_who_is_inside_is_not_joined_to_a_later_visit_that_ended_and_keeps_their_exit(door: Door) -> None:
    came = door.enter(CARD)
    door.clock.forward(minutes=10)
    entered = answered_as_somebody_else(door)
    one, join = asked(entered), JoinVisitors(door.desk)
    door.clock.forward(minutes=10)
    ChangeVisit(door.desk).leave(entered.line.visit.visit_id)
    length = journal_length(door.register)
    refused = join.same(entered.line.visit.visit_id, one.visitor_id, one.evidence, "late")
    assert isinstance(refused, BothInside)
    assert refused.line.visit.visit_id == came.line.visit.visit_id
    assert journal_length(door.register) == length
    door.leave(CARD)
    settled = join.same(entered.line.visit.visit_id, one.visitor_id, one.evidence, "late")
    assert isinstance(settled, PersonSettled)
    door.clock.forward(minutes=10)
    assert door.enter(CARD).visits == 3
    assert door.leave(insurance()).line.visit.state is VisitState.LEFT


@pytest.mark.parametrize("from_the_first", [False, True], ids=["from the later line", "from the earlier line"])
def test_a_forgotten_exit_is_closed_by_a_join_to_a_visit_that_ended(door: Door, from_the_first: bool) -> None:
    came = door.enter(CARD)
    door.clock.forward(days=1)
    entered = door.enter(insurance())
    one, join = asked(entered), JoinVisitors(door.desk)
    left = door.leave(insurance())
    first, second = came.line.visit, entered.line.visit
    visit_id, other = (first.visit_id, second.visitor_id) if from_the_first else (second.visit_id, one.visitor_id)
    assert isinstance(join.same(visit_id, other, one.evidence, "late"), PersonSettled)
    with door.register.read() as reader:
        closed = reader.visit(first.visit_id)
        assert reader.open_lines() == ()
    assert closed is not None
    assert closed.state is VisitState.NO_EXIT
    assert isinstance(ChangeVisit(door.desk).undo(left.event_id, "not yet"), Undone)
    assert door.leave(CARD).line.visit.visit_id == second.visit_id


def test_at_a_door_for_exits_whoever_was_let_out_by_mistake_enters_as_somebody_else(door: Door) -> None:
    came = door.enter(CARD)
    door.clock.forward(minutes=10)
    register_scan = RegisterScan(replace(door.desk, policy=AdmissionPolicy(direction=DoorWay.EXIT)))
    scan = Scan("s", insurance(), door.clock.now())
    question = register_scan(scan)
    assert isinstance(question, SamePersonAsked)
    left = register_scan(scan, SameAs(came.line.visit.visitor_id, (), asked=True))
    assert isinstance(left, ExitMade)
    assert isinstance(register_scan.somebody_else(scan, left, "nhầm người"), EntryMade)
    with door.register.read() as reader:
        assert len(reader.open_lines()) == 2
