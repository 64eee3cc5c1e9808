"""Proves what the camera view and the table paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QTableView

from kiosk.gui.kit.camera_view import CameraView
from kiosk.gui.kit.table_dress import dress_table
from kiosk.gui.kit.table_roles import Cell, Tone
from kiosk.gui.theme.look import Look
from tests.gui.looks import HOSTILE, dressed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return dressed(qapp)


def test_the_camera_is_a_mirror_and_keeps_no_frame(look: Look, qtbot: QtBot) -> None:
    view = CameraView(look)
    qtbot.addWidget(view)
    view.resize(640, 480)
    frame = QImage(64, 48, QImage.Format.Format_RGB32)
    frame.fill(Qt.GlobalColor.black)
    painter = QPainter(frame)
    painter.fillRect(0, 0, 32, 48, Qt.GlobalColor.white)
    painter.end()
    view.show_frame(frame)
    picture = view.grab().toImage()
    assert picture.pixelColor(picture.width() * 3 // 5, 240).lightness() > 200
    assert picture.pixelColor(picture.width() * 2 // 5, 240).lightness() < 50
    view.clear()
    assert not view.has_frame()
    assert view.grab().toImage().pixelColor(20, 240).name() == look.theme.colour("camera_rest").lower()


class OneVisit(QAbstractTableModel):
    """One overstayed visit of a hostile name."""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 1

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 2

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        name = Cell(HOSTILE, dim="1964", bold=True, overstay=True)
        minutes = Cell("113", bold=True, figures=True, tone=Tone.WARN, overstay=True)
        return (name, minutes)[index.column()].role(role)


def test_an_overstayed_row_is_warned_by_tint_and_edge(look: Look, qtbot: QtBot) -> None:
    table = QTableView()
    table.setModel(OneVisit(table))
    qtbot.addWidget(table)
    dress_table(look, table)
    table.resize(400, 200)
    table.show()
    picture = table.viewport().grab().toImage()
    assert picture.pixelColor(1, 24).name() == look.theme.colour("warn").lower()
    assert picture.pixelColor(6, 4).name() == look.theme.colour("warnt").lower()
    assert table.rowHeight(0) == 48
