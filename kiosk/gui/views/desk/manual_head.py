"""The head of the entry by hand: what it is for, and whether somebody comes or goes."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from kiosk.application.register_by_hand import Direction
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station

_ICONS = {Direction.ENTRY: "log-in", Direction.EXIT: "log-out"}


class ManualHead(QWidget):
    """Title, sub-title, two buttons of which one is chosen."""

    turned = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._manual = station, station.presenters.manual
        look, say, inner = station.look, station.say, station.measures.inner
        row, words = Row(look, 12, (inner, 16 if station.wide else 8, inner, 4)), Column(look)
        self.setLayout(row)
        words.addWidget(TextLabel(look, say("manual.title"), "page_title" if station.wide else "section_strong"))
        if station.wide:
            words.addWidget(TextLabel(look, say("manual.sub"), "body", "ink2", elide=True))
        row.addLayout(words, 1)
        self._group = QButtonGroup(self)
        self.buttons = {one: Button(look, say(f"manual.{one.value}"), icon=_ICONS[one]) for one in Direction}
        for direction, button in self.buttons.items():
            button.setCheckable(True)
            # The button at the foot that records says the same words; whoever hears them must tell the two apart.
            button.setAccessibleName(say("manual.form_for", direction=button.words()))
            self._group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(lambda _checked=False, one=direction: self._turn(one))
        self._manual.form_changed.connect(self.show_direction)
        self.show_direction()

    @Slot()
    def show_direction(self) -> None:
        """Show whether the form records an entry or an exit."""
        self.buttons[self._manual.form.direction].setChecked(True)

    def _turn(self, direction: Direction) -> None:
        self._manual.change(direction=direction)
        self.turned.emit()
