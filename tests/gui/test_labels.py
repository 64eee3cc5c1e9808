"""Proves that text is shown as text, whole, in every size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk.gui.kit.text_label import FiguresLabel, TextLabel
from kiosk.gui.theme.look import Look
from kiosk.gui.theme.tokens import DARK, read_theme
from tests.gui.looks import HOSTILE, RESOURCES, dressed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return dressed(qapp)


@pytest.mark.parametrize("role", ["outcome", "invitation", "page_title", "section", "body", "caption"])
def test_vietnamese_marks_are_never_cut(look: Look, qtbot: QtBot, role: str) -> None:
    label = TextLabel(look, "ẤẪỂỘỲ", role)
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    picture = QImage(label.size(), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.white)
    label.render(picture, QPoint())
    edges = [picture.pixelColor(x, y) for x in range(picture.width()) for y in (0, picture.height() - 1)]
    assert all(colour.lightness() > 200 for colour in edges)


def test_a_label_shows_markup_as_text(look: Look, qtbot: QtBot) -> None:
    label = TextLabel(look, HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == HOSTILE


def test_a_wrapping_label_grows_downwards(look: Look, qtbot: QtBot) -> None:
    label = TextLabel(look, "Mời quý khách đưa mã QR vào khung hình", "body", wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(1000) < label.heightForWidth(120)


def test_labels_follow_a_change_of_theme(look: Look, qtbot: QtBot) -> None:
    label = FiguresLabel(look, "09:42", "clock")
    qtbot.addWidget(label)
    before = label.sizeHint()
    look.use(read_theme(RESOURCES, DARK, 2.0))
    assert label.sizeHint().height() > before.height()
