"""Which part of the register is meant: a day, a month, a period, of the whole office or of one counter."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.domain.register_scope import RegisterScope
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.day_chooser import DAY_SHAPE, DayChooser, read_day
from kiosk.gui.views.desk.pick_one import PickOne
from kiosk.gui.views.desk.station import Station


class PeriodKind(Enum):
    """How long it is."""

    DAY = "day"
    MONTH = "month"
    SPAN = "span"


class PeriodChooser(QWidget):
    """A kind, and what is chosen of that kind; never later than today."""

    changed = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        say = station.say
        kinds = [(one.value, say(f"register.period_{one.value}")) for one in PeriodKind]
        self.kinds = PickOne(station, say("register.period"), kinds)
        self.day, self.month, self.span = DayChooser(station), MonthChooser(station), SpanChooser(station)
        self._choosers: dict[PeriodKind, DayChooser | MonthChooser | SpanChooser] = {
            PeriodKind.DAY: self.day,
            PeriodKind.MONTH: self.month,
            PeriodKind.SPAN: self.span,
        }
        column = Column(station.look, 10)
        self.setLayout(column)
        column.addWidget(self.kinds)
        self.kinds.choose(PeriodKind.DAY.value)
        for chooser in self._choosers.values():
            column.addWidget(chooser)
            chooser.changed.connect(self.changed)
        self.kinds.chosen.connect(self._show)
        self._show()

    @property
    def kind(self) -> PeriodKind:
        """How long it is."""
        return PeriodKind(self.kinds.choice() or PeriodKind.DAY.value)

    def period(self) -> tuple[date, date] | None:
        """First and last day; None where what was typed is none."""
        match self.kind:
            case PeriodKind.DAY:
                return self.day.day, self.day.day
            case PeriodKind.MONTH:
                scope = RegisterScope.of_month(self.month.month.year, self.month.month.month)
                return scope.first, scope.last
            case PeriodKind.SPAN:
                return self.span.read()

    def choose(self, kind: PeriodKind) -> None:
        """Another kind."""
        self.kinds.choose(kind.value)
        self._show()

    def show_scope(self, scope: RegisterScope) -> None:
        """Show a scope as it would have been chosen."""
        if scope.is_day:
            self.day.show_day(scope.first)
            self.choose(PeriodKind.DAY)
        elif scope.is_month:
            self.month.show_month(scope.first)
            self.choose(PeriodKind.MONTH)
        else:
            self.span.show_span(scope.first, scope.last)
            self.choose(PeriodKind.SPAN)

    @Slot()
    def _show(self) -> None:
        for kind, chooser in self._choosers.items():
            show_in_place(chooser, shown=kind is self.kind)
        self.changed.emit()


class MonthChooser(QWidget):
    """◀ a month ▶."""

    changed = Signal()
    folds = False
    """An arrow stands at each side of the month."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._printing = station, station.presenters.printing
        self.month = self._printing.today.replace(day=1)
        """Its first day."""
        look, say = station.look, station.say
        self.previous, self.next = (
            Button(look, "", icon="arrow-left", height=52),
            Button(look, "", icon="arrow-right", height=52),
        )
        self.previous.setAccessibleName(say("register.month_before"))
        self.next.setAccessibleName(say("register.month_after"))
        self._name = TextLabel(look, "", "label")
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = Row(look, 8)
        self.setLayout(row)
        Hold(look, self._name, width=160 if station.narrow else 240)
        for part in (self.previous, self._name, self.next):
            row.addWidget(part)
        row.addStretch(1)
        self.previous.clicked.connect(lambda: self.show_month(self.month - timedelta(days=1)))
        self.next.clicked.connect(lambda: self.show_month(self.month + timedelta(days=31)))
        self.show_month(self.month)

    def show_month(self, day: date) -> None:
        """Choose the month of this day; one later than the present is the present."""
        present = self._printing.today.replace(day=1)
        self.month = min(day.replace(day=1), present)
        self._name.setText(self._station.say("register.month", month=self.month.month, year=self.month.year))
        self.next.setEnabled(self.month < present)
        self.changed.emit()


class SpanChooser(QWidget):
    """Two days, both typed."""

    changed = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._printing = station, station.presenters.printing
        look, say, today = station.look, station.say, station.presenters.printing.today
        self.first = Field(look, say("register.first_day"), placeholder=say("register.day_example"))
        self.last = Field(look, say("register.last_day"), placeholder=say("register.day_example"))
        row = Row(look, 12)
        self.setLayout(row)
        for field in (self.first, self.last):
            tell_kind(field.edit, LineKind.DIGITS)
            Hold(look, field, width=160 if station.narrow else 200)
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
            field.edit.editingFinished.connect(self._check)
        row.addStretch(1)
        self.show_span(today.replace(day=1), today)

    def show_span(self, first: date, last: date) -> None:
        """Choose these."""
        self.first.set_text(first.strftime(DAY_SHAPE))
        self.last.set_text(last.strftime(DAY_SHAPE))
        self.changed.emit()

    def read(self) -> tuple[date, date] | None:
        """First and last day; None where one is no day, or they are in the wrong order."""
        first, last = read_day(self.first.text()), read_day(self.last.text())
        if first is None or last is None or last < first or last > self._printing.today:
            return None
        return first, last

    @Slot()
    def _check(self) -> None:
        say, first, last = self._station.say, read_day(self.first.text()), read_day(self.last.text())
        self.first.set_error("" if first else say("register.day_wrong"))
        late = last is None or last > self._printing.today
        wrong_way = first is not None and last is not None and last < first
        self.last.set_error(say("register.day_wrong") if late else say("register.wrong_way") if wrong_way else "")
        self.changed.emit()
