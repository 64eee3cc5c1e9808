"""`requests`: what people ask about their own data, by when, and what was done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.print_list import ListPrinting
from kiosk.application.privacy_desk import PrivacyDesk
from kiosk.application.recording import Recording
from kiosk.application.request_lines import RequestFault, RequestForm, RequestLine
from kiosk.backup_parts import backup_store
from kiosk.bootstrap import Facts, read_facts
from kiosk.cli.acting import both, recording
from kiosk.cli.contacts import the_one
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption, RevealOption, printer_for
from kiosk.cli.request_words import request_plain, request_said
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell
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
            printing = ListPrinting(printer_for(facts, "system"), facts.folders.cache, desk.chance)
            yield privacy_desk(facts, desk, printing, backup_store(facts, desk)), desk, facts


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
        answer({"requests": [request_plain(one, reveal=reveal) for one in lines]})
    else:
        tell(say("requests", n=len(lines)))
        for one in lines:
            tell("  " + request_said(one, reveal=reveal))
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


@requests_app.command("erase", help=say("help.requests_erase"))
def erase_for_request(
    code: CodeArgument,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Erase the data of who asked; two people, by `--as` and `--and`."""
    with privacy_at(folder, operator) as (privacy, _, _):
        line = privacy.requests.line(code)
        if line is None or privacy.erase is None:
            stop(Exit.USAGE, sentence("requests.fault_unknown"))
        done = privacy.erase(line.request.request_id, *both())
        if privacy.strike is not None and not isinstance(done, RequestFault):
            privacy.strike()
    if isinstance(done, RequestFault):
        stop(Exit.USAGE, sentence(f"requests.fault_{done.value}"))
    if json:
        answer({"code": code, "visits": done.visits, "sheets": done.sheets})
    else:
        tell(sentence("requests.erased", visits=done.visits, sheets=done.sheets))


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
        answer(request_plain(done, reveal=False))
    else:
        tell(request_said(done, reveal=False))
