"""By what a visitor is known again after a slip of the hand: never by a number that is another person's."""

from __future__ import annotations

import pytest

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.outcomes import EntryMade, ExitMade
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.domain.visit_facts import CorrectedColumn
from tests.integration.registers import DU, THU, Door, form
from tests.unit.code_makers import card_zone, passport


def test_who_was_typed_with_another_persons_number_is_not_taken_for_them(door: Door) -> None:
    typed = RegisterByHand(door.desk)(form(paper="091090000001"))
    assert isinstance(typed, EntryMade)
    ChangeVisit(door.desk).correct(typed.line.visit.visit_id, CorrectedColumn.PAPER, "045201000003", "mistyped")
    door.clock.forward(minutes=10)
    owner = door.enter(THU)
    assert owner.line.visit.visitor_id != typed.line.visit.visitor_id


def test_an_undone_form_does_not_leave_its_number_behind(door: Door) -> None:
    typed = RegisterByHand(door.desk)(form(paper="091090000001"))
    assert isinstance(typed, EntryMade)
    ChangeVisit(door.desk).undo(typed.event_id, "mistyped")
    again = RegisterByHand(door.desk)(form("form-2", paper="045201000003"))
    assert isinstance(again, EntryMade)
    door.clock.forward(minutes=10)
    assert door.enter(THU).line.visit.visitor_id != again.line.visit.visitor_id


def test_a_card_is_known_again_though_its_number_was_corrected(door: Door) -> None:
    came = door.enter(DU)
    ChangeVisit(door.desk).correct(came.line.visit.visit_id, CorrectedColumn.PAPER, "008185000009", "misread")
    assert door.leave(DU).line.visit.visit_id == came.line.visit.visit_id


def test_of_two_visitors_with_one_number_the_earlier_keeps_it(door: Door) -> None:
    owner = door.enter(THU)
    typed = RegisterByHand(door.desk)(form())
    assert isinstance(typed, EntryMade)
    ChangeVisit(door.desk).correct(typed.line.visit.visit_id, CorrectedColumn.PAPER, "091090000001", "misread")
    assert door.leave(THU).line.visit.visitor_id == owner.line.visit.visitor_id


def test_the_next_one_who_claims_a_number_gets_it_when_the_first_claim_is_withdrawn(door: Door) -> None:
    first = door.enter(THU)
    typed = RegisterByHand(door.desk)(form())
    assert isinstance(typed, EntryMade)
    ChangeVisit(door.desk).correct(typed.line.visit.visit_id, CorrectedColumn.PAPER, "091090000001", "misread")
    ChangeVisit(door.desk).undo(first.event_id, "wrong person")
    assert door.leave(THU).line.visit.visitor_id == typed.line.visit.visitor_id


@pytest.mark.parametrize("written", ["0", "KHONG", "x"])
def test_what_stands_for_no_number_is_nobodys(door: Door, written: str) -> None:
    first = door.enter(f"{written}|NGUYEN VAN A|1990-01-01|0|900000000000000001|<1<<")
    door.clock.forward(minutes=20)
    other = f"{written}|TRAN THI B|1970-01-01|0|900000000000000002|<2<<"
    assert door.enter(other).line.visit.visitor_id != first.line.visit.visitor_id
    assert door.leave(other).line.visit.visit_id != first.line.visit.visit_id


HIDDEN = "******000001|NGUYEN VAN A|1990-**-**|0|900000000000000001|<1<<"


@pytest.mark.parametrize(
    "code",
    [
        "******000002|TRAN THI B|1970-**-**|0|900000000000000001|<2<<",
        "******000002|NGUYEN VAN A|1990-**-**|0|900000000000000001|<1<<",
        "|TRAN THI B|1970-**-**|0|900000000000000001|<2<<",
    ],
    ids=["another number and person", "another number", "another person"],
)
def test_an_id_of_the_platform_lets_nobody_else_out(door: Door, code: str) -> None:
    first = door.enter(HIDDEN)
    door.clock.forward(minutes=20)
    assert not isinstance(door.scan(code), ExitMade)
    assert door.leave(HIDDEN).line.visit.visit_id == first.line.visit.visit_id


@pytest.mark.parametrize(
    "code",
    [
        "|NGUYEN VAN AN|1990-**-**|0|900000000000000001|<1<<",
        "|NGUYEN VAN A|1991-**-**|0|900000000000000001|<1<<",
    ],
    ids=["name", "year"],
)
def test_one_slip_beside_an_id_of_the_platform_costs_nobody_the_exit(door: Door, code: str) -> None:
    first = door.enter(HIDDEN)
    assert door.leave(code).line.visit.visit_id == first.line.visit.visit_id


def test_who_shares_an_id_of_the_platform_leaves_by_their_own_code(door: Door) -> None:
    door.enter(HIDDEN)
    other = "******000002|TRAN THI B|1970-**-**|0|900000000000000001|<2<<"
    door.clock.forward(minutes=20)
    came = door.enter(other)
    assert door.leave(other).line.visit.visit_id == came.line.visit.visit_id


def test_a_passport_on_the_phone_and_its_zone_are_one_person(door: Door) -> None:
    came = door.enter("C1234567|NGUYEN VAN THU|1990-01-02|0|900000000000000001|<1<<")
    zone = passport("NGUYEN<<VAN<THU", "C1234567", "900102", "M", country="VNM")
    assert door.leave(zone).line.visit.visit_id == came.line.visit.visit_id


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (passport(number="123456789", country="USA"), passport("OTHER<<JOHN", "123456789", country="GBR")),
        (card_zone("THA", "AB1234567", "", "SAMPLE<<JOHN"), card_zone("D", "AB1234567", "", "OTHER<<JOHN")),
    ],
    ids=["passports", "cards"],
)
def test_two_countries_give_out_one_number(door: Door, mine: str, theirs: str) -> None:
    came = door.enter(mine)
    door.clock.forward(minutes=20)
    assert door.enter(theirs).line.visit.visitor_id != came.line.visit.visitor_id
    assert door.leave(mine).line.visit.visit_id == came.line.visit.visit_id
