"""Proves that a shipper is recorded with one key or by touch alone, and ends by itself despite disk and clock."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.application.ports.register import RegisterFault
from kiosk.application.recording import BY_ITSELF
from kiosk.domain.delivery_facts import DeliveryEnd, DeliveryEnded
from kiosk.gui.views.desk.deliveries_beside import DeliveriesBeside
from kiosk.gui.views.desk.delivery_list import DeliveryRow
from kiosk.gui.views.desk.delivery_page import DeliveryPage
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.looks import ROOMY

LAYOUTS = pytest.mark.parametrize("layout", ROOMY)


def page(desk: DeskStage) -> DeliveryPage:
    found = desk.window.body.pages[PageKey.DELIVERY]
    assert isinstance(found, DeliveryPage)
    return found


def row(desk: DeskStage) -> DeliveryRow:
    return page(desk).list.rows[0]


def ends(desk: DeskStage) -> list[tuple[DeliveryEnd, str]]:
    with desk.register.read() as reader:
        entries = tuple(reader.entries(kinds=("delivery_ended",)))
    return [(one.fact.how, one.operator) for one in entries if isinstance(one.fact, DeliveryEnded)]


def touch(widget: QWidget) -> None:
    assert widget.height() >= 44
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def deliver(desk: DeskStage) -> None:
    desk.press("F8")
    desk.type("0900 000 001")
    desk.key(Qt.Key.Key_Return)


@LAYOUTS
def test_by_keyboard_alone(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        desk.scan()
        deliver(desk)
        assert desk.window.body.page is PageKey.DESK
        assert desk.say("delivery.recorded", clock="07:22") in texts(desk.window.body.toast)
        assert desk.presenters.board.counts.inside == 1
        assert desk.window.body.desk.board.buttons.deliveries.accessibleName() == desk.say("delivery.button", count=1)
        desk.press("F8")
        while desk.focus() is not row(desk).gone:
            desk.press("Tab")
        desk.key(Qt.Key.Key_Return)
        assert ends(desk) == [(DeliveryEnd.BY_DESK, "Lê Ngọc Anh")]
        assert desk.presenters.deliveries.inside == ()


def test_a_mistake_is_taken_back_by_the_key_that_takes_every_record_back(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        deliver(desk)
        assert desk.say("desk.undo_delivery") in texts(desk.window.body.desk)
        desk.press("Ctrl+Z")
        assert ends(desk) == [(DeliveryEnd.MISTAKE, "Lê Ngọc Anh")]
        assert desk.presenters.deliveries.lines == ()
        assert desk.presenters.undo.offer is None
        deliver(desk)
        desk.presenters.deliveries.end(desk.presenters.deliveries.inside[0].delivery.delivery_id)
        desk.press("Ctrl+Z")
        assert desk.say("desk.too_late") in texts(desk.window.body.toast)


@LAYOUTS
def test_by_touch_alone(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        touch(desk.window.body.desk.board.buttons.deliveries)
        assert desk.window.body.page is PageKey.DELIVERY
        desk.type("68-B1 123.45")
        touch(page(desk).record)
        touch(desk.window.body.desk.board.buttons.deliveries)
        QApplication.processEvents()
        touch(row(desk).mistake)
        assert ends(desk) == [(DeliveryEnd.MISTAKE, "Lê Ngọc Anh")]
        assert page(desk).list.rows == []


def test_a_name_alone_is_asked_about_and_stays(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.press("F8")
        desk.type("anh Nam")
        desk.key(Qt.Key.Key_Return)
        assert page(desk).contact.error() == desk.say("delivery.contact_missing")
        desk.press("Esc")
        desk.press("F8")
        assert page(desk).contact.text() == "anh Nam"
        desk.type("0912345678")
        assert page(desk).contact.error() == ""


def test_it_ends_by_itself_and_is_named_beside_the_roll_call_until_then(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        deliver(desk)
        desk.press("F2")
        beside = desk.window.findChildren(DeliveriesBeside)[0]
        assert beside.isVisible()
        assert any("0900 000 001" in one for one in texts(beside))
        desk.clock.forward(minutes=10)
        desk.presenters.deliveries.pass_time()
        assert ends(desk) == [(DeliveryEnd.BY_TIME, BY_ITSELF)]
        assert not beside.isVisible()
        assert desk.presenters.board.counts.exits == 0


def test_numbers_are_hidden_while_names_are(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path, DeskLayout.STRIP) as desk:
        deliver(desk)
        desk.press("F8")
        assert "09xx xxx 001" in texts(row(desk))
        assert "0900 000 001" not in " ".join(texts(desk.window))
        desk.press("Ctrl+M")
        assert "0900 000 001" in texts(row(desk))


@pytest.mark.expects_log("record delivery")
@pytest.mark.expects_log("end due deliveries")
def test_a_full_disk_is_told_once_and_nothing_typed_is_lost(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.register.fault = RegisterFault.DISK_FULL
        deliver(desk)
        assert desk.window.body.page is PageKey.DELIVERY
        assert desk.say("fault.disk_full") in texts(desk.window.body.toast)
        desk.register.fault = None
        desk.key(Qt.Key.Key_Return)
        assert len(desk.presenters.deliveries.inside) == 1
        told: list[str] = []
        desk.presenters.deliveries.notice.connect(lambda notice: told.append(notice.key))
        desk.register.fault = RegisterFault.DISK_FULL
        for _ in range(3):
            desk.clock.forward(minutes=10)
            desk.presenters.deliveries.pass_time()
        assert told == ["delivery.not_ended"]
        desk.register.fault = None
        desk.presenters.deliveries.pass_time()
        assert [how for how, _ in ends(desk)] == [DeliveryEnd.BY_TIME]


def test_what_was_left_is_ended_as_the_next_day_begins(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        deliver(desk)
    with desk_stage(qapp, tmp_path) as later:
        later.clock.forward(days=1)
        later.presenters.deliveries.pass_time()
        assert [how for how, _ in ends(later)] == []
        later.presenters.deliveries.start()
        assert [how for how, _ in ends(later)] == [DeliveryEnd.BY_TIME]
        later.presenters.deliveries.pass_time()
        assert later.presenters.deliveries.lines == ()
