"""`roster`: who belongs to the groups that dispatches speak of, and how far each is, without the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.print_list import ListPrinting
from kiosk.application.recording import Recording
from kiosk.bootstrap import Facts, read_facts
from kiosk.cli.acting import recording
from kiosk.cli.lists import EntryArgument, rows_of_file, tell_kept
from kiosk.cli.options import (
    DEFAULT_OPERATOR,
    FolderOption,
    JsonOption,
    OperatorOption,
    PrinterOption,
    RevealOption,
    printer_for,
)
from kiosk.cli.outlet import place_of
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, speech_language, stop, tell
from kiosk.domain.names import mask
from kiosk.domain.office_time import office_day
from kiosk.domain.roster import RosterFigures, RosterMember, not_installed, roster_figures, to_recheck
from kiosk.roster_parts import roster_keeping, roster_printing

roster_app = typer.Typer(help=say("help.roster"), no_args_is_help=True, rich_markup_mode=None)
_T = TypeVar("_T")
_FILE_HELP = say("help.roster_out")
OutOption = Annotated[Path | None, typer.Option("--out", help=_FILE_HELP, dir_okay=False)]


@roster_app.command("import", help=say("help.roster_import"))
def import_roster(
    file: Annotated[Path, typer.Argument(help=say("help.roster_file"), exists=True, dir_okay=False)],
    whole: Annotated[bool, typer.Option("--whole", help=say("help.roster_whole"))] = False,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Put every line of a file on the rosters, or none."""
    with faults_told():
        rows = rows_of_file(file)
        kept = _with(folder, lambda facts, desk: roster_keeping(facts, desk).take(rows, whole=whole), operator)
    tell_kept(kept, file, json=json)


@roster_app.command("list", help=say("help.roster_list"))
def list_roster(
    missing: Annotated[bool, typer.Option("--missing", help=say("help.roster_missing"))] = False,
    stale: Annotated[bool, typer.Option("--stale", help=say("help.roster_stale"))] = False,
    reveal: RevealOption = False,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """The figures of each group, then the people; names masked unless `--reveal`."""
    today = office_day(SystemClock().now())
    with faults_told():
        facts, members = _with(folder, lambda facts, desk: (facts, roster_keeping(facts, desk).members()))
    groups = [
        {"group": facts.office.groups.label(key, speech_language()), **_plain(one)}
        for key, one in roster_figures(members, today, facts.office.running_counts).items()
    ]
    listed = not_installed(members, today) if missing else members
    listed = to_recheck(listed, today, facts.office.running_counts) if stale else listed
    people = [_person(one, facts, reveal=reveal) for one in listed]
    if json:
        answer({"groups": groups, "members": people})
        return
    tell(say("roster", n=len(members)))
    for group in groups:
        tell("  " + say("roster_group", **group))
    for person in people:
        tell("  " + "  ".join(str(value) for value in person.values() if value))


@roster_app.command("print", help=say("help.roster_print"))
def print_roster(
    out: OutOption = None,
    printer_spec: PrinterOption = "system",
    operator: OperatorOption = DEFAULT_OPERATOR,
    folder: FolderOption = None,
) -> None:
    """Print who has not installed it, or write it to a file."""

    def work(facts: Facts, desk: Recording) -> tuple[int, str]:
        printing = roster_printing(facts, desk)
        if out is not None:
            return printing.to_file(out.expanduser().absolute()), str(out)
        sending = ListPrinting(printer_for(facts, printer_spec), facts.folders.cache, desk.chance)
        printed = printing.to_printer(sending)
        return printed.pages, place_of(printed.went)

    with faults_told():
        pages, file = _with(folder, work, operator)
    tell(say("roster_printed", pages=pages, file=file))


@roster_app.command("export", help=say("help.roster_export"))
def export_roster(
    out: Annotated[Path, typer.Option("--out", help=_FILE_HELP, dir_okay=False)], folder: FolderOption = None
) -> None:
    """Write every roster to a table that can be imported again."""
    with faults_told():
        rows = _with(folder, lambda facts, desk: roster_printing(facts, desk).export(out.expanduser().absolute()))
    tell(say("roster_exported", n=rows, file=out))


@roster_app.command("remove", help=say("help.list_remove"))
def remove_member(line: EntryArgument, folder: FolderOption = None) -> None:
    """Erase one member."""
    with faults_told():
        gone = _with(folder, lambda facts, desk: roster_keeping(facts, desk).strike(line))
    if not gone:
        stop(Exit.USAGE, say("list_no_line"))
    tell(say("list_removed"))


def _with(folder: Path | None, job: Callable[[Facts, Recording], _T], operator: str = DEFAULT_OPERATOR) -> _T:
    facts = read_facts(folder_of(folder))
    with recording(facts, SystemClock(), operator) as desk:
        return job(facts, desk)


def _plain(figures: RosterFigures) -> dict[str, int]:
    return {
        "members": figures.members,
        "without": figures.without_smartphone,
        "knows": figures.knows,
        "installed": figures.installed,
        "running": figures.running,
        "unsaid": figures.unsaid,
    }


def _person(one: RosterMember, facts: Facts, *, reveal: bool) -> dict[str, Any]:
    today = office_day(SystemClock().now())
    said_on = one.said_on(today)
    return {
        "line": one.member_id,
        "name": one.name if reveal else mask(one.name),
        "group": facts.office.groups.short(one.group, speech_language()),
        "unit": one.unit,
        "app": one.as_of(today).rung.value,
        "date": said_on.isoformat() if said_on else "",
    }
