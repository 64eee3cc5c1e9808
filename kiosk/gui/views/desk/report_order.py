"""What is to be reported: which kind, which dispatch, which days."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from kiosk.application.compose_report import ReportOrder, last_week
from kiosk.application.report_figures import Period, week_of
from kiosk.domain.office_time import office_day
from kiosk.domain.report_form import ReportKind
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.day_chooser import DAY_SHAPE, read_day
from kiosk.gui.views.desk.station import Station

_WEEKS = 8


class ReportOrderForm(QWidget):
    """A week is picked from a list, a summary has two days, a result those of its dispatch."""

    ordered = Signal(object)
    """A `ReportOrder`."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, look, say = station, station.look, station.say
        self.kinds = {one: Button(look, say(f"reports.kind_{one.value}")) for one in ReportKind}
        self._kind = ReportKind.WEEKLY
        self._monday: date | None = None
        """Of the last week that is offered."""
        self._group = QButtonGroup(self)
        self.dispatch = ChoiceList(look, say("reports.no_dispatch_chosen"))
        self.week = ChoiceList(look, say("reports.week"))
        self.first = Field(look, say("reports.first"), placeholder=say("register.day_example"))
        self.last = Field(look, say("reports.last"), placeholder=say("register.day_example"))
        self.make = Button(look, say("reports.draft"), ButtonKind.PRIMARY, icon="file-text", large=station.wide)
        self._about = TextLabel(look, "", "body", "ink2", wrap=True)
        self._build()
        self._offer()
        self._choose(self._kind)

    def _build(self) -> None:
        station, look, say = self._station, self._station.look, self._station.say
        column, kinds, days = Column(look, 10), Row(look, 8), Row(look, 12)
        self.setLayout(column)
        column.addLayout(kinds)
        for kind, button in self.kinds.items():
            button.setCheckable(True)
            self._group.addButton(button)
            kinds.addWidget(button)
            button.clicked.connect(lambda _checked=False, one=kind: self._choose(one))
        kinds.addStretch(1)
        column.addWidget(self._about)
        for line, name in ((self.dispatch, say("reports.dispatch")), (self.week, say("reports.week"))):
            line.setAccessibleName(name)
            column.addWidget(line)
        for field in (self.first, self.last):
            tell_kind(field.edit, LineKind.DIGITS)
            days.addWidget(field, 1)
        column.addLayout(days)
        column.addWidget(self.make)
        self.make.clicked.connect(self.order)
        station.presenters.progress.changed.connect(self._offer)

    @Slot()
    def _offer(self) -> None:
        """Dispatches as they stand now, and the last whole weeks."""
        chosen, read = self.dispatch.choice(), self._station.presenters.progress.read
        none = ("", self._station.say("reports.no_dispatch_chosen"))
        book = read.shelf.book.dispatches if read else ()
        self.dispatch.offer([none, *((one.key, f"{one.key} · {one.number or one.issuer}") for one in book)])
        self.dispatch.choose(chosen)
        monday = last_week(self._today).first
        if monday != self._monday:
            self._monday = monday
            weeks = [monday - timedelta(days=7 * number) for number in range(_WEEKS)]
            self.week.offer([(one.isoformat(), self._week_said(one)) for one in weeks])
            self.week.choose(monday.isoformat())

    def _week_said(self, monday: date) -> str:
        sunday = monday + timedelta(days=6)
        number = monday.isocalendar().week
        return self._station.say("reports.week_of", week=number, first=f"{monday:%d/%m}", last=f"{sunday:%d/%m/%Y}")

    @property
    def _today(self) -> date:
        return office_day(self._station.now())

    def _choose(self, kind: ReportKind) -> None:
        self._kind = kind
        self.kinds[kind].setChecked(True)
        self._about.setText(self._station.say(f"reports.about_{kind.value}"))
        self.week.setVisible(kind is ReportKind.WEEKLY)
        self.dispatch.setVisible(kind is not ReportKind.BOARD)
        for field in (self.first, self.last):
            field.setVisible(kind is ReportKind.SUMMARY)
        if not self.first.text():
            self.first.set_text(self._today.replace(day=1).strftime(DAY_SHAPE))
            self.last.set_text(self._today.strftime(DAY_SHAPE))

    @Slot()
    def order(self) -> None:
        """Send what is chosen, or say what is wrong with it."""
        say, dispatch = self._station.say, self.dispatch.choice()
        period: Period | None = None
        if self._kind is ReportKind.WEEKLY:
            period = week_of(date.fromisoformat(self.week.choice())) if self.week.choice() else None
        elif self._kind is ReportKind.SUMMARY:
            first, last = read_day(self.first.text()), read_day(self.last.text())
            self.first.set_error("" if first else say("register.day_wrong"))
            late = first is not None and last is not None and last < first
            self.last.set_error("" if last and not late else say("reports.days_wrong"))
            if first is None or last is None or late:
                return
            period = Period(first, last)
        self.ordered.emit(ReportOrder(self._kind, period, "" if self._kind is ReportKind.BOARD else dispatch))
