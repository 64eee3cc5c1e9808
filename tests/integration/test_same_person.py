"""One person, every code, on the real register: joined, asked, told apart, and taken back."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import text

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.join_visitors import JoinVisitors
from kiosk.application.outcomes import (
    EntryMade,
    JoinedPerson,
    OtherPerson,
    PersonSettled,
)
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.domain.app_answers import Phone
from kiosk.domain.evidence import Evidence
from kiosk.domain.person_facts import VisitorsJoined, VisitorsKeptApart
from kiosk.domain.visit_facts import CorrectedColumn
from tests.integration.many_codes import CARD, MASKED, NAME, OTHER_MASKED, asked, come_and_go, facts, insurance, people
from tests.integration.registers import Door, form, views_of
from tests.unit.published_certificates import PUBLISHED_HC1


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


def test_a_certificate_without_a_number_that_is_shown_again_is_the_exit(door: Door) -> None:
    came = door.enter(PUBLISHED_HC1)
    left = door.leave(PUBLISHED_HC1)
    assert left.line.visit.visit_id == came.line.visit.visit_id


def test_of_several_joins_the_last_one_is_offered_first_and_then_the_one_before(door: Door) -> None:
    first = come_and_go(door, CARD).line.visit
    join, others = JoinVisitors(door.desk), []
    for code in (insurance(), MASKED):
        made = door.enter(code).line.visit
        join.same(made.visit_id, first.visitor_id, (), "")
        door.leave(code)
        door.clock.forward(hours=1)
        others.append(made.visitor_id)
    for latest in reversed(others):
        offered = join.question(first.visit_id).person
        assert isinstance(offered, JoinedPerson)
        assert offered.resemblance.visitor_id == latest
        join.apart(first.visit_id, latest)
