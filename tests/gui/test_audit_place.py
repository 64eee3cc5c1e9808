"""An auditor signs on at the desk, reads what the part may, records nobody, and leaves nothing on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.application.verify_register import Verified
from kiosk.domain.look_facts import Looked, LookKind
from kiosk.domain.rights import Right
from kiosk.domain.visit_facts import EntryRecorded
from kiosk.gui.presenters.audit_presenter import AuditPresenter
from kiosk.gui.views.desk.audit_page import AuditPage
from kiosk.gui.views.desk.layouts import DeskLayout
from tests.fakes.lanes import HeldLane
from tests.fakes.staff import BINH, CUC, give_pins
from tests.gui.desk_stage import DeskStage, texts
from tests.gui.duty_stage import PINS, closed_desk, nobody_on_duty, shifts_at, touch, touch_pin, type_pin
from tests.gui.traces import widgets_with

PIN, NAME = "4682", "Nguyễn Thị Thu Hương"
_GONE_MS = 350


@pytest.fixture(params=[DeskLayout.WIDE, DeskLayout.STRIP], ids=lambda one: one.value)
def desk(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    """Bình recorded somebody, and the desk is hidden."""
    with closed_desk(qapp, tmp_path, request.param) as stage:
        give_pins(shifts_at(stage), (CUC.code, PIN))
        shifts_at(stage).sign_on(BINH.code, PINS[BINH.code])
        stage.presenters.duty.changed.emit()
        stage.scan(NAME)
        stage.presenters.duty.lock()
        yield stage


def page_of(stage: DeskStage) -> AuditPage:
    page = stage.window.fronts.wanted()
    assert isinstance(page, AuditPage)
    return page


def sign_on(stage: DeskStage) -> AuditPage:
    stage.presenters.sign_on.pick(CUC.code)
    type_pin(stage, PIN)
    return page_of(stage)


def test_by_keyboard_alone_the_auditor_verifies_and_prints_who_looked(desk: DeskStage, tmp_path: Path) -> None:
    page = sign_on(desk)
    audit = desk.presenters.sign_on.audit
    assert any(CUC.name in one for one in texts(page))
    desk.press("Ctrl+Return")
    assert isinstance(audit.verified, Verified)
    desk.press("2")
    desk.press("Ctrl+Return")
    assert audit.lines
    desk.press("Ctrl+P")
    assert len(list((tmp_path / "prints").glob("luot-xem-*.pdf"))) == 1
    with desk.register.read() as reader:
        looks = [(one.operator, one.fact) for one in reader.entries(kinds=("looked",))]
    assert [(who, one.kind) for who, one in looks if isinstance(one, Looked)] == [(CUC.name, LookKind.LOOKS)]
    QTest.qWait(_GONE_MS)
    assert not widgets_with("Thu H"), "no visitor is named"
    desk.key(Qt.Key.Key_Escape)
    assert desk.window.front.isVisible()
    assert desk.presenters.sign_on.audit.lines is None
    assert not page.looks.rows.keys(), "nothing stays of what was read"


def test_by_a_finger_and_the_idle_lock_ends_it(desk: DeskStage) -> None:
    desk.presenters.sign_on.pick(CUC.code)
    touch_pin(desk.window.front.step.pad, "9753")
    assert desk.say("duty.wrong") in texts(desk.window.front)
    touch_pin(desk.window.front.step.pad, PIN)
    page = page_of(desk)
    page.choose("looks")
    touch(page.looks.show_button)
    assert page.looks.rows.keys()
    desk.presenters.duty.lock()
    assert desk.window.front.isVisible()
    assert desk.presenters.services.shifts.desk.permits.vouched is None, "the right went with the person"
    assert not page.looks.rows.keys()


def test_whoever_scans_meanwhile_is_recorded_for_the_shift_or_told_that_nobody_is_on_duty(desk: DeskStage) -> None:
    page = sign_on(desk)
    desk.scan("Đoàn Kim Khuất", number=2)
    assert page.news.text() == desk.say("audit.scan_recorded", name=BINH.name)
    with desk.register.read() as reader:
        entries = [one.operator for one in reader.entries() if isinstance(one.fact, EntryRecorded)]
    assert entries == [BINH.name, BINH.name], "never in the auditor's name"
    nobody_on_duty(desk)
    desk.scan("Vũ Văn Lạc", number=3)
    assert page.news.text() == desk.say("audit.scan_nobody")


def test_from_the_open_desk_a_receptionist_is_asked_for_the_pin_of_somebody_who_may(desk: DeskStage) -> None:
    desk.presenters.sign_on.pick(BINH.code)
    type_pin(desk, PINS[BINH.code])
    desk.press("Ctrl+Shift+A")
    assert desk.window.permit.isVisible()
    desk.presenters.guard.pick(CUC.code)
    type_pin(desk, PIN)
    assert any(CUC.name in one for one in texts(page_of(desk)))
    desk.key(Qt.Key.Key_Escape)
    assert desk.window.front.isVisible(), "the shift goes on behind its PIN"


def test_a_desk_that_was_locked_before_the_answer_came_stays_locked(desk: DeskStage) -> None:
    services, duty, lane = desk.presenters.services, desk.presenters.duty, HeldLane()
    duty.opened(None)
    audit = AuditPresenter(replace(services, report_lane=lane), duty)
    audit.open()
    services.shifts.desk.permits.enter(Right.LOOKS, (CUC.code, PIN))
    desk.presenters.duty.lock()
    lane.run_next()
    assert (duty.auditor, duty.closed) == ("", True)
