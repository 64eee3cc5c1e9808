"""The upper part of the card: what became of the scan, who the visitor is, what looks odd."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.domain.codes.reading import NAMES_TO_TYPE, Warning
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.outcome_band import OutcomeBand
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.models.board_cells import HOW_ICONS
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.views.desk.card_words import band_words, person_line, stay_line, visits_line
from kiosk.gui.views.desk.person_words import asks_person
from kiosk.gui.views.desk.station import Station


class WarningNote(Card):
    """Yellow: what to compare with the paper in the visitor's hand, and a way to set a damaged name right."""

    correction_asked = Signal()

    def __init__(self, station: Station) -> None:
        self._station = station
        row = Row(station.look, 10, (12, 6, 12, 6))
        super().__init__(row, "warn")
        self._words = TextLabel(station.look, "", "caption_strong", "warnx", wrap=True)
        row.addWidget(IconLabel(station.look, "triangle-alert", "warnx", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        icon, height = ("keyboard", 40) if station.wide else ("", 36)
        self.correct = Button(station.look, station.say("desk.name_fix"), icon=icon, key="Alt+S", height=height)
        self.correct.clicked.connect(self.correction_asked)
        row.addWidget(self.correct, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_warnings(self, warnings: Collection[Warning]) -> None:
        """Say each warning; hidden when there is none."""
        self.correct.setVisible(not NAMES_TO_TYPE.isdisjoint(warnings))
        sentences = [self._station.say(f"warning.{one.value}") for one in Warning if one in warnings]
        text = " ".join(sentences)
        self._words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(sentences))


class CardHead(QFrame):
    """Band, name, two lines about the visitor, warnings."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        look, inner = station.look, station.measures.inner
        self._station = station
        self._band = OutcomeBand(look)
        if not station.wide:
            Hold(look, self._band, height=44)
        self._name = TextLabel(look, "", "page_title" if station.wide else "section_strong", elide=True)
        self._person = TextLabel(look, "", "body", "ink2", elide=True)
        self._visits = TextLabel(look, "", "body", "ink2", elide=True)
        self.warnings = WarningNote(station)
        column = Column(look, 0, (1, 1, 1, 0))
        words = Column(look, 2 if station.wide else 0, (inner, 12 if station.wide else 6, inner, 0))
        self.setLayout(column)
        column.addWidget(self._band)
        column.addLayout(words)
        self._named = Row(look, 8)
        self._named.addWidget(self._name, 1)
        words.addLayout(self._named)
        for widget in (self._person, self._visits):
            words.addWidget(widget)
        # A gap of its own: the margins of a layout stay when what it holds is hidden.
        self._gap = QWidget()
        Hold(look, self._gap, height=6)
        for below in (self._gap, self.warnings):
            words.addWidget(below)

    def add_mark(self, mark: QWidget) -> None:
        """Something to look at, at the end of the name's line."""
        self._named.addWidget(mark)

    def show_card(self, card: DeskCard) -> None:
        """Show this visitor."""
        station, band = self._station, band_words(self._station, card)
        by = card.said_by or card.line.visit.by
        how = station.say(f"how.{by.value}") if station.wide else ""
        self._band.show_outcome(band.outcome, band.words, band.clock, how, HOW_ICONS[by] if how else "")
        self._name.setText(station.name_of(card.line))
        self._show_lines(card)
        # Who it is is the question: the statements say it side by side.
        for label in (self._name, self._person):
            label.setVisible(not asks_person(card))
        self._warn(card.warnings)

    def drop_warnings(self) -> None:
        """Leave their room to something else."""
        self._warn(())

    def _warn(self, warnings: Collection[Warning]) -> None:
        self.warnings.show_warnings(warnings)
        self._gap.setVisible(not self.warnings.isHidden())

    def _show_lines(self, card: DeskCard) -> None:
        person, visits = person_line(self._station, card.line), visits_line(self._station, card)
        stay = stay_line(self._station, card.line) if card.kind in (CardKind.EXIT, CardKind.OPENED) else ""
        if self._station.wide:
            self._person.setText(person)
            self._visits.setText(stay or visits)
            self._visits.setVisible(bool(stay or visits) and not asks_person(card))
        else:
            self._person.setText(stay or " · ".join(part for part in (person, visits) if part))
            self._visits.hide()
