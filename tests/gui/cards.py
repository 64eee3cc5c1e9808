"""The card on the desk, as tests ask for it."""

from __future__ import annotations

from kiosk.gui.presenters.desk_states import DeskCard
from tests.gui.desk_stage import DeskStage


def card(desk: DeskStage) -> DeskCard:
    """The visitor's card that lies on the desk; fails where there is none."""
    lying = desk.presenters.card.card
    assert isinstance(lying, DeskCard)
    return lying
