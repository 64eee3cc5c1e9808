"""How old is what the visitor answered: kept from a little while ago, or so old that it is asked again."""

from __future__ import annotations

from kiosk.domain.office_time import office_clock_of, office_day
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.views.desk.station import Station


def answers_age(station: Station, card: DeskCard) -> str:
    """What the desk is told of the age of the answers, empty where there is nothing to tell."""
    visit, say = card.line.visit, station.say
    if visit.answers_at is not None and visit.answers_at < visit.entered_at:
        return say("desk.answers_kept", when=office_clock_of(visit.answers_at, office_day(visit.entered_at)))
    before = card.previous.visit if card.previous else None
    if card.kind is not CardKind.ENTRY or visit.answers.complete or before is None or before.answers_at is None:
        return ""
    days = (office_day(visit.entered_at) - office_day(before.answers_at)).days
    return say("desk.answers_old", count=days, day=f"{office_day(before.answers_at):%d/%m}") if days > 0 else ""
