"""One of the office's own prints was shown to the camera: is it current, what has changed, where does it hang."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.application.keep_prints import CheckedPrint
from kiosk.domain.office_time import office_clock
from kiosk.domain.publicity.verdict import Current, OtherOffice, OutOfDate, Verdict
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.outcome_band import Outcome, OutcomeBand
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import OwnCodeCard
from kiosk.gui.views.desk.own_notes import OwnNote
from kiosk.gui.views.desk.print_words import verdict_words
from kiosk.gui.views.desk.station import Station


class PrintNote(OwnNote):
    """On the desk alone: the visitor's screen only says that this is no code of theirs."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._checked: CheckedPrint | None = None
        look, say, wide, inner = station.look, station.say, station.wide, station.measures.inner
        self._band = OutcomeBand(look)
        if not wide:
            Hold(look, self._band, height=44)
        self._name = TextLabel(look, "", "caption_strong", "ink2")
        self._tell = TextLabel(look, "", "section" if wide else "label", wrap=True)
        self.done = Button(look, say("desk.done_plain"), ButtonKind.PRIMARY, icon="check", key="Enter", large=wide)
        self.log = Button(look, say("posters.log_it"), icon="map-pin", large=wide)
        part, words, buttons = QWidget(), Column(look, 8, (inner, 12, inner, 14)), Row(look, 8)
        part.setLayout(words)
        words.addWidget(self._name)
        words.addWidget(self._tell)
        for button in (self.done, self.log):
            buttons.addWidget(button, 0 if station.strip else 1)
        if station.strip:
            buttons.addStretch(1)
        words.addLayout(buttons)
        column = Column(look, 0, (1, 1, 1, 0))
        self.setLayout(column)
        column.addWidget(self._band)
        column.addWidget(part)
        column.addStretch(1)
        self.done.clicked.connect(station.presenters.card.done)
        self.log.clicked.connect(self._log)

    def show_card(self, card: OwnCodeCard) -> None:
        """What its check code says today."""
        say, checked = self.station.say, card.answer if isinstance(card.answer, CheckedPrint) else None
        self._checked = checked
        self.log.setVisible(checked is not None and not isinstance(checked.verdict, OtherOffice))
        outcome, band = self._said(checked.verdict if checked else None)
        if card.failed:
            band = say("own_codes.band_unreachable")
        self._band.show_outcome(outcome, band, office_clock(card.shown_at))
        name, told = "", say("own_codes.unreachable" if card.failed else "posters.damaged")
        if checked is not None:
            code, told = checked.code, verdict_words(self.station, checked.verdict)
            kind = say(f"print_kind.{code.kind.name.lower()}")
            name = say("posters.shown", name=kind, version=code.version, language=code.language)
        self._name.setText(name)
        self._name.setVisible(bool(name))
        self._tell.setText(told)

    def _said(self, verdict: Verdict | None) -> tuple[Outcome, str]:
        say = self.station.say
        match verdict:
            case Current():
                return Outcome.IN, say("posters.band_current")
            case OutOfDate():
                return Outcome.REFUSED, say("posters.band_old")
            case OtherOffice():
                return Outcome.CALM, say("posters.band_other")
            case None:
                return Outcome.TROUBLE, say("posters.band_damaged")

    def take_focus(self) -> None:
        """Enter puts the note away."""
        self.done.setFocus()

    def _log(self) -> None:
        self.station.presenters.card.done()
        self.station.presenters.posters.show_print(self._checked)
