"""The self-test of the start, on the desk until a visitor comes: one green line, or what is wrong and what to do.

What happened while the kiosk was off stands below it: when it was off, and whose exits nobody recorded.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.application.ports.register import VisitLine
from kiosk.domain.no_exit import interval_words
from kiosk.domain.office_time import OFFICE_ZONE
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.closing_presenter import gap_notice
from kiosk.gui.presenters.desk_states import Device, Health
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.status_bar import advice_of

TESTED = (Device.CAMERA, Device.READER, Device.PRINTER, Device.CLOCK, Device.DISK, Device.DATABASE)
_MARKS = {
    Health.GOOD: ("circle-check", "inx"),
    Health.LOOK: ("triangle-alert", "warnx"),
    Health.BAD: ("circle-x", "errx"),
}
_MOST = {True: 4, False: 2}
"""Names of visitors that are listed, with and without much room."""
_WAITING = frozenset({"starting", "unknown"})


class StartCheck(QWidget):
    """Follows the lights: a device that comes back is green again without a word."""

    told = Signal(int)
    """How many lines are said."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        look = station.look
        self._column = Column(look, 8, (0, 0, 0, 0))
        self.setLayout(self._column)
        self._rows = [_Line(station) for _ in range(len(TESTED) + 2)]
        for row in self._rows:
            self._column.addLayout(row.row)
        presenters = station.presenters
        presenters.status.changed.connect(self._show)
        presenters.closing.changed.connect(self._show)
        station.mask.changed.connect(self._show)
        self._show()

    @property
    def lines(self) -> list[str]:
        """What is said, from top to bottom."""
        return [row.sentence() for row in self._rows if not row.hidden]

    @Slot()
    def _show(self) -> None:
        told = [*self._devices(), *self._past()]
        for number, row in enumerate(self._rows):
            row.show_line(*told[number]) if number < len(told) else row.hide()
        self.told.emit(len(told))

    def _devices(self) -> list[tuple[Health, str]]:
        lights = self._station.presenters.status.lights
        tested = [lights[one] for one in TESTED if one in lights]
        wrong = [one for one in tested if one.health is not Health.GOOD and one.word not in _WAITING]
        if wrong:
            wrong.sort(key=lambda one: one.health is not Health.BAD)
            return [(one.health, advice_of(self._station, one)) for one in wrong]
        waits = any(one.word in _WAITING for one in tested)
        return [(Health.LOOK if waits else Health.GOOD, self._station.say(f"desk.check_{'runs' if waits else 'good'}"))]

    def _past(self) -> list[tuple[Health, str]]:
        closing, say = self._station.presenters.closing, self._station.say
        told: list[tuple[Health, str]] = []
        if closing.gap is not None:
            notice = gap_notice(closing.gap)
            told.append((Health.LOOK, say(notice.key, **notice.values)))
        if closing.closed:
            told.append(
                (Health.LOOK, say("desk.check_closed", count=len(closing.closed), who=self._who(closing.closed)))
            )
        return told

    def _who(self, closed: tuple[VisitLine, ...]) -> str:
        """The first of them, each with the interval in which they left."""
        most = _MOST[self._station.wide]
        named = []
        for line in closed[:most]:
            interval = interval_words(line.visit.left_between) if line.visit.left_between else ""
            named.append(
                f"{self._station.name_of(line)} {line.visit.entered_at.astimezone(OFFICE_ZONE):%d/%m} {interval}"
            )
        return "; ".join([*named, *(["…"] if len(closed) > most else [])])


class _Line:
    """An icon and a sentence: the colour is not alone in saying what is good."""

    def __init__(self, station: Station) -> None:
        self.row = Row(station.look, 12)
        self._icon = IconLabel(station.look, "circle-check", "inx", 24)
        self._words = TextLabel(station.look, "", "body", "ink2", wrap=True)
        self.row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addWidget(self._words, 1)

    def show_line(self, health: Health, sentence: str) -> None:
        """Say it."""
        self._icon.set_icon(*_MARKS[health])
        self._words.setText(sentence)
        for part in (self._icon, self._words):
            part.show()

    def hide(self) -> None:
        """Nothing more to say."""
        for part in (self._icon, self._words):
            part.hide()

    @property
    def hidden(self) -> bool:
        """Whether nothing is said."""
        return self._words.isHidden()

    def sentence(self) -> str:
        """What is said."""
        return self._words.text()
