"""A card with a title and rows that a person can act on; rows are made anew only when what they show changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QScrollArea, QWidget

from kiosk.gui.kit.boxes import Column, Row, rule
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station

Item = TypeVar("Item")
Line = TypeVar("Line", bound=QWidget)


class ListCard(Card, Generic[Item, Line]):
    """Scrolls; the focus stays in the place where it was, on the next row's button when its row is gone."""

    def __init__(self, station: Station, nobody: str) -> None:
        look = station.look
        column = Column(look, 0, (1, 8, 1, 8))
        super().__init__(column)
        self._title = TextLabel(look, "", "section_strong")
        self._nobody = TextLabel(look, nobody, "body", "ink2", wrap=True)
        head, empty = Row(look, 8, (20, 8, 20, 8)), Row(look, 0, (20, 8, 20, 8))
        head.addWidget(self._title)
        head.addStretch(1)
        empty.addWidget(self._nobody)
        content, self._lines = QWidget(), Column(look)
        content.setLayout(self._lines)
        self._lines.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addLayout(head)
        column.addWidget(rule())
        column.addLayout(empty)
        column.addWidget(scroll, 1)
        self._items: list[Item] = []
        self.rows: list[Line] = []

    def show_items(self, title: str, items: Sequence[Item], row: Callable[[Item], Line]) -> None:
        """Show these, a row each, under this title."""
        self._title.setText(title)
        self._nobody.setVisible(not items)
        if self._items == list(items):
            return
        focused = next((place for place, one in enumerate(self.rows) if _has_focus(one)), None)
        old, self._items = self.rows, list(items)
        self.rows = [row(one) for one in items]
        for place, one in enumerate(self.rows):
            self._lines.insertWidget(place, one)
            # A layout shows a new child only with the next turn of the event loop; until then it takes no focus.
            one.show()
        if focused is not None:
            self._focus_near(focused)
        for gone in old:
            gone.hide()
            self._lines.removeWidget(gone)
            gone.deleteLater()

    def _focus_near(self, place: int) -> None:
        buttons = [one for row in self.rows[place:] + self.rows[:place] for one in row.findChildren(QAbstractButton)]
        near = next((one for one in buttons if not one.isHidden()), None)
        page = self.parentWidget()
        if near is not None:
            near.setFocus(Qt.FocusReason.OtherFocusReason)
        elif page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)


def _has_focus(row: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and row.isAncestorOf(focus)
