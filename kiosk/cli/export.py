"""`register export`: the journal for whoever inspects it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.application.export_journal import JournalExport, PeopleAsked
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption
from kiosk.cli.progress import progress_told
from kiosk.cli.signing_keys import keeping
from kiosk.cli.speech import Exit, answer, say, stop, tell
from kiosk.cli.taken_back import taken_back_said
from kiosk.inspection_parts import export_file, journal_exporting, put_inspection_beside


def export(
    journal: Annotated[Path, typer.Option("--journal", help=say("help.export_journal"))],
    *,
    with_people: Annotated[bool, typer.Option("--with-people", help=say("help.export_people"))] = False,
    reason: Annotated[str, typer.Option("--reason", help=say("help.export_reason"))] = "",
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Write the journal into a file, or into a folder together with the program that checks it."""
    if with_people and not reason.strip():
        stop(Exit.USAGE, say("export_why"))
    place = journal.expanduser().absolute()
    with keeping(folder, operator) as (facts, keys), progress_told() as told:
        taken_back = taken_back_said(keys.desk.register.taken_back)
        people = PeopleAsked(reason) if with_people else None
        done = journal_exporting(facts, keys)(export_file(place, keys), people, told)
        if place.is_dir():
            put_inspection_beside(done.out)
    _tell(done, taken_back, json=json)
    if done.damaged:
        stop(Exit.BAD)


def _tell(done: JournalExport, taken_back: dict[str, Any], *, json: bool) -> None:
    if json:
        said = {"file": str(done.out), "entries": done.entries, "sheets": done.sheets, "damaged": done.damaged}
        answer({**said, **taken_back})
        return
    tell(say("export_done", n=done.entries, sheets=done.sheets, file=done.out))
    if done.damaged:
        tell(say("export_damaged", n=done.entries + 1))
