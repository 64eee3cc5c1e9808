"""What every command says that reads a register which was taken back to an older copy."""

from __future__ import annotations

from typing import Any

import typer

from kiosk.cli.speech import say
from kiosk.domain.taken_back import TakenBack


def tell_taken_back(known: TakenBack | None) -> None:
    """What is there, and the way on: on the error channel, so that the answer itself stays what it is."""
    if known is not None:
        typer.echo(say("taken_back", good=known.good, known=known.known), err=True)
        typer.echo(say("taken_back_way"), err=True)


def taken_back_said(known: TakenBack | None) -> dict[str, Any]:
    """For the line of JSON; nothing where nothing is missing."""
    return {} if known is None else {"taken_back": {"good": known.good, "known": known.known}}
