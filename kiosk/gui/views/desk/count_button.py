"""A quiet button beside the tabs of the board that counts something and leads to it by a finger."""

from __future__ import annotations

from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.views.desk.station import Station


class CountButton(Button):
    """Words and figure where there is room; elsewhere the figure, and the words for a pointer and a screen reader."""

    def __init__(self, station: Station, icon: str, key: str = "") -> None:
        super().__init__(station.look, "", ButtonKind.QUIET, icon=icon, key=key, height=48)
        self._station = station

    def tell(self, sentence: str, count: int) -> None:
        """Say how many: the `sentence` of this desk, filled with the count; none has no figure."""
        words = self._station.say(sentence, count=count)
        self.set_words(words if self._station.wide else str(count or ""))
        self.setAccessibleName(words)
        self.setToolTip(words)
