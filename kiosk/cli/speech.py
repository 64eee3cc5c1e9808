"""What the command line says: sentences for people, JSON for programs, exit codes for both."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import Any, NoReturn

import typer

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.check_pin import MustWait, PinMissing, WrongPin
from kiosk.application.permits import NotAllowedError, WhyNot
from kiosk.application.ports.register import RegisterUnavailableError
from kiosk.application.record_looks import ReasonWantedError
from kiosk.application.start_faults import RestoreHaltedError, RunsAlreadyError, UpdateFailedError
from kiosk.application.wording import VIETNAMESE, Wording
from kiosk.bootstrap import RESOURCES

LANGUAGE_VARIABLE = "BLUEZONE_KIOSK_LANGUAGE"


class Exit(IntEnum):
    """Exit codes; those from 64 on after sysexits."""

    GOOD = 0
    BAD = 1
    """The job was done and found something bad: a red light, a broken chain."""
    USAGE = 2
    REFUSED = 3
    """A code that is no visitor's code."""
    NO_SCREEN = 69
    BUG = 70
    IO = 74
    BUSY = 75
    CONFIG = 78
    CANCELLED = 130
    """Ended by the person, with nothing half done."""


def wording() -> Wording:
    """The sentences of the language that the environment names, Vietnamese by default."""
    return load_wordings(Layers(RESOURCES)).of(os.environ.get(LANGUAGE_VARIABLE, VIETNAMESE))


_SAYS = wording()


def say(key: str, **values: object) -> str:
    """A sentence of the command line."""
    return _SAYS.say(f"cli.{key}", **values)


def sentence(key: str, **values: object) -> str:
    """Any sentence of the catalogue."""
    return _SAYS.say(key, **values)


def has_sentence(key: str) -> bool:
    """Whether the catalogue has this sentence."""
    return _SAYS.has(key)


def speech_language() -> str:
    """The language that the command line speaks."""
    return _SAYS.language


def tell(text: str) -> None:
    """A line for the person."""
    typer.echo(text)


def answer(value: dict[str, Any]) -> None:
    """A line of JSON for a program."""
    typer.echo(json.dumps(value, ensure_ascii=False))


def stop(code: Exit, text: str = "") -> NoReturn:
    """End with a code, and a sentence on the error channel."""
    if text:
        typer.echo(text, err=True)
    raise typer.Exit(int(code))


@contextmanager
def faults_told() -> Iterator[None]:
    """Every expected fault as a sentence and a code; nothing of a person is ever in it."""
    try:
        yield
    except ResourceFaultyError as fault:
        said = sentence(fault.key, **fault.values) if fault.key else fault.fault
        stop(Exit.CONFIG, say("faulty_file", file=fault.file.name, fault=said))
    except NotAllowedError as denied:
        stop(Exit.REFUSED, denied_sentence(denied))
    except (RunsAlreadyError, RestoreHaltedError, UpdateFailedError) as halted:
        stop(*_halted(halted))
    except ReasonWantedError:
        stop(Exit.USAGE, say("acts_why"))
    except RegisterUnavailableError as fault:
        code = Exit.BUSY if fault.cause.value == "busy" else Exit.IO
        stop(code, sentence(f"fault.{fault.cause.value}"))
    except OSError as fault:
        stop(Exit.IO, say("io", fault=fault.strerror or type(fault).__name__))


def denied_sentence(denied: NotAllowedError) -> str:
    """Why somebody may not, and who may: names of the staff, of no visitor."""
    match denied.verdict:
        case WrongPin(wait_seconds=0):
            return say("acts_wrong_pin")
        case WrongPin(wait_seconds=seconds) | MustWait(seconds=seconds):
            return say("acts_wrong_wait", n=seconds)
        case PinMissing():
            return say("acts_no_pin")
        case _:
            who = ", ".join(f"{one.name} ({one.code})" for one in denied.who_may) or "–"
            right = sentence(f"right.{denied.right.value}")
            told = sentence(f"permit.{denied.why.value}", right=right, who=who)
            how = {WhyNot.NOBODY: say("acts_how"), WhyNot.ONE: say("acts_how_two")}.get(denied.why, "")
            return f"{told} {how}".strip()


def _halted(error: RunsAlreadyError | RestoreHaltedError | UpdateFailedError) -> tuple[Exit, str]:
    if isinstance(error, RunsAlreadyError):
        return Exit.BUSY, say("already_running")
    return Exit.IO, sentence("stopped.what_update" if isinstance(error, UpdateFailedError) else "stopped.what_restore")


def folder_of(given: Path | None) -> Path | None:
    """The kiosk's folder: named, or the system's usual places."""
    return given.expanduser().absolute() if given else None


if sys.platform == "win32":
    # A console of an old code page would turn every Vietnamese letter into a question mark.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")
