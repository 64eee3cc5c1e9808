"""All commands under one name."""

from __future__ import annotations

import sys

import typer

from kiosk import __version__
from kiosk.cli import (
    backups,
    broadcasts,
    cases,
    codes,
    contacts,
    day,
    declaration,
    dispatches,
    duty,
    evening,
    export,
    fallback,
    formats,
    guides,
    health,
    keys,
    kiosk_run,
    lists,
    passes,
    people,
    play,
    posters,
    print_register,
    printers,
    report,
    restore,
    roster,
    sign,
    staff,
    verify,
)
from kiosk.cli.speech import Exit, say, tell

app = typer.Typer(
    name="bluezone-kiosk", help=say("help.kiosk"), no_args_is_help=True, add_completion=False, rich_markup_mode=None
)
register_app = typer.Typer(help=say("help.register"), no_args_is_help=True, rich_markup_mode=None)
app.add_typer(register_app, name="register")
app.add_typer(formats.formats_app, name="formats")
app.add_typer(dispatches.dispatches_app, name="dispatches")
app.add_typer(report.report_app, name="report")
app.add_typer(declaration.declaration_app, name="declaration")
app.add_typer(posters.posters_app, name="posters")
app.add_typer(fallback.fallback_app, name="fallback")
app.add_typer(lists.officials_app, name="officials")
app.add_typer(roster.roster_app, name="roster")
app.add_typer(staff.staff_app, name="staff")
app.add_typer(passes.passes_app, name="passes")
app.add_typer(lists.expected_app, name="expected")
app.add_typer(lists.watch_app, name="watch")

app.add_typer(backups.backup_app, name="backup")
app.add_typer(evening.day_app, name="day")
app.add_typer(keys.keys_app, name="keys")

app.command("run", help=say("help.run"))(kiosk_run.run)
app.command("demo", help=say("help.demo"))(play.demo)
app.command("decode", help=say("help.decode"))(codes.decode)
app.command("read", help=say("help.read"))(codes.read)
app.command("inside", help=say("help.inside"))(day.inside)
app.command("person", help=say("help.person"))(people.person)
app.command("cases", help=say("help.cases"))(cases.cases)
app.command("contacts", help=say("help.contacts"))(contacts.contacts)
app.command("duty", help=say("help.duty"))(duty.duty)
app.command("helpers", help=say("help.helpers"))(guides.helpers)
app.command("reminders", help=say("help.reminders"))(broadcasts.reminders)
app.command("sign", help=say("help.sign"))(sign.sign)
app.command("doctor", help=say("help.doctor"))(health.doctor)
app.command("printers", help=say("help.printers"))(printers.printers)
app.command("restore", help=say("help.restore"))(restore.restore)
app.command("screenshots", help=say("help.screenshots"))(play.screenshots)
register_app.command("print", help=say("help.print"))(print_register.print_register)
register_app.command("verify", help=say("help.verify"))(verify.verify)
register_app.command("export", help=say("help.export"))(export.export)
register_app.command("rebuild", help=say("help.rebuild"))(day.rebuild)


@app.command("version", help=say("help.version"))
def version() -> None:
    """Say which version this is."""
    tell(__version__)


def main() -> None:
    """Run the command line. A bug has a code of its own: 1 would say that the register is broken."""
    try:
        app()
    except Exception as bug:
        sys.excepthook(type(bug), bug, bug.__traceback__)
        sys.exit(Exit.BUG)
