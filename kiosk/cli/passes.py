"""`passes`: which there are; printed again, revoked, made as blanks, told to the office's other kiosks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from kiosk.adapters.documents.whole_file import write_whole
from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.adapters.sheets.pass_list_file import pass_list, read_pass_list
from kiosk.application.pass_outcomes import PassLine, PassMade, PassRefused
from kiosk.application.print_passes import PrintPasses
from kiosk.application.share_passes import SharePasses
from kiosk.bootstrap import Facts, read_facts
from kiosk.cli.acting import recording
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
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell
from kiosk.domain.office_time import office_day
from kiosk.domain.pass_facts import PassEnd
from kiosk.domain.passes.pass_code import typed_number
from kiosk.domain.passes.rules import Stock
from kiosk.pass_parts import pass_printing
from kiosk.seal_parts import key_keeping

passes_app = typer.Typer(help=say("help.passes"), no_args_is_help=True, rich_markup_mode=None)
NumberArgument = Annotated[str, typer.Argument(help=say("help.pass_number"))]


@passes_app.command("list", help=say("help.pass_list"))
def list_passes(
    every: Annotated[bool, typer.Option("--all", help=say("help.pass_all"))] = False,
    reveal: RevealOption = False,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """A line for each pass that is good; with `--all` the revoked and expired ones, too."""
    with _printing(folder, DEFAULT_OPERATOR) as (_, passes):
        today = office_day(passes.keep.desk.clock.now())
        found = [one for one in passes.keep.all() if every or one.issued.good_on(today)]
    for one in found:
        issued, holder = one.issued, _holder(one, reveal=reveal)
        state = issued.revoked.value if issued.revoked else "good" if issued.good_on(today) else "expired"
        if json:
            answer({"pass": issued.name.pass_id, "until": issued.until.isoformat(), "state": state, "holder": holder})
        else:
            tell("  ".join((issued.name.shown, f"{issued.until:%d/%m/%Y}", say(f"pass_{state}"), holder)))
    if not found and not json:
        tell(sentence("pass.nothing"))


@passes_app.command("print", help=say("help.pass_print"))
def print_again(
    number: NumberArgument,
    printer: PrinterOption = "system",
    operator: OperatorOption = DEFAULT_OPERATOR,
    folder: FolderOption = None,
) -> None:
    """The same pass once more."""
    with _printing(folder, operator, printer) as (_, passes):
        _send(passes, passes.keep.again(_known(passes, number).issued.name.pass_id), None)


@passes_app.command("blank", help=say("help.pass_blank"))
def blank(
    sheets: Annotated[int, typer.Argument(min=1, max=10, help=say("help.pass_sheets"))] = 1,
    printer: PrinterOption = "system",
    operator: OperatorOption = DEFAULT_OPERATOR,
    folder: FolderOption = None,
) -> None:
    """Sheets of eight passes that are nobody's yet."""
    with _printing(folder, operator, printer) as (_, passes):
        _send(passes, passes.keep.blanks(8 * sheets), Stock.A4)


@passes_app.command("revoke", help=say("help.pass_revoke"))
def revoke(
    number: NumberArgument,
    because: Annotated[PassEnd, typer.Option("--because", help=say("help.pass_because"))],
    operator: OperatorOption = DEFAULT_OPERATOR,
    folder: FolderOption = None,
) -> None:
    """It is good for nothing from now on."""
    with _printing(folder, operator) as (_, passes):
        found = _known(passes, number).issued.name
        _refuse(passes.keep.revoke(found.pass_id, because))
    tell(sentence("pass.revoked", number=found.shown))


@passes_app.command("export", help=say("help.pass_export"))
def export(
    out: Annotated[Path, typer.Argument(help=say("help.pass_file"), dir_okay=False)], folder: FolderOption = None
) -> None:
    """What the office's other kiosks need to know."""
    with _printing(folder, DEFAULT_OPERATOR) as (_, passes):
        told = SharePasses(passes.keep).told()
        write_whole(pass_list(told), out.expanduser().absolute())
    tell(say("pass_exported", count=len(told), file=out.name))


@passes_app.command("import", help=say("help.pass_import"))
def take(
    file: Annotated[Path, typer.Argument(help=say("help.pass_file"), dir_okay=False)],
    operator: OperatorOption = DEFAULT_OPERATOR,
    folder: FolderOption = None,
) -> None:
    """Know what another kiosk knows."""
    with _printing(folder, operator) as (_, passes):
        try:
            taken = SharePasses(passes.keep).take(read_pass_list(file.expanduser()))
        except ValueError as fault:
            stop(Exit.USAGE, say("pass_bad_list", line=str(fault)[:10]))
    tell(say("pass_imported", names=taken.names, revoked=taken.revoked))


@contextmanager
def _printing(folder: Path | None, operator: str, printer: str = "system") -> Iterator[tuple[Facts, PrintPasses]]:
    from kiosk.application.print_list import ListPrinting

    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, SystemClock(), operator) as desk:
            facts.folders.cache.mkdir(parents=True, exist_ok=True)
            lists = ListPrinting(printer_for(facts, printer), facts.folders.cache, desk.chance)
            yield facts, pass_printing(facts, desk, key_keeping(facts, desk), lists)


def _known(passes: PrintPasses, typed: str) -> PassLine:
    number = typed_number(typed)
    found = passes.keep.with_number(number) if number is not None else ()
    if not found:
        stop(Exit.USAGE, say("pass_no_number", number=typed[:20]))
    return found[0]


def _send(passes: PrintPasses, made: PassMade | PassRefused, stock: Stock | None) -> None:
    _refuse(made)
    if not isinstance(made, PassMade):
        return
    went, first = passes.passes(made.cards, stock).went, made.cards[0].name.shown
    tell(say("pass_printed", count=len(made.cards), number=first, where=place_of(went)))


def _refuse(outcome: object) -> None:
    if isinstance(outcome, PassRefused):
        stop(Exit.BAD, sentence(f"pass.refused_{outcome.fault.value}", number=outcome.number))


def _holder(one: PassLine, *, reveal: bool) -> str:
    if one.details is None:
        return ""
    return one.details.name if reveal else one.details.masked_name
