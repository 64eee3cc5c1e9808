"""What else can be done for the visitor on the card, beside the one next action: one list for every layout."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.badge_form import BadgeForm
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.correction_form import CorrectionForm, correctable
from kiosk.gui.views.desk.host_form import HostForm, WaitForm
from kiosk.gui.views.desk.name_correction import NameCorrection
from kiosk.gui.views.desk.station import Station

CORRECT_NAME = "correct name"
BADGE = "badge"
HOST = "host"
WAIT = "wait"
CORRECT_VISIT = "correct visit"


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
    say, badges = station.say, station.presenters.badges
    return (
        CardAction(CORRECT_NAME, say("desk.action_name"), _has_name, NameCorrection(station)),
        CardAction(CORRECT_VISIT, say("desk.action_correct"), correctable, CorrectionForm(station)),
        CardAction(HOST, say("host.action"), lambda card: card.line.visit.inside, HostForm(station)),
        CardAction(WAIT, say("host.action_wait"), lambda card: card.line.visit.inside, WaitForm(station)),
        CardAction(BADGE, say("badge.action"), lambda card: badges.any and _wears(card), BadgeForm(station)),
    )


def _wears(card: DeskCard) -> bool:
    visit = card.line.visit
    return visit.holds_badge or (visit.inside and not visit.badge)


def _has_name(card: DeskCard) -> bool:
    return card.line.details is not None
