"""A visitor without a code on the real register."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk.application.outcomes import AlreadyInside, EntryMade, ExitMade, NotInside
from kiosk.application.register_by_hand import Direction, FormField, FormWrong, RegisterByHand
from kiosk.domain.app_answers import Phone
from kiosk.domain.visit import RecordedBy, VisitState
from tests.integration.registers import THU, assert_sound, declared_form, form, journal_length, open_door


def test_a_typed_entry_and_exit(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        by_hand = RegisterByHand(door.desk)
        came = by_hand(replace(declared_form(), host="bà Hoa", purpose="nộp hồ sơ"))
        assert isinstance(came, EntryMade)
        visit = came.line.visit
        assert (visit.by, visit.counter, visit.on_behalf) == (RecordedBy.BY_HAND, "3", True)
        assert (came.line.host, came.line.purpose, visit.answers.phone) == ("bà Hoa", "nộp hồ sơ", Phone.SMART)
        door.clock.forward(minutes=40)
        left = by_hand(replace(form("form-2"), direction=Direction.EXIT))
        assert isinstance(left, ExitMade)
        assert left.line.visit.visit_id == visit.visit_id
        assert_sound(door.register)


def test_a_card_holder_known_by_the_typed_number(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        came = door.enter(THU)
        door.clock.forward(minutes=30)
        typed = replace(form(paper="091 090 000 001"), direction=Direction.EXIT)
        left = RegisterByHand(door.desk)(typed)
        assert isinstance(left, ExitMade)
        assert left.line.visit.visit_id == came.line.visit.visit_id


def test_who_is_inside_does_not_enter_again(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        by_hand = RegisterByHand(door.desk)
        came = by_hand(form())
        assert isinstance(came, EntryMade)
        assert by_hand(form("form-2")) == AlreadyInside(came.line)
        assert by_hand(replace(form("form-3", phone="0900000009"), direction=Direction.EXIT)) == NotInside()


def test_a_form_sent_twice_is_recorded_once_and_answered_alike(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        by_hand = RegisterByHand(door.desk)
        came = by_hand(form())
        assert by_hand(form()) == came
        door.clock.forward(minutes=1)
        exit_form = replace(form("form-2"), direction=Direction.EXIT)
        left = by_hand(exit_form)
        assert isinstance(left, ExitMade)
        length = journal_length(door.register)
        assert by_hand(exit_form) == left
        assert journal_length(door.register) == length


def test_a_wrong_form_records_nothing(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        wrong = RegisterByHand(door.desk)(replace(form(), phone="12"))
        assert wrong == FormWrong((FormField.PHONE,))
        assert journal_length(door.register) == 0


def test_a_visit_left_open_yesterday_is_closed_first(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        by_hand = RegisterByHand(door.desk)
        by_hand(form())
        door.clock.forward(days=1)
        again = by_hand(form("form-2"))
        assert isinstance(again, EntryMade)
        assert again.previous is not None
        assert again.previous.visit.state is VisitState.NO_EXIT
        assert_sound(door.register)


def test_someone_chosen_from_the_list_keeps_their_visits(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        came = door.enter(THU)
        door.leave(THU)
        chosen = replace(form(name="Nguyễn Văn Thử"), visitor_id=came.line.visit.visitor_id)
        again = RegisterByHand(door.desk)(chosen)
        assert isinstance(again, EntryMade)
        assert again.visits == 2
        assert again.line.details is not None
        assert again.line.details.address.startswith("An Hòa")
