"""A card that fills a side of a page: its parts scroll, unless the whole page does, and its foot stands below them."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.scrolling import scrolled
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station

_WIDE, _SMALL = (24, 16, 24, 20), (14, 10, 14, 12)


class PageCard(Card):
    """Fill `inner`, then `finish`, then put what stands below into `foot`; spaces are of both in pixels of 100 %."""

    def __init__(self, station: Station, foot_space: int, inner_space: int) -> None:
        self.foot = Column(station.look, foot_space, _WIDE if station.wide else _SMALL)
        super().__init__(self.foot)
        self._station, self._content, self.inner = station, _Content(self), Column(station.look, inner_space)
        self._content.setLayout(self.inner)

    def head(self, title: str, why: str) -> None:
        """The title, and below it why the page asks."""
        look = self._station.look
        self.inner.addWidget(TextLabel(look, title, "page_title" if self._station.wide else "section_strong"))
        self.inner.addWidget(TextLabel(look, why, "body", "ink2", wrap=True))

    def finish(self) -> None:
        """Nothing more comes into `inner`."""
        self.inner.addStretch(1)
        if self._station.narrow:
            # The whole page scrolls.
            self.foot.addWidget(self._content)
        else:
            self.foot.addWidget(scrolled(self._content), 1)

    def take_key(self, event: QKeyEvent) -> bool:
        """A key that no part took, before it scrolls; False leaves it."""
        return False


class _Content(QWidget):
    """What scrolls takes the arrows for itself, so they are offered to the card before."""

    def __init__(self, card: PageCard) -> None:
        super().__init__()
        self._card = card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """To the card, else on to what holds it."""
        if not self._card.take_key(event):
            super().keyPressEvent(event)
