"""Every command stands in the table of rights, and none opens a register past it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.main import get_command
from typer.testing import CliRunner

from kiosk.cli.acting import acting
from kiosk.cli.command_rights import COMMAND_RIGHTS
from kiosk.cli.commands import the_app
from kiosk.cli.speech import Exit
from kiosk.domain.rights import Right

CLI = Path(__file__).parents[2] / "kiosk" / "cli"
SIGN_ON_IN_THEIR_WINDOW = {"kiosk_run.py"}


def _commands(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    for name, command in getattr(group, "commands", {}).items():
        whole = f"{before}{name}"
        if hasattr(command, "commands"):
            yield from _commands(command, f"{whole} ")
            if getattr(command, "invoke_without_command", False):
                yield whole, command
        else:
            yield whole, command


COMMANDS = dict(_commands(get_command(the_app(()))))


def test_every_command_stands_in_the_table_and_nothing_else() -> None:
    assert set(COMMANDS) == set(COMMAND_RIGHTS)


@pytest.mark.parametrize("name", [name for name, rights in COMMAND_RIGHTS.items() if rights])
def test_a_command_that_takes_a_right_says_who_acts(name: str) -> None:
    options = {word for one in COMMANDS[name].params for word in one.opts}
    assert "--as" in options
    assert ("--and" in options) is (Right.KEYS in COMMAND_RIGHTS[name])


@pytest.mark.parametrize("name", ["register verify", "keys show", "backup list"])
def test_a_command_that_asks_nobody_takes_the_option_all_the_same(name: str) -> None:
    assert "--as" in {word for one in COMMANDS[name].params for word in one.opts}


def test_a_command_that_nobody_put_into_the_table_does_not_run() -> None:
    app, ran = typer.Typer(), []
    app.command()(acting("brand new", lambda: ran.append("ran")))
    assert CliRunner().invoke(app).exit_code == Exit.BUG
    assert not ran


def _opens_past_the_table(source: str) -> bool:
    """Whether a module takes the register from the composition root itself."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.ImportFrom) or node.module != "kiosk.bootstrap":
            continue
        if any(one.name == "recording" for one in node.names):
            return True
    return False


def test_no_command_opens_the_register_past_the_table() -> None:
    found = {one.name for one in CLI.glob("*.py") if _opens_past_the_table(one.read_text("utf-8"))}
    assert found == SIGN_ON_IN_THEIR_WINDOW
    assert _opens_past_the_table("from kiosk.bootstrap import Facts, recording"), "the test itself can fail"
