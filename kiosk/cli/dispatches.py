"""`dispatches`: which official dispatches the office keeps, what each asks for, and what is wrong in a file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.adapters.platform.folders import Folders
from kiosk.adapters.resources.app_files import load_app, load_apps
from kiosk.adapters.resources.dispatch_files import LoadedDispatches, load_dispatches
from kiosk.adapters.resources.group_file import load_groups
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.bootstrap import RESOURCES
from kiosk.cli.dispatch_words import app_said, in_words, line_of, told
from kiosk.cli.options import FolderOption, JsonOption, day_of
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell
from kiosk.domain.dispatches.dispatch import Dispatch, Obligation
from kiosk.domain.dispatches.target import Target
from kiosk.domain.office_time import office_day

dispatches_app = typer.Typer(help=say("help.dispatches"), no_args_is_help=True, rich_markup_mode=None)
DateOption = Annotated[str, typer.Option("--date", help=say("help.date"))]


def _layers(folder: Path | None) -> Layers:
    """The two layers alone: a fault elsewhere must not hide what is wrong with a dispatch."""
    return Layers(RESOURCES, Folders.of(folder_of(folder)).config)


def _day(text: str) -> date:
    return day_of(text, office_day(datetime.now(UTC)))


@dispatches_app.command("list", help=say("help.dispatches_list"))
def list_dispatches(date: DateOption = "today", json: JsonOption = False, folder: FolderOption = None) -> None:
    """Say which dispatches there are and which hold; a faulty file is named and does not hold."""
    today = _day(date)
    with faults_told():
        layers = _layers(folder)
        loaded, asked, apps = load_dispatches(layers), load_app(layers), load_apps(layers)
    if json:
        pairs = zip(loaded.book.dispatches, loaded.files, strict=True)
        listed = [{**_plain(one, today), "file": file.name, "own": layers.is_override(file)} for one, file in pairs]
        retired = apps.today(asked.key, today) is None
        app = {"key": asked.key, "name": asked.name, "retired": retired}
        answer({"dispatches": listed, "app": app, "faults": [_fault(one) for one in loaded.refused]})
        return
    for one in loaded.book.dispatches:
        tell(line_of(one, today))
    name = app_said(asked.key, apps, today)
    tell(sentence("dispatch.asks", name=name) if asked.is_asked else sentence("dispatch.asks_nothing"))
    _tell_faults(loaded.refused)


@dispatches_app.command("show", help=say("help.dispatches_show"))
def show_dispatch(
    number: Annotated[str, typer.Argument(help=say("help.dispatches_number"))],
    date: DateOption = "today",
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Say everything that one dispatch asks for, with the days left."""
    today = _day(date)
    with faults_told():
        layers = _layers(folder)
        one = load_dispatches(layers).book.find(number)
    if one is None:
        stop(Exit.USAGE, sentence("dispatch.unknown", number=number[:40]))
    _tell(one, layers, today, json=json)


@dispatches_app.command("check", help=say("help.dispatches_check"))
def check_dispatches(
    file: Annotated[Path | None, typer.Argument(help=say("help.dispatches_file"), exists=True, dir_okay=False)] = None,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Check every file, or try one as if it lay in the override folder and say what it asks for; 78 for a fault."""
    with faults_told():
        layers = _layers(folder)
        loaded = load_dispatches(layers, file.absolute() if file else None)
    faults = [one for one in loaded.refused if file is None or one.file.name == file.name]
    one = _of_file(loaded, file)
    if json:
        answer({"good": not faults, "dispatches": len(loaded.book.dispatches), "faults": list(map(_fault, faults))})
    elif one:
        _tell(one, layers, _day("today"), json=False)
    elif not faults:
        tell(sentence("dispatch.all_good", count=len(loaded.book.dispatches)))
    _tell_faults(faults)
    if faults:
        stop(Exit.CONFIG)


def _of_file(loaded: LoadedDispatches, file: Path | None) -> Dispatch | None:
    pairs = zip(loaded.book.dispatches, loaded.files, strict=True)
    return next((one for one, there in pairs if file and there == file.absolute()), None)


def _tell(one: Dispatch, layers: Layers, today: date, *, json: bool) -> None:
    if json:
        answer({**_plain(one, today), "asks": [_asked(each, today) for each in one.obligations]})
        return
    for line in told(one, load_groups(layers), load_apps(layers), today):
        tell(line)


def _tell_faults(faults: Iterable[ResourceFaultyError]) -> None:
    for one in faults:
        typer.echo(say("faulty_file", file=one.file.name, fault=_said(one)), err=True)


def _said(fault: ResourceFaultyError) -> str:
    return sentence(fault.key, **fault.values) if fault.key else fault.fault


def _fault(one: ResourceFaultyError) -> dict[str, Any]:
    return {"file": one.file.name, "line": one.values.get("line"), "fault": _said(one)}


def _plain(one: Dispatch, today: date) -> dict[str, Any]:
    return {
        "key": one.key,
        "number": one.number or None,
        "issued": str(one.issued),
        "issuer": one.issuer,
        "urgency": one.urgency.value,
        "title": in_words(one.title),
        "app": one.app or None,
        "obligations": len(one.obligations),
        "in_force": one.in_force(today),
    }


def _asked(one: Obligation, today: date) -> dict[str, Any]:
    return {
        "id": one.obligation_id,
        "kind": one.part.value,
        "what": in_words(one.what),
        "last_day": one.deadline.last_good_day.isoformat() if one.deadline else None,
        "days_left": one.deadline.days_left(today) if one.deadline else None,
        "targets": [_target(each, today) for each in one.targets],
    }


def _target(one: Target, today: date) -> dict[str, Any]:
    return {
        "group": one.group,
        "share": str(one.threshold.share),
        "strict": one.threshold.strict,
        "of": one.denominator.value,
        "answer": one.asked.value,
        "last_day": one.deadline.last_good_day.isoformat() if one.deadline else None,
        "days_left": one.deadline.days_left(today) if one.deadline else None,
    }
