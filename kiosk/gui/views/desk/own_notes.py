"""Which note lies on the desk for which code of our own."""

from __future__ import annotations

from kiosk.gui.kit.card import Card
from kiosk.gui.presenters.desk_states import OwnCodeCard
from kiosk.gui.views.desk.station import Station


class OwnNote(Card):
    """What a code of our own says; Enter puts it away. On the desk alone."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self.station = station

    def show_card(self, card: OwnCodeCard) -> None:
        """What it says today."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Where work goes on."""
        raise NotImplementedError


def note_kind(prefix: str) -> type[OwnNote]:
    """The note for codes of this prefix, its module loaded when first needed."""
    from kiosk.gui.views.desk.print_note import PrintNote
    from kiosk.gui.views.desk.recovery_note import RecoveryNote
    from kiosk.gui.views.desk.seal_note import SealNote
    from kiosk.gui.views.desk.sheet_note import SheetNote

    notes: dict[str, type[OwnNote]] = {"PST": PrintNote, "SQR": SealNote, "FB": SheetNote, "BRK": RecoveryNote}
    return notes[prefix]
