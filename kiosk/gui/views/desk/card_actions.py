"""What else can be done for the visitor on the card, beside the one next action: one list for every layout."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.correction_form import CorrectionForm, correctable
from kiosk.gui.views.desk.name_correction import NameCorrection
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.watch_form import WatchForm

CORRECT_NAME = "correct name"
CORRECT_VISIT = "correct visit"
WATCH = "watch-list"


@dataclass(frozen=True, slots=True)
class CardAction:
    """An action offered under "other" on the card, and by its key where it has one: it opens its `form` on the card."""

    key: str
    words: str
    """The sentence in the language in use."""
    fits: Callable[[DeskCard], bool]
    form: CardForm


def actions_of(station: Station) -> tuple[CardAction, ...]:
    """Every action of this desk, in the order in which they are offered."""
    name = NameCorrection(station)
    return (
        CardAction(CORRECT_NAME, station.say("desk.action_name"), _has_name, form=name),
        CardAction(CORRECT_VISIT, station.say("desk.action_correct"), correctable, form=CorrectionForm(station)),
        CardAction(WATCH, station.say("watch.action"), partial(_is_marked, station), form=WatchForm(station)),
    )


def _is_marked(station: Station, card: DeskCard) -> bool:
    return bool(station.presenters.watch.marks_of(card.line.visit.visit_id))


def _has_name(card: DeskCard) -> bool:
    return card.line.details is not None
