"""Another code of somebody who may be inside: asked before anything is recorded, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace

from kiosk.application.admit import SameAs
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.join_visitors import JoinVisitors
from kiosk.application.outcomes import (
    BothInside,
    EntryMade,
    ExitMade,
    JoinedPerson,
    PersonSettled,
    SamePersonAsked,
    TooLate,
    Undone,
)
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.application.register_scan import RegisterScan, Scan, SomebodyElse
from kiosk.domain.evidence import Evidence
from kiosk.domain.visit import RecordedBy, VisitState
from tests.integration.many_codes import CARD, MASKED, NAME, asked, facts, insurance
from tests.integration.registers import Door, form, journal_length


def test_who_came_with_the_card_leaves_with_the_phone(door: Door) -> None:
    came = door.enter(CARD)
    left = door.leave(MASKED)
    assert left.line.visit.visit_id == came.line.visit.visit_id
    assert Evidence.NUMBER_TAIL in left.recognised
    assert facts(door) == []


def test_the_wrong_one_was_let_out(door: Door) -> None:
    came = door.enter(CARD)
    door.clock.forward(minutes=20)
    scan = Scan("wrong", MASKED, door.clock.now())
    left = RegisterScan(door.desk)(scan)
    assert isinstance(left, ExitMade)
    entered = RegisterScan(door.desk).somebody_else(scan, left, "somebody else")
    assert isinstance(entered, EntryMade)
    with door.register.read() as reader:
        inside = {one.visit.visit_id for one in reader.open_lines()}
    assert inside == {came.line.visit.visit_id, entered.line.visit.visit_id}
    assert isinstance(RegisterScan(door.desk).somebody_else(scan, left, "again"), TooLate)
    # The desk told the two apart, so each code is its own person's from now on.
    assert door.leave(MASKED).line.visit.visit_id == entered.line.visit.visit_id
    assert door.leave(CARD).line.visit.visit_id == came.line.visit.visit_id


def test_whoever_is_inside_is_asked_about_before_anything_is_recorded(door: Door) -> None:
    came = door.enter(CARD)
    door.clock.forward(minutes=30)
    length = journal_length(door.register)
    question = door.scan(insurance(), "s")
    assert isinstance(question, SamePersonAsked)
    assert question.line.visit.visit_id == came.line.visit.visit_id
    assert journal_length(door.register) == length
    one = question.resemblances[0]
    left = door.scan(insurance(), "s", answer=SameAs(one.visitor_id, one.evidence, asked=True))
    assert isinstance(left, ExitMade)
    assert left.line.visit.visit_id == came.line.visit.visit_id
    # From now on the insurance card is theirs, though no visit began with it.
    door.clock.forward(minutes=30)
    assert door.enter(insurance()).visits == 2
    assert door.leave(CARD).line.visit.state is VisitState.LEFT


def test_yes_at_an_exit_was_a_mistake(door: Door) -> None:
    came = door.enter(CARD)
    door.clock.forward(minutes=30)
    question, scan = door.scan(insurance(), "s"), Scan("s", insurance(), door.clock.now())
    assert isinstance(question, SamePersonAsked)
    one = question.resemblances[0]
    left = RegisterScan(door.desk)(scan, SameAs(one.visitor_id, one.evidence, asked=True))
    assert isinstance(left, ExitMade)
    entered = RegisterScan(door.desk).somebody_else(scan, left, "mistaken")
    assert isinstance(entered, EntryMade)
    assert door.leave(CARD).line.visit.visit_id == came.line.visit.visit_id
    assert door.leave(insurance()).line.visit.visit_id == entered.line.visit.visit_id


def test_an_exit_that_is_undone_takes_the_yes_back_by_which_it_was_made(door: Door) -> None:
    came = door.enter(CARD)
    door.clock.forward(minutes=30)
    question = door.scan(insurance(), "s")
    assert isinstance(question, SamePersonAsked)
    one = question.resemblances[0]
    left = door.scan(insurance(), "s", answer=SameAs(one.visitor_id, one.evidence, asked=True))
    assert isinstance(left, ExitMade)
    assert isinstance(ChangeVisit(door.desk).undo(left.event_id, "somebody else"), Undone)
    door.clock.forward(minutes=5)
    entered = door.enter(insurance())
    assert entered.visits == 1
    assert door.leave(CARD).line.visit.visit_id == came.line.visit.visit_id


def test_a_code_that_was_joined_at_an_exit_is_told_by_its_own_words(door: Door) -> None:
    came = door.enter(CARD)
    door.clock.forward(minutes=30)
    question = door.scan(insurance(), "s")
    assert isinstance(question, SamePersonAsked)
    one = question.resemblances[0]
    door.scan(insurance(), "s", answer=SameAs(one.visitor_id, one.evidence, asked=True))
    join, visit_id = JoinVisitors(door.desk), came.line.visit.visit_id
    note = join.question(visit_id).person
    assert isinstance(note, JoinedPerson)
    assert note.resemblance.line.visit.by is RecordedBy.INSURANCE_CARD
    join.apart(visit_id, note.resemblance.visitor_id)
    assert join.question(visit_id).person is None
    door.clock.forward(minutes=30)
    assert door.enter(insurance()).visits == 1


def test_it_was_somebody_else_who_came(door: Door) -> None:
    came = door.enter(CARD)
    door.clock.forward(minutes=30)
    question = door.scan(insurance(), "s")
    assert isinstance(question, SamePersonAsked)
    entered = door.scan(insurance(), "s", answer=SomebodyElse((question.resemblances[0].visitor_id,)))
    assert isinstance(entered, EntryMade)
    assert (entered.person, entered.visits) == (None, 1)
    assert door.leave(insurance()).line.visit.visit_id == entered.line.visit.visit_id
    assert door.leave(CARD).line.visit.visit_id == came.line.visit.visit_id


def test_nobody_answered_so_it_is_an_entry_and_yes_later_makes_it_the_exit(door: Door) -> None:
    came = door.enter(CARD)
    scanned_at = door.clock.forward(minutes=30)
    door.scan(insurance(), "s")
    entered = door.scan(insurance(), "s", answer=SomebodyElse())
    one = asked(entered)
    assert isinstance(entered, EntryMade)
    door.clock.forward(minutes=5)
    left = JoinVisitors(door.desk).same(entered.line.visit.visit_id, one.visitor_id, one.evidence, "it was the exit")
    assert isinstance(left, ExitMade)
    assert (left.line.visit.visit_id, left.line.visit.left_at) == (came.line.visit.visit_id, scanned_at)
    with door.register.read() as reader:
        withdrawn = reader.visit(entered.line.visit.visit_id)
        assert reader.open_lines() == ()
    assert withdrawn is not None
    assert withdrawn.state is VisitState.UNDONE
    door.clock.forward(minutes=5)
    assert door.enter(insurance()).visits == 2


def test_two_typed_visits_that_are_both_inside_are_not_joined(door: Door) -> None:
    door.enter(CARD)
    typed = replace(form(name=NAME, phone="0900000001"), birth_year="1985")
    entered = RegisterByHand(door.desk)(typed)
    one, length = asked(entered), journal_length(door.register)
    assert isinstance(entered, EntryMade)
    outcome = JoinVisitors(door.desk).same(entered.line.visit.visit_id, one.visitor_id, one.evidence, "")
    assert isinstance(outcome, BothInside)
    assert journal_length(door.register) == length


def test_yesterdays_open_visit_is_closed_by_a_join(door: Door) -> None:
    came = door.enter(CARD)
    door.clock.forward(days=1)
    entered = door.enter(insurance())
    one = asked(entered)
    settled = JoinVisitors(door.desk).same(entered.line.visit.visit_id, one.visitor_id, one.evidence, "")
    assert isinstance(settled, PersonSettled)
    with door.register.read() as reader:
        closed = reader.visit(came.line.visit.visit_id)
    assert closed is not None
    assert closed.state is VisitState.NO_EXIT
