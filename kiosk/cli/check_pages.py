"""`register check`: pages of the register, as pictures, a PDF or the text of their codes, beside the journal."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.tell_seal import SealTeller, ToldSeal, Weight
from kiosk.bootstrap import read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption
from kiosk.cli.shown_codes import shown_texts
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell, wording
from kiosk.domain.seal_finding import ChangedFrom, CheckedSeal
from kiosk.seal_parts import seal_checking

_PAGE = 2339
"""Pixels of a page's width: 200 in an inch of A4 across, four for each module of a seal."""


def check(
    what: Annotated[list[str], typer.Argument(help=say("help.check_what"))],
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """0 when every page matches, 1 when one does not or cannot be told, 3 where no code was found."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        found = [(name, text) for name in what for text in shown_texts(name, "SQR", _PAGE) or ("",)]
        with recording(facts, SystemClock(), DEFAULT_OPERATOR) as desk:
            seals = seal_checking(facts.office, desk)
            checked = [(name, seals(text)) for name, text in found]
    teller = SealTeller(wording())
    told = [(name, one, teller.told(one) if one else None) for name, one in checked]
    for name, one, words in told:
        answer(_plain(name, one, words)) if json else _show(name, words)
    if len(told) > 1 and not json:
        tell(_summed([words for _, _, words in told]))
    if not any(words for _, _, words in told):
        stop(Exit.REFUSED)
    if any(words is None or words.weight is not Weight.GOOD for _, _, words in told):
        stop(Exit.BAD)


def _show(name: str, words: ToldSeal | None) -> None:
    if words is None:
        tell(say("check_no_code", file=Path(name).name if len(name) < 200 else ""))
        return
    colour = {Weight.GOOD: typer.colors.GREEN, Weight.BAD: typer.colors.RED}.get(words.weight, typer.colors.YELLOW)
    typer.secho(words.band.upper(), fg=colour)
    for line in (*words.finding, *words.about):
        tell(f"  {line}")


def _summed(told: list[ToldSeal | None]) -> str:
    """How many pages match, and the first line that does not."""
    good = sum(one is not None and one.weight is Weight.GOOD for one in told)
    return say("check_pages", count=len(told), good=good, other=len(told) - good)


def _plain(name: str, one: CheckedSeal | None, words: ToldSeal | None) -> dict[str, Any]:
    if one is None or words is None:
        return {"file": name, "answer": "damaged", "say": sentence("seals.damaged")}
    seal = one.seal
    changed = {"line": one.finding.line, "last": one.finding.last} if isinstance(one.finding, ChangedFrom) else {}
    return {
        "file": name,
        "answer": words.word,
        **changed,
        "signature": type(one.signature).__name__,
        "key": seal.key,
        "office": seal.initials,
        "kiosk": seal.kiosk_name,
        "first_day": seal.scope.first.isoformat(),
        "last_day": seal.scope.last.isoformat(),
        "department": seal.scope.department,
        "page": seal.page,
        "pages": seal.pages,
        "first_line": seal.lines.first_number,
        "lines": seal.lines.count,
        "as_of": seal.as_of,
        "copy": seal.copy,
        "printed_at": seal.printed_at.isoformat(),
        "say": " ".join((words.band + ".", *words.finding)),
    }
