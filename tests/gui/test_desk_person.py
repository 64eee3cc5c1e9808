"""Proves that the desk is asked whose code it is, can answer with one key, and loses no scan by not answering."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.application.outcomes import AskedPerson, JoinedPerson, OtherPerson
from kiosk.gui.presenters.desk_states import CardKind
from kiosk.gui.presenters.visitor_states import EntryShown, ExitShown, WaitShown
from kiosk.gui.views.desk.layouts import DeskLayout
from tests.gui.card_texts import insurance_text
from tests.gui.cards import card
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.test_desk_fit import EVERY_LAYOUT, settled

NAME = "Nguyễn Thị Thu Hương"
INSURANCE = insurance_text(NAME, "20/05/1987", 1)
CARD = f"091187000001||{NAME}|20051987|Nữ|Ấp Phú Lợi|15042021"
MASKED = "******000001|NGUYEN THI THU HUONG|1987-**-**|0|900000000000000001|<2<<"


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path) as stage:
        yield stage


def said(desk: DeskStage) -> type[object]:
    """What kind of thing the card says of whose visit it is."""
    return type(card(desk).person)


def came_with_the_card_and_shows_insurance(desk: DeskStage) -> None:
    desk.show(CARD)
    desk.clock.forward(minutes=30)
    desk.show(INSURANCE)


def came_yesterday_and_shows_insurance(desk: DeskStage) -> None:
    desk.show(CARD)
    desk.clock.forward(minutes=30)
    desk.show(CARD)
    desk.clock.forward(days=1)
    desk.presenters.board.reload()
    desk.show(INSURANCE)


def test_both_statements_stand_side_by_side_and_the_visitor_waits(desk: DeskStage) -> None:
    came_with_the_card_and_shows_insurance(desk)
    assert card(desk).kind is CardKind.ASK_PERSON
    assert desk.presenters.visitor.state == WaitShown()
    shown = texts(desk.window.body.desk.place)
    assert {"BHYT …0001", "CCCD …0001"} <= set(shown)
    assert shown.count("Nữ · 20/05/1987") == 2
    assert shown.count(NAME) == 2
    assert desk.presenters.board.counts.entries == 1


def test_c_says_one_person_and_it_is_the_exit(desk: DeskStage) -> None:
    came_with_the_card_and_shows_insurance(desk)
    desk.key(Qt.Key.Key_C)
    assert card(desk).kind is CardKind.EXIT
    assert isinstance(desk.presenters.visitor.state, ExitShown)
    assert desk.presenters.board.counts.inside == 0


def test_the_exit_of_whom_the_question_names_is_the_answer(desk: DeskStage) -> None:
    came_with_the_card_and_shows_insurance(desk)
    desk.presenters.desk.leave(desk.presenters.board.view.lines[0].visit.visit_id)
    assert card(desk).kind is CardKind.EXIT
    counts = desk.presenters.board.counts
    assert (counts.entries, counts.inside) == (1, 0)


def test_the_exit_of_somebody_else_answers_nothing_and_loses_no_scan(desk: DeskStage) -> None:
    desk.scan("Trần Thị Ví Dụ", 1970, 2)
    other = card(desk).line.visit.visit_id
    came_with_the_card_and_shows_insurance(desk)
    desk.presenters.desk.leave(other)
    counts = desk.presenters.board.counts
    assert (counts.entries, counts.inside) == (3, 2)


def test_k_says_somebody_else_and_it_is_an_entry(desk: DeskStage) -> None:
    came_with_the_card_and_shows_insurance(desk)
    desk.key(Qt.Key.Key_K)
    assert (card(desk).kind, card(desk).person) == (CardKind.ENTRY, None)
    assert isinstance(desk.presenters.visitor.state, EntryShown)
    assert desk.presenters.board.counts.inside == 2


def test_enter_records_an_entry_and_the_question_waits_on_its_line(desk: DeskStage) -> None:
    came_with_the_card_and_shows_insurance(desk)
    desk.key(Qt.Key.Key_Return)
    assert (card(desk).kind, card(desk).person) == (CardKind.ENTRY, None)
    desk.presenters.card.done()
    desk.presenters.card.open(desk.presenters.board.view.lines[0].visit.visit_id)
    assert isinstance(card(desk).person, AskedPerson)
    desk.key(Qt.Key.Key_C)
    assert card(desk).kind is CardKind.EXIT
    assert desk.presenters.board.counts.inside == 0


def test_a_queue_behind_does_not_wait_and_no_scan_is_lost(desk: DeskStage) -> None:
    came_with_the_card_and_shows_insurance(desk)
    desk.scan("Trần Thị Ví Dụ", 1970, 2)
    assert (card(desk).kind, desk.presenters.board.counts.inside) == (CardKind.ENTRY, 3)
    details = card(desk).line.details
    assert details is not None
    assert details.name == "Trần Thị Ví Dụ"


def test_the_same_code_held_up_again_is_the_same_question(desk: DeskStage) -> None:
    came_with_the_card_and_shows_insurance(desk)
    desk.clock.forward(seconds=15)
    desk.presenters.visitor.clear()
    desk.show(INSURANCE)
    assert card(desk).kind is CardKind.ASK_PERSON
    assert desk.presenters.visitor.state == WaitShown()
    assert desk.presenters.board.counts.inside == 1


def test_nor_is_it_lost_when_another_card_is_opened_or_the_kiosk_ends(desk: DeskStage) -> None:
    came_with_the_card_and_shows_insurance(desk)
    desk.presenters.card.open(desk.presenters.board.view.lines[0].visit.visit_id)
    assert desk.presenters.board.counts.inside == 2
    desk.show(insurance_text(NAME, "20/05/1987", 3))
    assert card(desk).kind is CardKind.ASK_PERSON
    assert desk.presenters.person.waiting.end()
    assert desk.presenters.board.counts.inside == 3


def test_an_entry_is_asked_about_afterwards_and_an_answer_is_taken_back(desk: DeskStage) -> None:
    came_yesterday_and_shows_insurance(desk)
    assert (card(desk).kind, card(desk).visits) == (CardKind.ENTRY, 1)
    desk.key(Qt.Key.Key_C)
    assert (said(desk), card(desk).visits) == (JoinedPerson, 2)
    apart = desk.window.body.desk.place.visitor.foot.apart
    assert "CCCD …0001" in apart.words()
    apart.click()
    assert (said(desk), card(desk).visits) == (OtherPerson, 1)
    assert desk.window.body.toast.sentence() == desk.say("desk.kept_apart")
    apart.click()
    assert said(desk) is JoinedPerson


def test_after_an_answer_the_questions_of_the_dispatches_are_next(desk: DeskStage) -> None:
    came_yesterday_and_shows_insurance(desk)
    place = desk.window.body.desk.place
    before = place.asks
    desk.key(Qt.Key.Key_K)
    assert (before, place.asks) == (False, True)
    assert place.visitor.questions.isVisible()


def test_who_was_let_out_by_mistake_enters_as_somebody_else(desk: DeskStage) -> None:
    desk.show(CARD)
    desk.clock.forward(minutes=30)
    desk.show(MASKED)
    assert card(desk).kind is CardKind.EXIT
    desk.window.body.desk.place.visitor.person.recognised.back.click()
    assert (card(desk).kind, desk.presenters.board.counts.inside) == (CardKind.ENTRY, 2)


def test_a_scan_told_by_a_toast_elsewhere_names_the_question(desk: DeskStage) -> None:
    desk.press("F4")
    came_with_the_card_and_shows_insurance(desk)
    assert desk.window.body.toast.sentence() == desk.say("desk.news_person", name=NAME)


@pytest.mark.parametrize("language", ["vi", "en"])
@EVERY_LAYOUT
def test_nothing_of_the_question_is_cut(qapp: QApplication, tmp_path: Path, layout: DeskLayout, language: str) -> None:
    with desk_stage(qapp, tmp_path, layout, language) as desk:
        came_with_the_card_and_shows_insurance(desk)
        states = {"asked": settled(desk)}
        desk.key(Qt.Key.Key_C)
        states["exit"] = settled(desk)
        desk.clock.forward(days=1)
        desk.show(insurance_text(NAME, "20/05/1987", 5))
        states["asked afterwards"] = settled(desk)
        desk.key(Qt.Key.Key_C)
        states["joined"] = settled(desk)
        assert isinstance(card(desk).person, JoinedPerson)
        assert {name: found for name, found in states.items() if found} == {}


@EVERY_LAYOUT
def test_a_join_is_taken_back_in_every_layout(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        came_yesterday_and_shows_insurance(desk)
        desk.key(Qt.Key.Key_C)
        visitor = desk.window.body.desk.place.visitor
        if visitor.foot.apart.isVisible():
            visitor.foot.apart.click()
        else:
            visitor.foot.more.picked.emit("take back")
        assert said(desk) is OtherPerson
