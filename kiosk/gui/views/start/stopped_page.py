"""What happened, that nothing is lost, what each does now, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from kiosk.application.start_faults import RunsAlready, SettingsFaulty, word_of
from kiosk.gui.kit.boxes import Column, Row, panel
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.kit.time_bar import TimeBar
from kiosk.gui.presenters.stopped_presenter import GiveUp, Told, TryAgain, UsePaper
from kiosk.gui.views.start.stopped_station import StoppedStation

_TOP = Qt.AlignmentFlag.AlignTop


class StoppedPage(QWidget):
    """Calm, and the same for every fault: only the words and the offered key differ."""

    def __init__(self, station: StoppedStation) -> None:
        super().__init__()
        self._station = station
        look, say = station.look, station.say
        self.title = TextLabel(look, "", "next_title", wrap=True)
        self.what = TextLabel(look, "", "code_line", "ink2", wrap=True)
        self.write = TextLabel(look, "", "body", wrap=True)
        self.call = TextLabel(look, self._call(), "large", wrap=True)
        self.advice = TextLabel(look, "", "body", wrap=True)
        self.command = TextLabel(look, "", "body", wrap=True)
        self.told = TextLabel(look, "", "large", "inx", wrap=True)
        self.soon, self.bar = TextLabel(look, "", "body", "ink2", wrap=True), TimeBar(look, "accent", 4)
        self.again = Button(look, say("stopped.again"), ButtonKind.PRIMARY, icon="rotate-cw", key="F5", large=True)
        self.key = Button(look, say("stopped.key"), icon="shield-check", key="F4", large=True)
        self.paper = Button(look, say("stopped.paper"), icon="printer", key="F8", large=True)
        self.quit = Button(look, say("stopped.quit"), ButtonKind.QUIET, icon="log-out", large=True)
        self.again.clicked.connect(lambda: station.stopped.choose(TryAgain()))
        self.key.clicked.connect(self._ask_key)
        self.paper.clicked.connect(lambda: station.stopped.choose(UsePaper()))
        self.quit.clicked.connect(lambda: station.stopped.choose(GiveUp()))
        self._build()
        station.stopped.changed.connect(self._show)
        self._show()

    def _build(self) -> None:
        look, column = self._station.look, Column(self._station.look, 20)
        self.setLayout(column)
        head, words = Row(look, 24), Column(look, 4)
        head.addWidget(IconLabel(look, "database", "accent", 44, ground="brandt", side=88, radius=44), 0, _TOP)
        words.addWidget(self.title)
        words.addWidget(self.what)
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addWidget(self._kept())
        cards = Row(look, 16)
        cards.addWidget(self._for_the_desk(), 1)
        cards.addWidget(self._for_the_machine(), 1)
        column.addLayout(cards)
        column.addWidget(self.told)
        column.addLayout(self._buttons())
        column.addWidget(self.bar)
        column.addWidget(self.soon)

    def _kept(self) -> Card:
        look, row = self._station.look, Row(self._station.look, 14, (20, 14, 20, 14))
        row.addWidget(IconLabel(look, "shield-check", "accent", 28), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(TextLabel(look, self._station.say("stopped.kept"), "large", wrap=True), 1)
        return Card(row, "tint")

    def _for_the_desk(self) -> Card:
        look, say, column = self._station.look, self._station.say, Column(self._station.look, 10, (20, 16, 20, 18))
        column.addLayout(self._card_head("users", "stopped.desk"))
        column.addWidget(self.write)
        column.addWidget(self.call)
        column.addWidget(TextLabel(look, say("stopped.leave_alone"), "body", "ink2", wrap=True))
        column.addStretch(1)
        return Card(column)

    def _for_the_machine(self) -> Card:
        look, column = self._station.look, Column(self._station.look, 10, (20, 16, 20, 18))
        column.addLayout(self._card_head("monitor", "stopped.machine"))
        column.addWidget(self.advice)
        place = Column(look, 0, (16, 12, 16, 12))
        place.addWidget(self.command)
        column.addWidget(panel("sunken", place))
        column.addWidget(TextLabel(look, self._station.say("stopped.guide"), "caption", "ink2", wrap=True))
        column.addStretch(1)
        return Card(column)

    def _card_head(self, icon: str, key: str) -> Row:
        row = Row(self._station.look, 10)
        row.addWidget(IconLabel(self._station.look, icon, "accent", 24))
        row.addWidget(TextLabel(self._station.look, self._station.say(key), "section", wrap=True), 1)
        return row

    def _buttons(self) -> Row:
        row = Row(self._station.look, 12)
        for button in (self.again, self.key, self.paper):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.quit)
        return row

    def take_focus(self) -> None:
        """To the way on that is likeliest."""
        (self.key if self._station.stopped.asks_key else self.again).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask_key(self) -> None:
        self._station.stopped.open_key_page()

    def _call(self) -> str:
        support, say = self._station.house.support, self._station.say
        if not support.phone:
            return say("stopped.call_nobody")
        return say("stopped.call", name=support.name or say("stopped.somebody"), phone=support.phone)

    @Slot()
    def _show(self) -> None:
        stopped, say = self._station.stopped, self._station.say
        word = word_of(stopped.fault)
        self.title.setText(say(f"stopped.title_{word}"))
        self.what.setText(self._what(word))
        runs = isinstance(stopped.fault, RunsAlready)
        self.write.setText(say("stopped.use_other" if runs else "stopped.write"))
        self.paper.setVisible(not runs)
        self.advice.setText(say(f"stopped.it_{word}"))
        self.command.setText(say(f"stopped.command_{word}"))
        told = stopped.told
        self.told.setText("" if told is Told.NOTHING else say(f"stopped.told_{told.value}", file=stopped.file))
        self.told.setVisible(told is not Told.NOTHING)
        self.key.setVisible(stopped.asks_key)
        self.key.set_kind(ButtonKind.PRIMARY if stopped.asks_key else ButtonKind.SECONDARY)
        self.again.set_kind(ButtonKind.SECONDARY if stopped.asks_key else ButtonKind.PRIMARY)
        self.quit.setVisible(stopped.may_quit)
        for button in (self.again, self.key, self.paper, self.quit):
            button.setEnabled(not stopped.busy)
        self.bar.setVisible(bool(stopped.of))
        self.bar.set_share(stopped.left / stopped.of if stopped.of else 0)
        self.soon.setText(self._soon())
        self.setAccessibleDescription(f"{self.title.text()}. {self.what.text()}")

    def _what(self, word: str) -> str:
        fault, say = self._station.stopped.fault, self._station.say
        if not isinstance(fault, SettingsFaulty):
            return say(f"stopped.what_{word}")
        line = say("stopped.at_line", line=fault.line) if fault.line else ""
        return say("stopped.what_settings", file=fault.file, line=line, fault=fault.fault)

    def _soon(self) -> str:
        stopped, say = self._station.stopped, self._station.say
        if stopped.busy:
            return say("stopped.trying")
        if stopped.ends_by_itself:
            return say("stopped.closes", n=stopped.left)
        return say("stopped.soon", n=stopped.left) if stopped.of else say("stopped.not_by_itself")
