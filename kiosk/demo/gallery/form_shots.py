"""Every form that opens on a visitor's card, and what it says of a faulty entry."""

from __future__ import annotations

from kiosk.demo.gallery.morning import (
    ADULT,
    BADGED,
    CORRECTED,
    FORGOTTEN,
    GROUP,
    HELPED,
    MARKED,
    WAITING,
)
from kiosk.demo.gallery.office_day import YESTERDAY
from kiosk.demo.gallery.shot import Shot
from kiosk.demo.gallery.stand import Stand
from kiosk.gui.views.desk import card_actions as actions

FORMS = {
    "form-name": (BADGED, actions.CORRECT_NAME),
    "form-gone": (BADGED, actions.FOUND_GONE),
    "form-exit-asked": (YESTERDAY, actions.ASK_EXIT),
    "form-badge": (ADULT, actions.BADGE),
    "form-badge-held": (BADGED, actions.BADGE),
    "form-pass": (ADULT, actions.PASS),
    "form-host": (BADGED, actions.HOST),
    "form-groups": (BADGED, actions.GROUPS),
    "form-guide": (BADGED, actions.HELPER),
    "form-wait": (WAITING, actions.WAIT),
    "form-on-behalf": (ADULT, actions.ON_BEHALF),
    "form-on-behalf-known": (HELPED, actions.ON_BEHALF),
    "form-group-count": (BADGED, actions.GROUP_COUNT),
    "form-group-part": (GROUP, actions.GROUP_PART),
    "form-group-names": (GROUP, actions.GROUP_NAMES),
    "form-child": (ADULT, actions.CHILD),
    "form-correction": (CORRECTED, actions.CORRECT_VISIT),
    "form-watch": (MARKED, actions.WATCH),
}
_ANSWERED_AMISS = {
    "form-child-faulty": (ADULT, actions.CHILD),
    "form-on-behalf-faulty": (ADULT, actions.ON_BEHALF),
    "form-correction-faulty": (CORRECTED, actions.CORRECT_VISIT),
}


def _form(name: str, who: str, action: str) -> Shot:
    return Shot(name, lambda stand: stand.open(who, action))


def _faulty(name: str, who: str, action: str) -> Shot:
    def act(stand: Stand) -> None:
        stand.open(who, action)
        stand.body.desk.place.keep_form()

    return Shot(name, act)


def _asked_at_the_exit(stand: Stand) -> None:
    stand.enter(FORGOTTEN, visits=2, previous=stand.line(YESTERDAY))
    stand.body.desk.place.act(actions.ASK_EXIT)


def _column_chosen(stand: Stand) -> None:
    stand.open(CORRECTED, actions.CORRECT_VISIT)
    form = stand.body.desk.place.visitor.open_form
    if form is not None:
        form.press_digit(2)


FORM_SHOTS = (
    *(_form(name, *form) for name, form in FORMS.items()),
    Shot("form-exit-asked-at-entry", _asked_at_the_exit),
    Shot("form-correction-year", _column_chosen),
    *(_faulty(name, *form) for name, form in _ANSWERED_AMISS.items()),
)
