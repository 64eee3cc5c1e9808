"""Proves that who leaves without the app is recommended it once, and nobody else; the desk waits for nothing."""

from __future__ import annotations

from kiosk.domain.app_answers import ALL_YES, Answer, AppAnswers, Phone
from kiosk.domain.exit_prompt import ExitPrompt
from kiosk.gui.presenters.visitor_states import ExitShown
from tests.gui.desk_stage import DeskStage

NOT_INSTALLED = AppAnswers(Answer.YES, Answer.NO, reason="how", phone=Phone.SMART)
NO_SMARTPHONE = AppAnswers(Answer.YES, reason="no_smartphone", phone=Phone.PLAIN)

PEOPLE = ("Nguyễn Thị Thu Hương", "Lê Thị Cúc", "Phan Văn Dư", "Hồ Thị Én")


def answered(desk: DeskStage, answers: AppAnswers, number: int = 1) -> str:
    """Somebody is inside who said this; gives their code."""
    code = desk.scan(PEOPLE[number - 1], 1960 + number, number)
    line = desk.presenters.board.inside[0]
    desk.presenters.services.change_visit.answer(line.visit.visit_id, answers)
    desk.clock.forward(minutes=10)
    return code


def told(desk: DeskStage) -> ExitPrompt:
    shown = desk.presenters.visitor.state
    assert isinstance(shown, ExitShown)
    return shown.prompt


def test_whoever_leaves_is_told_what_fits_them(desk: DeskStage) -> None:
    for number, (answers, prompt) in enumerate(
        (
            (NOT_INSTALLED, ExitPrompt.INSTALL),
            (AppAnswers(), ExitPrompt.INSTALL),
            (ALL_YES, ExitPrompt.KEEP_ON),
            (NO_SMARTPHONE, ExitPrompt.NONE),
        ),
        start=1,
    ):
        desk.show(answered(desk, answers, number))
        assert told(desk) is prompt
    desk.scan("Trần Thị Mai", number=9)
    assert len(desk.presenters.board.inside) == 1


def test_an_exit_that_is_withdrawn_and_recorded_again_recommends_nothing_more(desk: DeskStage) -> None:
    code = answered(desk, NOT_INSTALLED)
    desk.show(code)
    assert told(desk) is ExitPrompt.INSTALL
    desk.press("Ctrl+Z")
    assert len(desk.presenters.board.inside) == 1
    desk.clock.forward(minutes=10)
    desk.show(code)
    assert told(desk) is ExitPrompt.NONE
