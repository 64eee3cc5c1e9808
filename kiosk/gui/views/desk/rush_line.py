"""The rush on the desk: the button that begins and ends it, and the line that says how long and who waits."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.boxes import Column, Row, panel
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station


class RushButton(Button):
    """F7: on or off; only an icon where the bar has no room for words."""

    def __init__(self, station: Station) -> None:
        super().__init__(station.look, "", icon="zap", key="F7" if station.wide else "")
        self._station, self._rush = station, station.presenters.rush
        self.setCheckable(True)
        self.clicked.connect(self._rush.toggle)
        self._rush.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        words = self._station.say("desk.rush_on" if self._rush.on else "desk.rush_off")
        self.setChecked(self._rush.on)
        self.set_words(words if self._station.wide else "")
        self.setAccessibleName(words)
        self.setToolTip(f"{words} (F7)")


class RushLine(QWidget):
    """Over the table while a rush lasts, and afterwards until everybody was asked."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._rush = station, station.presenters.rush
        look, say = station.look, station.say
        self._words = TextLabel(look, "", "label", elide=True)
        self.next = Button(look, say("desk.rush_next"), icon="list-checks", key="Shift+F7")
        self.end = Button(look, say("desk.rush_end"), ButtonKind.QUIET, key="F7")
        row, outer = Row(look, 12, (16, 4, 8, 4)), Column(look)
        row.addWidget(IconLabel(look, "zap", "accent", 20))
        row.addWidget(self._words, 1)
        row.addWidget(self.next)
        row.addWidget(self.end)
        self.setLayout(outer)
        outer.addWidget(panel("tint", row))
        self.next.clicked.connect(self._rush.ask_next)
        self.end.clicked.connect(self._rush.toggle)
        self._rush.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        rush, say = self._rush, self._station.say
        waiting = len(rush.queue)
        if rush.until is not None:
            short = "" if self._station.wide else "_short"
            self._words.setText(say(f"desk.rush_line{short}", clock=office_clock(rush.until), count=waiting))
        else:
            self._words.setText(say("desk.rush_left_over", count=waiting))
        self.setAccessibleName(self._words.text())
        self.next.setVisible(waiting > 0)
        # A button that vanishes under the focus would take the keyboard with it.
        parent = self.parentWidget()
        if parent is not None and not rush.on and self.end.hasFocus():
            parent.setFocus()
        self.end.setVisible(rush.on)
        show_in_place(self, shown=rush.shown)
