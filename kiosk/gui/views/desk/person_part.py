"""The part of the card that asks whether two codes are one person's, or says that they are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from kiosk.application.outcomes import AskedPerson, JoinedPerson, OtherPerson
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.presenters.person_presenter import resemblance_on
from kiosk.gui.views.desk.person_statements import StatementLines, StatementPanels
from kiosk.gui.views.desk.person_words import (
    agreement,
    asks_person,
    code_words,
    evidence_words,
    said_before,
    said_now,
)
from kiosk.gui.views.desk.station import Station


class PersonQuestion(QWidget):
    """Both statements, and three answers by C, K and Enter."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, look, say = station, station.look, station.say
        self._statements = StatementLines(station) if station.strip else StatementPanels(station)
        large, icons = station.wide, ("", "") if not station.wide else ("users", "user-plus")
        self.same = Button(look, say("desk.person_same"), ButtonKind.PRIMARY, icon=icons[0], key="C", large=large)
        self.other = Button(look, say("desk.person_other"), icon=icons[1], key="K", large=large)
        self.later = Button(look, "", ButtonKind.QUIET, icon="clock", key="Enter", height=48)
        self._build(Column(look, 6 if station.strip else 10), Row(look, 8))

    def _build(self, column: Column, buttons: Row) -> None:
        self.setLayout(column)
        column.addWidget(self._statements)
        column.addLayout(buttons)
        for button in (self.same, self.other):
            buttons.addWidget(button, 0 if self._station.strip else 1)
        if self._station.strip:
            buttons.addWidget(self.later)
            buttons.addStretch(1)
        else:
            column.addWidget(self.later, 0, Qt.AlignmentFlag.AlignLeft)

    def show_card(self, card: DeskCard) -> None:
        """Ask about the likest person."""
        one, station = resemblance_on(card), self._station
        if one is None:
            return
        agrees = agreement(station, one.evidence)
        self._statements.show_statements(said_now(station, card), said_before(station, one), agrees)
        waiting = card.kind is CardKind.ASK_PERSON
        self.later.set_words(station.say("desk.person_enter_first" if waiting else "desk.person_later"))
        self.setAccessibleName(f"{station.say('desk.person_ask')} {agrees}".strip())


class RecognisedLine(QWidget):
    """On an exit by another code than the visitor's: what it was known by, and the button for somebody else."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, look = station, station.look
        self._words = TextLabel(look, "", "body", "ink2", wrap=True)
        self.back = Button(look, station.say("desk.person_other"), ButtonKind.QUIET, icon="user-x", height=48)
        row = Row(look, 8)
        self.setLayout(row)
        row.addWidget(IconLabel(look, "users", "accent", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self.back)

    def show_card(self, card: DeskCard) -> None:
        """Say by what the visitor was recognised."""
        evidence = evidence_words(self._station, card.recognised)
        words = self._station.say("desk.person_recognised", evidence=evidence)
        self._words.setText(words)
        self.setAccessibleName(words)


class PersonPart(QWidget):
    """The question, the line, or nothing; `asks` while the card waits for C or K."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._person = station, station.presenters.person
        self.question, self.recognised = PersonQuestion(station), RecognisedLine(station)
        column = Column(station.look)
        self.setLayout(column)
        column.addWidget(self.question)
        column.addWidget(self.recognised)
        self.question.same.clicked.connect(self.say_same)
        self.question.other.clicked.connect(self.say_other)
        self.question.later.clicked.connect(self._person.later)
        self.recognised.back.clicked.connect(self.say_other)
        self.asks = False
        self._apart = False

    def show_card(self, card: DeskCard) -> None:
        """Show what there is to ask or to say."""
        self.asks = asks_person(card)
        self._apart = isinstance(card.person, OtherPerson)
        recognised = bool(card.recognised) and not self.asks
        self.question.setVisible(self.asks)
        self.recognised.setVisible(recognised)
        self.setVisible(recognised or self.asks)
        if self.asks:
            self.question.show_card(card)
        elif recognised:
            self.recognised.show_card(card)

    def taking_back(self, card: DeskCard) -> str:
        """The words of the card's foot that take back what was said of the visit, empty when nothing was."""
        match card.person:
            case JoinedPerson(resemblance=one):
                return self._station.say("desk.person_not_them", who=code_words(self._station, one.line))
            case OtherPerson():
                return self._station.say("desk.person_same")
            case AskedPerson() | None:
                return ""

    @Slot()
    def say_same(self) -> None:
        """C: one person."""
        self._person.same(self._station.in_vietnamese("desk.person_same_reason"))

    @Slot()
    def say_other(self) -> None:
        """K: somebody else."""
        self._person.other(self._station.in_vietnamese("desk.wrong_person_reason"))

    @Slot()
    def take_back(self) -> None:
        """The opposite of what was said."""
        self.say_same() if self._apart else self.say_other()

    def take_focus(self) -> None:
        """On the answer that settles nothing, so that no key pressed too soon does."""
        self.question.later.setFocus(Qt.FocusReason.OtherFocusReason)
