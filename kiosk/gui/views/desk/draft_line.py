"""A form that was left over stands open: whose it is, and the button that empties it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column, Row, panel
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station


class DraftLine(QWidget):
    """Shown when the page is opened with something in the form; hidden by the next empty form."""

    emptied = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._manual = station, station.presenters.manual
        look, inner = station.look, station.measures.inner
        self._name = ""
        self._words = TextLabel(look, "", "label", elide=True)
        self.empty = Button(look, station.say("manual.empty_form"), ButtonKind.QUIET, icon="x", key="Alt+X", height=48)
        row, outer = Row(look, 8, (12, 0, 4, 0)), Column(look, 0, (inner, 4, inner, 4))
        row.addWidget(IconLabel(look, "triangle-alert", "warnx", 20))
        row.addWidget(self._words, 1)
        row.addWidget(self.empty)
        self.setLayout(outer)
        outer.addWidget(panel("tint", row))
        QShortcut(QKeySequence("Alt+X"), self, self.empty.click)
        self.empty.clicked.connect(self._empty)
        self._manual.form_changed.connect(self._hide_when_empty)
        station.mask.changed.connect(self._say_whose)
        self.hide()

    def remind(self) -> None:
        """Tell of a form that is under way, if one is."""
        self._name = self._manual.form.name.strip()
        self._say_whose()
        show_in_place(self, shown=self._manual.in_progress)

    @Slot()
    def _say_whose(self) -> None:
        say, name = self._station.say, self._station.shown(self._name)
        self._words.setText(say("manual.draft", name=name) if name else say("manual.draft_unnamed"))

    @Slot()
    def _empty(self) -> None:
        self._manual.clear()
        self.emptied.emit()

    @Slot()
    def _hide_when_empty(self) -> None:
        if not self._manual.in_progress:
            self._name = ""
            self._words.setText("")
            self.hide()
