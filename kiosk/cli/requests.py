"""`requests`: what people ask about their own data, by when, and what was done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.permits import NotAllowedError
from kiosk.application.print_list import ListPrinting
from kiosk.application.privacy_desk import PrivacyDesk
from kiosk.application.recording import Recording
from kiosk.application.request_lines import RequestFault, RequestForm, RequestLine
from kiosk.bootstrap import Facts, read_facts, recording
from kiosk.cli.contacts import the_one
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption, RevealOption, printer_for
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell
from kiosk.domain.names import mask
from kiosk.domain.request_facts import RequestEnd, RequestPaper
from kiosk.domain.requests.request import Standing
from kiosk.domain.requests.rules import IdentityProof, RequestKind
from kiosk.privacy_parts import privacy_desk

requests_app = typer.Typer(help=say("help.requests"), no_args_is_help=True, rich_markup_mode=None)
CodeArgument = Annotated[str, typer.Argument(help=say("help.request_code"))]
ReasonOption = Annotated[str, typer.Option("--reason", help=say("help.request_reason"))]


@contextmanager
def privacy_at(folder: Path | None, operator: str) -> Iterator[tuple[PrivacyDesk, Recording, Facts]]:
    """The use cases of the kiosk in this folder; who may not is told so, and nothing is done."""
    clock = SystemClock()
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, clock, operator) as desk:
            try:
                printing = ListPrinting(printer_for(facts, "auto"), facts.folders.cache, desk.chance)
                yield privacy_desk(facts, desk, printing), desk, facts
            except NotAllowedError:
                stop(Exit.USAGE, say("request_not_allowed"))


@requests_app.command("list", help=say("help.requests_list"))
def list_requests(
    everything: Annotated[bool, typer.Option("--all", help=say("help.requests_all"))] = False,
    reveal: RevealOption = False,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Say what waits, the most pressing first; 1 when something is overdue."""
    with privacy_at(folder, DEFAULT_OPERATOR) as (desk, _, _):
        lines = [one for one in desk.requests.lines() if everything or one.request.is_open]
    if json:
        answer({"requests": [_plain(one, reveal=reveal) for one in lines]})
    else:
        tell(say("requests", n=len(lines)))
        for one in lines:
            tell("  " + _said(one, reveal=reveal))
    if any(one.standing is Standing.OVERDUE for one in lines):
        stop(Exit.BAD)


