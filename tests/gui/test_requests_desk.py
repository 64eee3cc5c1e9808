"""Requests of people and violations at the desk: by keyboard and by touch, each decision by who may."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.application.check_pin import CheckPin
from kiosk.domain.breach_facts import BreachRecorded, BreachReported
from kiosk.domain.erasure_facts import PersonErased
from kiosk.domain.request_facts import (
    RequestAnswered,
    RequestClosed,
    RequestExtended,
    RequestPaper,
    RequestPrinted,
    RequestTaken,
)
from kiosk.domain.rights import Right, Role
from kiosk.domain.shift import Shift
from kiosk.domain.staff import Member, Staff
from kiosk.gui.presenters.desk_states import Device, Notice
from kiosk.gui.presenters.requests_presenter import RequestsPresenter
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.requests_page import RequestsPage
from kiosk.gui.views.desk.requests_side import BREACHES, ERASURES
from tests.fakes.lanes import HeldLane, ImmediateLane
from tests.fakes.staff import BINH, DUNG, ListedStaff, give_pins
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.duty_stage import type_pin

HEAD = Member("09", "Võ Thị Lãnh Đạo", Role.HEAD)


@pytest.fixture(params=[DeskLayout.WIDE, DeskLayout.STRIP], ids=lambda one: one.value)
def stage(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path, request.param) as made:
        shifts = made.presenters.services.shifts
        assert isinstance(shifts.choose.book, ListedStaff)
        assert isinstance(shifts.check, CheckPin)
        shifts.choose.book.staff = Staff((BINH, HEAD, DUNG))
        give_pins(shifts, (BINH.code, "2580"), (HEAD.code, "1397"), (DUNG.code, "8642"))
        shifts.duty.shift = Shift("s", BINH.code, BINH.name, made.clock.now())
        yield made


def page_of(stage: DeskStage) -> RequestsPage:
    page = stage.window.body.pages[PageKey.REQUESTS]
    assert isinstance(page, RequestsPage)
    return page


def touch(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def kinds_of(stage: DeskStage, *kinds: type) -> list[type]:
    with stage.register.read() as reader:
        return [type(one.fact) for one in reader.entries() if isinstance(one.fact, kinds)]


def test_by_keyboard_from_the_code_to_what_was_decided(stage: DeskStage, tmp_path: Path) -> None:
    stage.press("Ctrl+Shift+Y")
    page, requests = page_of(stage), stage.presenters.requests
    stage.press("Ctrl+Return")
    assert page.form.name.error()
    stage.scan()
    assert page.form.name.text().startswith("Nguyễn Thị Thu H")
    assert requests.form.form.proof.value == "code"
    stage.press("Alt+2")
    stage.press("Ctrl+Return")
    assert requests.open is not None
    assert len(list((tmp_path / "prints").glob("tiep-nhan-*.pdf"))) == 1
    page.detail.words.setFocus()
    stage.type("Phải hỏi Sở Nội vụ")
    page.detail.extend.setFocus()
    stage.key(Qt.Key.Key_Return)
    assert stage.window.front_shown, "a receptionist decides nothing"
    type_pin(stage, "1397")
    assert page.detail.isVisible(), "what stood open stands so again"
    assert requests.open.request.extended
    page.detail.words.setFocus()
    stage.press("Ctrl+Return")
    assert kinds_of(stage, RequestTaken, RequestPrinted, RequestExtended, RequestClosed) == [
        RequestTaken, RequestPrinted, RequestExtended, RequestClosed,
    ]  # fmt: skip
    assert requests.open.request.end is not None
    stage.press("F5")
    assert requests.chosen == ""
    assert not stage.presenters.services.shifts.desk.permits.may(Right.REQUESTS), "who vouched has gone"


def test_arrow_down_leads_from_the_name_to_who_fits_it_and_enter_takes_them(stage: DeskStage) -> None:
    stage.scan()
    stage.press("Ctrl+Shift+Y")
    page, form = page_of(stage), stage.presenters.requests.form
    stage.type("nguyen thi")
    assert form.people
    stage.key(Qt.Key.Key_Down)
    assert page.form.people.in_focus, "what scrolls does not take the arrow for itself"
    stage.key(Qt.Key.Key_Return)
    assert form.subject is not None
    assert page.form.name.edit.hasFocus()


def test_two_people_erase_and_whoever_is_inside_keeps_the_visit_that_is_not_over(
    stage: DeskStage, tmp_path: Path
) -> None:
    stage.scan()
    stage.press("Ctrl+Shift+Y")
    page, told = page_of(stage), list[Notice]()
    stage.presenters.requests.notice.connect(told.append)
    stage.scan()
    for key in ("Alt+7", "Ctrl+Return"):
        stage.press(key)
    touch(page.detail.erase)
    for pin in ("1397", "9753"):
        type_pin(stage, pin)
    assert stage.say("duty.wrong") in texts(stage.window.permit), "one wrong PIN of two: both once more"
    assert kinds_of(stage, PersonErased) == []
    for pin in ("1397", "8642"):
        type_pin(stage, pin)
    assert not stage.window.front_shown
    assert page.detail.isVisible()
    assert (told[-1].key, told[-1].values) == ("requests.erased_but_inside", {"visits": 0, "sheets": 0})
    assert kinds_of(stage, PersonErased) == [PersonErased]
    _reads_the_record(stage, tmp_path)


def _reads_the_record(stage: DeskStage, tmp_path: Path) -> None:
    """What was erased last, what goes next, and its record on paper, by keyboard."""
    page, erasures = page_of(stage), stage.presenters.requests.erasures
    page.side.tabs.chosen.emit(ERASURES)
    assert erasures.standing is not None
    (number,) = [one.number for one in erasures.standing.records]
    assert stage.say("erasures.last", day="19/11/2026", count=0, number=number) in page.erasures.state.text()
    assert stage.say("erasures.next_none") in page.erasures.state.text(), "who is inside is not counted yet"
    page.take_focus()
    stage.key(Qt.Key.Key_Return)
    assert erasures.open is not None
    assert stage.say("erasures.kept_inside") in "\n".join(texts(page.erasures))
    stage.press("Ctrl+P")
    assert len(list((tmp_path / "prints").glob(f"xoa-du-lieu-{number}-*.pdf"))) == 1
    stage.press("Escape")
    assert (erasures.chosen, page.side.tab) == (0, ERASURES)


def test_what_is_decided_while_a_paper_is_printed_is_not_swallowed(stage: DeskStage) -> None:
    stage.press("Ctrl+Shift+Y")
    stage.scan()
    for key in ("Alt+2", "Ctrl+Return"):
        stage.press(key)
    shown, paper = stage.presenters, HeldLane()
    services = replace(shown.services, report_lane=paper, register_lane=ImmediateLane())
    requests = RequestsPresenter(services, shown.status, shown.duty, shown.guard)
    requests.choose(shown.requests.chosen)
    requests.put(RequestPaper.RECEIPT)
    services.shifts.desk.permits.enter(Right.REQUESTS, (HEAD.code, "1397"))
    requests.answered()
    assert [one.name for one in paper.waiting][:1] == ["print for request"]
    assert kinds_of(stage, RequestAnswered) == [RequestAnswered]


def test_what_is_due_stands_in_the_status_bar_and_leads_to_the_page(stage: DeskStage) -> None:
    requests, body = stage.presenters.requests, stage.window.body
    requests.form.type_name("Lê Thị Khác")
    requests.form.record()
    stage.clock.forward(days=20)
    requests.look()
    light = body.status.lights[Device.REQUESTS]
    assert light.isVisible()
    assert stage.presenters.status.lights[Device.REQUESTS].word == "overdue"
    touch(light)
    assert body.page is PageKey.REQUESTS


def test_by_touch_a_violation_is_written_down_and_told_late_with_its_reason(stage: DeskStage) -> None:
    stage.window.body.show_page(PageKey.REQUESTS)
    page, breaches = page_of(stage), stage.presenters.requests.breaches
    page.side.choose(BREACHES)
    touch(page.breach_form.record)
    assert page.breach_form.fault.isVisible()
    touch(page.breach_form.propose)
    breaches.change(found_at=stage.clock.now() - timedelta(hours=80))
    page.breach_form.show_form()
    touch(page.breach_form.groups.chip("visits"))
    for key, words in (("what", "Mất một tập sổ in"), ("measures", "Đã báo lãnh đạo")):
        page.breach_form.boxes[key].setPlainText(words)
    page.breach_form.fields["found_by"].edit.setFocus()
    stage.type("Lê Ngọc Anh")
    touch(page.breach_form.record)
    assert breaches.open is not None
    assert stage.presenters.status.lights[Device.BREACH].word == "over"
    page.breach.tell()
    type_pin(stage, "1397")
    assert page.breach.fault.isVisibleTo(page), "after 72 hours the reason is asked for"
    page.breach.late.set_text("Mất điện hai ngày")
    page.breach.tell()
    assert kinds_of(stage, BreachRecorded, BreachReported) == [BreachRecorded, BreachReported]
    assert Device.BREACH not in stage.presenters.status.lights
    stage.window.body.show_page(PageKey.DESK)
    assert breaches.lines is None
    stage.window.body.show_page(PageKey.REQUESTS)
    page.side.choose(BREACHES)
    touch(page.side.read)
    stage.key(Qt.Key.Key_Escape)
    assert breaches.lines is None, "given up"
    touch(page.side.read)
    assert stage.window.front_shown
    type_pin(stage, "1397")
    assert len(page.side.breaches.keys()) == 1
