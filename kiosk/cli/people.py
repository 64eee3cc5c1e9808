"""`person`: whose visit it is, and the desk's answer without the window."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.join_visitors import JoinVisitors
from kiosk.application.outcomes import (
    AskedPerson,
    BothInside,
    ExitMade,
    JoinedPerson,
    OtherPerson,
    PersonNote,
    PersonSettled,
    Resemblance,
)
from kiosk.application.wording import VIETNAMESE
from kiosk.bootstrap import read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell

Settled = PersonSettled | ExitMade | BothInside


class Reply(StrEnum):
    """What the desk says to the question, or to what stands."""

    SAME = "same"
    OTHER = "other"


def person(
    visit: Annotated[str, typer.Argument(help=say("help.visit"))],
    reply: Annotated[Reply | None, typer.Option("--answer", help=say("help.answer"))] = None,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Whose visit it may be; with an answer, join the two codes or tell them apart."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        reason = facts.wordings.of(VIETNAMESE).say("desk.person_same_reason")
        with recording(facts, SystemClock(), operator) as desk:
            settled = _settled(JoinVisitors(desk), visit, reply, reason)
    if settled is None:
        stop(Exit.USAGE, say("no_such_visit"))
    answer(_plain(settled)) if json else tell(_told(settled))


def _settled(join: JoinVisitors, visit: str, reply: Reply | None, reason: str) -> Settled | None:
    try:
        asked = join.question(visit)
    except KeyError:
        return None
    one = _resemblance(asked.person)
    if reply is None or one is None:
        return asked
    if reply is Reply.SAME:
        return join.same(visit, one.visitor_id, one.evidence, reason)
    return join.apart(visit, one.visitor_id)


def _resemblance(note: PersonNote | None) -> Resemblance | None:
    match note:
        case AskedPerson(resemblances=resemblances):
            return resemblances[0]
        case JoinedPerson(resemblance=one) | OtherPerson(resemblance=one):
            return one
        case None:
            return None


def _word(settled: Settled) -> str:
    match settled:
        case ExitMade():
            return "left"
        case BothInside():
            return "both_inside"
        case PersonSettled(person=AskedPerson()):
            return "asked"
        case PersonSettled(person=JoinedPerson()):
            return "joined"
        case PersonSettled(person=OtherPerson()):
            return "apart"
        case PersonSettled():
            return "nobody"


def _plain(settled: Settled) -> dict[str, Any]:
    one = _resemblance(settled.person) if isinstance(settled, PersonSettled) else None
    evidence = [each.value for each in one.evidence] if one else []
    visits = settled.visits if isinstance(settled, PersonSettled) else None
    other = one.line.visit.visit_id if one else None
    return {"person": _word(settled), "evidence": evidence, "visits": visits, "other_visit": other}


def _told(settled: Settled) -> str:
    one = _resemblance(settled.person) if isinstance(settled, PersonSettled) else None
    agrees = ", ".join(sentence(f"evidence.{each.value}") for each in one.evidence) if one else ""
    name = one.line.details.masked_name if one and one.line.details else ""
    return say(f"person.{_word(settled)}", name=name, agrees=agrees)
