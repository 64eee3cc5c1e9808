"""What else can be done for the visitor on the card, beside the one next action: one list for every layout."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kiosk.domain.visit import VisitState
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.views.desk.badge_form import BadgeForm
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.child_form import ChildCardForm
from kiosk.gui.views.desk.correction_form import CorrectionForm, correctable
from kiosk.gui.views.desk.declaration_form import DeclarationForm
from kiosk.gui.views.desk.exit_memory import ExitMemory, forgotten_visit
from kiosk.gui.views.desk.gone_form import GoneForm
from kiosk.gui.views.desk.group_forms import GroupCountForm, GroupPartForm
from kiosk.gui.views.desk.group_names_form import GroupNamesForm
from kiosk.gui.views.desk.groups_form import GroupsForm
from kiosk.gui.views.desk.guide_form import HelperForm
from kiosk.gui.views.desk.host_form import HostForm, WaitForm
from kiosk.gui.views.desk.name_correction import NameCorrection
from kiosk.gui.views.desk.on_behalf_form import OnBehalfForm
from kiosk.gui.views.desk.pass_form import PassForm
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.watch_form import WatchForm

CORRECT_NAME = "correct name"
FOUND_GONE = "found gone"
ASK_EXIT = "ask exit"
BADGE = "badge"
PASS = "pass"  # noqa: S105 - a visitor's pass, no password
HOST = "host"
GROUPS = "groups"
HELPER = "helper"
WAIT = "wait"
ON_BEHALF = "on behalf"
DECLARE = "declare"
GROUP_COUNT = "group count"
GROUP_PART = "group part"
GROUP_NAMES = "group names"
CHILD = "child"
CORRECT_VISIT = "correct visit"
WATCH = "watch-list"


@dataclass(frozen=True, slots=True)
class CardAction:
    """An action offered under "other" on the card, and by its key where it has one: it opens a form on the card."""

    key: str
    words: str
    """The sentence in the language in use."""
    fits: Callable[[DeskCard], bool]
    form: Callable[[Station], CardForm]
    """Makes the form; the card asks for it when somebody opens it for the first time."""


def actions_of(station: Station) -> tuple[CardAction, ...]:
    """Every action of this desk, in the order in which they are offered."""
    say, badges = station.say, station.presenters.badges
    return (
        CardAction(ON_BEHALF, say("desk.action_on_behalf"), _may_be_declared, OnBehalfForm),
        CardAction(DECLARE, say("declaration.action"), partial(_may_declare, station), DeclarationForm),
        CardAction(GROUP_COUNT, say("desk.action_group"), _is_inside, GroupCountForm),
        CardAction(GROUP_PART, say("desk.action_group_part"), _may_leave_in_parts, GroupPartForm),
        CardAction(GROUP_NAMES, say("desk.action_group_names"), _is_group, GroupNamesForm),
        CardAction(CHILD, say("desk.action_child"), _may_bring_a_child, ChildCardForm),
        CardAction(GROUPS, say("groups.action"), _may_tell_groups, GroupsForm),
        CardAction(HELPER, say("helping.action"), partial(_may_be_helped, station), HelperForm),
        CardAction(HOST, say("host.action"), _is_inside, HostForm),
        CardAction(WAIT, say("host.action_wait"), _is_inside, WaitForm),
        CardAction(BADGE, say("badge.action"), lambda card: badges.any and _wears(card), BadgeForm),
        CardAction(PASS, say("pass.action"), _may_have_pass, PassForm),
        CardAction(FOUND_GONE, say("desk.action_gone"), _may_be_gone, GoneForm),
        CardAction(ASK_EXIT, say("desk.action_exit_ask"), _has_forgotten, ExitMemory),
        CardAction(CORRECT_NAME, say("desk.action_name"), _has_name, NameCorrection),
        CardAction(CORRECT_VISIT, say("desk.action_correct"), correctable, CorrectionForm),
        CardAction(WATCH, say("watch.action"), partial(_is_marked, station), WatchForm),
    )


def _may_declare(station: Station, card: DeskCard) -> bool:
    return station.presenters.declarations.offered and _may_be_declared(card)


def _is_marked(station: Station, card: DeskCard) -> bool:
    return bool(station.presenters.watch.marks_of(card.line.visit.visit_id))


def _may_be_gone(card: DeskCard) -> bool:
    return card.kind in (CardKind.ENTRY, CardKind.OPENED) and card.line.visit.inside


def _has_forgotten(card: DeskCard) -> bool:
    return forgotten_visit(card) is not None


def _wears(card: DeskCard) -> bool:
    visit = card.line.visit
    return visit.holds_badge or visit.inside


def _may_have_pass(card: DeskCard) -> bool:
    return _may_be_declared(card) and not card.line.visit.official


def group_action(card: DeskCard) -> str:
    """What the key of groups does for a card: it counts whom it lets in, and afterwards asks who leaves."""
    return GROUP_PART if card.kind is not CardKind.ENTRY and card.line.visit.group.several else GROUP_COUNT


def _has_name(card: DeskCard) -> bool:
    return card.line.details is not None


def _may_be_declared(card: DeskCard) -> bool:
    return _has_name(card) and card.line.visit.state is not VisitState.UNDONE


def _may_tell_groups(card: DeskCard) -> bool:
    """Of the office's own people its list says it; of who left it may be said afterwards."""
    visit = card.line.visit
    return visit.state is not VisitState.UNDONE and not visit.official


def _may_be_helped(station: Station, card: DeskCard) -> bool:
    return station.app.is_asked and _may_tell_groups(card)


def _is_inside(card: DeskCard) -> bool:
    return card.line.visit.inside


def _is_group(card: DeskCard) -> bool:
    return card.line.visit.group.several and card.line.visit.state is not VisitState.UNDONE


def _may_leave_in_parts(card: DeskCard) -> bool:
    visit = card.line.visit
    return visit.group.staying > 1 and visit.state in (VisitState.INSIDE, VisitState.LEFT)


def _may_bring_a_child(card: DeskCard) -> bool:
    return _is_inside(card) and not card.line.visit.with_visit
