"""The sheet of the recovery key was held up: does it open this register? The key itself is shown nowhere."""

from __future__ import annotations

from kiosk.application.recovery_sheet import SheetHeld
from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.outcome_band import Outcome
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import OwnCodeCard
from kiosk.gui.views.desk.band_note import BandNote
from kiosk.gui.views.desk.station import Station


class RecoveryNote(BandNote):
    """Right, another's, or not read."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, wide = station.look, station.wide
        self._finding = TextLabel(look, "", "section" if wide else "label", wrap=True)
        self._more = TextLabel(look, "", "body", wrap=True)
        self._lay(self._finding, self._more, fills=not station.strip)

    def show_card(self, card: OwnCodeCard) -> None:
        """What came of the comparison."""
        say, held = self.station.say, card.answer if isinstance(card.answer, SheetHeld) else None
        if card.failed:
            outcome, word = Outcome.TROUBLE, "unreachable"
        elif held is None:
            outcome, word = Outcome.TROUBLE, "damaged"
        else:
            outcome, word = (Outcome.IN, "right") if held.right else (Outcome.REFUSED, "other")
        self._band.show_outcome(outcome, say(f"recovery.band_{word}"), office_clock(card.shown_at))
        self._finding.setText(say(f"recovery.held_{word}", name=held.name if held else ""))
        self._more.setText(say("recovery.seal_again"))
        self._more.setVisible(held is not None)
