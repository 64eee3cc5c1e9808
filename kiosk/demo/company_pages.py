"""Pictures of what a desk does for whoever comes with a visitor, or for the wrong person's code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from kiosk.domain.group import Group
from kiosk.domain.visit import VisitState
from kiosk.gui.presenters.desk_states import CardKind, DeskCard, WrongPersonCard
from kiosk.gui.shell import Shell
from kiosk.gui.views.desk.card_actions import CHILD, GROUP_COUNT, ON_BEHALF

_FORMS = {"on-behalf": ON_BEHALF, "group": GROUP_COUNT, "child": CHILD}
_CLASS = Group(20)


def company_pages(shell: Shell, take: Callable[[str], Path]) -> Iterator[Path]:
    """The forms on the card that lies there, a group that left, a record that was withdrawn; `take` takes each by its
    name. The card lies there again at the end.
    """
    card, place = shell.presenters.card.card, shell.desk.body.desk.place
    if not isinstance(card, DeskCard):
        return
    for word, key in _FORMS.items():
        place.act(key)
        yield take(word)
        place.leave_form()
    now = shell.presenters.services.clock.now()
    gone = replace(card.line.visit, state=VisitState.LEFT, left_at=now, group=_CLASS)
    shell.presenters.card.lay(DeskCard(CardKind.EXIT, replace(card.line, visit=gone), now))
    yield take("group-left")
    shell.presenters.card.lay(WrongPersonCard(was_entry=True, shown_at=now))
    yield take("wrong-person")
    shell.presenters.card.lay(card)
