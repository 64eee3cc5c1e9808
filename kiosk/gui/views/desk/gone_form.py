"""The visitor is no longer there and nobody saw them leave: said with one key, so that no exit is made up."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot

from kiosk.domain.no_exit import interval_words
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.station import Station


class GoneForm(CardForm):
    """What the register will say, and the button that lets it."""

    has_way_out = True

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look = station.look
        self._sentence = TextLabel(look, "", "body", "ink2", wrap=True)
        self.save = Button(
            look, station.say("desk.gone_save"), ButtonKind.PRIMARY, icon="check", key="Enter", height=48
        )
        self.stay = Button(look, station.say("desk.gone_stays"), ButtonKind.SECONDARY, key="Esc", height=48)
        # Side by side the two have room only where the card is wide.
        roomy = station.wide or station.strip
        column, row = Column(look, 8, self.edges), Row(look, 8) if roomy else Column(look, 8)
        self.setLayout(column)
        column.addWidget(TextLabel(look, station.say("desk.gone_title"), "label"))
        column.addWidget(self._sentence)
        column.addLayout(row)
        row.addWidget(self.save)
        row.addWidget(self.stay)
        for button in (self.save, self.stay):
            Hold(look, button, height=48)
        if roomy:
            row.addStretch(1)
        column.addStretch(1)
        self.save.clicked.connect(self.keep)
        self.stay.clicked.connect(self.leave)

    def fill(self, card: DeskCard) -> bool:
        """From the last sign to now."""
        visit = card.line.visit
        if visit.inside:
            interval = interval_words((visit.seen_at, max(self._station.now(), visit.seen_at)))
            self._sentence.setText(self._station.say("desk.gone_line", interval=interval))
        return visit.inside

    def focus_first(self) -> None:
        """On the button that records it."""
        self.save.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def keep(self) -> None:
        """Record it; the card then shows the visit as it stands."""
        visit_id = self._visit_id
        self.leave()
        self._station.presenters.exits.found_gone(visit_id)
