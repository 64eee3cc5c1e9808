"""The day whose register is meant: typed, or by arrows; never later than today."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.views.desk.station import Station

DAY_SHAPE = "%d/%m/%Y"


class DayChooser(QWidget):
    """◀ a field dd/mm/yyyy ▶ and "today"."""

    changed = Signal()
    folds = False
    """An arrow stands at each side of the day."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._printing, look, say = station, station.presenters.printing, station.look, station.say
        self._day = self._printing.today
        self.field = Field(look, say("register.day"), placeholder=say("register.day_example"))
        tell_kind(self.field.edit, LineKind.DIGITS)
        self.previous = Button(look, "", icon="arrow-left", height=52)
        self.next = Button(look, "", icon="arrow-right", height=52)
        self.today = Button(look, say("register.today"), height=52)
        self.previous.setAccessibleName(say("register.previous"))
        self.next.setAccessibleName(say("register.next"))
        row = Row(look, 8)
        self.setLayout(row)
        Hold(look, self.field, width=160 if station.narrow else 240 if station.wide else 190)
        bottom = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._lowered(self.previous), 0, bottom)
        row.addWidget(self.field, 0, bottom)
        row.addWidget(self._lowered(self.next), 0, bottom)
        row.addWidget(self._lowered(self.today), 0, bottom)
        row.addStretch(1)
        self.field.edit.editingFinished.connect(self._read)
        self.previous.clicked.connect(lambda: self.show_day(self._day - timedelta(days=1)))
        self.next.clicked.connect(lambda: self.show_day(self._day + timedelta(days=1)))
        self.today.clicked.connect(lambda: self.show_day(self._printing.today))
        self.show_day(self._day)

    def _lowered(self, button: Button) -> QWidget:
        """The button beside the line of the field, under the height of its label."""
        holder, row = QWidget(), Row(self._station.look, 0, (0, 32, 0, 0))
        holder.setLayout(row)
        row.addWidget(button)
        return holder

    @property
    def day(self) -> date:
        """The day that is chosen."""
        return self._day

    @property
    def is_today(self) -> bool:
        """Whether it is the day that still runs."""
        return self._day == self._printing.today

    def show_day(self, day: date) -> None:
        """Choose a day; one later than today is today."""
        self._day = min(day, self._printing.today)
        self.field.set_text(self._day.strftime(DAY_SHAPE))
        self.next.setEnabled(not self.is_today)
        self.changed.emit()

    @Slot()
    def _read(self) -> None:
        day = read_day(self.field.text())
        if day is None or day > self._printing.today:
            self.field.set_error(self._station.say("register.day_wrong"))
        elif day != self._day:
            self.show_day(day)
        else:
            self.field.set_error("")


def read_day(typed: str) -> date | None:
    """A day as people write it: 1/9/2026, 01-09-2026, 01.09.2026."""
    try:
        return datetime.strptime(typed.strip().replace("-", "/").replace(".", "/"), DAY_SHAPE).date()  # noqa: DTZ007 - a calendar day has no zone
    except ValueError:
        return None
