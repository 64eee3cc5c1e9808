"""A drop-down list that never changes by accident: neither the wheel nor an arrow chooses before it is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy

from kiosk.gui.kit.boxes import Hold
from kiosk.gui.kit.pick_list import PickList
from kiosk.gui.theme.look import Look

_OPENING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space)


class ChoiceList(PickList):
    """Shows `resting` until something is chosen; `picked` sends the key of what a person chose."""

    picked = Signal(str)

    def __init__(self, look: Look, resting: str, *, height: float = 52) -> None:
        super().__init__(look, resting)
        self._look_of_list = look
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(PickList.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setPlaceholderText(resting)
        Hold(look, self, height=height)
        self.activated.connect(self._pick)
        look.changed.connect(self._restyle)
        self._restyle()

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer (key, label) choices; none is chosen."""
        self.clear()
        for key, label in choices:
            self.addItem(label, key)
        self.setCurrentIndex(-1)

    def choose(self, key: str) -> None:
        """Show `key` as chosen; an unknown or empty key shows the resting words."""
        self.setCurrentIndex(self.findData(key))

    def choice(self) -> str:
        """Key of what is chosen, empty when nothing is."""
        return str(self.currentData() or "")

    def _restyle(self) -> None:
        self.setFont(self._look_of_list.font("body"))
        self.view().setFont(self._look_of_list.font("body"))

    def _pick(self, place: int) -> None:
        self.picked.emit(str(self.itemData(place)))

    def showPopup(self) -> None:
        """The list is as wide as its longest label."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + self._look_of_list.px(40))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page, it chooses nothing."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Space open the list; everything else belongs to the page."""
        if event.key() in _OPENING:
            self.showPopup()
        else:
            event.ignore()
