"""Who acts on the command line: `--as CODE` with the PIN, `--and CODE` for what takes two; nobody is asked while nobody
in the office has a PIN.

PINs come from a terminal unseen, from the lines of the file in `BLUEZONE_KIOSK_PIN_FILE` (`/dev/fd/3`), else from the
first lines of a pipe: the first is that of `--as`. None is an option: other programs can read a command line.
"""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk import bootstrap
from kiosk.adapters.resources.look_file import load_look_reasons
from kiosk.application.duty import standing_duty
from kiosk.application.permits import Both, NotAllowedError, Vouching, WhyNot
from kiosk.application.ports.clock import Clock
from kiosk.application.record_looks import RecordLooks
from kiosk.application.recording import Recording
from kiosk.bootstrap import Facts
from kiosk.cli.command_rights import COMMAND_RIGHTS
from kiosk.cli.speech import Exit, say, speech_language, stop
from kiosk.cli.taken_back import tell_taken_back
from kiosk.domain.look_facts import LookKind
from kiosk.domain.rights import Right
from kiosk.domain.shift import Shift

PIN_FILE = "BLUEZONE_KIOSK_PIN_FILE"
AsOption = Annotated[str, typer.Option("--as", help=say("help.acts_as"), envvar="BLUEZONE_KIOSK_AS")]
UnaskedOption = Annotated[str, typer.Option("--as", hidden=True, envvar="BLUEZONE_KIOSK_AS")]
WhyOption = Annotated[str, typer.Option("--look-why", help=say("help.acts_why"))]
AndOption = Annotated[str, typer.Option("--and", help=say("help.acts_and"))]


@dataclass(slots=True)
class Acts:
    """Who wants one command done, and what the command takes."""

    code: str = ""
    second: str = ""
    why: str = ""
    """Key of a reason to look at personal data."""
    reveals: str = ""
    """The command, where it shows names whole; empty where it masks them."""
    rights: tuple[Right, ...] = ()
    _typed: dict[str, str] = field(default_factory=dict, repr=False)
    _lines: list[str] | None = field(default=None, repr=False)

    def first_vouching(self) -> Vouching | None:
        """Code and PIN of `--as`, asked for once."""
        return self._of(self.code)

    def second_vouching(self) -> Vouching | None:
        """Code and PIN of `--and`."""
        return self._of(self.second)

    def _of(self, code: str) -> Vouching | None:
        if not code:
            return None
        if code not in self._typed:
            self._typed[code] = self._asked(code)
        return code, self._typed[code]

    def _asked(self, code: str) -> str:
        file = os.environ.get(PIN_FILE)
        if file:
            if self._lines is None:
                self._lines = Path(file).read_text("utf-8").splitlines()
            return self._lines.pop(0).strip() if self._lines else ""
        if not sys.stdin.isatty():
            return sys.stdin.readline().strip()
        return str(typer.prompt(say("acts_pin", code=code), hide_input=True))


def both() -> Both:
    """Code and PIN of both people, asked for where the command is done under `--as`."""
    wanted = acts()
    return wanted.first_vouching(), wanted.second_vouching()


_ACTS: ContextVar[Acts] = ContextVar("acts")


def acts() -> Acts:
    """Of the command that runs."""
    return _ACTS.get(Acts())


def acting(name: str, command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with the options that say who acts, where it takes a right; `name` as it is typed, groups first."""
    rights = COMMAND_RIGHTS.get(name)
    if name in _IN_THEIR_WINDOW:
        return command
    signature = inspect.signature(command, eval_str=True)

    @wraps(command)
    def acted(*words: Any, acts_as: str = "", acts_and: str = "", acts_why: str = "", **options: Any) -> Any:
        if rights is None:
            stop(Exit.BUG, say("acts_not_listed", name=name))
        before = _ACTS.set(
            Acts(acts_as.strip(), acts_and.strip(), acts_why, name if options.get("reveal") else "", rights)
        )
        try:
            return command(*words, **options)
        finally:
            _ACTS.reset(before)

    kind = inspect.Parameter.KEYWORD_ONLY
    # Where nobody is asked it is taken all the same: whoever is used to typing it is told of no wrong option.
    said = AsOption if rights or name in _ASK_BY_THEMSELVES else UnaskedOption
    more = [inspect.Parameter("acts_as", kind, default="", annotation=said)]
    if rights and Right.KEYS not in rights:
        more.append(inspect.Parameter("acts_why", kind, default="", annotation=WhyOption))
    if (rights and Right.KEYS in rights) or name in _ASK_BY_THEMSELVES:
        more.append(inspect.Parameter("acts_and", kind, default="", annotation=AndOption))
    told = [*signature.parameters.values(), *more]
    acted.__signature__ = signature.replace(parameters=told)  # type: ignore[attr-defined]  # what Typer reads
    acted.__annotations__ = {one.name: one.annotation for one in told}
    del acted.__wrapped__
    return acted


_IN_THEIR_WINDOW = ("run", "demo", "screenshots")
_ASK_BY_THEMSELVES = ("restore", "staff pin", "requests erase")


def acting_group(name: str, group: typer.Typer) -> typer.Typer:
    """Every command of a group, and of the groups in it."""
    for one in group.registered_commands:
        if one.callback is not None and not hasattr(one.callback, "__acts__"):
            one.callback = _marked(acting(f"{name} {one.name}", one.callback))
    for inner in group.registered_groups:
        if inner.typer_instance is not None:
            acting_group(f"{name} {inner.name}", inner.typer_instance)
    return group


def _marked(command: Callable[..., Any]) -> Callable[..., Any]:
    """A group lives as long as the program: its commands get their options once."""
    vars(command)["__acts__"] = True
    return command


@contextmanager
def recording(facts: Facts, clock: Clock, operator: str) -> Iterator[Recording]:
    """The desk over its register for one command: whoever showed their PIN records, else `operator`, where nobody has a
    PIN yet. Raises `NotAllowedError`, `RegisterUnavailableError` and OSError.
    """
    duty = standing_duty(operator, clock.now())
    with bootstrap.recording(facts, clock, duty) as desk:
        tell_taken_back(desk.register.taken_back)
        wanted = acts()
        if wanted.rights and not desk.permits.open_to_all:
            admit(desk, wanted)
        desk.recent_looks.given = _known_reason(facts, wanted.why)
        if wanted.reveals:
            RecordLooks(desk).need(LookKind.REVEALED, (wanted.reveals,))
        yield desk


def _known_reason(facts: Facts, why: str) -> str:
    """The reason as the office lists it; one that it does not list ends the command."""
    listed = load_look_reasons(facts.layers)
    if why and why not in {one.key for one in listed}:
        told = ", ".join(f"{one.key} ({one.label(speech_language())})" for one in listed)
        stop(Exit.USAGE, say("acts_bad_why", reasons=told))
    return why


def admit(desk: Recording, wanted: Acts) -> None:
    """Whoever `--as` names acts from now on. Raises `NotAllowedError`."""
    vouching, permits = wanted.first_vouching(), desk.permits
    member = desk.permits.book.staff.member(wanted.code)
    theirs = [one for one in wanted.rights if member is not None and member.may(one)]
    right = next(iter((*theirs, *wanted.rights)))
    if vouching is None:
        raise NotAllowedError(right, WhyNot.NOBODY, permits.who_may(right))
    acting_one = permits.need(right, vouching)
    if acting_one is not None:
        # Nobody stands at a desk: who acts is who records, an auditor too, whose rights record no visitor.
        permits.duty.shift = Shift("", acting_one.code, acting_one.name, desk.clock.now())
