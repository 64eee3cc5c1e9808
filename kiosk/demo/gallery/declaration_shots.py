"""The health declaration of a visitor: new, faulty, in English, sent."""

from __future__ import annotations

from functools import partial

from kiosk.demo.gallery.morning import FOREIGNER, NEW
from kiosk.demo.gallery.shot import Shot
from kiosk.demo.gallery.stand import Stand
from kiosk.domain.app_answers import Answer
from kiosk.domain.visitor import Sex
from kiosk.gui.presenters.desk_states import CardKind
from kiosk.gui.views.desk.page_keys import PageKey


def _open(stand: Stand, name: str = NEW) -> None:
    stand.lay(CardKind.OPENED, name)
    stand.body.desk.place.act("declare")


def _faulty(stand: Stand) -> None:
    _open(stand)
    stand.presenters.declarations.change(birth_year="18")
    stand.presenters.declarations.send()


def _sent(stand: Stand) -> None:
    _open(stand)
    made = stand.presenters.declarations
    if made.form is not None:
        for question in made.form.asked.questions:
            made.answer(question.key, Answer.NO)
        made.change(sex=Sex.FEMALE, birth_year="1990", paper="")
        made.agree(True)
        made.send()


def _faulty_concern(stand: Stand) -> None:
    stand.page(PageKey.CONCERN)
    stand.presenters.concerns.record()


DECLARATION_SHOTS = (
    Shot("concern-faulty", _faulty_concern),
    Shot("declaration", _open),
    Shot("declaration-foreigner", partial(_open, name=FOREIGNER)),
    Shot("declaration-faulty", _faulty),
    Shot("declaration-sent", _sent),
)
