"""Proves that a name which a reader damaged is told and set right on the card, and that both names stay."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.register import RegisterFault
from kiosk.application.register_scan import Scan
from kiosk.domain.codes.letters import Letters
from kiosk.domain.codes.reading import Warning
from kiosk.gui.views.desk.card_head import WarningNote
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.name_correction import NameCorrection
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.card_texts import card_text
from tests.gui.cards import card
from tests.gui.desk_stage import DeskStage, desk_stage, texts


@pytest.fixture(params=[DeskLayout.WIDE, DeskLayout.STRIP])
def desk(qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path, request.param) as stage:
        yield stage


def read_by_keyboard(desk: DeskStage, name: str, number: int = 1) -> None:
    scan_id = f"{number + 5000:032x}"
    desk.presenters.desk.scan(Scan(scan_id, card_text(name, 1987, number), desk.clock.now(), letters=Letters.KEYED))


def name_of(desk: DeskStage) -> str:
    details = card(desk).line.details
    assert details is not None
    return details.name


def correction(desk: DeskStage) -> NameCorrection:
    return next(one for one in desk.window.findChildren(NameCorrection))


def note(desk: DeskStage) -> WarningNote:
    return next(one for one in desk.window.findChildren(WarningNote))


@pytest.mark.parametrize("damaged", ["Nguy?n V?n Th?", "Nguyn Vn Th"])
def test_a_damaged_name_is_told_and_one_key_and_enter_set_it_right(desk: DeskStage, damaged: str) -> None:
    read_by_keyboard(desk, damaged)
    assert desk.say("warning.name_damaged") in texts(note(desk))
    assert note(desk).correct.isVisible()
    desk.press("Alt+S")
    assert correction(desk).edit.text() == damaged
    desk.type("Nguyễn Văn Thử")
    desk.key(Qt.Key.Key_Return)
    assert name_of(desk) == "Nguyễn Văn Thử"
    assert Warning.NAME_DAMAGED not in card(desk).warnings
    assert not note(desk).isVisible()
    assert not correction(desk).isVisible()
    change = card(desk).line.visit.corrections[0]
    assert change.before != change.after
    assert change.reason == "đầu đọc làm hỏng chữ trong tên"


def test_the_button_opens_it_too_and_esc_leaves_the_name(desk: DeskStage) -> None:
    read_by_keyboard(desk, "Nguy?n")
    note(desk).correct.click()
    desk.type("Lê")
    desk.press("Esc")
    assert not correction(desk).isVisible()
    assert name_of(desk) == "Nguy?n"
    assert desk.window.body.page is PageKey.DESK
    assert not card(desk).line.visit.corrections


def test_what_can_be_no_name_is_marked_and_stays_to_be_changed(desk: DeskStage) -> None:
    read_by_keyboard(desk, "Nguy?n")
    desk.press("Alt+S")
    desk.type(" x ")
    desk.key(Qt.Key.Key_Return)
    assert desk.say("desk.name_wrong") in texts(correction(desk))
    assert name_of(desk) == "Nguy?n"
    desk.type("uân")
    assert desk.say("desk.name_wrong") not in texts(correction(desk))
    desk.key(Qt.Key.Key_Return)
    assert name_of(desk) == "x uân"


def test_the_same_name_again_corrects_nothing(desk: DeskStage) -> None:
    read_by_keyboard(desk, "Nguyen Van Thu")
    desk.press("Alt+S")
    desk.key(Qt.Key.Key_Return)
    assert not correction(desk).isVisible()
    assert not card(desk).line.visit.corrections


def test_a_correction_begun_for_one_visitor_never_reaches_the_next(desk: DeskStage) -> None:
    read_by_keyboard(desk, "Nguy?n")
    desk.press("Alt+S")
    desk.type("Nguyễn An")
    read_by_keyboard(desk, "Trần Thị Ví Dụ", 2)
    assert not correction(desk).isVisible()
    assert name_of(desk) == "Trần Thị Ví Dụ"


def test_any_name_on_a_card_can_be_set_right(desk: DeskStage) -> None:
    desk.scan("Trần Thị Mẫu", 1987, 3)
    assert not note(desk).isVisible()
    desk.press("Alt+S")
    desk.type("Trần Thị Mậu")
    desk.key(Qt.Key.Key_Return)
    assert name_of(desk) == "Trần Thị Mậu"
    assert card(desk).line.visit.corrections[0].reason == "sửa tên theo giấy tờ"


@pytest.mark.expects_log("correct name")
def test_a_correction_that_cannot_be_recorded_leaves_the_warning(desk: DeskStage) -> None:
    read_by_keyboard(desk, "Nguy?n")
    desk.register.fault = RegisterFault.DISK_FULL
    desk.press("Alt+S")
    desk.type("Nguyễn An")
    desk.key(Qt.Key.Key_Return)
    assert name_of(desk) == "Nguy?n"
    assert Warning.NAME_DAMAGED in card(desk).warnings
    assert desk.window.body.toast.sentence() == desk.say("fault.disk_full")
