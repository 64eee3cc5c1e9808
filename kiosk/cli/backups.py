"""`backup` and `restore`: copies of the register, made, listed, tried, taken in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.keep_backups import KeepBackups
from kiosk.application.second_disk import SecondDisk, SecondState
from kiosk.backup_parts import backup_place, backup_store
from kiosk.bootstrap import read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell
from kiosk.domain.backup_facts import BackupDrilled, BackupMade
from kiosk.domain.backups import BackupName
from kiosk.domain.office_time import office_clock, office_day

backup_app = typer.Typer(help=say("help.backup"), invoke_without_command=True, rich_markup_mode=None)


@backup_app.callback(invoke_without_command=True)
def backup(
    context: typer.Context,
    to: Annotated[Path | None, typer.Option("--to", help=say("help.backup_to"), file_okay=False)] = None,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Make a copy now and verify it; 0 when it is good, 1 when there is none."""
    if context.invoked_subcommand is not None:
        return
    with faults_told():
        facts, clock = read_facts(folder_of(folder)), SystemClock()
        with recording(facts, clock, operator) as desk:
            chosen = to.expanduser().absolute() if to else None
            store = backup_store(facts, desk, to=chosen, operator=lambda: operator)
            made = KeepBackups(store)()
            same = SecondDisk(store).state() is SecondState.SAME
            file = store.place.folder / made.name
    if json:
        named = {"missed": list(made.missed), "same_disk": same, "file": str(file) if made.name else ""}
        answer({**_plain(made), "size": made.size, **named})
    elif made.verified:
        tell(say("backup_made", file=file, size=megabytes(made.size), seq=made.seq, head=made.head))
        if made.missed:
            tell(say("backup_missed"))
        if same:
            tell(say("backup_same_disk"))
    if not made.verified:
        stop(Exit.BAD, "" if json else say("backup_failed", why=sentence(f"backup.fault_{made.fault}")))
    if made.missed:
        stop(Exit.BAD)


@backup_app.command("list", help=say("help.backup_list"))
def list_backups(json: JsonOption = False, folder: FolderOption = None) -> None:
    """Which copies lie there; what the journal says of each."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        place = backup_place(facts)
        names = place.names()
        with recording(facts, SystemClock(), DEFAULT_OPERATOR) as desk, desk.register.read() as reader:
            made = {one.fact.name for one in reader.entries(kinds=("backup",)) if isinstance(one.fact, BackupMade)}
            drills = (one.fact for one in reader.entries(kinds=("drill",)))
            tried = {one.name: one.good for one in drills if isinstance(one, BackupDrilled)}
    lines = [_line(one, place.size_of(one), made, tried) for one in names]
    if json:
        answer({"folder": str(place.folder), "backups": lines})
        return
    tell(say("backup_list", count=len(lines), folder=place.folder))
    for line in lines:
        tell(say("backup_line", **{**line, "size": megabytes(line["size"]), "state": say(f"backup_{line['state']}")}))


def megabytes(size: int) -> str:
    """ "12,3 MB"."""
    return f"{size / 1e6:.1f} MB".replace(".", ",")


def tell_drilled(drilled: BackupDrilled, *, json: bool) -> None:
    """What came of a trial."""
    if json:
        answer({**_plain(drilled), "entries": drilled.entries})
    elif drilled.good:
        seconds = f"{drilled.milliseconds / 1000:.1f}".replace(".", ",")
        tell(say("drill_good", name=drilled.name, entries=drilled.entries, head=drilled.head, seconds=seconds))
    else:
        tell(say("drill_bad", name=drilled.name, why=sentence(f"backup.fault_{drilled.fault}")))


def _plain(fact: BackupMade | BackupDrilled) -> dict[str, Any]:
    return {
        "name": fact.name,
        "seq": fact.seq,
        "head": fact.head,
        "milliseconds": fact.milliseconds,
        "fault": fact.fault,
    }


def _line(name: BackupName, size: int, made: set[str], tried: dict[str, bool]) -> dict[str, Any]:
    good = tried.get(name.file_name)
    state = "verified" if name.file_name in made else "unknown"
    if good is not None:
        state = "drilled" if good else "bad"
    made_at = f"{office_clock(name.made_at)} {office_day(name.made_at):%d/%m/%Y}"
    return {"name": name.file_name, "made": made_at, "seq": name.seq, "size": size, "state": state}
