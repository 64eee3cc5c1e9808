"""Proves what a keyboard reader's codes are where input methods, prefixes, tabs and Alt have a hand in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from kiosk.domain.reader.settings import Dress, ReaderSettings
from tests.gui.card_texts import card_text
from tests.gui.desk_stage import DeskStage, desk_stage
from tests.gui.keyboards import PLAIN, Keyboard, key_of, keyboard

CARD = card_text("Nguyễn Văn Thử", 1990, 1)
_Key, _Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path) as stage:
        yield stage


@pytest.fixture
def keys(desk: DeskStage) -> Iterator[Keyboard]:
    with keyboard(desk) as board:
        yield board


def composed(preedit: str = "", commit: str = "") -> QInputMethodEvent:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    return event


def test_an_input_method_composes_for_a_person_as_before(desk: DeskStage, keys: Keyboard) -> None:
    search = desk.window.body.top.search
    search.setFocus()
    for preedit, commit in (("a", ""), ("â", ""), ("", "â")):
        QApplication.sendEvent(search, composed(preedit, commit))
        keys.rest()
    assert search.text() == "â"


def test_a_code_that_an_input_method_ate_from_is_refused_and_the_next_comes_whole(
    desk: DeskStage, keys: Keyboard
) -> None:
    search = desk.window.body.top.search
    search.setFocus()
    keys.now += 500
    for preedit in ("D", "DN", "DNâ"):
        keys.now += 1
        QApplication.sendEvent(search, composed(preedit))
    keys.strike(*map(key_of, CARD), gap=1)
    assert not search.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    keys.rest()
    assert keys.texts == ["\x00"], "what was left is not what the code says"
    assert search.text() == ""
    assert not search.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled), "for the second showing"
    keys.read(CARD)
    keys.rest()
    assert keys.texts == ["\x00", CARD]
    assert search.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_what_the_reader_was_set_to_put_around_is_taken_off(qapp: QApplication, tmp_path: Path) -> None:
    settings = ReaderSettings(dress=Dress(("~",), ("#",)))
    with desk_stage(qapp, tmp_path) as stage, keyboard(stage, settings) as keys:
        for dressed in (f"~{CARD}#\r", f"~{CARD}", f"{CARD}#\t"):
            keys.read(dressed)
        keys.rest()
        assert keys.texts == [CARD] * 3


def test_a_record_separator_and_tabs_inside_stay_in_the_text(desk: DeskStage, keys: Keyboard) -> None:
    keys.read("0109\x1d12\t34\x1e56\r")
    keys.rest()
    assert keys.texts == ["0109\x1d12\t34\x1e56"]


def test_letters_typed_by_number_while_alt_is_held_are_letters(desk: DeskStage, keys: Keyboard) -> None:
    window = desk.window
    alt = _Mod.AltModifier
    for sign in "0911ễễ|":
        if sign.isascii():
            keys.strike(key_of(sign), gap=1)
            continue
        QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, _Key.Key_Alt.value, alt))
        keys.now += 1
        for digit in str(ord(sign)):
            keys.now += 1
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(window, QKeyEvent(kind, ord(digit), alt | _Mod.KeypadModifier, digit))
        QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyRelease, _Key.Key_Alt.value, PLAIN))
    keys.rest()
    assert keys.texts == ["0911ễễ|"]
