"""`keys`: the keys of this kiosk. The recovery key of the register goes on paper, and only there."""

from __future__ import annotations

from typing import Annotated

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.print_recovery import NotPrintedError
from kiosk.application.recovery_sheet import DeclineSheet
from kiosk.backup_parts import recovery_printing
from kiosk.bootstrap import read_facts
from kiosk.cli import signing_keys
from kiosk.cli.acting import both, recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption, PrinterOption, printer_for
from kiosk.cli.outlet import OutOption, place_of, put
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, stop, tell

keys_app = typer.Typer(help=say("help.keys"), no_args_is_help=True, rich_markup_mode=None)
recovery_app = typer.Typer(help=say("help.recovery"), no_args_is_help=True, rich_markup_mode=None)
keys_app.add_typer(recovery_app, name="recovery")
signing_keys.add_to(keys_app)


@recovery_app.command("decline", help=say("help.recovery_decline"))
def decline_recovery(
    why: Annotated[str, typer.Option("--why", help=say("help.recovery_why"))] = "",
    operator: OperatorOption = DEFAULT_OPERATOR,
    folder: FolderOption = None,
) -> None:
    """Answer for it that no sheet is printed: the reminder goes, and the journal says who and why."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        if not why.strip():
            stop(Exit.USAGE, say("recovery_no_reason"))
        with recording(facts, SystemClock(), operator) as desk:
            DeclineSheet(desk).decline(why, both())
    tell(say("recovery_declined"))


@recovery_app.command("print", help=say("help.recovery_print"))
def print_recovery(
    out: OutOption = None,
    printer_spec: PrinterOption = "system",
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Put the register's key on paper, for the safe; that it was printed stands in the journal, the key nowhere."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        chosen = printer_for(facts, printer_spec)
        with recording(facts, SystemClock(), operator) as desk:
            printing = recovery_printing(facts, desk)
            name = printing.key.name
            try:
                where = place_of(
                    put(
                        out,
                        lambda file: printing.to_file(file, both()),
                        lambda: printing.to_printer(chosen, facts.folders.cache, both()),
                    )
                )
            except NotPrintedError:
                stop(Exit.BAD, say("recovery_not_printed"))
    if json:
        answer({"key": name, "where": where})
    else:
        tell(say("recovery_printed" if out is None else "recovery_kept", name=name, where=where))
