"""Ctrl+H: a concern that somebody reports in confidence; at the right only a count, until a head types their PIN."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kiosk.application.keep_concerns import ConcernFault
from kiosk.gui.kit.boxes import Column, Hold, Row, show_property
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.chip_row import ChipRow
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel
from kiosk.gui.views.desk.concern_list import ConcernList
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.page_card import PageCard
from kiosk.gui.views.desk.pin_step import PinStep
from kiosk.gui.views.desk.station import Station

_PLACES = ("commune", "district", "province")


class ConcernForm(PageCard):
    """Kind, words, place; Ctrl+Enter keeps it and the form is empty again."""

    def __init__(self, station: Station) -> None:
        look, say, wide = station.look, station.say, station.wide
        super().__init__(station, 12 if wide else 8, 12 if wide else 8)
        self._station, self._concerns = station, station.presenters.concerns
        language, kinds = station.wording.language, station.presenters.services.concerns.kinds.listed
        self._kind_label = TextLabel(look, say("concern.kind"), "label")
        self.kinds = ChipRow(look, say("concern.kind"))
        self.kinds.offer([(one.key, one.label(language), str(place)) for place, one in enumerate(kinds, start=1)])
        self.text = QPlainTextEdit()
        self.text.setFont(look.font("body"))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(say("concern.text"))
        self.text.setPlaceholderText(say("concern.text_example"))
        tell_kind(self.text, LineKind.NAME)
        Hold(look, self.text, height=132 if wide else 84)
        self.places = {one: Field(look, say(f"concern.{one}")) for one in _PLACES}
        self.fault = TextLabel(look, "", "label", "errx", wrap=True)
        self.record = Button(
            look, say("concern.record"), ButtonKind.PRIMARY, icon="check", key="Ctrl+Enter", large=wide
        )
        self._build()
        self.kinds.chosen.connect(lambda key: self._concerns.change(kind=key))
        self.text.textChanged.connect(lambda: self._concerns.change(text=self.text.toPlainText()))
        for name, field in self.places.items():
            tell_kind(field.edit, LineKind.NAME)
            field.edited.connect(lambda typed, one=name: self._concerns.change(**{one: typed}))
        self.record.clicked.connect(self._concerns.record)

    def _build(self) -> None:
        look, say, inner = self._station.look, self._station.say, self.inner
        row = Row(look, 12)
        self.head(say("concern.title"), say("concern.why"))
        inner.addWidget(self._kind_label)
        inner.addWidget(self.kinds)
        inner.addWidget(TextLabel(look, say("concern.text"), "label"))
        inner.addWidget(self.text)
        inner.addWidget(TextLabel(look, say("concern.where"), "label"))
        for field in self.places.values():
            row.addWidget(field, 1)
        inner.addLayout(row)
        self.finish()
        self.foot.addWidget(self.fault)
        self.foot.addWidget(self.record, 0, Qt.AlignmentFlag.AlignLeft)

    def show_form(self) -> None:
        """What the presenter holds; a kept form is empty again."""
        form, say = self._concerns.form, self._station.say
        self.kinds.choose(form.kind)
        if self.text.toPlainText() != form.text:
            self.text.setPlainText(form.text)
        for name, field in self.places.items():
            if field.text() != getattr(form, name):
                field.set_text(getattr(form, name))
        faults = self._concerns.faults
        self._kind_label.set_tone("errx" if ConcernFault.KIND in faults else "ink")
        show_property(self.text, "invalid", ConcernFault.TEXT in faults)
        self.fault.setText(" ".join(say(f"concern.wrong_{one.value}") for one in faults))
        self.fault.setVisible(bool(faults))


class ConcernSide(Card):
    """The count for everybody; the names of the heads and a pad; what a head reads."""

    def __init__(self, station: Station) -> None:
        look, say = station.look, station.say
        column = Column(look, 12, (16, 12, 16, 12))
        super().__init__(column)
        self._station, self._concerns = station, station.presenters.concerns
        self.count = FiguresLabel(look, "", "tile")
        self._what = TextLabel(look, say("concern.waiting"), "body", "ink2", wrap=True)
        self.read = Button(look, say("concern.read"), icon="eye")
        self.close_list = Button(look, say("concern.close"), icon="x", key="Esc")
        self._pin, self.step, self.list = QWidget(), PinStep(station), ConcernList(station)
        self._pin.setLayout(self.step)
        head = Row(look, 12)
        head.addWidget(self.count)
        head.addWidget(self._what, 1)
        for button in (self.read, self.close_list):
            head.addWidget(button)
        column.addLayout(head)
        column.addWidget(self._pin)
        column.addWidget(self.list, 100)
        column.addStretch(1)
        self.read.clicked.connect(self._concerns.ask)
        self.close_list.clicked.connect(self._concerns.close)
        self.step.picked.connect(self._concerns.pick)
        self.step.entered.connect(self._concerns.enter)

    def show_state(self) -> None:
        """Count, pad or list."""
        concerns, say = self._concerns, self._station.say
        self.count.setText(str(concerns.waiting))
        was_asking, was_open = self._pin.isVisibleTo(self), self.list.isVisibleTo(self)
        for widget, shown in (
            (self._pin, concerns.asking),
            (self.list, concerns.open is not None),
            (self.close_list, concerns.open is not None or concerns.asking),
            (self.read, concerns.open is None and not concerns.asking),
        ):
            widget.setVisible(shown)
        if concerns.asking:
            self.step.ask(say("concern.pin"), say("concern.pin_why"), concerns.heads, concerns.chosen)
            self.step.set_busy(concerns.busy)
            self.step.tell(concerns.fault)
        if concerns.fault is not None or not concerns.asking:
            self.step.pad.clear()
        if concerns.asking and not was_asking:
            self.step.pad.line.setFocus()
        self.list.show_lines(*((concerns.open.head.name, concerns.open.lines) if concerns.open else ("", ())))
        if concerns.open is not None and not was_open:
            self.close_list.setFocus()


class ConcernPage(Page):
    """Leaving it closes what a head read."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._concerns = station.presenters.concerns
        look, measures = station.look, station.measures
        self.form, self.side = ConcernForm(station), ConcernSide(station)
        edge = 20 if station.wide else 10
        edges = (measures.edge, edge, measures.edge, edge)
        box = Row(look, 24, edges) if station.wide else Column(look, measures.gap, edges)
        self.setLayout(box)
        for part in (self.form, self.side) if station.wide else (self.side, self.form):
            box.addWidget(part, int(station.wide or part is self.form))
        self._concerns.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        self.form.show_form()
        reading = self._concerns.asking or self._concerns.open is not None
        # Where there is no room for both, what a head reads takes the place of the form.
        self.form.setVisible(self.station.wide or not reading)
        self.side.show_state()

    def take_focus(self) -> None:
        """The first kind."""
        self.form.kinds.setFocus(Qt.FocusReason.OtherFocusReason)

    def press_digit(self, number: int) -> None:
        """Alt and a digit: a kind."""
        kinds = self.station.presenters.services.concerns.kinds.listed
        if number <= len(kinds):
            self._concerns.change(kind=kinds[number - 1].key)
            self.form.show_form()
            self.form.text.setFocus()

    def yes(self) -> None:
        """Ctrl+Enter keeps the form."""
        self._concerns.record()

    def step_back(self) -> bool:
        """Esc: take back digits, then close what is open."""
        if self._concerns.asking and self.side.step.pad.clear():
            return True
        was_open = self._concerns.open is not None or self._concerns.asking
        self._concerns.close()
        return was_open

    def showEvent(self, event: QShowEvent) -> None:
        """Count anew."""
        super().showEvent(event)
        self._concerns.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever goes on takes nothing of it with them."""
        super().hideEvent(event)
        self._concerns.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While a PIN is asked for digits are its own; Enter presses the button in focus."""
        if self._concerns.asking and self.side.step.pad.line.take(event):
            return
        if event.key() not in ENTER or not press_focused(self):
            super().keyPressEvent(event)
