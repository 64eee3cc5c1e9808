"""A card of a page that holds a form, or what was kept by it: it scrolls where there is too little room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kiosk.gui.kit.boxes import Column, Hold
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.scrolling import scrolled
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station


class PageForm(Card):
    """Whoever builds one puts its parts into `inner` and then calls `stand`."""

    def __init__(self, station: Station, gap: float = 10) -> None:
        look, wide = station.look, station.wide
        self._column = Column(look, gap, (24, 16, 24, 20) if wide else (14, 10, 14, 12))
        super().__init__(self._column)
        self._station = station
        self.inner = Column(look, 10 if wide else 6)
        self.title = TextLabel(look, "", "page_title" if wide else "section_strong", wrap=True)
        self.inner.addWidget(self.title)

    def stand(self, *foot: QWidget) -> None:
        """All parts are there; those of `foot` stay in sight under what scrolls."""
        content = _Content(self)
        content.setLayout(self.inner)
        self.inner.addStretch(1)
        if self._station.narrow:
            self._column.addWidget(content)
        else:
            self._column.addWidget(scrolled(content), 1)
        for part in foot:
            words = isinstance(part, TextLabel)
            self._column.addWidget(part, 0, Qt.AlignmentFlag(0) if words else Qt.AlignmentFlag.AlignLeft)

    def take_key(self, event: QKeyEvent) -> bool:
        """A key that no part of the form took, before it scrolls; False leaves it."""
        return False


class _Content(QWidget):
    """What scrolls takes the arrows for itself, so that they are offered to the form before."""

    def __init__(self, form: PageForm) -> None:
        super().__init__()
        self._form = form

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """To the form, else on to what holds it."""
        if not self._form.take_key(event):
            super().keyPressEvent(event)


def words_edit(station: Station, name: str, example: str = "") -> QPlainTextEdit:
    """A box for a few sentences; Tab leaves it."""
    edit = QPlainTextEdit()
    edit.setFont(station.look.font("body"))
    edit.setTabChangesFocus(True)
    edit.setAccessibleName(name)
    edit.setPlaceholderText(example)
    tell_kind(edit, LineKind.NAME)
    Hold(station.look, edit, height=96 if station.wide else 72)
    return edit


def show_text(part: Field | QPlainTextEdit, text: str) -> None:
    """Put a text where it does not stand already: the cursor of whoever types stays where it is."""
    if isinstance(part, Field):
        if part.text() != text:
            part.set_text(text)
    elif part.toPlainText() != text:
        part.setPlainText(text)
