"""Which card lies on the desk: a new one wants the focus, a change on the same one does not."""

from __future__ import annotations

from kiosk.application.outcomes import AskedPerson
from kiosk.gui.presenters.card_presenter import Card
from kiosk.gui.presenters.desk_states import DeskCard, EnteringCard, OwnCodeCard, RefusedCard, WrongPersonCard


def identity_of(card: Card) -> tuple[object, ...]:
    """What stays the same while the same card lies there."""
    match card:
        case None:
            return ()
        case RefusedCard(refusal=refusal, shown_at=shown_at):
            return refusal, shown_at
        case OwnCodeCard(prefix=prefix, shown_at=shown_at):
            return prefix, shown_at
        case EnteringCard(scan=scan):
            return (scan.scan_id,)
        case WrongPersonCard(shown_at=shown_at):
            return WrongPersonCard, shown_at
        case DeskCard(kind=kind, line=line, shown_at=shown_at, person=person):
            # A question that was answered makes way for the card under it, which then wants the focus.
            return kind, line.visit.visit_id, shown_at, isinstance(person, AskedPerson)
