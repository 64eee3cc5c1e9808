"""An outcome as one line of JSON."""

from __future__ import annotations

from typing import Any

from kiosk.application import outcomes
from kiosk.domain.office_time import office_clock

_WORDS: dict[type[object], str] = {
    outcomes.EntryMade: "entry",
    outcomes.ExitMade: "exit",
    outcomes.LeavingAsked: "ask_leaving",
    outcomes.EnteringAsked: "ask_entering",
    outcomes.JustLeft: "just_left",
    outcomes.SamePersonAsked: "ask_person",
    outcomes.CodeRefused: "refused",
    outcomes.NobodyOnDuty: "nobody_on_duty",
    outcomes.Undone: "undone",
    outcomes.VisitChanged: "changed",
    outcomes.PersonSettled: "person_settled",
}


def word_of(outcome: object) -> str:
    """What happened, in one word."""
    return _WORDS.get(type(outcome), "other")


def said(outcome: object) -> dict[str, Any]:
    """What a program may know of it: names masked, nothing of a refused code but the kind of refusal."""
    if isinstance(outcome, outcomes.CodeRefused):
        return {"refusal": outcome.refusal.value}
    line = getattr(outcome, "line", None)
    if line is None:
        return {}
    visit, details = line.visit, line.details
    return {
        "name": details.masked_name if details else "",
        "birth_year": details.birth_year if details else None,
        "entered": office_clock(visit.entered_at),
        "left": office_clock(visit.left_at) if visit.left_at else None,
        "by": visit.by.value,
        "visit": visit.visit_id,
    }
