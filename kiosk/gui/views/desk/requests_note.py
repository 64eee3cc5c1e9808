"""At the end of the day: what people asked of their data that is due, and a violation that nobody was told of."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.domain.requests.request import Standing
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station


class RequestsNote(TextLabel):
    """Hidden while nothing is due."""

    def __init__(self, station: Station) -> None:
        super().__init__(station.look, "", "label", "warnx", wrap=True)
        self._station, self._requests = station, station.presenters.requests
        for part in (self._requests, self._requests.breaches):
            part.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        say, requests = self._station.say, self._requests
        due, overdue = requests.count(Standing.DUE), requests.count(Standing.OVERDUE)
        waiting = len(requests.breaches.waiting)
        told = [
            say("requests.evening", due=due, overdue=overdue) if due or overdue else "",
            say("breach.evening", count=waiting) if waiting else "",
        ]
        self.setText(" ".join(one for one in told if one))
        self.set_tone("errx" if overdue or waiting else "warnx")
        self.setVisible(bool(self.text()))
