"""The written rows of a leaf, each with what was read of it and where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kiosk.gui.kit.boxes import Column
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.presenters.sheet_rows import RowDraft, RowState
from kiosk.gui.views.desk.station import Station

_ICONS = {RowState.RECORDED: "check", RowState.VOIDED: "x"}


def row_words(station: Station, row: RowDraft) -> str:
    """`3 · Vào 10:12 · Lê Thị Mẫu`."""
    say = station.say
    way = say(f"fallback.way_{row.way.value}") if row.way else "?"
    what = say("fallback.struck_short") if row.reading.struck else f"{way} {row.time or '?'}"
    name = station.shown(row.name) if row.name else ""
    return " · ".join(part for part in (str(row.row), what, name) if part)


class FallbackRows(QScrollArea):
    """A press works on that row."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._drafts = station, station.presenters.sheets.drafts
        self.buttons: list[Button] = []
        self._shown: tuple[RowDraft, ...] = ()
        content, self._column = QWidget(), Column(station.look, 6, (0, 0, 6, 0))
        content.setLayout(self._column)
        self._column.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._drafts.changed.connect(self.show_rows)
        station.mask.changed.connect(self.show_rows)
        self.show_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Down turns to the next row; it does not scroll."""
        event.ignore()

    @Slot()
    def show_rows(self) -> None:
        """The rows as they stand."""
        rows = self._drafts.rows
        if [self._look_of(one) for one in rows] != [self._look_of(one) for one in self._shown]:
            self._build(rows)
        for place, (button, row) in enumerate(zip(self.buttons, rows, strict=True)):
            button.set_words(row_words(self._station, row))
            button.setChecked(place == self._drafts.place)
        if self._drafts.place < len(self.buttons):
            self.ensureWidgetVisible(self.buttons[self._drafts.place])

    def _look_of(self, row: RowDraft) -> tuple[int, RowState, bool]:
        return row.row, row.state, row.reading.certain

    def _build(self, rows: tuple[RowDraft, ...]) -> None:
        for gone in self.buttons:
            gone.hide()
            self._column.removeWidget(gone)
            gone.deleteLater()
        self._shown, self.buttons = rows, []
        for place, row in enumerate(rows):
            doubt = "circle-help" if not row.reading.certain or row.reading.struck else "file-text"
            button = Button(self._station.look, "", ButtonKind.SECONDARY, icon=_ICONS.get(row.state, doubt))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            button.clicked.connect(lambda _checked=False, one=place: self._drafts.go_to(one))
            self._column.insertWidget(place, button)
            button.show()
            self.buttons.append(button)
