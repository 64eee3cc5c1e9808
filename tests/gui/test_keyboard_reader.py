"""Proves that a reader that poses as a keyboard gives scans and touches nothing, and that a person notices nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget

from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.card_texts import card_text
from tests.gui.desk_stage import DeskStage, desk_stage
from tests.gui.keyboards import PLAIN, Keyboard, Struck, key_of, keyboard, lines_of

CARD = card_text("Nguyễn Văn Thử", 1990, 1)
_Key, _Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path, getattr(request, "param", DeskLayout.WIDE)) as stage:
        yield stage


@pytest.fixture
def keys(desk: DeskStage) -> Iterator[Keyboard]:
    with keyboard(desk) as board:
        yield board


both_layouts = pytest.mark.parametrize("desk", [DeskLayout.WIDE, DeskLayout.STRIP], indirect=True)
some_or_all = pytest.mark.parametrize("share", [4, pytest.param(1, marks=pytest.mark.sweep)])
"""Every page, widget and key in every run, each with every `share`-th of the others, shifted by one from page to page:
the filter stands before the whole application and knows no page (the import rule `input-unseen`)."""
ENDS = ("\r", "\t", "", "\r\n")


def state_of(desk: DeskStage) -> tuple[object, ...]:
    """All that a key could change."""
    presenters, body = desk.presenters, desk.window.body
    return (
        body.page,
        QApplication.focusWidget(),
        lines_of(desk.window),
        presenters.card.card,
        presenters.visitor.state,
        presenters.board.counts,
        presenters.manual.form,
        desk.window.name_mask.masked,
        desk.look.theme.name,
        tuple(desk.asked),
        body.toast.isVisible(),
        QApplication.clipboard().text(),
        [(one.isDown(), one.isChecked()) for one in desk.window.findChildren(QPushButton)],
        [one.currentIndex() for one in desk.window.findChildren(QComboBox)],
    )


def focusable(window: QWidget) -> list[QWidget]:
    found = [one for one in window.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
    return [one for one in found if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


@both_layouts
@some_or_all
def test_a_code_reaches_no_widget_whichever_has_the_focus(desk: DeskStage, keys: Keyboard, share: int) -> None:
    desk.scan("Trần Văn Đức", 1975, 2)
    struck = 0
    for page in PageKey:
        desk.window.body.show_page(page)
        widgets = focusable(desk.window)
        assert widgets
        for place, widget in enumerate(widgets):
            widget.setFocus()
            before = state_of(desk)
            for end in ENDS[place % share :: share]:
                keys.read(CARD + end)
                struck += 1
            assert state_of(desk) == before, type(widget).__name__
    keys.rest()
    assert keys.texts == [CARD] * struck


def every_key() -> Iterator[Struck]:
    """All byte values as keyboards type them, and all that readers make of control characters besides."""
    for byte in range(256):
        yield key_of(chr(byte))
        yield key_of(chr(byte), by_name=False)
    for number in range(_Key.Key_F1.value, _Key.Key_F13.value):
        yield number, "", PLAIN
    for number in range(_Key.Key_Escape.value, _Key.Key_PageDown.value + 1):
        yield number, "", PLAIN
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789":
        for modifiers in (
            _Mod.AltModifier,
            _Mod.ControlModifier | _Mod.ShiftModifier,
            _Mod.AltModifier | _Mod.KeypadModifier,
        ):
            yield ord(letter), "", modifiers
    for modifiers in (_Mod.ControlModifier, _Mod.ControlModifier | _Mod.ShiftModifier):
        yield _Key.Key_Return.value, "\r", modifiers


@both_layouts
@some_or_all
def test_no_value_of_a_byte_does_anything_on_any_page(desk: DeskStage, keys: Keyboard, share: int) -> None:
    QApplication.clipboard().setText("Lê Thị Bí Mật")
    desk.scan("Trần Văn Đức", 1975, 2)
    for turn, page in enumerate(PageKey):
        desk.window.body.show_page(page)
        before = state_of(desk)
        for struck in islice(every_key(), turn % share, None, share):
            keys.now += 500
            keys.strike(struck, *map(key_of, "123456|"), gap=1)
        keys.rest()
        assert state_of(desk) == before
    QApplication.clipboard().clear()


def test_a_person_types_the_same_letters_into_every_line(desk: DeskStage, keys: Keyboard) -> None:
    for page in PageKey:
        desk.window.body.show_page(page)
        for line in (one for one in desk.window.findChildren(QLineEdit) if one.isVisible() and one.validator() is None):
            for gap in (30, 80):
                line.setFocus()
                line.clear()
                keys.type("Nguyễn Văn Thử 0911", gap)
                keys.rest()
                assert line.text() in {"Nguyễn Văn Thử 0911", "0911"}, "what a line takes, it has got"
    assert not keys.scans


@both_layouts
def test_a_persons_keys_do_all_that_keys_do(desk: DeskStage, keys: Keyboard) -> None:
    keys.strike((_Key.Key_F4.value, "", PLAIN), gap=60)
    keys.rest()
    assert desk.window.body.page is PageKey.MANUAL
    keys.type("Tran\t1975")
    keys.rest()
    fields = desk.window.body.pages.manual.form.fields
    assert (fields.name.text(), fields.birth_year.text()) == ("Tran", "1975")
    keys.strike((_Key.Key_A.value, "\x01", _Mod.ControlModifier), (_Key.Key_Delete.value, "\x7f", PLAIN), gap=60)
    keys.rest()
    assert fields.birth_year.text() == ""
    keys.strike((_Key.Key_D.value, "\x04", _Mod.ControlModifier), gap=60)
    themes: list[bool] = []
    desk.window.theme_toggled.connect(lambda: themes.append(True))
    keys.rest()
    assert themes == [True]


def test_a_space_held_down_on_a_button_presses_it_when_it_is_let_go(desk: DeskStage, keys: Keyboard) -> None:
    desk.scan()
    done = desk.window.body.desk.place.visitor.foot.done
    done.setFocus()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(done, QKeyEvent(kind, _Key.Key_Space.value, PLAIN, " "))
        keys.rest()
        assert done.isDown() is (kind is QEvent.Type.KeyPress)
    assert desk.presenters.card.card is None


@both_layouts
def test_a_code_amid_typing_leaves_the_draft_as_it_was(desk: DeskStage, keys: Keyboard) -> None:
    desk.press("F4")
    name = desk.window.body.pages.manual.form.fields.name
    name.take_focus()
    keys.type("Tran")
    keys.read(CARD + "\r")
    keys.type(" Van")
    keys.rest()
    assert name.text() == "Tran Van"
    assert keys.texts == [CARD]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_code_reaches_no_open_list_either(desk: DeskStage, keys: Keyboard) -> None:
    desk.scan()
    choices = next(one for one in desk.window.findChildren(QComboBox) if one.isVisible() and one.count() > 1)
    choices.showPopup()
    keys.read(CARD + "\r")
    keys.rest()
    assert choices.view().isVisible()
    assert choices.currentIndex() == -1
    assert keys.texts == [CARD]
    choices.hidePopup()


def test_a_code_reaches_no_dialog_either(desk: DeskStage, keys: Keyboard) -> None:
    dialog = QLineEdit()
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    dialog.show()
    dialog.setFocus()
    keys.window = dialog
    keys.read(CARD + "\r")
    keys.rest()
    assert (dialog.text(), keys.texts) == ("", [CARD])
    dialog.close()


def test_a_key_is_given_on_before_a_person_can_notice(desk: DeskStage, keys: Keyboard) -> None:
    """By the real timer."""
    search = desk.window.body.top.search
    search.setFocus()
    waits = []
    for letter in "nguyenvan":
        elapsed, before = QElapsedTimer(), search.text()
        elapsed.start()
        keys.type(letter)
        while search.text() == before and elapsed.elapsed() < 1000:
            QTest.qWait(1)
        waits.append(elapsed.elapsed())
    assert min(waits) <= 30
    assert search.text() == "nguyenvan"
