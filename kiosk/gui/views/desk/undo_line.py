"""The last record can be withdrawn for a minute: a bar, or beside a visitor's strip one button."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.kit.undo_bar import UndoBar
from kiosk.gui.views.desk.station import Station

_ICONS = {
    "entry": "log-in",
    "exit": "log-out",
    "delivery": "truck",
    "gone": "log-out",
    "group": "users",
    "part": "log-out",
    "together": "log-out",
}


class UndoLine(UndoBar):
    """The undo bar, bound to its presenter; a `narrow` place has the sentence over the button."""

    def __init__(self, station: Station, *, narrow: bool = False) -> None:
        stacked = narrow and not station.wide
        super().__init__(station.look, station.say("desk.undo"), stacked=stacked)
        self._station, self._undo = station, station.presenters.undo
        self._short = not station.wide and not stacked
        if self._short:
            self._icon.hide()
            self._left.hide()
        self.undone.connect(self._withdraw)
        self._undo.changed.connect(self._show_offer)
        self._undo.ticked.connect(self._show_left)
        station.mask.changed.connect(self._show_offer)
        self._show_offer()

    @Slot()
    def _show_offer(self) -> None:
        offer = self._undo.offer
        if offer is None:
            self.close_offer()
            return
        self.offer(self._withdrawal(), _ICONS[offer.what])
        self._show_left()

    def _withdrawal(self) -> str:
        offer = self._undo.offer
        if offer is None:
            return ""
        key = f"desk.undo_{offer.what}"
        if self._short:
            return self._station.say(f"{key}_short", seconds=self._undo.seconds_left)
        return self._station.say(key, name=self._station.name_of(offer.line) if offer.line else "")

    @Slot()
    def _show_left(self) -> None:
        if self._short:
            self.offer(self._withdrawal(), _ICONS[self._undo.offer.what] if self._undo.offer else "log-out")
        left = "" if self._short else self._station.say("desk.undo_seconds", seconds=self._undo.seconds_left)
        self.set_left(left, self._undo.share)

    @Slot()
    def _withdraw(self) -> None:
        self._station.presenters.desk.undo("")


class UndoButton(Button):
    """The same in one quiet button: "Hoàn tác 43 s"."""

    def __init__(self, station: Station) -> None:
        super().__init__(
            station.look, station.say("desk.undo"), ButtonKind.QUIET, icon="undo-2", key="Ctrl+Z", height=48
        )
        self._station, self._undo = station, station.presenters.undo
        self.clicked.connect(self._withdraw)
        self._undo.changed.connect(self._show_left)
        self._undo.ticked.connect(self._show_left)
        self._show_left()

    @Slot()
    def _show_left(self) -> None:
        show_in_place(self, shown=self._undo.offer is not None)
        left = self._station.say("desk.undo_seconds", seconds=self._undo.seconds_left)
        self.set_words(f"{self._station.say('desk.undo')} {left}")

    @Slot()
    def _withdraw(self) -> None:
        self._station.presenters.desk.undo("")
