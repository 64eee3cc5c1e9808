"""One person, every code, on the real register: joined, asked, told apart, and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from kiosk.application.admit import SameAs
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.join_visitors import JoinVisitors
from kiosk.application.outcomes import (
    AskedPerson,
    BothInside,
    EntryMade,
    ExitMade,
    JoinedPerson,
    OtherPerson,
    PersonSettled,
    Resemblance,
    SamePersonAsked,
    TooLate,
)
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.application.register_scan import RegisterScan, Scan, SomebodyElse
from kiosk.domain.app_answers import Phone
from kiosk.domain.evidence import Evidence
from kiosk.domain.facts import CorrectedColumn, VisitorsJoined, VisitorsKeptApart
from kiosk.domain.visit import RecordedBy, VisitState
from tests.integration.registers import Door, assert_sound, form, journal_length, open_door, views_of

NAME = "Nguyễn Thị Hương"
CARD = f"091185000001||{NAME}|20051985|Nữ|An Hòa|15042021"
MASKED = "******000001|NGUYEN THI HUONG|1985-**-**|0|900000000000000001|<2<<0900000001"
OTHER_MASKED = "******000002|NGUYEN THI HUONG|1985-**-**|0|900000000000000002|<2<<0900000002"


def insurance(number: str = "9100000001", born: str = "20/05/1985", name: str = NAME) -> str:
    return (
        f"{number}|{name.encode().hex()}|{born}|2|-|91 - 001|01/01/2026|-|01/01/2026|91009100000001|-|4|01/01/2025|"
        "15e0000000000a1-7102|$"
    )


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with open_door(tmp_path) as opened:
        yield opened
        assert_sound(opened.register)


def come_and_go(door: Door, code: str, days: float = 1) -> EntryMade:
    made = door.enter(code)
    door.leave(code)
    door.clock.forward(days=days)
    return made


def asked(outcome: object) -> Resemblance:
    assert isinstance(outcome, EntryMade | PersonSettled)
    assert isinstance(outcome.person, AskedPerson)
    return outcome.person.resemblances[0]


def facts(door: Door) -> list[object]:
    with door.register.read() as reader:
        return [one.fact for one in reader.entries(kinds=("joined", "kept_apart"))]


def people(door: Door) -> int:
    with door.register.engine.connect() as connection:
        return int(connection.scalar(text("SELECT count(*) FROM visitors")) or 0)


def test_the_phone_today_the_card_tomorrow_is_one_person_without_asking(door: Door) -> None:
    first = come_and_go(door, MASKED)
    second = door.enter(CARD)
    assert isinstance(second.person, JoinedPerson)
    assert (second.visits, people(door)) == (2, 1)
    assert second.previous is not None
    assert second.previous.visit.visit_id == first.line.visit.visit_id
    assert Evidence.NUMBER_TAIL in second.person.resemblance.evidence
    fact = facts(door)[0]
    assert isinstance(fact, VisitorsJoined)
    assert not fact.asked
    left = door.leave(MASKED)
    assert left.line.visit.visit_id == second.line.visit.visit_id
    assert not left.recognised, "the phone is the person's own code by now"


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


def test_card_today_insurance_next_week_is_asked_and_then_known(door: Door) -> None:
    come_and_go(door, CARD, days=7)
    entered = door.enter(insurance())
    one = asked(entered)
    assert people(door) == 2
    settled = JoinVisitors(door.desk).same(entered.line.visit.visit_id, one.visitor_id, one.evidence, "")
    assert isinstance(settled, PersonSettled)
    assert isinstance(settled.person, JoinedPerson)
    assert (settled.visits, people(door)) == (2, 1)
    assert door.leave(CARD).line.visit.visit_id == entered.line.visit.visit_id
    assert facts(door) == [
        VisitorsJoined(one.visitor_id, entered.line.visit.visitor_id, frozenset(one.evidence), asked=True)
    ]


def test_no_is_remembered_and_can_be_taken_back(door: Door) -> None:
    come_and_go(door, CARD)
    entered = door.enter(insurance())
    one, join, visit_id = asked(entered), JoinVisitors(door.desk), entered.line.visit.visit_id
    assert isinstance(join.apart(visit_id, one.visitor_id).person, OtherPerson)
    assert join.question(visit_id).person is None
    assert isinstance(facts(door)[-1], VisitorsKeptApart)
    assert isinstance(join.same(visit_id, one.visitor_id, one.evidence, ""), PersonSettled)
    assert isinstance(join.question(visit_id).person, JoinedPerson)


def test_separation_restores_exactly_what_was_before(door: Door) -> None:
    come_and_go(door, CARD)
    entered = door.enter(insurance())
    one, join, visit_id = asked(entered), JoinVisitors(door.desk), entered.line.visit.visit_id
    before = views_of(door.register)
    join.same(visit_id, one.visitor_id, one.evidence, "")
    assert views_of(door.register) != before
    join.apart(visit_id, one.visitor_id)
    live = views_of(door.register)
    assert [rows for rows in live if rows not in before] == [live[4]], "only the memory of the answer is new"


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


def test_a_typed_visitor_without_a_number_keeps_being_known_by_name_and_phone(door: Door) -> None:
    first = RegisterByHand(door.desk)(form())
    assert isinstance(first, EntryMade)
    ChangeVisit(door.desk).leave(first.line.visit.visit_id)
    door.clock.forward(days=1)
    again = RegisterByHand(door.desk)(form("form-2"))
    assert isinstance(again, EntryMade)
    assert (again.visits, again.person) == (2, None)
    assert again.line.visit.visitor_id == first.line.visit.visitor_id


def test_of_a_name_and_a_year_nobody_is_sure(door: Door) -> None:
    def typed(form_id: str) -> EntryMade:
        nothing = replace(form(form_id, phone=""), phone_kind=Phone.NONE)
        made = RegisterByHand(door.desk)(nothing)
        assert isinstance(made, EntryMade)
        return made

    first, second = typed("form-1"), typed("form-2")
    assert asked(second).visitor_id == first.line.visit.visitor_id


def test_a_chosen_visitor_stays_the_chosen_one(door: Door) -> None:
    came = come_and_go(door, CARD)
    chosen = replace(form(name="Trần Văn Khác"), visitor_id=came.line.visit.visitor_id)
    made = RegisterByHand(door.desk)(chosen)
    assert isinstance(made, EntryMade)
    assert (made.line.visit.visitor_id, made.person) == (came.line.visit.visitor_id, None)


def test_a_corrected_name_brings_the_question(door: Door) -> None:
    come_and_go(door, CARD)
    entered = door.enter(insurance(name="Nguyễn Thị Hường"))
    join, visit_id = JoinVisitors(door.desk), entered.line.visit.visit_id
    assert entered.person is None
    ChangeVisit(door.desk).correct(visit_id, CorrectedColumn.NAME, NAME, "misprinted")
    assert asked(join.question(visit_id)).line.details is not None


def test_two_phones_of_namesakes_are_two_people_and_a_card_finds_its_own(door: Door) -> None:
    for code in (MASKED, OTHER_MASKED):
        come_and_go(door, code)
    assert people(door) == 2
    card = door.enter(CARD)
    assert isinstance(card.person, JoinedPerson)
    assert card.line.visit.visitor_id != card.person.resemblance.visitor_id
    assert people(door) == 2


def test_what_was_seen_of_another_code_does_not_stay_after_a_separation(door: Door) -> None:
    come_and_go(door, MASKED)
    entered = door.enter(CARD)
    assert isinstance(entered.person, JoinedPerson)
    JoinVisitors(door.desk).apart(entered.line.visit.visit_id, entered.person.resemblance.visitor_id)
    assert entered.line.details is not None
    assert entered.line.details.phone == ""
    with door.register.read() as reader:
        assert {one.visits for one in reader.find_visitors("huong", 5)} == {1}
    assert door.leave(CARD).line.visit.visit_id == entered.line.visit.visit_id


def test_no_number_stands_in_the_clear_to_be_found(door: Door) -> None:
    come_and_go(door, MASKED)
    door.enter(CARD)
    with door.register.engine.connect() as connection:
        for table in ("visitor_keys", "visitor_links", "joined_visitors", "visitor_statements", "visitors"):
            rows = repr(connection.execute(text(f"SELECT * FROM {table}")).all())  # noqa: S608 - names of tables
            assert not [word for word in ("000001", "huong", "1985", "09000") if word in rows.casefold()], table
