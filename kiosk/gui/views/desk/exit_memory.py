""" "Lần trước quý khách ra lúc mấy giờ?": answered at the next visit with four digits or one press, or not at all."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit

from kiosk.domain.no_exit import interval_words
from kiosk.domain.office_time import office_clock, office_day
from kiosk.domain.remembered import remembered_in, round_times
from kiosk.domain.visit import Visit
from kiosk.gui.kit.boxes import Column, Hold, Row, show_property
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.station import Station

_MOST = 5


def forgotten_visit(card: DeskCard) -> Visit | None:
    """The visit whose end the visitor on the card can still be asked about: the one before, or the opened one."""
    if card.line.visit.official:
        return None
    seen = (card.line.visit, card.previous.visit if card.previous else None)
    return next((one for one in seen if one and one.left_between is not None and one.remembered is None), None)


class ExitMemory(CardForm):
    """One line to type a time in, and a few round times to press."""

    has_way_out = True

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look = station.look
        self._visit: Visit | None = None
        self._most = _MOST - 1 if station.layout is DeskLayout.COMPACT else _MOST
        self._offered: tuple[datetime, ...] = ()
        self._question = TextLabel(look, "", "label", wrap=True)
        self.edit = QLineEdit()
        self.edit.setFont(look.font("figures_strong"))
        self.edit.setPlaceholderText(station.say("desk.exit_ask_example"))
        self.edit.setAccessibleName(station.say("desk.exit_ask_name"))
        Hold(look, self.edit, width=104, height=48)
        self.save = Button(look, station.say("desk.exit_ask_save"), ButtonKind.PRIMARY, key="Enter", height=48)
        self.forgot = Button(look, station.say("desk.exit_ask_forgot"), ButtonKind.QUIET, key="Esc", height=48)
        self.picks = [Button(look, "", ButtonKind.SECONDARY, height=48) for _ in range(_MOST)]
        self._error = TextLabel(look, station.say("desk.exit_ask_outside"), "caption", "errx", wrap=True)
        self._build()
        self.edit.textEdited.connect(self._unmark)
        for number, button in enumerate(self.picks):
            button.clicked.connect(partial(self._pick, number))
        self.save.clicked.connect(self.keep)
        self.forgot.clicked.connect(self.leave)

    def _build(self) -> None:
        look = self._station.look
        column, typed, picked = Column(look, 8, self.edges), Row(look, 8), Row(look, 8)
        self.setLayout(column)
        column.addWidget(self._question)
        column.addLayout(typed)
        for widget in (self.edit, self.save, self.forgot):
            typed.addWidget(widget)
        row = typed if self._station.strip else picked
        for button in self.picks:
            row.addWidget(button)
        typed.addStretch(1)
        if row is picked:
            picked.addStretch(1)
            column.addLayout(picked)
        column.addWidget(self._error)
        for button in (self.save, self.forgot, *self.picks):
            Hold(look, button, height=48)
        column.addStretch(1)

    def fill(self, card: DeskCard) -> bool:
        """Ask about the visit whose end nobody recorded."""
        self._visit = forgotten_visit(card)
        if self._visit is None or self._visit.left_between is None:
            return False
        between = self._visit.left_between
        day = office_day(self._visit.entered_at).strftime("%d/%m")
        self._question.setText(self._station.say("desk.exit_ask", day=day, interval=interval_words(between)))
        self.edit.clear()
        self._mark(wrong=False)
        self._offer(round_times(between, self._most))
        return True

    def _offer(self, times: tuple[datetime, ...]) -> None:
        self._offered = times
        for number, button in enumerate(self.picks):
            button.setVisible(number < len(times))
            button.set_words(office_clock(times[number]) if number < len(times) else "")

    def focus_first(self) -> None:
        """Where the time is typed."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _pick(self, number: int, _checked: bool = False) -> None:
        self.edit.setText(office_clock(self._offered[number]))
        self.keep()

    @Slot()
    def keep(self) -> None:
        """Record what is remembered; a time at which the visitor was inside stays to be mended."""
        visit = self._visit
        moment = remembered_in(visit.left_between, self.edit.text()) if visit and visit.left_between else None
        if visit is None or moment is None:
            self._mark(wrong=True)
            return
        self.leave()
        self._station.presenters.exits.remember(visit.visit_id, moment)

    @Slot()
    def _unmark(self) -> None:
        self._mark(wrong=False)

    def _mark(self, *, wrong: bool) -> None:
        show_property(self.edit, "invalid", wrong)
        self._error.setVisible(wrong)
