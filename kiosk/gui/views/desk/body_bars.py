"""The bars at the foot of the desk's window: an offer that stands, a toast that passes; the lights stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.folding import FoldingPage
from kiosk.gui.kit.toast import Toast
from kiosk.gui.presenters.desk_states import NoticeTone
from kiosk.gui.views.desk.clock_bar import ClockBar
from kiosk.gui.views.desk.reminder_bar import ReminderBar
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.status_bar import StatusBar
from kiosk.gui.views.desk.typing_offer import TypingOffer

TOAST_ICONS = {NoticeTone.GOOD: "circle-check", NoticeTone.LOOK: "triangle-alert", NoticeTone.BAD: "circle-x"}


_LEAST = 400
"""Px at scale 1 that a bar's sentence wants beside the lights."""


class BodyBars:
    """Offer and toast lie over the keys in the status bar, beside its lights; where those leave no room, over it."""

    def __init__(self, station: Station, body: QWidget, status: StatusBar) -> None:
        self._station, self._body, self._status = station, body, status
        self.offer, self.toast = TypingOffer(station), Toast(station.look)
        self._bars: list[QWidget] = [self.offer, self.toast]
        self._reminder: ReminderBar | None = None
        self._clock: ClockBar | None = None
        for bar in self._bars:
            bar.setParent(body)

    def say(self, sentence: str, icon: str, left: int) -> None:
        """Show a toast; `left` is where the pages begin, in px."""
        self.toast.say(sentence, icon)
        self.place(left)
        self.toast.raise_()

    def show_offer(self, *, standing: bool, left: int) -> None:
        """Show the offer to type, or take it away; while it stands the reminder waits."""
        due = self._station.presenters.broadcast.due and not standing
        self._show_reminder(due=due)
        self._show_clock(asks=self._station.presenters.troubles.question.asks and not (standing or due))
        if standing:
            self.offer.make()
            self.place(left)
            self.offer.raise_()
            self.toast.raise_()
        else:
            self.offer.hide()
            self.place(left)

    def _show_reminder(self, *, due: bool) -> None:
        if due and self._reminder is None:
            self._reminder = ReminderBar(self._station)
            self._reminder.setParent(self._body)
            self._bars.insert(0, self._reminder)
        if self._reminder is not None:
            self._reminder.make() if due else self._reminder.hide()

    def _show_clock(self, *, asks: bool) -> None:
        if asks and self._clock is None:
            self._clock = ClockBar(self._station)
            self._clock.setParent(self._body)
            self._bars.insert(0, self._clock)
        if self._clock is not None:
            self._clock.make() if asks else self._clock.hide()

    def place(self, left: int) -> None:
        """Put the bars that are shown at the foot."""
        edge, bottom, begin = self._station.look.px(8), self._body.height(), self._lights_end()
        if self._body.width() - begin - 2 * edge < self._station.look.px(_LEAST):
            begin, bottom = left, bottom - self._status.height()
        width = self._body.width() - begin - 2 * edge
        for bar in self._bars:
            if not bar.isHidden():
                height = max(bar.minimumHeight(), bar.heightForWidth(width))
                bar.setGeometry(begin + edge, bottom - height, width, height)
        if self._station.narrow:
            # What lies over a page that scrolls must not hide its end for as long as it stands.
            standing = max(
                (one.height() for one in self._bars if not one.isHidden() and one is not self.toast), default=0
            )
            for page in self._body.findChildren(FoldingPage):
                page.keep_clear(standing)

    def _lights_end(self) -> int:
        lights = [one for one in self._status.lights.values() if one.isVisible()]
        return max((one.mapTo(self._body, QPoint(one.width(), 0)).x() for one in lights), default=0)
