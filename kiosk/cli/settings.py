"""`settings`: what is wrong in the administrator's files, and which value comes from where."""

from __future__ import annotations

import json as plain_json
from datetime import date, time
from pathlib import Path
from typing import Annotated

import typer

from kiosk.adapters.platform.folders import Folders
from kiosk.adapters.resources.check_settings import check_settings, without_effect
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.show_settings import settings_values
from kiosk.application.ports.settings import SettingValue
from kiosk.application.tell_settings import told
from kiosk.bootstrap import RESOURCES
from kiosk.cli.options import FolderOption, JsonOption, RevealOption
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, stop, tell, wording

settings_app = typer.Typer(help=say("help.settings"), no_args_is_help=True, rich_markup_mode=None)
_SECRET = "password"  # noqa: S105 - the name of a key, no password
_HIDDEN = "•••"
_LONGEST = 80


def _layers(folder: Path | None) -> Layers:
    return Layers(RESOURCES, Folders.of(folder_of(folder)).config)


@settings_app.command("check", help=say("help.settings_check"))
def check(json: JsonOption = False, folder: FolderOption = None) -> None:
    """Name every fault of every file at once; 0 without one, 78 otherwise."""
    with faults_told():
        layers = _layers(folder)
        faults, said = check_settings(layers), wording()
    if json:
        plain = [
            {"file": one.file, "line": one.line or None, "refused": one.refused, "say": told(said, one)}
            for one in faults
        ]
        answer({"good": not faults, "faults": plain})
    else:
        for one in faults:
            typer.echo(told(said, one), err=True)
        if not faults:
            tell(say("settings_good", folder=layers.override))
    if faults:
        stop(Exit.CONFIG)


@settings_app.command("show", help=say("help.settings_show"))
def show(
    key: Annotated[str, typer.Argument(help=say("help.settings_key"))] = "",
    reveal: RevealOption = False,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Say values with the file and line that they come from; without a key those of the administrator's files."""
    with faults_told():
        layers = _layers(folder)
        found = [one for one in settings_values(layers) if (_is(one, key) if key else one.own)]
        odd = {(one.file, str(one.values.get("name", ""))) for one in without_effect(layers)}
    if key and not found:
        stop(Exit.USAGE, say("settings_no_such", name=key[:_LONGEST]))
    for one in found:
        value = _HIDDEN if _SECRET in one.name and one.value and not reveal else one.value
        origin = "without_effect" if _is_odd(one, odd) else "own" if one.own else "shipped"
        if json:
            answer({"file": one.file, "line": one.line, "name": one.name, "value": _plain(value), "origin": origin})
        else:
            values = {"name": one.name, "value": _shown(value), "origin": say(f"settings_from_{origin}")}
            tell(say("settings_value", file=one.file, line=one.line, **values))
    if not found and not json:
        tell(say("settings_none_own"))


def tell_without_effect(layers: Layers) -> None:
    """Say on the error channel what of the administrator's files changes nothing; the kiosk runs all the same."""
    for one in without_effect(layers):
        typer.echo(say("settings_without_effect", fault=told(wording(), one)), err=True)


def _is(one: SettingValue, key: str) -> bool:
    """Whether `key` names it: its file, its table, its name, or file and name with a colon between."""
    file, _, name = key.rpartition(":")
    if file and one.file != file:
        return False
    return not name or name in {one.file, one.name} or one.name.startswith(f"{name}.")


def _is_odd(one: SettingValue, odd: set[tuple[str, str]]) -> bool:
    """Whether it stands under a name that nothing reads."""
    parts = one.name.split(".")
    return any((one.file, ".".join(parts[:end])) in odd for end in range(1, len(parts) + 1))


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date | time) else value


def _shown(value: object) -> str:
    text = plain_json.dumps(_plain(value), ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
