"""`staff ...`: who may be on duty, and a new PIN for whoever has none or forgot theirs."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from kiosk.adapters.persistence.sql_register import is_made
from kiosk.adapters.platform.keys import find_key, stores_for
from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.choose_pin import NotVouched, PinChosen, PinRefused
from kiosk.application.permits import NotAllowedError, WhyNot
from kiosk.bootstrap import Facts, read_facts, shifts_of
from kiosk.cli.acting import acts, recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell
from kiosk.domain.recovery_key import RecoveryKeyError, read_recovery_key
from kiosk.domain.rights import Right
from kiosk.domain.staff import Member, Role

staff_app = typer.Typer(help=say("help.staff"), no_args_is_help=True, rich_markup_mode=None)
CodeArgument = Annotated[str, typer.Argument(help=say("help.staff_code"))]


@staff_app.command("list", help=say("help.staff_list"))
def list_staff(json: JsonOption = False, folder: FolderOption = None) -> None:
    """Everyone on the list, and who has a PIN."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, SystemClock(), DEFAULT_OPERATOR) as desk:
            has_pin = shifts_of(facts, desk).check.has_pin
            lines = [
                {"code": one.code, "name": one.name, "role": one.role.value, "pin": has_pin(one.code)}
                for one in facts.staff.staff.members
            ]
    if json:
        answer({"staff": lines})
        return
    if not lines:
        tell(say("staff_nobody"))
    for line in lines:
        pin = say("staff_pin_yes" if line["pin"] else "staff_pin_no")
        role = sentence(f"role.{line['role']}")
        tell(f"{line['code']}  {line['name']}  {role}  {pin}")


@staff_app.command("add", help=say("help.staff_add"))
def add_staff(
    code: CodeArgument,
    name: Annotated[str, typer.Argument(help=say("help.staff_name"))],
    role: Annotated[Role, typer.Option("--role", help=say("help.staff_role"))] = Role.RECEPTIONIST,
    folder: FolderOption = None,
) -> None:
    """Write one more person into the office's list."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        _admit_administrator(facts)
        try:
            facts.staff.add(Member(code, name, role))
        except ValueError:
            stop(Exit.USAGE, say("staff_taken", code=code))
    tell(say("staff_added", name=name))


def _admit_administrator(facts: Facts) -> None:
    """A register that is not there yet has nobody's PIN, and is not made for a list of names."""
    if is_made(facts.folders.register):
        with recording(facts, SystemClock(), DEFAULT_OPERATOR) as desk:
            desk.permits.need(Right.STAFF)


@staff_app.command("pin", help=say("help.staff_pin"))
def set_pin(
    code: CodeArgument,
    recovery: Annotated[bool, typer.Option("--recovery", help=say("help.staff_recovery"))] = False,
    folder: FolderOption = None,
) -> None:
    """Ask for a PIN, unseen; from a pipe it is the next line. Wrong ones before are forgiven.

    Once anybody has a PIN, `--as` says who wants it: the person with the PIN of now, or an administrator; or somebody
    types the recovery key of the register.
    """
    with faults_told():
        facts = read_facts(folder_of(folder))
        if facts.staff.staff.member(code) is None:
            stop(Exit.USAGE, say("staff_unknown", code=code))
        with recording(facts, SystemClock(), DEFAULT_OPERATOR) as desk:
            vouching = acts().first_vouching() if not desk.permits.open_to_all else None
            recovered = recovery and _has_recovery_key(facts)
            choose, pin = shifts_of(facts, desk).choose, _asked()
            if recovered or choose.check.has_pin(code):
                chosen = choose.again(code, pin, vouching, recovered=recovered)
            else:
                # As at the desk: while no administrator has a PIN nobody has to vouch for the first of anybody.
                chosen = choose.first(code, pin, vouching)
            if isinstance(chosen, NotVouched):
                why = WhyNot.PIN if chosen.verdict else WhyNot.NOBODY
                raise NotAllowedError(Right.STAFF, why, desk.permits.who_may(Right.STAFF), chosen.verdict)
    match chosen:
        case PinChosen(member=member):
            tell(say("staff_pin_set", name=member.name))
        case PinRefused(fault=fault):
            stop(Exit.USAGE, sentence(f"duty.fault_{fault.value}"))
        case _:
            stop(Exit.USAGE)


def _has_recovery_key(facts: Facts) -> bool:
    """Whether the key is typed that opens the register: who holds it may read everything anyhow."""
    typed = typer.prompt(say("restore_type_key")) if sys.stdin.isatty() else sys.stdin.readline()
    try:
        right = read_recovery_key(typed).key == find_key(stores_for(facts.folders.register))
    except RecoveryKeyError:
        right = False
    if not right:
        stop(Exit.REFUSED, say("staff_not_recovered"))
    return right


def _asked() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    return str(typer.prompt(say("staff_pin_ask"), hide_input=True, confirmation_prompt=True))
