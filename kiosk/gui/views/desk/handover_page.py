"""The hand-over (Ctrl+L): what the shift before left, what this one leaves, two PINs."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kiosk.application.shift_outcomes import NotLeaving
from kiosk.domain.office_time import office_clock, office_clock_of, office_day
from kiosk.domain.shift_facts import ShiftEnded, ShiftEnding, ShiftHandedOver
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.duty_presenter import verdict_notice
from kiosk.gui.views.desk.evening_news import EveningNews
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.pin_step import PinStep
from kiosk.gui.views.desk.settings_news import SettingsNews
from kiosk.gui.views.desk.shift_figures import ShiftFigures
from kiosk.gui.views.desk.station import Station


class HandoverPage(Page):
    """Figures at the left, the two PINs at the right; Esc takes back one step."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, say = station.look, station.say
        self._duty = station.presenters.duty
        self.before, self.now = ShiftFigures(station), ShiftFigures(station)
        self.step = PinStep(station)
        self.back = Button(look, say("duty.to_desk"), ButtonKind.PRIMARY, key="F5")
        self.lock = Button(look, say("duty.lock"), icon="eye-off")
        self.end = Button(look, say("duty.end"), icon="log-out")
        self.print = Button(look, say("duty.print"), icon="printer")
        self.evening = Button(look, say("evening.end"), icon="moon", key="Ctrl+Shift+D" if station.wide else "")
        self.news = EveningNews(station)
        for button in (self.back, self.lock, self.end, self.print, self.evening):
            button.setAutoDefault(True)
        self._coming = self._leaving_pin = ""
        self._asking_end = False
        self._build()
        self.step.picked.connect(self._pick)
        self.step.entered.connect(self._enter)
        self.back.clicked.connect(self.desk_asked)
        self.lock.clicked.connect(self._duty.lock)
        self.end.clicked.connect(self._end)
        self.print.clicked.connect(self._duty.print_last)
        self.evening.clicked.connect(lambda: self.page_asked.emit(PageKey.EVENING.value))
        for signal in (self._duty.changed, station.mask.changed):
            signal.connect(self._show)
        self._duty.refused.connect(self._refuse)
        self._duty.handed_over.connect(self._begin)
        self._show()

    def _build(self) -> None:
        station, look = self.station, self.station.look
        edge = 20 if station.wide else 12
        outer, content = Column(look), QWidget()
        row = Row(look, station.measures.gap, (station.measures.edge, edge, station.measures.edge, edge))
        left, right, buttons = Column(look, station.measures.gap), Column(look, 16, (20, 16, 20, 16)), Row(look, 8)
        left.addWidget(self.news)
        left.addWidget(SettingsNews(station))
        left.addWidget(self.now)
        left.addWidget(self.before)
        papers = Row(look, 8)
        for button in (self.evening, self.print):
            papers.addWidget(button)
        papers.addStretch(1)
        left.addLayout(papers)
        left.addStretch(1)
        right.addWidget(TextLabel(look, station.say("duty.hand_over"), "section_strong"))
        right.addLayout(self.step)
        # At the foot of a small window nobody would see them.
        right.addStretch(1) if station.wide else right.add_space(8)
        for button in (self.lock, self.end):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        right.addLayout(buttons)
        right.addStretch(0 if station.wide else 1)
        row.addLayout(left, 1)
        row.addWidget(Card(right), 1)
        content.setLayout(row)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(content)
        self.setLayout(outer)
        outer.addWidget(scroll)

    def take_focus(self) -> None:
        """The way to the desk first: who just came has read enough."""
        self._duty.look()
        self._restart()
        (self.back if self._just_begun else self.step.pad.line).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits are the PIN's wherever the focus is."""
        if not self.step.pad.line.take(event):
            super().keyPressEvent(event)

    @property
    def _just_begun(self) -> bool:
        summary = self._duty.summary
        return summary is None or summary.entries + summary.exits == 0

    def step_back(self) -> bool:
        """Take back the digits, then the question, then the first PIN."""
        if self.step.pad.clear():
            return True
        if self._asking_end or self._leaving_pin:
            self._restart()
            return True
        return False

    @Slot()
    def _restart(self) -> None:
        self._leaving_pin, self._asking_end = "", False
        shift = self._duty.shift
        others = [one.code for one in self._duty.members if shift is None or one.code != shift.code]
        self._coming = self._coming if self._coming in others else next(iter(others), "")
        self.step.pad.clear()
        self.step.tell(None)
        self._show()

    @Slot()
    def _begin(self) -> None:
        """The coming person reads what was left, and one key leads to the desk."""
        self._restart()
        self.back.setFocus()

    @Slot(str)
    def _pick(self, code: str) -> None:
        self._coming = code
        self.step.pad.line.setFocus()
        self._show()

    @Slot(str)
    def _enter(self, pin: str) -> None:
        self.step.tell(None)
        if self._needs_leaving and not self._leaving_pin:
            self._leaving_pin = pin
            self._show()
        else:
            self._duty.hand_over(self._leaving_pin, self._coming, pin)

    @property
    def _needs_leaving(self) -> bool:
        return self._duty.shift is not None and bool(self._duty.shift.code)

    @Slot(object)
    def _refuse(self, refused: object) -> None:
        verdict = getattr(refused, "verdict", None)
        if isinstance(refused, NotLeaving):
            self._leaving_pin = ""
        self._show()
        self.step.tell(verdict_notice(verdict))

    @Slot()
    def _end(self) -> None:
        """The first press asks, the second ends the shift."""
        if self._asking_end:
            self._asking_end = False
            self._duty.sign_off()
        else:
            self._asking_end = True
        self._show()

    @Slot()
    def _show(self) -> None:
        say, shift, summary = self.station.say, self._duty.shift, self._duty.summary
        if shift is None:
            return
        since = say(f"duty.since_{shift.part_of_day.value}", clock=office_clock(shift.began_at))
        if summary is not None and summary.shift.shift_id == shift.shift_id:
            line = say("duty.as_of", clock=office_clock(summary.at))
            self.now.show_running(f"{since} · {shift.operator}", line, summary.report, summary.items)
        self._show_before()
        coming = self._needs_leaving and not self._leaving_pin
        people = [one for one in self._duty.members if one.code != shift.code]
        asked = say("duty.leaving", name=shift.operator) if coming else say("duty.coming")
        self.step.ask(asked, say("duty.coming_why") if people else say("duty.nobody_else"), people, self._coming)
        self.step.pad.setEnabled(bool(people))
        self.step.set_busy(self._duty.busy)
        self.print.setVisible(self._duty.last is not None)
        self.lock.setVisible(bool(shift.code))
        self.end.set_words(say("duty.end_sure" if self._asking_end else "duty.end"))

    def _show_before(self) -> None:
        entry, say = self._duty.previous, self.station.say
        self.before.setVisible(entry is not None)
        if entry is None:
            return
        today = office_day(self.station.now())
        moment = office_clock_of(entry.happened_at, today)
        match entry.fact:
            case ShiftHandedOver() as fact:
                line = say("duty.before_handed", name=fact.from_operator, coming=fact.to_operator, moment=moment)
                self.before.show_over(say("duty.before"), line, fact.report)
            case ShiftEnded(ending=ShiftEnding.SIGNED_OFF) as ended:
                line = say("duty.before_ended", name=ended.operator, moment=moment)
                self.before.show_over(say("duty.before"), line, ended.report)
            case ShiftEnded() as ended:
                sign = office_clock_of(ended.last_sign_at, today)
                line = say("duty.before_open", name=ended.operator, moment=sign)
                self.before.show_over(say("duty.before"), line, ended.report)
            case _:
                self.before.hide()
