"""`fallback`: the numbered sheets for a power cut, printed, listed, read from a picture, written off."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.keep_sheets import NoSuchSheetError
from kiosk.application.ports.fallback import LeafSight, Unseen
from kiosk.application.ports.paper import KeptAsPdf, PrintOutcome, SentToPrinter, WaitsForPrinter
from kiosk.application.print_list import ListPrinting
from kiosk.bootstrap import read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption, PrinterOption, printer_for
from kiosk.cli.outlet import place_of, plain
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell
from kiosk.domain.fallback.layout import ROWS
from kiosk.domain.fallback.marking import RowReading, read_row
from kiosk.domain.fallback.page_code import MOST_LEAVES
from kiosk.domain.fallback.source import shown_number
from kiosk.domain.office_time import office_clock
from kiosk.fallback_parts import sheet_keeping, sheet_printing, sheet_reader

if TYPE_CHECKING:
    from kiosk.domain.fallback.ledger import Leaf

fallback_app = typer.Typer(help=say("help.fallback"), no_args_is_help=True, rich_markup_mode=None)


@fallback_app.command("print", help=say("help.fallback_print"))
def print_sheet(
    sheets: Annotated[int, typer.Option("--sheets", help=say("help.fallback_sheets"))] = 0,
    printer_spec: PrinterOption = "system",
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """The next number, on so many leaves."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        chosen = printer_for(facts, printer_spec)
        with recording(facts, SystemClock(), operator) as desk:
            try:
                order = sheet_keeping(facts, desk).issue(sheets or None)
            except ValueError:
                stop(Exit.USAGE, say("fallback_leaves", most=MOST_LEAVES))
            printed = sheet_printing(facts, ListPrinting(chosen, facts.folders.cache, desk.chance))(order)
    number = shown_number(order.number)
    went = printed.printed.went
    if json:
        codes = [one.text for one in order.codes]
        answer({"number": order.number, "leaves": len(codes), "codes": codes, **plain(went)})
    else:
        tell(say(_TOLD[type(went)], number=number, leaves=len(order.codes), where=place_of(went)))


@fallback_app.command("list", help=say("help.fallback_list"))
def list_sheets(json: JsonOption = False, folder: FolderOption = None) -> None:
    """Every leaf and what became of it."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, SystemClock(), DEFAULT_OPERATOR) as desk:
            leaves = sheet_keeping(facts, desk).leaves()
    if json:
        answer({"leaves": [_leaf(one) for one in leaves]})
        return
    for one in leaves:
        tell(_line_of(one))
    if not leaves:
        tell(say("fallback_none"))


@fallback_app.command("write-off", help=say("help.fallback_write_off"))
def write_off(
    number: Annotated[int, typer.Argument(help=say("help.fallback_number"), min=0)] = 0,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """The unused leaves of one sheet, or of all."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, SystemClock(), operator) as desk:
            keep = sheet_keeping(facts, desk)
            try:
                gone = keep.write_off(number or None)
            except NoSuchSheetError:
                stop(Exit.REFUSED, say("fallback_unknown", number=shown_number(number)))
    if json:
        answer({"written_off": [{"number": one.number, "leaf": one.leaf} for one in gone]})
    else:
        tell(say("fallback_written_off", n=len(gone)))


@fallback_app.command("read", help=say("help.fallback_read"))
def read_sheet(
    picture: Annotated[Path, typer.Argument(help=say("help.fallback_picture"), dir_okay=False)],
    json: JsonOption = False,
) -> None:
    """What the rows say; nothing is recorded, and nothing of the picture kept. 3 where no sheet is seen."""
    from kiosk.adapters.scanning.stills import load_picture

    pixels = load_picture(picture.expanduser())
    sight = Unseen.NO_CORNERS if pixels is None else sheet_reader().look(pixels)
    if isinstance(sight, Unseen):
        stop(Exit.REFUSED, sentence(f"fallback.unseen_{sight.value}"))
    first = (sight.code.leaf - 1) * ROWS + 1 if sight.code else 1
    rows = [(first + place, read_row(levels)) for place, levels in enumerate(sight.rows)]
    written = [(row, reading) for row, reading in rows if reading.written]
    if json:
        answer({"code": sight.code.text if sight.code else None, "rows": [_row(*one) for one in written]})
    else:
        _tell_read(sight, written)


_TOLD: dict[type[PrintOutcome], str] = {
    SentToPrinter: "fallback_sent",
    WaitsForPrinter: "fallback_waits",
    KeptAsPdf: "fallback_kept",
}


def _tell_read(sight: LeafSight, written: list[tuple[int, RowReading]]) -> None:
    code = sight.code
    tell(say("fallback_code_unread") if code is None else say("fallback_is", code=code.text))
    for row, reading in written:
        said = _row(row, reading)
        doubts = "; ".join(sentence(f"fallback.doubt_{one}") for one in said["doubts"])
        way = sentence(f"fallback.way_{said['way']}") if said["way"] else "?"
        what = sentence("fallback.struck") if reading.struck else f"{way}  {said['time'] or '?'}"
        tell(f"  {row:3}  {what}  {doubts}".rstrip())


def _row(row: int, reading: RowReading) -> dict[str, Any]:
    return {
        "row": row,
        "way": reading.way.value if reading.way else None,
        "time": reading.time.words if reading.time else None,
        "struck": reading.struck,
        "doubts": [one.value for one in reading.doubts],
    }


def _leaf(one: Leaf) -> dict[str, Any]:
    return {
        "number": one.number,
        "leaf": one.leaf,
        "leaves": one.leaves,
        "issued": one.issued_at.isoformat(),
        "issued_by": one.issued_by,
        "state": one.state.value,
        "recorded": sorted(one.recorded),
        "voided": sorted(one.voided),
        "waiting": list(one.waiting),
    }


def _line_of(one: Leaf) -> str:
    return say(
        "fallback_leaf",
        number=shown_number(one.number),
        leaf=one.leaf,
        leaves=one.leaves,
        clock=office_clock(one.issued_at),
        date=f"{one.issue_day:%d/%m/%Y}",
        state=sentence(f"fallback.state_{one.state.value}"),
        recorded=len(one.recorded),
    )
