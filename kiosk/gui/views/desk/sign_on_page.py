"""What the desk shows while nobody is on duty, or while it is hidden: whose PIN, and nothing of any visitor."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.boxes import Column
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.folding import FoldingPage
from kiosk.gui.kit.language_switch import LanguageSwitch
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.sign_on_asks import Ask
from kiosk.gui.views.desk.pin_card import pin_card
from kiosk.gui.views.desk.pin_step import PinStep
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.top_bar import KeyboardButton

_CENTRE = Qt.AlignmentFlag.AlignCenter


class SignOnPage(QWidget):
    """A card in the middle of the window; the same for the first start, a new shift and a hidden desk."""

    language_chosen = Signal(str)

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._presenter = station, station.presenters.sign_on
        look, say = station.look, station.say
        self.setProperty("page", "desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = TextLabel(look, "", "page_title", wrap=True)
        self.state = TextLabel(look, "", "body", "ink2", wrap=True)
        self.name = Field(look, say("duty.own_name"), required=True, advice=say("duty.own_name_why"))
        self.name.set_text(self._presenter.name)
        tell_kind(self.name.edit, LineKind.NAME)
        self.step = PinStep(station)
        self.step.left.insertWidget(0, self.name)
        self.language = LanguageSwitch(look, compact=True)
        self.language.use_wording(station.wording)
        self.keyboard = KeyboardButton(station)
        self.leave = Button(look, say("duty.leave"), ButtonKind.QUIET, icon="log-out")
        self.leave.clicked.connect(self._leave)
        self._build()
        self.language.chosen.connect(self.language_chosen)
        self.name.edited.connect(self._remember)
        self.name.edit.returnPressed.connect(self.step.pad.line.setFocus)
        self.step.picked.connect(self._pick)
        self.step.entered.connect(self._presenter.enter)
        self._presenter.changed.connect(self._show)
        station.presenters.duty.changed.connect(self._show)
        self._show()

    def _build(self) -> None:
        look, station = self._station.look, self._station
        column, head = pin_card(station, self.title, self.state)
        head.addWidget(self.keyboard, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.language, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self.step)
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeft)
        card = Card(column)
        card.setMaximumWidth(look.px(960))
        card.setMinimumWidth(0 if station.narrow else look.px(780))
        inside, outer, edge = QWidget(), Column(look), 12 if station.narrow else 24
        around = Column(look, 0, (edge, edge, edge, edge))
        inside.setLayout(around)
        around.addStretch(1)
        around.addWidget(card) if station.narrow else around.addWidget(card, 0, _CENTRE)
        around.addStretch(2)
        scroll = FoldingPage(look, inside)
        self.setLayout(outer)
        outer.addWidget(scroll)

    def take_focus(self) -> None:
        """To the name of the first person, else to the pad."""
        first = self._presenter.nobody_named and not self._presenter.name
        self.name.take_focus() if first else self.step.pad.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits are the PIN's wherever the focus is; Esc forgets what was typed, and then the step."""
        if event.key() == Qt.Key.Key_Escape:
            if not self.step.pad.clear():
                self._presenter.step_back()
        elif not self.step.pad.line.take(event):
            super().keyPressEvent(event)

    @Slot()
    def _show(self) -> None:
        presenter, say = self._presenter, self._station.say
        self.title.setText(say(f"duty.title_{self._kind()}"))
        self.state.setText(self._state())
        first = presenter.nobody_named
        self.name.setVisible(first and presenter.ask is Ask.NEW)
        self.keyboard.setVisible(first and presenter.ask is Ask.NEW)
        advice = "" if presenter.ask is Ask.PIN else say(f"duty.advice_{presenter.ask.value}")
        people = () if presenter.ask in (Ask.NEW, Ask.AGAIN) and first else presenter.people
        self.step.ask(say(f"duty.ask_{presenter.ask.value}"), advice, people, presenter.who)
        self.leave.setVisible(presenter.offers_leaving and presenter.ask in (Ask.PIN, Ask.LEAVE))
        self.leave.set_words(say("duty.stay" if presenter.ask is Ask.LEAVE else "duty.leave"))
        self.step.tell(presenter.fault)
        if not self._station.presenters.duty.closed:
            self.step.pad.clear()
        self.step.set_busy(presenter.busy)

    def _kind(self) -> str:
        duty = self._station.presenters.duty
        if self._presenter.nobody_named:
            return "first"
        return "locked" if duty.locked else "left_open" if duty.left_open else "closed"

    def _state(self) -> str:
        duty, say = self._station.presenters.duty, self._station.say
        shift = duty.shift if duty.locked else duty.left_open
        if shift is None:
            return say("duty.state_first" if self._presenter.nobody_named else "duty.state_closed")
        since = office_clock(shift.began_at)
        return say("duty.state_locked" if duty.locked else "duty.state_left_open", name=shift.operator, clock=since)

    @Slot()
    def _leave(self) -> None:
        """To the PIN that ends the program, and back."""
        self.step.pad.clear()
        self._presenter.step_back() if self._presenter.ask is Ask.LEAVE else self._presenter.leave()
        self.step.pad.line.setFocus()

    @Slot(str)
    def _remember(self, typed: str) -> None:
        self._presenter.name = typed

    @Slot(str)
    def _pick(self, code: str) -> None:
        self._presenter.pick(code)
        self.step.pad.clear()
        self.step.pad.line.setFocus()
