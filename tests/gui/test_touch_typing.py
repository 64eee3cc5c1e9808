"""Proves that whoever has no keyboard types in every line of the desk, in every layout, and sees what is typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kiosk.gui.kit.touch_key import KeyState, TouchKey
from kiosk.gui.kit.touch_keyboard import KeyPage
from kiosk.gui.kit.touch_rows import KeyRole
from kiosk.gui.theme.tokens import DARK, LIGHT, read_theme
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.desk_stage import DeskStage, desk_stage
from tests.gui.fingers import key_of, keys_of, tap, tap_keys, touch_screen
from tests.gui.keyboards import keyboard
from tests.gui.looks import RESOURCES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

EVERY_LAYOUT = pytest.mark.parametrize("layout", list(DeskLayout))


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
            if line.isVisible() and line.isEnabled() and not line.isReadOnly():
                yield line


def test_a_name_is_typed_by_taps_alone(desk: DeskStage) -> None:
    desk.window.body.show_page(PageKey.MANUAL)
    fields = desk.window.body.manual.form.fields
    tap(fields.name.edit)
    tap_keys(desk.window, "nguyeenx thij hoaf")
    assert desk.presenters.manual.form.name == "Nguyễn Thị Hòa"
    tap_keys(desk.window, "\r")
    assert keys_of(desk.window).page() is KeyPage.PAD
    tap_keys(desk.window, "19588\b8")
    assert desk.presenters.manual.form.birth_year == "1958"
    tap_keys(desk.window, "\r0912345678")
    assert desk.presenters.manual.form.phone == "0912345678"
    assert fields.phone.edit.hasFocus()


@pytest.mark.parametrize(
    ("layout", "scale"),
    [(DeskLayout.WIDE, 1.0), (DeskLayout.COMPACT, 1.0), (DeskLayout.STRIP, 1.0), (DeskLayout.COMPACT, 2.0)],
)
def test_no_line_is_covered_and_none_loses_the_focus(
    qapp: QApplication, tmp_path: Path, layout: DeskLayout, scale: float
) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        desk.look.use(read_theme(RESOURCES, LIGHT, scale))
        if scale > 1:
            desk.window.resize(1920, 1080)
        for line in lines(desk):
            line.setFocus()
            desk.window.typing.open()
            QTest.qWait(80)
            assert in_sight(desk, line), line.accessibleName()
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
    manual = desk.window.body.manual
    tap(manual.form.fields.name.edit)
    before = desk.window.body.height()
    manual.foot.record.setFocus()
    qtbot.waitUntil(lambda: not desk.window.typing.is_open)
    assert desk.window.body.height() > before


def test_two_fingers_that_overlap_type_both_letters(desk: DeskStage) -> None:
    tap(desk.window.body.top.search)
    handle, first, second = desk.window.windowHandle(), key_of(desk.window, "l"), key_of(desk.window, "e")
    here, there = (one.mapTo(desk.window, one.rect().center()) for one in (first, second))
    QTest.touchEvent(handle, touch_screen()).press(0, here, handle).commit()
    QTest.touchEvent(handle, touch_screen()).stationary(0).press(1, there, handle).commit()
    QTest.touchEvent(handle, touch_screen()).release(0, here, handle).stationary(1).commit()
    QTest.touchEvent(handle, touch_screen()).release(1, there, handle).commit()
    assert desk.window.body.top.search.text() == "le"


def test_telex_is_turned_off_for_a_name_from_abroad(desk: DeskStage) -> None:
    desk.window.body.show_page(PageKey.MANUAL)
    name = desk.window.body.manual.form.fields.name.edit
    tap(name)
    tap(keys_of(desk.window).key(KeyRole.TELEX))
    tap_keys(desk.window, "lisa")
    assert name.text() == "Lisa"
    assert keys_of(desk.window).key(KeyRole.TELEX).words() == desk.say("touch.telex_off")


def test_capitals_come_by_themselves_or_by_the_shift_key(desk: DeskStage) -> None:
    tap(desk.window.body.top.search)
    keys = keys_of(desk.window)
    tap_keys(desk.window, "an")
    tap(keys.key(KeyRole.SHIFT))
    tap_keys(desk.window, "na")
    tap(keys.key(KeyRole.SHIFT))
    tap(keys.key(KeyRole.SHIFT))
    tap_keys(desk.window, "gg")
    assert desk.window.body.top.search.text() == "anNaGG"
    desk.window.body.show_page(PageKey.MANUAL)
    tap(keys.key(KeyRole.SHIFT))
    assert keys.shift is KeyState.OFF


def test_letters_behind_the_signs_stand_for_themselves(desk: DeskStage) -> None:
    tap(desk.window.body.top.search)
    tap(keys_of(desk.window).key(KeyRole.SYMBOLS))
    tap_keys(desk.window, "ê")
    tap(keys_of(desk.window).key(KeyRole.LETTERS))
    tap_keys(desk.window, "ban")
    assert desk.window.body.top.search.text() == "êban"


def test_what_is_selected_is_replaced_and_a_refused_sign_changes_nothing(desk: DeskStage) -> None:
    search = desk.window.body.top.search
    search.setText("Trần Văn Đức")
    desk.window.body.search()
    desk.window.typing.open()
    tap_keys(desk.window, "hoaf")
    assert search.text() == "hòa"
    tap_keys(desk.window, "\b\b")
    assert search.text() == "h"
    year = desk.window.body.manual.form.fields.birth_year.edit
    desk.window.body.show_page(PageKey.MANUAL)
    year.setFocus()
    tap_keys(desk.window, "1958/7")
    assert year.text() == "1958"


def test_a_word_is_mended_in_its_middle(desk: DeskStage) -> None:
    search = desk.window.body.top.search
    tap(search)
    search.setText("hoa sen")
    search.setCursorPosition(3)
    tap_keys(desk.window, "f")
    assert search.text() == "hòa sen"
    tap_keys(desk.window, "n")
    assert (search.text(), search.cursorPosition()) == ("hoàn sen", 4)


def test_enter_passes_the_filter_of_keyboard_readers(desk: DeskStage) -> None:
    desk.window.body.show_page(PageKey.MANUAL)
    fields = desk.window.body.manual.form.fields
    tap(fields.name.edit)
    with keyboard(desk) as board:
        tap_keys(desk.window, "an\r")
        board.rest()
    assert board.texts == []
    assert fields.name.text() == "An"
    assert fields.birth_year.edit.hasFocus()


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
                    assert key.height() >= least - 1
                    assert key.width() >= 48
                    assert key.width() >= key.minimumSizeHint().width()


def test_another_language_keeps_the_keys_open_in_its_words(desk: DeskStage) -> None:
    tap(desk.window.body.top.search)
    desk.press("F12")
    assert keys_of(desk.window).key(KeyRole.SPACE).words() == desk.say("touch.space") == "Space"
    tap_keys(desk.window, "a")