@requests_app.command("open", help=say("help.requests_open"))
def open_request(  # noqa: PLR0913 - one parameter an option of the command line
    kind: Annotated[RequestKind, typer.Option("--kind", help=say("help.request_kind"))],
    name: Annotated[str, typer.Option("--name", help=say("help.request_name"))],
    *,
    who: Annotated[str, typer.Option("--person", help=say("help.request_person"))] = "",
    proof: Annotated[IdentityProof, typer.Option("--proof", help=say("help.request_proof"))] = IdentityProof.NONE,
    contact: Annotated[str, typer.Option("--contact", help=say("help.request_contact"))] = "",
    words: Annotated[str, typer.Option("--words", help=say("help.request_words"))] = "",
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Take a request down; its days are reckoned by the office's calendar."""
    with privacy_at(folder, operator) as (privacy, desk, _):
        visitor = the_one(desk, who, SystemClock()).visitor_id if who else ""
        taken = privacy.requests.take(RequestForm(kind, proof, name, contact, words, visitor))
    _told(taken, json=json)


@requests_app.command("answer", help=say("help.requests_answer"))
def answer_request(
    code: CodeArgument,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """The person was told that it was received."""
    _change(folder, operator, code, lambda privacy, known: privacy.requests.answered(known), json=json)


@requests_app.command("extend", help=say("help.requests_extend"))
def extend_request(
    code: CodeArgument,
    reason: ReasonOption,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """It takes longer, once."""
    _change(folder, operator, code, lambda privacy, known: privacy.requests.extend(known, reason), json=json)


@requests_app.command("refuse", help=say("help.requests_refuse"))
def refuse_request(
    code: CodeArgument,
    ground: Annotated[str, typer.Option("--ground", help=say("help.request_ground"))],
    reason: ReasonOption,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Refuse it, by which case of the law."""
    end = RequestEnd.REFUSED
    _change(
        folder, operator, code, lambda privacy, known: privacy.requests.close(known, end, reason, ground), json=json
    )


@requests_app.command("close", help=say("help.requests_close"))
def close_request(
    code: CodeArgument,
    result: Annotated[str, typer.Option("--result", help=say("help.request_result"))] = "",
    taken_back: Annotated[bool, typer.Option("--taken-back", help=say("help.request_taken_back"))] = False,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """It was done, or the person wants it no more."""
    end = RequestEnd.TAKEN_BACK if taken_back else RequestEnd.DONE
    _change(folder, operator, code, lambda privacy, known: privacy.requests.close(known, end, result), json=json)


@requests_app.command("print", help=say("help.requests_print"))
def print_request(
    code: CodeArgument,
    paper: Annotated[RequestPaper, typer.Option("--paper", help=say("help.request_paper"))],
    out: Annotated[Path, typer.Option("--out", help=say("help.request_out"), dir_okay=False)],
    operator: OperatorOption = DEFAULT_OPERATOR,
    folder: FolderOption = None,
) -> None:
    """Write one of its papers as PDF."""
    with privacy_at(folder, operator) as (privacy, _, _):
        pages = privacy.papers.to_file(code, paper, out.expanduser().absolute())
    if isinstance(pages, RequestFault):
        stop(Exit.USAGE, sentence(f"requests.fault_{pages.value}"))
    tell(say("declaration_written", file=out.name, pages=pages))


@requests_app.command("notice", help=say("help.requests_notice"))
def print_notice(
    out: Annotated[Path, typer.Option("--out", help=say("help.request_out"), dir_okay=False)],
    folder: FolderOption = None,
) -> None:
    """Write what visitors are told of their data as a page for the wall."""
    with privacy_at(folder, DEFAULT_OPERATOR) as (privacy, _, _):
        pages = privacy.print_notice.to_file(out.expanduser().absolute())
    tell(say("declaration_written", file=out.name, pages=pages))


def _change(
    folder: Path | None,
    operator: str,
    code: str,
    work: Callable[[PrivacyDesk, str], RequestLine | RequestFault],
    *,
    json: bool,
) -> None:
    with privacy_at(folder, operator) as (privacy, _, _):
        line = privacy.requests.line(code)
        done = work(privacy, line.request.request_id) if line else RequestFault.UNKNOWN
    _told(done, json=json)


def _told(done: RequestLine | RequestFault, *, json: bool) -> None:
    if isinstance(done, RequestFault):
        stop(Exit.USAGE, sentence(f"requests.fault_{done.value}"))
    if json:
        answer(_plain(done, reveal=False))
    else:
        tell(_said(done, reveal=False))


def _said(line: RequestLine, *, reveal: bool) -> str:
    request = line.request
    name = (line.name if reveal else mask(line.name)) or sentence("table.erased")
    due = f"{request.next_due:%d/%m/%Y}"
    words = sentence(f"requests.kind_{request.kind.value}"), name, due, say(f"request_{line.standing.value}")
    return "  ".join((request.code, *words))


def _plain(line: RequestLine, *, reveal: bool) -> dict[str, Any]:
    request = line.request
    return {
        "code": request.code,
        "kind": request.kind.value,
        "name": (line.name if reveal else mask(line.name)) or None,
        "proof": request.proof.value,
        "known": bool(request.subjects),
        "taken_at": request.taken_at.isoformat(),
        "answer_by": request.answer_by.isoformat(),
        "answered": request.answered_at is not None,
        "done_by": request.done_by.isoformat(),
        "extended": request.extended,
        "standing": line.standing.value,
        "end": request.end.value if request.end else None,
    }
