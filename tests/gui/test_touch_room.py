"""Proves that every line of the desk can be typed in by a finger, in every layout, and is seen while it is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kiosk.domain.staff import Staff
from kiosk.gui.kit.touch_key import TouchKey
from kiosk.gui.kit.touch_keyboard import KeyPage
from kiosk.gui.kit.touch_rows import KeyRole
from kiosk.gui.theme.tokens import DARK, LIGHT, read_theme
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.fakes.staff import ListedStaff
from tests.gui.desk_stage import DeskStage, desk_stage
from tests.gui.duty_stage import nobody_on_duty, shifts_at
from tests.gui.fingers import key_of, keys_of, tap, tap_keys
from tests.gui.looks import RESOURCES, ROOMY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

EVERY_LAYOUT = pytest.mark.parametrize("layout", ROOMY)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path, DeskLayout.COMPACT) as stage:
        yield stage


def in_sight(desk: DeskStage, line: QWidget) -> bool:
    """Whether its whole height stands above the keys, inside everything that could cut it."""
    typing = desk.window.typing
    assert typing.keys is not None
    top = line.mapTo(typing, QPoint(0, 0)).y()
    shown = line.visibleRegion().boundingRect().height()
    return top >= 0 and top + line.height() <= typing.height() - typing.keys.height() and shown == line.height()


def opened(desk: DeskStage) -> bool:
    return desk.window.typing.is_open


def lines(desk: DeskStage) -> Iterator[QLineEdit]:
    """Every line of the desk, each on its open page."""
    desk.scan()
    desk.window.body.current.correct_name()
    for page in PageKey:
        desk.window.body.show_page(page)
        for line in desk.window.body.findChildren(QLineEdit):
            # A finger comes after the page took back the room of the keys.
            QApplication.processEvents()
            if line.isVisible() and line.isEnabled() and not line.isReadOnly():
                yield line


@pytest.mark.parametrize(
    ("layout", "scale"),
    [(DeskLayout.WIDE, 1.0), (DeskLayout.COMPACT, 1.0), (DeskLayout.STRIP, 1.0), (DeskLayout.COMPACT, 2.0)],
)
def test_no_line_is_covered_and_none_loses_the_focus(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, layout: DeskLayout, scale: float
) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        desk.look.use(read_theme(RESOURCES, LIGHT, scale))
        if scale > 1:
            desk.window.resize(1366, 768)
        for line in lines(desk):
            line.setFocus()
            desk.window.typing.open()
            qtbot.waitUntil(partial(in_sight, desk, line))
            tap(key_of(desk.window, "1"))
            assert line.hasFocus()
            desk.window.typing.close_keys()


def test_letters_reach_every_line(desk: DeskStage) -> None:
    for line in lines(desk):
        tap(line)
        line.clear()
        assert desk.window.typing.is_open, line.accessibleName()
        if keys_of(desk.window).page() is KeyPage.PAD:
            tap_keys(desk.window, "19")
            assert line.text() == "19"
        else:
            tap_keys(desk.window, "hoaf")
            assert line.text().lower() == "hòa", line.accessibleName()
        line.clear()
        desk.press("Esc")


def test_a_finger_opens_the_keys_and_a_mouse_does_not(desk: DeskStage) -> None:
    search = desk.window.body.top.search
    QTest.mouseClick(search, Qt.MouseButton.LeftButton)
    assert not opened(desk)
    tap(search)
    assert opened(desk)


def test_the_button_the_hide_key_and_esc(desk: DeskStage) -> None:
    top = desk.window.body.top
    tap(top.keyboard)
    assert opened(desk)
    assert top.search.hasFocus()
    assert top.keyboard.isChecked()
    tap(keys_of(desk.window).key(KeyRole.HIDE))
    assert not opened(desk)
    assert not top.keyboard.isChecked()
    assert top.search.hasFocus()
    desk.window.body.show_page(PageKey.MANUAL)
    top.keyboard.click()
    tap_keys(desk.window, "an")
    desk.press("Esc")
    assert not opened(desk)
    pages = [desk.window.body.page]
    desk.press("Esc")
    assert [*pages, desk.window.body.page] == [PageKey.MANUAL, PageKey.DESK], "the first Esc is for the keys"
    assert desk.presenters.manual.form.name == "An"


def test_the_page_takes_its_room_back_when_lines_are_left(desk: DeskStage, qtbot: QtBot) -> None:
    desk.window.body.show_page(PageKey.MANUAL)
    manual = desk.window.body.pages.manual
    tap(manual.form.fields.name.edit)
    before = desk.window.body.height()
    manual.foot.record.setFocus()
    qtbot.waitUntil(lambda: not desk.window.typing.is_open)
    assert desk.window.body.height() > before


@pytest.mark.parametrize("language", ["vi", "en"])
@EVERY_LAYOUT
def test_keys_are_large_whole_and_named(qapp: QApplication, tmp_path: Path, layout: DeskLayout, language: str) -> None:
    least = 56 if layout is DeskLayout.WIDE else 48
    with desk_stage(qapp, tmp_path, layout, language) as desk:
        tap(desk.window.body.top.search)
        keys = keys_of(desk.window)
        for page in KeyPage:
            for theme in (LIGHT, DARK):
                desk.look.use(read_theme(RESOURCES, theme, 1.0))
                keys.show_page(page)
                QTest.qWait(1)
                desk.window.typing.open()
                keys.show_page(page)
            QApplication.processEvents()
            for key in keys.findChildren(TouchKey):
                if key.isVisible():
                    assert key.accessibleName()
                    assert key.height() >= least
                    assert key.width() >= 48
                    assert key.width() >= key.minimumSizeHint().width()


def test_another_language_keeps_the_keys_open_in_its_words(desk: DeskStage) -> None:
    tap(desk.window.body.top.search)
    desk.press("F12")
    assert keys_of(desk.window).key(KeyRole.SPACE).words() == desk.say("touch.space") == "Space"
    tap_keys(desk.window, "a")


@EVERY_LAYOUT
def test_whoever_signs_on_first_types_a_name_by_touch(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, layout: DeskLayout
) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        book = shifts_at(desk).choose.book
        assert isinstance(book, ListedStaff)
        book.staff = Staff()
        nobody_on_duty(desk)
        name = desk.window.front.name.edit
        tap(name)
        tap_keys(desk.window, "bifnh")
        qtbot.waitUntil(partial(in_sight, desk, name))
        assert (name.text(), name.hasFocus()) == ("Bình", True)
