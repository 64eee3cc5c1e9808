"""`declaration`: who made one, its paper, and what is wrong in a questionnaire; no command says what was answered."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.adapters.platform.folders import Folders
from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.adapters.resources.declaration_files import load_questionnaires
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.application.read_declarations import DeclarationPaper
from kiosk.bootstrap import RESOURCES, read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption, RevealOption, day_of
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell
from kiosk.declaration_parts import declaration_document, declaration_reading
from kiosk.domain.names import mask
from kiosk.domain.office_time import office_clock, office_day

declaration_app = typer.Typer(help=say("help.declaration"), no_args_is_help=True, rich_markup_mode=None)
ReceiptArgument = Annotated[str, typer.Argument(help=say("help.receipt"))]


@declaration_app.command("list", help=say("help.declaration_list"))
def list_declarations(
    date: Annotated[str, typer.Option("--date", help=say("help.date"))] = "today",
    reveal: RevealOption = False,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Say which declarations were made on a day."""
    clock = SystemClock()
    with faults_told():
        facts = read_facts(folder_of(folder))
        day = day_of(date, office_day(clock.now()))
        with recording(facts, clock, DEFAULT_OPERATOR) as desk:
            papers = declaration_reading(facts, desk).of_day(day)
    if json:
        answer({"date": day.isoformat(), "declarations": [_plain(one, reveal=reveal) for one in papers]})
        return
    tell(say("declarations", n=len(papers), day=day.strftime("%d/%m/%Y")))
    for one in papers:
        tell("  " + "  ".join((one.declared.receipt, office_clock(one.declared.at), _name(one, reveal=reveal))))


@declaration_app.command("show", help=say("help.declaration_show"))
def show_declaration(
    receipt: ReceiptArgument, reveal: RevealOption = False, json: JsonOption = False, folder: FolderOption = None
) -> None:
    """Say who made a declaration, when, and what they agreed to."""
    paper = _read(receipt, folder, DEFAULT_OPERATOR)
    if json:
        answer(_plain(paper, reveal=reveal))
        return
    made = paper.declared
    day = office_day(made.at).strftime("%d/%m/%Y")
    tell(f"{made.receipt}  {day} {office_clock(made.at)}  {_name(paper, reveal=reveal)}")
    tell(say("declaration_consent", version=made.consent_version, text=made.consent))


@declaration_app.command("print", help=say("help.declaration_print"))
def print_declaration(
    receipt: ReceiptArgument,
    out: Annotated[Path, typer.Option("--out", help=say("help.declaration_out"), dir_okay=False)],
    operator: OperatorOption = DEFAULT_OPERATOR,
    folder: FolderOption = None,
) -> None:
    """Write the paper of a declaration."""
    paper = _read(receipt, folder, operator)
    with faults_told():
        facts = read_facts(folder_of(folder))
        pages = declaration_document(facts).write(paper, facts.office, out.expanduser().absolute())
    tell(say("declaration_written", file=out.name, pages=pages))


@declaration_app.command("check", help=say("help.declaration_check"))
def check_questionnaires(
    file: Annotated[Path | None, typer.Argument(help=say("help.declaration_file"), exists=True, dir_okay=False)] = None,
    folder: FolderOption = None,
) -> None:
    """Say what is wrong in the questionnaires, or in one as if it lay in the override folder; 78 for a fault."""
    loaded = load_questionnaires(Layers(RESOURCES, Folders.of(folder_of(folder)).config), file and file.absolute())
    faults = [one for one in loaded.refused if file is None or one.file.name == file.name]
    for one in faults:
        typer.echo(say("faulty_file", file=one.file.name, fault=_said(one)), err=True)
    if faults:
        stop(Exit.CONFIG)
    current = loaded.book.current
    tell(say("declaration_asks", form=current.key, n=len(current.questions)) if current else say("declaration_none"))


def _said(fault: ResourceFaultyError) -> str:
    return sentence(fault.key, **fault.values) if fault.key else fault.fault


def _read(receipt: str, folder: Path | None, operator: str) -> DeclarationPaper:
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, SystemClock(), operator) as desk:
            paper = declaration_reading(facts, desk).of_receipt(receipt)
    if paper is None:
        stop(Exit.USAGE, say("declaration_unknown", receipt=receipt[:20]))
    return paper


def _name(paper: DeclarationPaper, *, reveal: bool) -> str:
    if paper.person is None:
        return sentence("table.erased")
    return paper.person.name if reveal else mask(paper.person.name)


def _plain(paper: DeclarationPaper, *, reveal: bool) -> dict[str, Any]:
    made = paper.declared
    return {
        "receipt": made.receipt,
        "at": made.at.isoformat(),
        "name": _name(paper, reveal=reveal) if paper.person else None,
        "questionnaire": made.questionnaire,
        "version": made.version,
        "consent": made.consent_version,
        "language": paper.language,
        "on_behalf": paper.line.visit.on_behalf if paper.line else None,
        "answered": len(paper.answered),
    }
