"""All commands under one name; a call imports the command that it names, and `--help` all of them."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any

import typer

from kiosk.cli.acting import acting, acting_group
from kiosk.cli.speech import Exit, say

GROUPS = {
    "formats": "formats.formats_app",
    "dispatches": "dispatches.dispatches_app",
    "report": "report.report_app",
    "declaration": "declaration.declaration_app",
    "posters": "posters.posters_app",
    "fallback": "fallback.fallback_app",
    "officials": "lists.officials_app",
    "roster": "roster.roster_app",
    "staff": "staff.staff_app",
    "passes": "passes.passes_app",
    "expected": "lists.expected_app",
    "watch": "lists.watch_app",
    "backup": "backups.backup_app",
    "day": "evening.day_app",
    "keys": "keys.keys_app",
    "requests": "requests.requests_app",
    "breach": "breaches.breach_app",
    "settings": "settings.settings_app",
    "erase": "erase.erase_app",
}
"""Commands with commands of their own: module of this package and the name in it."""
Told = tuple[str, str]
COMMANDS: Mapping[str, Told] = {
    "run": ("kiosk_run.run", "help.run"),
    "demo": ("play.demo", "help.demo"),
    "decode": ("codes.decode", "help.decode"),
    "read": ("codes.read", "help.read"),
    "inside": ("day.inside", "help.inside"),
    "person": ("people.person", "help.person"),
    "cases": ("cases.cases", "help.cases"),
    "contacts": ("contacts.contacts", "help.contacts"),
    "duty": ("duty.duty", "help.duty"),
    "looks": ("looks.looks", "help.looks"),
    "helpers": ("guides.helpers", "help.helpers"),
    "reminders": ("broadcasts.reminders", "help.reminders"),
    "sign": ("sign.sign", "help.sign"),
    "doctor": ("health.doctor", "help.doctor"),
    "printers": ("printers.printers", "help.printers"),
    "restore": ("restore.restore", "help.restore"),
    "screenshots": ("play.screenshots", "help.screenshots"),
    "version": ("version.version", "help.version"),
}
"""The others, with what `--help` says of them."""
REGISTER: Mapping[str, Told] = {
    "print": ("print_register.print_register", "help.print"),
    "check": ("check_pages.check", "help.check"),
    "verify": ("verify.verify", "help.verify"),
    "export": ("export.export", "help.export"),
    "rebuild": ("day.rebuild", "help.rebuild"),
}
"""Those of `register`."""


def the_app(words: Sequence[str]) -> typer.Typer:
    """The command line as far as these words need it: importing every command takes longer than most of them."""
    first, second = (*words, "", "")[:2]
    app = typer.Typer(
        name="bluezone-kiosk", help=say("help.kiosk"), no_args_is_help=True, add_completion=False, rich_markup_mode=None
    )
    # Without it one command alone would stand for the whole program.
    app.callback()(lambda: None)
    known = {"register", *GROUPS, *COMMANDS}
    if first not in known or first == "register":
        register = typer.Typer(help=say("help.register"), no_args_is_help=True, rich_markup_mode=None)
        _add(register, REGISTER, second, "register ")
        app.add_typer(register, name="register")
    for name, place in GROUPS.items():
        if first not in known or first == name:
            app.add_typer(acting_group(name, _found(place)), name=name)
    _add(app, {} if first in known and first not in COMMANDS else COMMANDS, first)
    return app


def _add(app: typer.Typer, commands: Mapping[str, Told], word: str, group: str = "") -> None:
    """The command that the word names, else all of them."""
    for name, (place, told) in commands.items():
        if word == name or word not in commands:
            app.command(name, help=say(told))(acting(f"{group}{name}", _found(place)))


def _found(place: str) -> Any:
    module, name = place.split(".")
    return getattr(import_module(f"kiosk.cli.{module}"), name)


def main(words: Sequence[str] | None = None, run: Callable[[typer.Typer], object] = lambda app: app()) -> None:
    """Run the command line. A bug has a code of its own: 1 would say that the register is broken."""
    # A command's log is what it says: without a file of its own nothing may come between its sentences.
    logging.getLogger("kiosk").addHandler(logging.NullHandler())
    try:
        run(the_app(sys.argv[1:] if words is None else words))
    except Exception as bug:
        sys.excepthook(type(bug), bug, bug.__traceback__)
        sys.exit(Exit.BUG)
