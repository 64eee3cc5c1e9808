"""Proves that nothing a person can meet on the two screens lacks a picture: a new page, form or state needs a scene."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING, get_args

import pytest

from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.ports.camera import LensFault
from kiosk.application.ports.register import RegisterFault
from kiosk.application.start_faults import RegisterStops, StartFault, word_of
from kiosk.demo.gallery.stopped_shots import FAULTS
from kiosk.demo.gallery.walk import SHOTS, Choice, Posed, walk
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.scan_advice import Advice
from kiosk.domain.visit import VisitState
from kiosk.gui.kit.touch_keyboard import KeyPage
from kiosk.gui.presenters.board_presenter import BoardTab
from kiosk.gui.presenters.card_presenter import Card
from kiosk.gui.presenters.desk_states import CardKind, DeskCard, Device, Health
from kiosk.gui.presenters.lists_presenter import ListKind
from kiosk.gui.presenters.sign_on_asks import Ask
from kiosk.gui.presenters.visitor_states import DoctorShown, Idle, Leaf, RefusedShown, VisitorState
from kiosk.gui.shell import ScreenLayout
from kiosk.gui.views.desk.card_actions import DECLARE
from kiosk.gui.views.desk.page_keys import PageKey
from tests.fakes.desk import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ONE_SERIES = Choice(("vi",), ("light",), ((1366, 768),), (ScreenLayout.TWO,))


@pytest.fixture(scope="module")
def met(qapp: QApplication) -> set[object]:
    """Everything that the scenes show, met once."""
    return {what for posed in walk(ONE_SERIES) for what in shown(posed)}


def shown(posed: Posed) -> Iterator[object]:
    """What stands on the two screens: states, pages, cards, forms, lights, and what there was to be met at all."""
    presenters, desk = posed.stand.presenters, posed.stand.desk
    yield type(presenters.visitor.state)
    match presenters.visitor.state:
        case RefusedShown(refusal=part) | DoctorShown(counsel=part) | Idle(leaf=part):
            yield part if isinstance(part, Refusal | Leaf) else part.advice
        case _:
            pass
    yield desk.front_shown, presenters.sign_on.ask
    if desk.front_shown:
        return
    yield from (desk.body.page, presenters.board.view.tab)
    if desk.body.page is PageKey.DECLARATION:
        # Its form is a page, since no card has room for it.
        yield "open", DECLARE
    if desk.body.page is PageKey.LISTS:
        yield presenters.lists.kind
    if desk.typing.is_open and desk.typing.keys is not None:
        yield desk.typing.keys.page()
    yield from ((one.device, one.health) for one in presenters.status.lights.values())
    yield from (one.word for one in presenters.status.lights.values())
    yield from _on_the_card(posed)


def _on_the_card(posed: Posed) -> Iterator[object]:
    card, place = posed.stand.presenters.card.card, posed.stand.body.desk.place
    yield type(card)
    yield from (("offered", one.key) for one in place.visitor.offered)
    if isinstance(card, DeskCard):
        yield from (card.kind, card.line.visit.state, type(card.person))
        yield ("open", place.visitor.open_action)


@pytest.mark.parametrize(
    "kinds",
    [PageKey, BoardTab, ListKind, KeyPage, CardKind, VisitState, Refusal, Advice, Leaf],
    ids=lambda one: one.__name__,
)
def test_every_one_of_a_kind_has_a_picture(met: set[object], kinds: type[Enum]) -> None:
    assert set(kinds) - met == set()


def test_every_state_of_the_visitors_screen_has_a_picture(met: set[object]) -> None:
    assert set(get_args(VisitorState)) - met == set()


def test_every_card_and_every_form_on_it_has_a_picture(met: set[object]) -> None:
    assert set(get_args(Card)) - met == set()
    offered = {one[1] for one in met if isinstance(one, tuple) and one[0] == "offered"}
    assert offered - {one[1] for one in met if isinstance(one, tuple) and one[0] == "open"} == set()


def test_every_step_of_the_sign_on_has_a_picture(met: set[object]) -> None:
    assert {(True, ask) for ask in Ask} - met == set()


def test_every_device_has_a_picture_of_its_trouble(met: set[object]) -> None:
    for device in Device:
        assert {(device, Health.LOOK), (device, Health.BAD)} & met, device
    assert {one.value for one in (*LensFault, *RegisterFault)} - met == set()


def test_every_fault_of_a_start_has_a_picture() -> None:
    told = {type(one): one for one in FAULTS}
    assert set(get_args(StartFault)) == set(told)
    assert {one.cause for one in FAULTS if isinstance(one, RegisterStops)} == set(RegisterFault)
    assert {f"stopped-{word_of(one).replace('_', '-')}" for one in FAULTS} <= {shot.name for shot in SHOTS}


def test_each_scene_has_a_name_and_a_caption_of_its_own() -> None:
    captions = Counter(shot.caption for shot in SHOTS)
    assert max(captions.values()) == 1
    for words in load_wordings(Layers(RESOURCES)).catalogues.values():
        assert {key for key in words if key.startswith("shot.")} == set(captions)
