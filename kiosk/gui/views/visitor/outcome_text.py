"""What an outcome says to the visitor, in words and icons; screen and strip show the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.codes.reading import Refusal
from kiosk.domain.exit_prompt import ExitPrompt
from kiosk.domain.visit import RecordedBy
from kiosk.gui.kit.outcome_band import Outcome
from kiosk.gui.presenters.visitor_states import (
    EntryShown,
    ExitShown,
    NotRecordedShown,
    RefusedShown,
    RepeatShown,
    TroubleShown,
    UndoneShown,
    WaitShown,
)

if TYPE_CHECKING:
    from kiosk.application.wording import Wording

OutcomeState = (
    EntryShown | ExitShown | RepeatShown | WaitShown | RefusedShown | NotRecordedShown | UndoneShown | TroubleShown
)
INKS = {
    Outcome.IN: "white",
    Outcome.OUT: "white",
    Outcome.REFUSED: "onrefused",
    Outcome.CALM: "oncalm",
    Outcome.TROUBLE: "ink",
}
_BY = {
    RecordedBy.PERSONAL_CODE: "smartphone",
    RecordedBy.CITIZEN_CARD: "id-card",
    RecordedBy.INSURANCE_CARD: "heart-pulse",
    RecordedBy.VACCINE_CERTIFICATE: "shield-check",
    RecordedBy.TRAVEL_DOCUMENT: "globe",
    RecordedBy.OFFICE_CARD: "id-card-lanyard",
    RecordedBy.VISITOR_PASS: "contact",
    RecordedBy.OTHER_CODE: "qr-code",
    RecordedBy.BY_HAND: "keyboard",
    RecordedBy.FALLBACK_SHEET: "file-text",
}
_REFUSED = {
    Refusal.PLACE: "map-pin",
    Refusal.PRINT: "file-text",
    Refusal.PAYMENT: "banknote",
    Refusal.CONTACT: "contact",
    Refusal.WEB: "link",
    Refusal.WIFI: "wifi",
    Refusal.DECLARATION: "list-checks",
    Refusal.SIGN_IN: "eye-off",
    Refusal.INCOMPLETE: "hourglass",
    Refusal.MISREAD: "triangle-alert",
    Refusal.UNREADABLE: "scan-line",
    Refusal.UNKNOWN: "circle-question-mark",
    Refusal.SEVERAL: "qr-code",
    Refusal.PASS: "scan-line",
    Refusal.PASS_OTHER: "building-2",
    Refusal.PASS_KEY: "circle-question-mark",
    Refusal.PASS_FORGED: "triangle-alert",
    Refusal.PASS_EXPIRED: "hourglass",
    Refusal.PASS_REVOKED: "ban",
}
_PROMPTS = {ExitPrompt.NONE: "circle-check", ExitPrompt.KEEP_ON: "bluetooth", ExitPrompt.INSTALL: "smartphone"}


@dataclass(frozen=True, slots=True)
class Fact:
    """An icon and what it stands for."""

    icon: str
    text: str


@dataclass(frozen=True, slots=True)
class OutcomeText:
    """Everything one outcome shows; empty parts are left out."""

    outcome: Outcome
    icon: str
    title: str
    name: str = ""
    birth_year: str = ""
    facts: tuple[Fact, ...] = ()
    reason: str = ""
    why: str = ""
    next_icon: str = ""
    next_title: str = ""
    next_line: str = ""


def outcome_text(state: OutcomeState, wording: Wording, app_name: str) -> OutcomeText:
    """The words of `state` in the language of `wording`."""
    match state:
        case EntryShown():
            return _entry(state, wording)
        case ExitShown():
            return _exit(state, wording, app_name)
        case RepeatShown():
            return _repeat(state, wording)
        case RefusedShown(refusal):
            return _refused(refusal, wording)
        case WaitShown():
            return _message("wait", "hourglass", wording)
        case NotRecordedShown():
            return _message("not_recorded", "hand", wording)
        case UndoneShown():
            return _message("undone", "undo-2", wording)
        case TroubleShown():
            return _message("trouble", "hand", wording)


def _year(birth_year: int | None) -> str:
    return "" if birth_year is None else str(birth_year)


def _entry(state: EntryShown, wording: Wording) -> OutcomeText:
    by = Fact(_BY[state.by], wording.say(f"visitor.by_{state.by.value}"))
    if state.pass_printed:
        by = Fact("contact", wording.say("visitor.pass_printed"))
    icon, title, line = _where_next(state, wording)
    return OutcomeText(
        Outcome.IN,
        "log-in",
        wording.say("visitor.in"),
        state.visitor.name,
        _year(state.visitor.birth_year),
        (Fact("clock", wording.say("visitor.in_time", clock=state.clock)), by),
        next_icon=icon,
        next_title=title,
        next_line=line,
    )


def _where_next(state: EntryShown, wording: Wording) -> tuple[str, str, str]:
    """Icon, title and line of what comes next."""
    if state.counter is not None:
        return "move-right", wording.say("visitor.goto", counter=state.counter), state.where
    if state.official:
        return "circle-check", wording.say("visitor.official"), ""
    return "hand-helping", wording.say("visitor.goto_desk"), wording.say("visitor.goto_desk_line")


def _exit(state: ExitShown, wording: Wording, app_name: str) -> OutcomeText:
    facts = [Fact("clock", wording.say("visitor.out_time", clock=state.clock))]
    if state.minutes is not None:
        facts.append(Fact("timer", wording.say("visitor.stayed", minutes=state.minutes)))
    prompt = state.prompt if app_name else ExitPrompt.NONE
    return OutcomeText(
        Outcome.OUT,
        "log-out",
        wording.say("visitor.out"),
        state.visitor.name,
        _year(state.visitor.birth_year),
        tuple(facts),
        next_icon=_PROMPTS[prompt],
        next_title=wording.say("visitor.bye"),
        next_line="" if prompt is ExitPrompt.NONE else wording.say(f"visitor.bye_{prompt.value}", app=app_name),
    )


def _repeat(state: RepeatShown, wording: Wording) -> OutcomeText:
    return OutcomeText(
        Outcome.CALM,
        "clock",
        wording.say("visitor.again", clock=state.clock),
        state.visitor.name,
        _year(state.visitor.birth_year),
        (Fact("info", wording.say("visitor.again_why")),),
        next_icon="log-out",
        next_title=wording.say("visitor.again_next"),
        next_line=wording.say("visitor.again_next_line"),
    )


def _refused(refusal: Refusal, wording: Wording) -> OutcomeText:
    return OutcomeText(
        Outcome.REFUSED,
        _REFUSED[refusal],
        wording.say("visitor.refused"),
        reason=wording.say(f"visitor.refused_{refusal.value}"),
        why=wording.say(f"visitor.refused_{refusal.value}_why"),
        next_icon="scan",
        next_title=wording.say("visitor.show"),
        next_line=wording.say("visitor.show_short"),
    )


def _message(key: str, icon: str, wording: Wording) -> OutcomeText:
    line = wording.say(f"visitor.{key}_line")
    return OutcomeText(Outcome.TROUBLE, icon, wording.say(f"visitor.{key}"), reason=line)
