"""`expected`, `watch` and `officials`: the lists of people to come, without the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, NoReturn, TypeVar

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.adapters.sheets.list_file import read_list_file
from kiosk.application.keep_lists import KeepLists, ListKept
from kiosk.application.list_rows import ListUnreadableError, Row
from kiosk.application.ports.planned import ExpectedLine
from kiosk.application.read_list import ListFaulty
from kiosk.bootstrap import list_keeping, read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption, RevealOption
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell
from kiosk.domain.names import mask
from kiosk.domain.office_time import office_clock, office_day
from kiosk.domain.officials import Official
from kiosk.domain.watch import WatchEntry

expected_app = typer.Typer(help=say("help.expected"), no_args_is_help=True, rich_markup_mode=None)
officials_app = typer.Typer(help=say("help.officials"), no_args_is_help=True, rich_markup_mode=None)
watch_app = typer.Typer(help=say("help.watch"), no_args_is_help=True, rich_markup_mode=None)
_T = TypeVar("_T")
_MOST_TOLD = 30
"""Faults of a list; who mends thirty sees what the others are."""
FileArgument = Annotated[Path, typer.Argument(help=say("help.list_file"), exists=True, dir_okay=False)]
EntryArgument = Annotated[str, typer.Argument(help=say("help.list_line"))]


@expected_app.command("import", help=say("help.expected_import"))
def import_expected(
    file: FileArgument,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Put every line of a file on the list of expected visitors, or none."""
    _import(file, operator, folder, KeepLists.expect, json=json)


@watch_app.command("import", help=say("help.watch_import"))
def import_watched(
    file: FileArgument,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Put every line of a file on the watch-list, or none."""
    _import(file, operator, folder, KeepLists.watch, json=json)


@officials_app.command("import", help=say("help.officials_import"))
def import_officials(
    file: FileArgument,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Put every line of a file on the list of the office's own people, or none."""
    _import(file, operator, folder, KeepLists.employ, json=json)


@expected_app.command("list", help=say("help.expected_list"))
def list_expected(reveal: RevealOption = False, json: JsonOption = False, folder: FolderOption = None) -> None:
    """Who is expected today, and who came; names masked unless `--reveal`."""
    lines = [_expected(one, reveal=reveal) for one in _kept(folder, KeepLists.expected_today)]
    answer({"expected": lines}) if json else _tell(say("expected", n=len(lines)), lines)


@watch_app.command("list", help=say("help.watch_list"))
def list_watched(reveal: RevealOption = False, json: JsonOption = False, folder: FolderOption = None) -> None:
    """Who is on the watch-list; names masked unless `--reveal`."""
    lines = [_watched(one, reveal=reveal) for one in _kept(folder, KeepLists.watched)]
    answer({"watch": lines}) if json else _tell(say("watched", n=len(lines)), lines)


@officials_app.command("list", help=say("help.officials_list"))
def list_officials(reveal: RevealOption = False, json: JsonOption = False, folder: FolderOption = None) -> None:
    """Who works here; names masked and numbers left out unless `--reveal`."""
    lines = [_official(one, reveal=reveal) for one in _kept(folder, KeepLists.officials)]
    answer({"officials": lines}) if json else _tell(say("officials", n=len(lines)), lines)


@expected_app.command("remove", help=say("help.list_remove"))
def remove_expected(line: EntryArgument, folder: FolderOption = None) -> None:
    """Take a line off the list of expected visitors."""
    _remove(_kept(folder, lambda lists: lists.strike_expected(line)))


@watch_app.command("remove", help=say("help.list_remove"))
def remove_watched(line: EntryArgument, folder: FolderOption = None) -> None:
    """Take an entry off the watch-list."""
    _remove(_kept(folder, lambda lists: lists.strike_watched(line)))


@officials_app.command("remove", help=say("help.list_remove"))
def remove_official(line: EntryArgument, folder: FolderOption = None) -> None:
    """Take somebody off the list of the office's own people."""
    _remove(_kept(folder, lambda lists: lists.strike_official(line)))


def _import(
    file: Path,
    operator: str,
    folder: Path | None,
    keep: Callable[[KeepLists, tuple[Row, ...]], ListKept | ListFaulty],
    *,
    json: bool,
) -> None:
    with faults_told():
        rows = rows_of_file(file)
        facts = read_facts(folder_of(folder))
        with recording(facts, SystemClock(), operator) as desk:
            kept = keep(list_keeping(facts, desk), rows)
    tell_kept(kept, file, json=json)


def rows_of_file(file: Path) -> tuple[Row, ...]:
    """The lines of a list; a file that is none ends the command. Raises OSError."""
    try:
        return read_list_file(file)
    except ListUnreadableError:
        stop(Exit.USAGE, say("list_unreadable"))


def tell_kept(kept: ListKept | ListFaulty, file: Path, *, json: bool) -> None:
    """What was kept; of a faulty list, which ends the command, the file and every line with its fault."""
    if isinstance(kept, ListFaulty):
        _stop_faulty(kept, file, json=json)
    answer({"lines": kept.lines, "new": kept.new}) if json else tell(say("list_kept", lines=kept.lines, new=kept.new))


def _stop_faulty(faulty: ListFaulty, file: Path, *, json: bool) -> NoReturn:
    faults = [(one.number, one.column.value if one.column else "length") for one in faulty.faults]
    if json:
        answer({"file": file.name, "faults": [{"line": number, "column": column} for number, column in faults]})
        stop(Exit.BAD)
    told = "\n".join(
        say("list_fault", file=file.name, line=number, fault=sentence(f"lists.fault_{column}"))
        for number, column in faults[:_MOST_TOLD]
    )
    more = f"\n{say('list_more_faults', count=len(faults) - _MOST_TOLD)}" if len(faults) > _MOST_TOLD else ""
    stop(Exit.BAD, f"{told}{more}\n{say('list_not_kept')}")


def _kept(folder: Path | None, job: Callable[[KeepLists], _T]) -> _T:
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, SystemClock(), DEFAULT_OPERATOR) as desk:
            return job(list_keeping(facts, desk))


def _remove(removed: bool) -> None:
    if not removed:
        stop(Exit.USAGE, say("list_no_line"))
    tell(say("list_removed"))


def _expected(line: ExpectedLine, *, reveal: bool) -> dict[str, Any]:
    one = line.visitor
    return {
        "line": one.expected_id,
        "name": one.details.name if reveal else mask(one.details.name),
        "birth_year": one.details.birth_year,
        "at": one.at.isoformat("minutes") if one.at else "",
        "host": one.host,
        "counter": one.counter,
        "came": line.visit_id is not None,
    }


def _official(one: Official, *, reveal: bool) -> dict[str, Any]:
    return {
        "line": one.official_id,
        "name": one.details.name if reveal else mask(one.details.name),
        "unit": one.unit,
        "card": one.card if reveal else "",
    }


def _watched(one: WatchEntry, *, reveal: bool) -> dict[str, Any]:
    return {
        "line": one.entry_id,
        "name": one.details.name if reveal else mask(one.details.name),
        "birth_year": one.details.birth_year,
        "reason": one.reason if reveal else "",
        "put_by": one.put_by,
        "put": f"{office_day(one.put_at).isoformat()} {office_clock(one.put_at)}",
    }


def _tell(head: str, lines: list[dict[str, Any]]) -> None:
    tell(head)
    for line in lines:
        words = (str(value) for key, value in line.items() if value not in ("", None, False) and key != "came")
        came = say("list_came") if line.get("came") else ""
        tell("  " + "  ".join([*words, came]).rstrip())
