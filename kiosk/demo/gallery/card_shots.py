"""Every kind of card that lies on the desk."""

from __future__ import annotations

from dataclasses import replace

from kiosk.application.outcomes import AskedPerson, JoinedPerson, OtherPerson, Resemblance
from kiosk.application.register_scan import Scan
from kiosk.demo.gallery.morning import (
    ADULT,
    BADGED,
    CHILD,
    CORRECTED,
    EXPECTED,
    FOREIGNER,
    FORGOTTEN,
    GONE,
    GROUP,
    HELPED,
    LEFT,
    MARKED,
    NEW,
    OFFICIAL,
    PART,
    WAITING,
)
from kiosk.demo.gallery.office_day import WITHDRAWN, YESTERDAY
from kiosk.demo.gallery.shot import Shot
from kiosk.demo.gallery.stand import Stand
from kiosk.demo.gallery.visitor_shots import refuse
from kiosk.domain.codes.reading import Refusal, Warning
from kiosk.domain.evidence import Evidence
from kiosk.domain.visit import RecordedBy
from kiosk.gui.presenters.desk_states import CardKind, DeskCard, EnteringCard, WrongPersonCard
from kiosk.gui.presenters.visitor_states import UndoneShown, WaitShown

_ASKED = "Dương Hoàng Sơn"
_AGREES = (Evidence.BIRTH_DATE, Evidence.NAME, Evidence.SEX)


def _resemblance(stand: Stand) -> Resemblance:
    line = stand.line(_ASKED)
    return Resemblance(line.visit.visitor_id, line, _AGREES)


def _same_person(stand: Stand) -> None:
    said, asked = stand.line(_ASKED).details, AskedPerson((_resemblance(stand),))
    stand.lay(CardKind.ASK_PERSON, _ASKED, person=asked, said=said, said_by=RecordedBy.INSURANCE_CARD)
    stand.show(WaitShown())


def _entering(stand: Stand) -> None:
    details, now = stand.line(LEFT).details, stand.presenters.services.clock.now()
    if details is not None:
        stand.presenters.card.lay(EnteringCard(Scan("", "", now), details, RecordedBy.PERSONAL_CODE, now))
    stand.show(WaitShown())


def _wrong_person(stand: Stand) -> None:
    stand.presenters.card.lay(WrongPersonCard(was_entry=True, shown_at=stand.presenters.services.clock.now()))
    stand.show(UndoneShown())


def _group_left(stand: Stand) -> None:
    line = stand.line(LEFT)
    gone = replace(line, visit=replace(line.visit, group=stand.line(GROUP).visit.group))
    stand.presenters.card.lay(DeskCard(CardKind.EXIT, gone, stand.presenters.services.clock.now()))


CARD_SHOTS = (
    Shot("card-entry", lambda stand: stand.enter(NEW)),
    Shot("card-entry-answered", lambda stand: stand.enter(BADGED, visits=4, previous=stand.line(LEFT))),
    Shot("card-entry-damaged-name", lambda stand: stand.enter(NEW, warnings=frozenset({Warning.NAME_DAMAGED}))),
    Shot("card-entry-forgotten-exit", lambda stand: stand.enter(FORGOTTEN, visits=2, previous=stand.line(YESTERDAY))),
    Shot("card-entry-watched", lambda stand: stand.enter(MARKED)),
    Shot("card-entry-joined", lambda stand: stand.enter(NEW, person=JoinedPerson(_resemblance(stand)))),
    Shot("card-entry-other", lambda stand: stand.enter(NEW, person=OtherPerson(_resemblance(stand)))),
    Shot("card-entry-alike", lambda stand: stand.enter(NEW, person=AskedPerson((_resemblance(stand),)))),
    Shot("card-entry-official", lambda stand: stand.enter(OFFICIAL)),
    Shot("card-exit", lambda stand: stand.leave(LEFT)),
    Shot("card-exit-recognised", lambda stand: stand.leave(LEFT, recognised=_AGREES)),
    Shot("card-exit-group", _group_left),
    Shot("card-ask-leaving", lambda stand: stand.lay(CardKind.ASK_LEAVING, BADGED)),
    Shot("card-just-left", lambda stand: stand.lay(CardKind.JUST_LEFT, LEFT)),
    Shot("card-ask-person", _same_person),
    Shot("card-entering", _entering),
    Shot("card-refused", lambda stand: refuse(stand, Refusal.PLACE)),
    Shot("card-wrong-person", _wrong_person),
    Shot("card-inside", lambda stand: stand.open(BADGED)),
    Shot("card-left", lambda stand: stand.open(LEFT)),
    Shot("card-no-exit", lambda stand: stand.open(GONE)),
    Shot("card-no-exit-yesterday", lambda stand: stand.open(YESTERDAY)),
    Shot("card-withdrawn", lambda stand: stand.open(WITHDRAWN)),
    Shot("card-corrected", lambda stand: stand.open(CORRECTED)),
    Shot("card-group", lambda stand: stand.open(GROUP)),
    Shot("card-group-one-left", lambda stand: stand.open(PART)),
    Shot("card-child", lambda stand: stand.open(CHILD)),
    Shot("card-adult", lambda stand: stand.open(ADULT)),
    Shot("card-helped", lambda stand: stand.open(HELPED)),
    Shot("card-foreigner", lambda stand: stand.open(FOREIGNER)),
    Shot("card-host-awaited", lambda stand: stand.open(WAITING)),
    Shot("card-expected", lambda stand: stand.open(EXPECTED)),
)
