"""What the commands about prints share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kiosk.bootstrap import Facts
from kiosk.cli.shown_codes import shown_texts
from kiosk.cli.speech import Exit, say, sentence, stop
from kiosk.domain.publicity.printed import Kind
from kiosk.domain.publicity.verdict import Current, OtherOffice, OutOfDate, Verdict
from kiosk.publicity_parts import publicity_of

_PAGE = 1654
"""Pixels of a page's width: 200 in an inch of A4."""

if TYPE_CHECKING:
    from kiosk.application.keep_prints import KeepPrints
    from kiosk.application.recording import Recording


def kind_named(word: str) -> Kind:
    """The kind that a command names; none ends the command."""
    found = next((one for one in Kind if one.word == word.lower().replace("_", "-")), None)
    return found or stop(Exit.USAGE, say("poster_kinds", kinds=", ".join(one.word for one in Kind)))


def language_named(facts: Facts, code: str) -> str:
    """A language that prints speak; none ends the command."""
    known = publicity_of(facts).languages
    return code if code in known else stop(Exit.USAGE, say("poster_languages", languages=", ".join(known)))


def print_keeping(facts: Facts, desk: Recording, place_code: str = "") -> KeepPrints:
    """The use case over this desk; `place_code` is the text of a place code, or a picture of one."""
    from kiosk.application.keep_prints import KeepPrints

    compose = publicity_of(facts)
    if place_code:
        place = replace(compose.choice.place, text=check_text(place_code))
        compose = replace(compose, choice=replace(compose.choice, place=place))
    return KeepPrints(desk, compose)


def check_text(what: str) -> str:
    """The text itself, or that of the first code in the picture that it names."""
    return (shown_texts(what, "PST", _PAGE) or ("",))[0]


def told_verdict(verdict: Verdict) -> dict[str, Any]:
    """For programs, and as a sentence."""
    match verdict:
        case Current():
            return {"current": True, "changed": [], "say": sentence("posters.current")}
        case OutOfDate(changed=changed):
            parts = [sentence(f"print_part.{one.value}") for one in changed]
            told = sentence("posters.out_of_date", parts=", ".join(parts))
            return {"current": False, "changed": [one.value for one in changed], "say": told}
        case OtherOffice(initials=initials):
            return {"current": False, "changed": ["office"], "say": sentence("posters.other_office", initials=initials)}
