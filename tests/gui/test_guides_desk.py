"""Proves that a helper is one quick pick, by keyboard alone and by touch alone, and that the kiosk sees the app."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.domain.app_answers import Answer, Question
from kiosk.domain.guidance import Guidance
from kiosk.domain.helping import Tally
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.text_label import FiguresLabel
from kiosk.gui.kit.toast import Toast
from kiosk.gui.views.desk.card_actions import HELPER
from kiosk.gui.views.desk.guide_form import HelperForm
from kiosk.gui.views.desk.helping_card import HelpingCard
from kiosk.gui.views.desk.layouts import DeskLayout
from tests.gui.card_touches import choose_action, touch
from tests.gui.cards import card
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.looks import ROOMY
from tests.integration.registers import THU, THU_BY_PHONE

LAYOUTS = pytest.mark.parametrize("layout", ROOMY)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """An office with helpers."""
    file = tmp_path / "config/office/helpers.toml"
    file.parent.mkdir(parents=True)
    people = (("ĐX-07", "Trần Thị Mai", "Đoàn xã"), ("PN-01", "Lê Văn Bình", "Hội Phụ nữ"), ("PN-02", "Vũ Minh", ""))
    listed = ('[[helper]]\ncode = "{}"\nname = "{}"\norganisation = "{}"\n'.format(*one) for one in people)
    file.write_text("".join(listed), "utf-8")
    return tmp_path / "config"


def guidance(desk: DeskStage) -> Guidance:
    with desk.register.read() as reader:
        return reader.open_lines()[0].visit.guidance


def form(desk: DeskStage) -> HelperForm:
    return desk.window.body.desk.findChildren(HelperForm)[0]


@LAYOUTS
def test_by_keyboard_alone_and_whoever_was_picked_last_is_chosen_already(
    qapp: QApplication, tmp_path: Path, config: Path, layout: DeskLayout
) -> None:
    with desk_stage(qapp, tmp_path, layout, config=config) as desk:
        desk.scan()
        desk.press("Alt+I")
        desk.type("2")
        assert guidance(desk) == Guidance("PN-01")
        assert not form(desk).open
        desk.scan("Trần Thị Ví Dụ", number=2)
        desk.press("Alt+I")
        desk.key(Qt.Key.Key_Return)
        assert guidance(desk) == Guidance("PN-01")
        assert desk.presenters.helping.ledger.of(["PN-01"]) == Tally(2)
        desk.press("Alt+I")
        desk.press("Alt+4")
        assert guidance(desk) == Guidance()


@LAYOUTS
def test_by_touch_alone_with_relatives(qapp: QApplication, tmp_path: Path, config: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout, config=config) as desk:
        desk.scan()
        choose_action(desk, HELPER)
        touch(form(desk).relatives.plus)
        touch(form(desk).relatives.plus)
        touch(form(desk).chips.chip("ĐX-07"))
        assert guidance(desk) == Guidance("ĐX-07", 2)


def test_who_shows_the_app_after_they_were_helped_is_told_and_can_be_taken_back(
    qapp: QApplication, tmp_path: Path, config: Path
) -> None:
    with desk_stage(qapp, tmp_path, config=config) as desk:
        desk.show(THU)
        desk.presenters.card.answer(Question.INSTALLED, Answer.NO)
        desk.press("Alt+I")
        desk.type("1")
        desk.show(THU_BY_PHONE)
        said = desk.say("helping.came", app=desk.presenters.services.app.name, helper="Trần Thị Mai")
        assert said in [text for toast in desk.window.findChildren(Toast) for text in texts(toast)]
        assert guidance(desk).came_by == "ĐX-07"
        assert desk.presenters.helping.ledger.total == Tally(1, 0, 1)
        desk.press("Alt+I")
        touch(form(desk).wrong)
        assert guidance(desk) == Guidance("ĐX-07")


def test_an_office_without_helpers_is_asked_for_relatives_only(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.scan()
        desk.press("Alt+I")
        desk.key(Qt.Key.Key_Up)
        desk.key(Qt.Key.Key_Return)
        assert guidance(desk) == Guidance("", 1)


def test_the_board_shows_four_in_red_and_five_in_green(qapp: QApplication, tmp_path: Path, config: Path) -> None:
    with desk_stage(qapp, tmp_path, config=config) as desk:
        for number in range(9):
            desk.scan(f"Trần Thị {'ABCDEFGHI'[number]}", 1960 + number, number)
            visit_id = card(desk).line.visit.visit_id
            desk.presenters.helping.tell(visit_id, "ĐX-07" if number < 5 else "PN-01", 0)
        desk.press("Ctrl+K")
        shown = next(one for one in desk.window.findChildren(HelpingCard) if one.isVisible())
        lines = [one.accessibleName() for one in shown.findChildren(Card)]
        assert lines == ["Trần Thị Mai: 5/5, đã đạt", "Lê Văn Bình: 4/5, chưa đạt", "Vũ Minh: 0/5, chưa đạt"]
        for said, tone in (("5/5", "inx"), ("4/5", "errx")):
            label = next(one for one in shown.findChildren(FiguresLabel) if one.text() == said)
            assert desk.look.colour(tone).name() in colours_of(label)


def colours_of(label: FiguresLabel) -> set[str]:
    image = label.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
