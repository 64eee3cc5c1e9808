"""`formats`: the dialects in force, a pattern tried on a sample, and the codes that no dialect knows."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.adapters.resources.code_formats import CodeFormat, Draft, book_of, load_formats
from kiosk.adapters.resources.layers import Layers
from kiosk.bootstrap import read_facts
from kiosk.cli.code_words import said_of, standard_input, tell_reading
from kiosk.cli.options import FolderOption, JsonOption, RevealOption
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, speech_language, stop, tell
from kiosk.cli.unknown import unknown
from kiosk.domain.codes.dialect import PersonRule
from kiosk.domain.codes.read_code import only, read_code
from kiosk.domain.codes.reading import PersonCode, RefusedCode
from kiosk.domain.office_time import office_day

formats_app = typer.Typer(help=say("help.formats"), invoke_without_command=True, rich_markup_mode=None)


@formats_app.callback()
def list_formats(context: typer.Context, json: JsonOption = False, folder: FolderOption = None) -> None:
    """Say which dialects are in force, in the order in which they are tried, and where each comes from."""
    if context.invoked_subcommand is not None:
        return
    with faults_told():
        lines = [_line(one) for one in load_formats(read_facts(folder_of(folder)).layers)]
    if json:
        answer({"formats": lines})
        return
    for line in lines:
        tell(say("format_line", **{**line, "from": say(f"format_{line['from']}")}))


def _line(one: CodeFormat) -> dict[str, Any]:
    meaning, dialect = one.dialect.meaning, one.dialect
    origin = "override" if one.overridden else "shipped"
    return {
        "id": dialect.dialect_id,
        "label": dialect.label.get(speech_language(), dialect.label["vi"]),
        "priority": dialect.priority,
        "kind": "person" if isinstance(meaning, PersonRule) else meaning.value,
        "file": one.file.name,
        "from": "disabled" if one.disabled else origin,
    }


@formats_app.command("try", help=say("help.formats_try"))
def try_formats(
    sample: Annotated[str, typer.Argument(help=say("help.text"))] = "-",
    file: Annotated[Path | None, typer.Option("--file", help=say("help.formats_file"), dir_okay=False)] = None,
    dialect_id: Annotated[str, typer.Option("--id", help=say("help.formats_id"))] = "",
    reveal: RevealOption = False,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Say every dialect that reads `sample` and what it reads: 0 for one person, 1 for several dialects, 3 for none."""
    given = standard_input() if sample == "-" else sample
    with faults_told():
        facts = read_facts(folder_of(folder))
        formats = load_formats(facts.layers, Draft(file.absolute(), given) if file else None)
    chosen = [one for one in formats if not one.disabled and dialect_id in ("", one.dialect.dialect_id)]
    if not chosen:
        stop(Exit.USAGE, say("no_format", id=dialect_id))
    readings = _readings(given, chosen, facts.layers)
    said = [{**said_of(reading, reveal=reveal), "file": one.file.name} for one, reading in readings]
    answer({"matches": said}) if json else _tell_all(said, chosen)
    _end(readings)


def _readings(text: str, chosen: list[CodeFormat], layers: Layers) -> list[tuple[CodeFormat, PersonCode | RefusedCode]]:
    """What each dialect alone makes of the text."""
    book, today = book_of(chosen, layers), office_day(datetime.now(UTC))
    alone = ((one, read_code(text, only(book, one.dialect), today)) for one in chosen)
    return [(one, reading) for one, reading in alone if reading.dialect is not None]


def _tell_all(said: list[dict[str, Any]], chosen: list[CodeFormat]) -> None:
    labels = {one.dialect.dialect_id: one.dialect.label for one in chosen}
    for one in said:
        tell_reading(one, labels)
        tell("")
    if not said:
        tell(say("no_match"))
    if len(said) > 1:
        tell(say("several_match", count=len(said)))


def _end(readings: list[tuple[CodeFormat, PersonCode | RefusedCode]]) -> None:
    if len(readings) > 1:
        stop(Exit.BAD)
    if not any(isinstance(reading, PersonCode) for _, reading in readings):
        stop(Exit.REFUSED)


formats_app.command("unknown", help=say("help.formats_unknown"))(unknown)
