"""What the desk does with a visitor between entry and exit, and what each changes of the visit."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kiosk.domain.badge_facts import BadgeHanded, BadgeLost, BadgeReturned
from kiosk.domain.belonging_facts import GroupsTold, NotScanned
from kiosk.domain.fallback.marking import Way
from kiosk.domain.fallback_facts import PaperRowRecorded
from kiosk.domain.guidance import with_app
from kiosk.domain.helping_facts import AppCame, GuidanceTold
from kiosk.domain.host_facts import HostCame, HostChosen, WaitingForHost
from kiosk.domain.journal import Entry
from kiosk.domain.list_facts import ExpectedArrived, OfficialArrived
from kiosk.domain.pass_facts import PassIssued, PassShown
from kiosk.domain.visit import Visit
from kiosk.domain.visit_facts import AnswersGiven, CounterChosen

Hosting = HostChosen | WaitingForHost | HostCame
Dealing = AnswersGiven | GroupsTold | NotScanned | CounterChosen | Hosting | BadgeHanded | PassIssued
"""Each is done with the visitor before the desk: a sign that they are inside."""
Noted = BadgeReturned | BadgeLost | ExpectedArrived | OfficialArrived | GuidanceTold | PaperRowRecorded | PassShown
"""No sign of the visitor: a badge may lie on the desk when nobody saw who laid it there."""


def after_dealing(visit: Visit, fact: Dealing, at: datetime) -> Visit:
    """The visit after the desk dealt with the visitor at this moment."""
    match fact:
        case AnswersGiven(answers=answers, asked_at=asked_at):
            return replace(visit, answers=answers, answers_at=asked_at or at)
        case GroupsTold(groups=groups, beside_visit=beside):
            return replace(visit, belongs_to=groups, beside_visit=beside)
        case NotScanned(reason=reason):
            return replace(visit, no_scan=reason)
        case CounterChosen(counter=counter):
            return replace(visit, counter=counter)
        case HostChosen() | WaitingForHost() | HostCame():
            return _after_hosting(visit, fact, at)
        case PassIssued(pass_id=pass_id, on_badge=on_badge):
            return visit if on_badge else replace(visit, pass_id=pass_id)
        case BadgeHanded(number=number):
            return replace(visit, badge=number, badge_since=at, badge_lost="", lost_before=visit.badges_lost)


def _after_hosting(visit: Visit, fact: Hosting, at: datetime) -> Visit:
    match fact:
        case HostChosen(matter=matter, counter=counter):
            return replace(visit, matter_sheet=matter.sheet_id, counter=counter or visit.counter)
        case WaitingForHost(matter=matter):
            return replace(visit, matter_sheet=matter.sheet_id, waiting_since=visit.waiting_since or at)
        case HostCame():
            return replace(visit, waiting_since=None)


def after_note(visit: Visit, fact: Noted) -> Visit:
    """The visit after something about it was noted, whether or not the visitor was there."""
    match fact:
        case BadgeReturned(number=number) if number != visit.badge:
            return replace(visit, lost_before=tuple(one for one in visit.lost_before if one.number != number))
        case BadgeReturned():
            return replace(visit, badge="", badge_since=None, badge_lost="")
        case BadgeLost(reason=reason):
            return replace(visit, badge_lost=reason)
        case ExpectedArrived(expected_id=expected_id):
            return replace(visit, expected_id=expected_id)
        case PassShown(pass_id=pass_id):
            return replace(visit, pass_id=pass_id)
        case OfficialArrived(official_id=official_id):
            return replace(visit, official_id=official_id)
        case GuidanceTold(helper=helper, relatives=relatives):
            return replace(visit, guidance=replace(visit.guidance, helper=helper, relatives=relatives))
        case PaperRowRecorded():
            return replace(visit, paper=visit.paper.with_row(fact))


def after_app_came(visit: Visit, entry: Entry, fact: AppCame) -> Visit:
    """The visit after the app's code of somebody was seen who had said not to have the app."""
    guidance = replace(visit.guidance, came_event=entry.event_id, came_by=fact.helper)
    return replace(visit, guidance=guidance, answers=with_app(visit.answers), answers_at=entry.happened_at)


def shown_by(fact: object) -> str:
    """The record whose withdrawal takes this one back, too; empty for most."""
    if isinstance(fact, PaperRowRecorded) and fact.way is Way.OUT:
        return fact.event_id
    return fact.scan if isinstance(fact, AppCame) else ""
