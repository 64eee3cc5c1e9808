"""`erase list|receipt|run`: what is over its time goes by itself; here is what went, and the record for the file."""

from __future__ import annotations

from typing import Annotated

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.erase_due import EraseDue
from kiosk.application.print_list import ListPrinting
from kiosk.application.read_erasures import ErasureRecord, erasure_records
from kiosk.bootstrap import read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption, PrinterOption, printer_for
from kiosk.cli.outlet import OutOption, place_of, put
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, stop, tell
from kiosk.domain.office_time import office_day
from kiosk.erasure_parts import erasing_files, erasure_printing

erase_app = typer.Typer(help=say("help.erase"), no_args_is_help=True, rich_markup_mode=None)


@erase_app.command("list", help=say("help.erase_list"))
def list_erasures(json: JsonOption = False, folder: FolderOption = None) -> None:
    """Every record of erasure."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, SystemClock(), DEFAULT_OPERATOR) as desk, desk.register.read() as reader:
            records = erasure_records(reader)
    if json:
        answer({"erased": [_plain(one) for one in records]})
        return
    for one in records:
        how = "erase_person" if one.person else "erase_due"
        tell(say("erase_line", number=one.number, day=f"{office_day(one.at):%d/%m/%Y}", count=one.count, how=say(how)))
    if not records:
        tell(say("erase_none"))


@erase_app.command("receipt", help=say("help.erase_receipt"))
def receipt(
    number: Annotated[int, typer.Argument(help=say("help.erase_number"))],
    out: OutOption = None,
    printer_spec: PrinterOption = "system",
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Put one record on paper, or into a PDF."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        chosen = printer_for(facts, printer_spec)
        with recording(facts, SystemClock(), operator) as desk:
            printing = erasure_printing(facts, desk)
            try:
                lists = ListPrinting(chosen, facts.folders.cache, desk.chance)
                went = put(out, lambda file: printing.to_file(number, file), lambda: printing.put(number, lists).went)
            except KeyError:
                stop(Exit.USAGE, say("erase_unknown", number=number))
    where = place_of(went)
    if json:
        answer({"number": number, "where": where})
    else:
        tell(say("erase_printed", number=number, where=where))


@erase_app.command("run", help=say("help.erase_run"))
def run(json: JsonOption = False, folder: FolderOption = None) -> None:
    """Erase now what is due, as the kiosk does by itself every day."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, SystemClock(), DEFAULT_OPERATOR) as desk:
            sheets = EraseDue(desk).until_done()
            files = erasing_files(facts, desk)()
    if json:
        answer({"sheets": sheets, "files": files})
    else:
        tell(say("erase_done", sheets=sheets, files=files))


def _plain(one: ErasureRecord) -> dict[str, object]:
    groups = [
        {"group": part.group.value if part.group else "files", "count": part.count, "digest": part.digest}
        for part in one.groups
    ]
    by = {"by": list(one.person.by), "kept": list(one.person.kept)} if one.person else {}
    at = one.at.isoformat()
    return {"number": one.number, "last": one.last, "at": at, "count": one.count, "groups": groups, **by}
