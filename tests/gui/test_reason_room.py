"""Proves that a reason which the dispatches want can be given also of a visitor whose card warns of something."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.domain.app_answers import Answer, Question
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.visitor_card import VisitorCard
from tests.gui.desk_stage import desk_stage
from tests.gui.staged_desk import DeskStage

ODD_YEAR = "001190000123||Nguyễn Thị Ví Dụ|01011960|Nữ|An Hòa|15042021"
"""The year of birth is not that of the number."""


def _shown(desk: DeskStage) -> tuple[bool, bool]:
    card = desk.window.findChild(VisitorCard)
    assert card is not None
    return card.reason.reasons.isVisible(), card.head.warnings.isVisible()


@pytest.mark.parametrize("layout", [DeskLayout.WIDE, DeskLayout.COMPACT])
def test_a_reason_that_is_asked_for_goes_before_a_warning_and_then_makes_room(
    qapp: QApplication, tmp_path: Path, layout: DeskLayout
) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        desk.show(ODD_YEAR)
        high = desk.window.height() > 900
        assert _shown(desk) == (False, True)
        desk.presenters.card.answer(Question.KNOWS, Answer.YES)
        desk.presenters.card.answer(Question.INSTALLED, Answer.NO)
        assert _shown(desk) == (True, high)
        desk.presenters.card.give_reason("how")
        assert _shown(desk) == (high, True)
