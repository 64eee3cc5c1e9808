"""`restore`: a copy becomes the register, or is restored for trial only."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk.adapters.platform.keys import find_key, stores_for
from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.adapters.resources.settings_files import read_settings
from kiosk.application.drill_backups import DrillBackups
from kiosk.application.ports.backups import BackupFault
from kiosk.application.restore_register import Decided, Refused, RestoreOrder
from kiosk.backup_parts import backup_store, restoring
from kiosk.bootstrap import Facts, read_facts
from kiosk.cli.acting import acts, both, recording
from kiosk.cli.backups import tell_drilled
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell
from kiosk.domain.backups import SHORT
from kiosk.domain.recovery_key import GROUPS, RecoveryKeyError, groups_read, read_recovery_key
from kiosk.domain.rights import Right

FileArgument = Annotated[Path | None, typer.Argument(help=say("help.restore_file"), dir_okay=False)]


def restore(  # noqa: PLR0913, PLR0917 - one parameter an option of the command line
    file: FileArgument = None,
    drill: Annotated[bool, typer.Option("--drill", help=say("help.restore_drill"))] = False,
    replace: Annotated[str, typer.Option("--replace", help=say("help.restore_replace"))] = "",
    older: Annotated[bool, typer.Option("--older", help=say("help.restore_older"))] = False,
    why: Annotated[str, typer.Option("--why", help=say("help.restore_why"))] = "",
    recovery: Annotated[bool, typer.Option("--recovery", help=say("help.restore_recovery"))] = False,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Take a copy in; 3 when it is refused and nothing was changed."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        if drill:
            _drill(facts, file, operator, json=json)
            return
        if file is None or not file.is_file():
            stop(Exit.USAGE, say("restore_no_file"))
        known = _known_key(facts)
        key = _typed_key() if recovery else known
        if key is None:
            stop(Exit.USAGE, say("restore_no_key"))
        from kiosk.cli.one_kiosk import only_kiosk

        with only_kiosk(facts.folders.register) as alone:
            if not alone:
                stop(Exit.BUSY, say("already_running"))
            member = facts.staff.staff.member(acts().code)
            who, other = member.name if member else operator, key if key != known else None
            order = RestoreOrder(file.expanduser().absolute(), who, why, replace, older, other)
            decided = restoring(facts, SystemClock(), key, lambda older: _allowed(facts, older=older))(order)
            if isinstance(decided, Refused):
                _tell_refused(decided, json=json)
            else:
                before = read_settings(facts.folders.config)
                # Opening it finishes what was decided, as the next start would, and says so in the journal.
                with recording(facts, SystemClock(), operator):
                    pass
                _tell_restored(decided, len(read_settings(facts.folders.config)) - len(before), json=json)


def _drill(facts: Facts, file: Path | None, operator: str, *, json: bool) -> None:
    with recording(facts, SystemClock(), operator) as desk:
        trial = DrillBackups(backup_store(facts, desk, operator=lambda: operator))
        tried = (trial.of(file.expanduser().absolute()),) if file else trial()
    for one in tried:
        tell_drilled(one, json=json)
    if not tried:
        stop(Exit.BAD, say("drill_nothing"))
    if not tried[-1].good:
        stop(Exit.BAD)


def _allowed(facts: Facts, *, older: bool) -> None:
    """Whether those who want it may, by the PINs of the register that stands there. Raises `NotAllowedError`."""
    with recording(facts, SystemClock(), DEFAULT_OPERATOR) as desk:
        if older:
            desk.permits.two(Right.RESTORE, *both())
        elif not desk.permits.open_to_all:
            desk.permits.need(Right.RESTORE, acts().first_vouching())


def _known_key(facts: Facts) -> bytes | None:
    try:
        return find_key(stores_for(facts.folders.register))
    except ValueError:
        return None


def _typed_key() -> bytes:
    """Not as an option: other programs can read a command line, and a shell remembers it."""
    typed = _typed_groups() if sys.stdin.isatty() else sys.stdin.read()
    try:
        return read_recovery_key(typed).key
    except RecoveryKeyError as wrong:
        key = "recovery_group" if wrong.group else "recovery_count" if wrong.count != GROUPS else "recovery_sum"
        stop(Exit.USAGE, say(key, group=wrong.group, count=wrong.count))


def _typed_groups() -> str:
    """As they stand on the sheet, in as many lines as one likes; a line with a slip is typed again, and no other."""
    good, read = "", 0
    while read < GROUPS:
        line = typer.prompt(say("restore_type_key", next=read + 1, last=GROUPS))
        try:
            read += groups_read(line, read)
        except RecoveryKeyError as wrong:
            tell(say("recovery_group", group=wrong.group))
            continue
        good += f" {line}" if good else line
    return good


def _tell_refused(refused: Refused, *, json: bool) -> None:
    why, lost = refused.why.value, max(refused.known.seq - refused.copy.seq, 0)
    if json:
        answer({"refused": why, "name": refused.name, "of": refused.of, "copy": refused.copy.seq,
                "known": refused.known.seq})  # fmt: skip
        stop(Exit.REFUSED)
    numbers = {"copy": refused.copy.seq, "known": refused.known.seq, "lost": lost}
    key = f"backup.fault_{why}" if isinstance(refused.why, BackupFault) else f"restore.refused_{why}"
    stop(Exit.REFUSED, sentence(key, name=refused.name, of=refused.of, **numbers))


def _tell_restored(decided: Decided, settings: int, *, json: bool) -> None:
    fact, state = decided.plan.fact, decided.state
    if json:
        answer({"restored": fact.name, "kiosk": state.kiosk[:SHORT], "seq": fact.seq, "head": fact.head,
                "lost": fact.lost, "aside": fact.aside, "settings": settings})  # fmt: skip
        return
    tell(say("restored", name=fact.name, entries=state.entries, visits=state.visits, head=fact.head))
    if fact.lost:
        tell(say("restored_lost", count=fact.lost))
    if settings:
        tell(say("restored_settings", count=settings))
    if fact.aside:
        tell(say("restored_aside", folder=fact.aside))
