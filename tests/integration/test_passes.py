"""Passes at the door: issued, shown, refused, printed again, revoked; on this kiosk and on another of the office."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.outcomes import CodeRefused
from kiosk.application.pass_outcomes import PassFault, PassMade, PassRefused
from kiosk.domain.app_answers import Answer, AppAnswers, Phone
from kiosk.domain.codes.reading import Refusal, Warning
from kiosk.domain.office_time import office_day
from kiosk.domain.pass_facts import PassEnd
from kiosk.domain.passes.pass_code import PassClaim, read_pass_code
from kiosk.domain.passes.rules import PassRules
from kiosk.domain.visit import RecordedBy
from kiosk.domain.visit_facts import CorrectedColumn
from tests.fakes.pass_keys import checking, forged_signer, keys_in, our_mark, passes_of
from tests.integration.pass_desk import AtDesk, by_hand, card_of, foreign
from tests.integration.registers import THU, assert_sound, journal_length, open_door


def test_a_pass_is_exit_and_the_next_days_entry_of_the_same_person(at_desk: AtDesk) -> None:
    door, passes = at_desk
    first = by_hand(door)
    ChangeVisit(door.desk).answer(first.line.visit.visit_id, AppAnswers(Answer.NO, phone=Phone.NONE))
    card = card_of(passes.issue(first.line.visit.visit_id))
    assert (card.name.shown, card.holder, card.until) == ("000.001", "Lê M*** · 2001", date(2027, 11, 19))
    assert door.leave(card.text).line.visit.visit_id == first.line.visit.visit_id
    door.clock.forward(hours=2)
    again = door.enter(card.text)
    assert (again.visits, again.line.visit.by) == (2, RecordedBy.VISITOR_PASS)
    assert again.line.visit.visitor_id == first.line.visit.visitor_id
    assert again.line.visit.answers.phone is Phone.NONE
    assert again.line.visit.pass_id == card.name.pass_id
    assert again.warnings == frozenset()
    assert_sound(door.register)


def test_one_person_has_one_good_pass_and_a_lost_one_makes_room(at_desk: AtDesk) -> None:
    door, passes = at_desk
    visit_id = by_hand(door).line.visit.visit_id
    first = card_of(passes.issue(visit_id))
    assert passes.issue(visit_id) == PassRefused(PassFault.HAS_ONE, "000.001")
    passes.revoke(first.name.pass_id, PassEnd.LOST)
    assert door.scan(first.text) == CodeRefused(Refusal.PASS_REVOKED)
    assert passes.revoke(first.name.pass_id, PassEnd.LOST) == PassRefused(PassFault.REVOKED)
    assert card_of(passes.issue(visit_id)).name.shown == "000.002"


def test_a_reprint_has_the_same_number_and_code_and_says_which_it_is(at_desk: AtDesk) -> None:
    door, passes = at_desk
    first = card_of(passes.issue(by_hand(door).line.visit.visit_id))
    copies = [card_of(passes.again(first.name.pass_id)) for _ in range(2)]
    assert copies == [replace(first, copy=1), replace(first, copy=2)]
    other_key = replace(passes, key=lambda: forged_signer(2))
    assert other_key.again(first.name.pass_id) == PassRefused(PassFault.OTHER_KEY)
    assert passes.again("11223344-1") == PassRefused(PassFault.UNKNOWN)
    door.clock.forward(days=366)
    assert passes.again(first.name.pass_id) == PassRefused(PassFault.EXPIRED)


def test_numbers_go_on_over_blanks_and_a_prefix_tells_kiosks_apart(at_desk: AtDesk) -> None:
    door, passes = at_desk
    made = passes.blanks(8)
    assert isinstance(made, PassMade)
    assert [one.name.number for one in made.cards] == list(range(1, 9))
    assert card_of(passes.issue(by_hand(door).line.visit.visit_id)).name.number == 9
    third = replace(passes, rules=PassRules(prefix=3))
    assert card_of(third.issue(by_hand(door, "Trần Thử").line.visit.visit_id)).name.shown == "3.000.001"
    assert [one.issued.name.number for one in passes.all()] == [3_000_001, *range(9, 0, -1)]


def test_a_blank_pass_comes_in_without_a_name_and_keeps_the_one_that_is_typed(
    at_desk: AtDesk,
) -> None:
    door, passes = at_desk
    card = card_of(passes.blanks(1))
    made = door.enter(card.text)
    assert made.warnings == {Warning.NAME_UNKNOWN}
    assert made.line.details is not None
    assert made.line.details.name == "Thẻ số 000.001"
    ChangeVisit(door.desk).correct(made.line.visit.visit_id, CorrectedColumn.NAME, "Lê Mẫu", "thẻ chưa có tên")
    door.leave(card.text)
    door.clock.forward(days=1)
    again = door.enter(card.text)
    assert (again.visits, again.warnings) == (2, frozenset())
    assert again.line.details is not None
    assert again.line.details.name == "Lê Mẫu"
    assert_sound(door.register)


def test_another_kiosks_pass_is_good_by_its_signature_alone(at_desk: AtDesk) -> None:
    door, passes = at_desk
    text = foreign(passes.key())
    assert door.enter(text).warnings == {Warning.NAME_UNKNOWN}
    door.leave(text)
    assert_sound(door.register)


def test_what_is_no_good_pass_is_refused_with_its_reason(at_desk: AtDesk) -> None:
    door, passes = at_desk
    own, forger = passes.key(), forged_signer()
    cases = {
        foreign(own, year=2025): Refusal.PASS_EXPIRED,
        foreign(forger): Refusal.PASS_FORGED,
        foreign(forged_signer(9)): Refusal.PASS_KEY,
        foreign(forger, office=bytes(8)): Refusal.PASS_OTHER,
        foreign(forged_signer(9), office=bytes(8)): Refusal.PASS_OTHER,
        foreign(own)[:90]: Refusal.PASS,
        "SQP1:" + "Z" * 132: Refusal.PASS,
    }
    before = journal_length(door.register)
    for text, refusal in cases.items():
        assert door.scan(text) == CodeRefused(refusal)
    assert journal_length(door.register) == before + len(cases)


def test_any_change_of_the_claim_is_a_forgery(at_desk: AtDesk) -> None:
    door, passes = at_desk
    signed = read_pass_code(foreign(passes.key()))
    assert signed is not None
    longer = replace(signed.claim, until=date(2099, 1, 1))
    assert door.scan(longer.text(signed.signature)) == CodeRefused(Refusal.PASS_FORGED)


def test_what_a_revoked_key_signed_is_worth_nothing(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.desk = checking(door.desk)
        keys = keys_in(door.desk, tmp_path)
        text = foreign(keys.signer())
        door.enter(text)
        keys.revoke(1)
        assert door.scan(text) == CodeRefused(Refusal.PASS_REVOKED)


def test_the_last_day_is_good_and_the_next_is_not(at_desk: AtDesk) -> None:
    door, passes = at_desk
    card = card_of(replace(passes, rules=PassRules(days=1)).issue(by_hand(door).line.visit.visit_id))
    door.leave(card.text)
    door.clock.forward(days=1)
    assert card.until == office_day(door.clock.now())
    door.enter(card.text)
    door.clock.forward(days=1)
    assert door.scan(card.text) == CodeRefused(Refusal.PASS_EXPIRED)


def test_without_a_key_nothing_is_issued_and_without_a_check_no_pass_is_good(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        passes = passes_of(door.desk, tmp_path)
        text = foreign(passes.key())
        assert door.scan(text) == CodeRefused(Refusal.PASS_KEY)
        for file in tmp_path.glob("signing-*.key"):
            file.unlink()
        assert passes.issue(door.enter(THU).line.visit.visit_id) == PassRefused(PassFault.NO_KEY)
        assert passes.blanks(1) == PassRefused(PassFault.NO_KEY)


def test_no_pass_holds_a_name_or_a_number_of_a_paper(at_desk: AtDesk) -> None:
    door, passes = at_desk
    card = card_of(passes.issue(door.enter(THU).line.visit.visit_id))
    signed = read_pass_code(card.text)
    assert signed is not None
    assert "091090000001" not in card.text
    assert signed.claim == PassClaim(our_mark(), card.name, card.until, 1)


def test_a_prefix_that_comes_back_goes_on_where_it_ended(at_desk: AtDesk) -> None:
    door, passes = at_desk
    first = card_of(passes.issue(by_hand(door).line.visit.visit_id))
    replace(passes, rules=PassRules(prefix=3)).blanks(2)
    other = by_hand(door, "Trần Thử").line.visit
    card = card_of(passes.issue(other.visit_id))
    assert (first.name.number, card.name.number) == (1, 2), "a number that is given twice names the first holder"
    assert door.leave(card.text).line.visit.visit_id == other.visit_id
    replace(passes, rules=PassRules(prefix=3)).blanks(1)
    assert sorted(one.issued.name.number for one in passes.all()) == [1, 2, 3_000_001, 3_000_002, 3_000_003]


def test_a_clock_set_back_makes_no_pass_good_again(at_desk: AtDesk) -> None:
    door, passes = at_desk
    card = card_of(passes.issue(by_hand(door).line.visit.visit_id))
    door.clock.forward(days=366)
    assert door.scan(card.text) == CodeRefused(Refusal.PASS_EXPIRED)
    door.clock.forward(days=-100)
    assert door.scan(card.text) == CodeRefused(Refusal.PASS_EXPIRED)
