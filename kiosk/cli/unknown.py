"""`formats unknown`: the codes that no dialect knows, for whoever writes a pattern."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.ports.unknown_codes import UnknownCode
from kiosk.bootstrap import read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, RevealOption
from kiosk.cli.speech import answer, faults_told, folder_of, say, tell
from kiosk.domain.office_time import office_clock, office_day

_SHAPE_LENGTH = 100


def unknown(
    reveal: RevealOption = False,
    forget: Annotated[bool, typer.Option("--forget", help=say("help.formats_forget"))] = False,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Say when and how often each was shown and how it looks, letters and digits masked unless `--reveal`."""
    clock = SystemClock()
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, clock, DEFAULT_OPERATOR) as desk, desk.register.write() as writer:
            writer.unknown_codes.drop_old(clock.now(), facts.retention)
            dropped = writer.unknown_codes.drop_all() if forget else 0
            kept = writer.unknown_codes.all()
            writer.commit()
    lines = [_line(one, reveal=reveal) for one in kept]
    if json:
        answer({"unknown": lines, "dropped": dropped, "days": facts.retention.unknown_days})
        return
    tell(say("unknown_dropped", count=dropped) if forget else say("unknown_kept", days=facts.retention.unknown_days))
    for line in lines:
        tell(say("unknown_line", **line))


def _line(one: UnknownCode, *, reveal: bool) -> dict[str, Any]:
    shown = printable(one.text)
    return {
        "first": _moment(one.first_shown),
        "last": _moment(one.last_shown),
        "times": one.times,
        "length": len(one.text),
        "text": shown if reveal else shape(shown)[:_SHAPE_LENGTH],
    }


def _moment(moment: datetime) -> str:
    return f"{office_day(moment).isoformat()} {office_clock(moment)}"


def printable(text: str) -> str:
    """The text with every character that could move, hide or colour something on a screen written as its number."""
    return "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in text)


def shape(text: str) -> str:
    """How a text is built, without what it says: every digit a 9, every letter an A or an a."""
    return "".join(_kind(one) for one in text)


def _kind(character: str) -> str:
    if character.isdigit() or character.isnumeric():
        return "9"
    if character.isalpha():
        return "A" if character.isupper() else "a"
    return character
