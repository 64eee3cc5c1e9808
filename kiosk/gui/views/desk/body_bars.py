"""The bars that lie over the foot of the desk's window: an offer that stands, a toast that passes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.toast import Toast
from kiosk.gui.presenters.desk_states import NoticeTone
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.typing_offer import TypingOffer

TOAST_ICONS = {NoticeTone.GOOD: "circle-check", NoticeTone.LOOK: "triangle-alert", NoticeTone.BAD: "circle-x"}


class BodyBars:
    """Offer and toast lie over the status bar, never over the table; the toast on top."""

    def __init__(self, station: Station, body: QWidget) -> None:
        self._station, self._body = station, body
        self.offer, self.toast = TypingOffer(station), Toast(station.look)
        for bar in (self.offer, self.toast):
            bar.setParent(body)

    def say(self, sentence: str, icon: str, left: int) -> None:
        """Show a toast; `left` is where the pages begin, in px."""
        self.toast.say(sentence, icon)
        self.place(left)
        self.toast.raise_()

    def show_offer(self, *, standing: bool, left: int) -> None:
        """Show the offer to type, or take it away."""
        if standing:
            self.offer.make()
            self.place(left)
            self.offer.raise_()
            self.toast.raise_()
        else:
            self.offer.hide()

    def place(self, left: int) -> None:
        """Put the bars that are shown at the foot."""
        edge = self._station.look.px(8)
        width = self._body.width() - left - 2 * edge
        for bar in (self.offer, self.toast):
            if not bar.isHidden():
                height = max(bar.minimumHeight(), bar.heightForWidth(width))
                bar.setGeometry(left + edge, self._body.height() - height, width, height)
