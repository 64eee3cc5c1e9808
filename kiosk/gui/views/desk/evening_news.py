"""What the coming shift hears of the end of the day before: what the kiosk did by itself, what did not come off."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.domain.evening import DayEnded
from kiosk.domain.journal import Entry
from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station


class EveningNews(TextLabel):
    """Hidden while there is nothing to hear."""

    def __init__(self, station: Station) -> None:
        super().__init__(station.look, "", "label", "warnx", wrap=True)
        self._station = station
        station.presenters.evening.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        entry = self._station.presenters.evening.missed
        self.setText(news_of(self._station, entry) if entry else "")
        self.setVisible(entry is not None)


def news_of(station: Station, entry: Entry) -> str:
    """One sentence: the day, when, which steps are left."""
    say, fact = station.say, entry.fact
    if not isinstance(fact, DayEnded):
        return ""
    left = [say(f"evening.step_{one.step.value}") for one in fact.steps if not one.settled]
    key = "whole" if not left else "left" if fact.by_itself else "failed"
    clock = office_clock(entry.happened_at)
    return say(f"evening.news_{key}", day=f"{fact.day:%d/%m/%Y}", clock=clock, steps=", ".join(left))
