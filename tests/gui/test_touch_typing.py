"""Proves what taps on the desk's own keys write: by Telex, over what is selected, with capitals where they belong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from kiosk.gui.kit.line_writer import LineWriter, text_before
from kiosk.gui.kit.touch_key import KeyState
from kiosk.gui.kit.touch_keyboard import KeyPage
from kiosk.gui.kit.touch_rows import KeyRole
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.desk_stage import DeskStage, desk_stage
from tests.gui.fingers import key_of, keys_of, tap, tap_keys, touch_screen
from tests.gui.keyboards import keyboard


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path, DeskLayout.COMPACT) as stage:
        yield stage


def test_a_name_is_typed_by_taps_alone(desk: DeskStage) -> None:
    desk.window.body.show_page(PageKey.MANUAL)
    fields = desk.window.body.pages.manual.form.fields
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


def test_two_fingers_that_overlap_type_both_letters(desk: DeskStage) -> None:
    tap(desk.window.body.top.search)
    handle, first, second = desk.window.windowHandle(), key_of(desk.window, "l"), key_of(desk.window, "e")
    here, there = (one.mapTo(desk.window, one.rect().center()) for one in (first, second))
    QTest.touchEvent(handle, touch_screen()).press(0, here, handle).commit()
    QTest.touchEvent(handle, touch_screen()).stationary(0).press(1, there, handle).commit()
    QTest.touchEvent(handle, touch_screen()).release(0, here, handle).stationary(1).commit()
    QTest.touchEvent(handle, touch_screen()).release(1, there, handle).commit()
    assert desk.window.body.top.search.text() == "le"


@pytest.mark.parametrize(("foreign", "written"), [(True, "Harry"), (False, "Hary")])
def test_the_name_of_a_foreigner_stands_as_it_is_typed(desk: DeskStage, foreign: bool, written: str) -> None:
    desk.window.body.show_page(PageKey.MANUAL)
    fields = desk.window.body.pages.manual.form.fields
    fields.foreigner.foreigner.setChecked(foreign)
    tap(fields.name.edit)
    tap_keys(desk.window, "harry")
    assert desk.presenters.manual.form.name == written


def test_telex_is_turned_off_for_a_name_from_abroad(desk: DeskStage) -> None:
    desk.window.body.show_page(PageKey.MANUAL)
    name = desk.window.body.pages.manual.form.fields.name.edit
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
    year = desk.window.body.pages.manual.form.fields.birth_year.edit
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


def test_a_list_of_names_is_typed_line_by_line(qapp: QApplication) -> None:
    names, writer = QPlainTextEdit(), LineWriter()
    for sign in "Leef Van":
        writer.type(names, sign, telex=True)
    names.insertPlainText("\n")
    assert text_before(names) == ""
    for sign in "DDucws":
        writer.type(names, sign, telex=True)
    writer.erase(names, telex=True)
    assert names.toPlainText() == "Lề Van\nĐứ"
    names.selectAll()
    writer.type(names, "h", telex=True)
    writer.erase(names, telex=True)
    assert names.toPlainText() == ""


def test_enter_passes_the_filter_of_keyboard_readers(desk: DeskStage) -> None:
    desk.window.body.show_page(PageKey.MANUAL)
    fields = desk.window.body.pages.manual.form.fields
    tap(fields.name.edit)
    with keyboard(desk) as board:
        tap_keys(desk.window, "an\r")
        board.rest()
    assert board.texts == []
    assert fields.name.text() == "An"
    assert fields.birth_year.edit.hasFocus()
