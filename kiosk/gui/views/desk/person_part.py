"""The part of the card that asks whether two codes are one person's, or says that they are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from kiosk.application.outcomes import AskedPerson, JoinedPerson, OtherPerson
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.presenters.person_presenter import resemblance_on
from kiosk.gui.views.desk.person_words import StatementWords, agreement, asks_person, known_line, said_before, said_now
from kiosk.gui.views.desk.station import Station


class StatementPanel(Card):
    """One of the two statements; `tint` for the one that was just made."""

    def __init__(self, station: Station, kind: str) -> None:
        look, inner = station.look, 16 if station.wide else 12
        column = Column(look, 2, (inner, 8, inner, 8))
        super().__init__(column, kind)
        self._wide = station.wide
        self._title = TextLabel(look, "", "caption_strong", "ink2", elide=True)
        self._name = TextLabel(look, "", "label", elide=True)
        self._rest = [TextLabel(look, "", "body", "ink2", elide=True) for _ in range(3 if station.wide else 1)]
        for label in (self._title, self._name, *self._rest):
            column.addWidget(label)
        column.addStretch(1)

    def show_words(self, words: StatementWords) -> None:
        """Show a statement; where the panels lie under each other, in three lines."""
        lines = (words.birth, words.code, words.when)
        self._title.setText(words.title if self._wide else f"{words.title} · {words.when}")
        self._name.setText(words.name)
        shown = lines if self._wide else (" · ".join(part for part in lines[:2] if part),)
        for label, line in zip(self._rest, shown, strict=True):
            label.setText(line)
        self.setAccessibleName(". ".join(part for part in (words.title, words.name, *lines) if part))


class PersonQuestion(QWidget):
    """Both statements side by side, what agrees, and three answers by C, K and Enter."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, look, say = station, station.look, station.say
        self._title = TextLabel(look, say("desk.person_ask"), "section" if station.wide else "label", wrap=True)
        self._now, self._before = StatementPanel(station, "tint"), StatementPanel(station, "true")
        self._known = TextLabel(look, "", "body", elide=True)
        self._agrees = TextLabel(look, "", "body", "ink2", wrap=not station.strip, elide=station.strip)
        large = station.wide
        self.same = Button(look, say("desk.person_same"), ButtonKind.PRIMARY, icon="users", key="C", large=large)
        self.other = Button(look, say("desk.person_other"), icon="user-plus", key="K", large=large)
        self.later = Button(look, "", ButtonKind.QUIET, icon="clock", key="Enter", height=44)
        self._build()

    def _build(self) -> None:
        look, strip = self._station.look, self._station.strip
        column = Column(look, 6 if strip else 10)
        self.setLayout(column)
        panels: QBoxLayout = Row(look, 8) if self._station.wide else Column(look, 6)
        buttons = Row(look, 8)
        panels.addWidget(self._now, 1)
        panels.addWidget(self._before, 1)
        for button in (self.same, self.other):
            buttons.addWidget(button, 0 if strip else 1)
        if strip:
            # Beside a visitor's strip there are 210 px: one line each, and what agrees says who is meant.
            for panel in (self._now, self._before):
                panel.setParent(self)
                panel.hide()
            buttons.addWidget(self.later)
            buttons.addStretch(1)
            # The head asks already.
            self._title.setParent(self)
            self._title.hide()
            column.addWidget(self._known)
            column.addWidget(self._agrees)
            column.addLayout(buttons)
            return
        self._known.setParent(self)
        self._known.hide()
        column.addWidget(self._title)
        column.addLayout(panels)
        column.addWidget(self._agrees)
        column.addLayout(buttons)
        column.addWidget(self.later, 0, Qt.AlignmentFlag.AlignLeft)

    def show_card(self, card: DeskCard) -> None:
        """Ask about the likest person."""
        one, station = resemblance_on(card), self._station
        if one is None:
            return
        now, before, agrees = said_now(station, card), said_before(station, one), agreement(station, one.evidence)
        self._now.show_words(now)
        self._before.show_words(before)
        known = " · ".join(part for part in (before.name, before.birth, before.code, before.when) if part)
        self._known.setText(f"{before.title}: {known}")
        self._agrees.setText(agrees)
        waiting = card.kind is CardKind.ASK_PERSON
        self.later.set_words(station.say("desk.person_enter_first" if waiting else "desk.person_later"))
        self.setAccessibleName(f"{self._title.text()} {agrees}".strip())


class PersonNoteLine(QWidget):
    """One line: whose visit this is, and the button that takes it back."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, look = station, station.look
        self._words = TextLabel(look, "", "body", "ink2", elide=True)
        self.back = Button(look, "", ButtonKind.QUIET, icon="user-x", height=44)
        row = Row(look, 8)
        self.setLayout(row)
        row.addWidget(IconLabel(look, "users", "accent", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self.back)

    def show_card(self, card: DeskCard) -> None:
        """Say what was joined, told apart, or recognised."""
        words = self._said(card)
        self._words.setText(words)
        self.setAccessibleName(words)

    def _said(self, card: DeskCard) -> str:
        say = self._station.say
        match card.person:
            case JoinedPerson(resemblance=one):
                return say("desk.person_joined", who=known_line(self._station, one.line))
            case OtherPerson(resemblance=one):
                return say("desk.person_apart", who=known_line(self._station, one.line))
            case AskedPerson() | None:
                return say("desk.person_recognised", agrees=agreement(self._station, card.recognised))


class PersonPart(QWidget):
    """The question, the line, or nothing; `asks` while the card waits for C or K."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._person = station, station.presenters.person
        self.question, self.note = PersonQuestion(station), PersonNoteLine(station)
        column = Column(station.look)
        self.setLayout(column)
        column.addWidget(self.question)
        column.addWidget(self.note)
        self.question.same.clicked.connect(self.say_same)
        self.question.other.clicked.connect(self.say_other)
        self.question.later.clicked.connect(self._person.later)
        self.note.back.clicked.connect(self.take_back)
        self.asks = False
        self._apart = False

    def show_card(self, card: DeskCard) -> None:
        """Show what there is to ask or to say."""
        self.asks = asks_person(card)
        self._apart = isinstance(card.person, OtherPerson)
        told = bool(self.taking_back(card)) and not self.in_list(card)
        self.question.setVisible(self.asks)
        self.note.setVisible(told)
        self.setVisible(told or self.asks)
        if self.asks:
            self.question.show_card(card)
        elif told:
            self.note.show_card(card)
            self.note.back.set_words(self._short(card))

    def in_list(self, card: DeskCard) -> str:
        """The same, where it stands in the list of the card's foot: beside the three questions a narrow card has no
        line left.
        """
        narrow = not self._station.wide or bool(card.warnings)
        return self.taking_back(card) if narrow and card.kind in (CardKind.ENTRY, CardKind.OPENED) else ""

    def _short(self, card: DeskCard) -> str:
        """The words on the button beside what was said."""
        return (
            self._station.say("desk.person_part") if isinstance(card.person, JoinedPerson) else self.taking_back(card)
        )

    def taking_back(self, card: DeskCard) -> str:
        """The words that take back what was said of the visit, empty when nothing was."""
        match card.person:
            case JoinedPerson(resemblance=one):
                return self._station.say("desk.person_not_them", who=known_line(self._station, one.line))
            case OtherPerson():
                return self._station.say("desk.person_same")
            case AskedPerson() | None:
                return self._station.say("desk.person_enters") if card.recognised else ""

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
