"""`keys show|export|import|trust|revoke|renew`: the keys that sign. Two people, as soon as anybody has a PIN."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.adapters.documents.whole_file import write_whole
from kiosk.adapters.platform.key_text import (
    LEAST_LETTERS,
    KeyTextError,
    PublicKeys,
    public_text,
    read_public,
    read_secret,
    secret_text,
)
from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.keep_keys import KeepKeys, NoSuchKeyError, SigningKeyLostError
from kiosk.bootstrap import Facts, read_facts
from kiosk.cli.acting import both, recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, stop, tell
from kiosk.domain.office_mark import initials_of
from kiosk.domain.office_time import office_day
from kiosk.domain.signing_keys import SigningKey
from kiosk.seal_parts import key_keeping

FileArgument = Annotated[Path, typer.Argument(help=say("help.key_file"), dir_okay=False)]


def show(json: JsonOption = False, folder: FolderOption = None) -> None:
    """Every key that is known here, the one in use marked."""
    with keeping(folder, DEFAULT_OPERATOR) as (_, keep):
        known = keep.trusted().known
    for one in known.keys:
        plain = _plain(one, current=one is known.current)
        if json:
            answer(plain)
            continue
        origin = say(f"key_{plain['origin']}", initials=one.initials)
        state = say(f"key_{plain['state']}", day=f"{office_day(one.revoked_at or one.since):%d/%m/%Y}")
        tell(say("key_line", **plain, how=origin, shown=state))
    if not known.keys and not json:
        tell(say("key_none"))


def export(
    file: FileArgument,
    public: Annotated[bool, typer.Option("--public", help=say("help.key_public"))] = False,
    operator: OperatorOption = DEFAULT_OPERATOR,
    folder: FolderOption = None,
) -> None:
    """The key in use with its secret, encrypted; or all public keys of this kiosk."""
    with keeping(folder, operator) as (facts, keep):
        if public:
            own = tuple(one.key for one in keep.trusted().all if one.origin is not None and one.revoked_at is None)
            text = public_text(PublicKeys(initials_of(facts.office.short_name), own or (keep.signer().key,)))
        else:
            key, secret = keep.secret_of_current(both())
            try:
                text = secret_text(key, secret, asked("key_passphrase", twice=True))
            except ValueError:
                stop(Exit.USAGE, say("key_short", n=LEAST_LETTERS))
        write_whole(text.encode(), file.expanduser().absolute())
    tell(say("key_exported", file=file.name))


def take(
    file: FileArgument,
    operator: OperatorOption = DEFAULT_OPERATOR,
    folder: FolderOption = None,
) -> None:
    """Sign with the office's key from now on."""
    with keeping(folder, operator) as (_, keep):
        found = read_secret(_text(file), asked("key_passphrase"))
        key = keep.take(found.number, found.secret, both())
    tell(say("key_taken", number=key.number, fingerprint=key.fingerprint))


def trust(
    file: FileArgument,
    operator: OperatorOption = DEFAULT_OPERATOR,
    folder: FolderOption = None,
) -> None:
    """Believe the public keys of a file."""
    with keeping(folder, operator) as (_, keep):
        found = read_public(_text(file))
        count = keep.trust(found.keys, found.initials)
    tell(say("key_trusted_now", n=count, initials=found.initials))


def revoke(
    number: Annotated[int, typer.Argument(help=say("help.key_number"))],
    fingerprint: Annotated[str, typer.Option("--fingerprint", help=say("help.key_fingerprint"))] = "",
    operator: OperatorOption = DEFAULT_OPERATOR,
    folder: FolderOption = None,
) -> None:
    """Believe a key no more."""
    with keeping(folder, operator) as (_, keep):
        key = keep.revoke(number, fingerprint.upper(), both())
    tell(say("key_revoked_now", number=key.number, fingerprint=key.fingerprint))


def renew(operator: OperatorOption = DEFAULT_OPERATOR, folder: FolderOption = None) -> None:
    """A new key for this kiosk; what the old one signed stays believed."""
    with keeping(folder, operator) as (_, keep):
        key = keep.renew(both()).key
    tell(say("key_renewed_now", number=key.number, fingerprint=key.fingerprint))


def add_to(app: typer.Typer) -> None:
    """These commands under `keys`."""
    commands: dict[str, Callable[..., None]] = {
        "show": show,
        "export": export,
        "import": take,
        "trust": trust,
        "revoke": revoke,
        "renew": renew,
    }
    for name, command in commands.items():
        app.command(name, help=say(f"help.key_{name}"))(command)


@contextmanager
def keeping(folder: Path | None, operator: str) -> Iterator[tuple[Facts, KeepKeys]]:
    """The keys of the register in `folder`; every expected fault as a sentence and a code."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, SystemClock(), operator) as desk:
            try:
                yield facts, key_keeping(facts, desk)
            except SigningKeyLostError as lost:
                stop(Exit.BAD, say("key_lost", number=lost.key.number, fingerprint=lost.key.fingerprint))
            except NoSuchKeyError:
                stop(Exit.USAGE, say("key_no_such"))
            except (KeyTextError, UnicodeDecodeError):
                stop(Exit.CONFIG, say("key_no_file"))


def asked(key: str, *, twice: bool = False) -> str:
    """Unseen at a terminal; from a pipe a line each."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return str(typer.prompt(say(key), hide_input=True, confirmation_prompt=twice))


def _text(file: Path) -> str:
    return file.expanduser().read_text("utf-8")


def _plain(one: SigningKey, *, current: bool) -> dict[str, Any]:
    return {
        "number": one.key.number,
        "fingerprint": one.key.fingerprint,
        "public": one.key.public.hex(),
        "origin": one.origin.value if one.origin else "trusted",
        "state": "revoked" if one.revoked_at else "current" if current else "believed",
        "since": f"{office_day(one.since):%d/%m/%Y}",
    }
