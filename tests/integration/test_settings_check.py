"""What an administrator mistypes is told by file, line and what was probably meant; the rest of the file holds."""

from __future__ import annotations

import inspect
import json
import shutil
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kiosk.adapters.resources import settings_loaders
from kiosk.adapters.resources.check_settings import check_settings, without_effect
from kiosk.adapters.resources.door_file import load_door
from kiosk.adapters.resources.known_settings import settings_files
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.ports.settings import SettingFault
from kiosk.application.tell_settings import told
from kiosk.cli.commands import the_app
from tests.fakes.desk import RESOURCES

TOLD_BY_THEIR_LOADERS = ("dispatches", "declarations", "posters", "code_formats")


def _put(folder: Path, name: str, text: str, letters: str = "utf-8") -> Layers:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode(letters))
    return Layers(RESOURCES, folder)


def _told(layers: Layers) -> list[tuple[str, int, str, object]]:
    """File, line, kind of fault, and what was meant or wanted."""
    return [
        (one.file, one.line, one.key.removeprefix("settings."), one.values.get("near") or one.values.get("wanted"))
        for one in without_effect(layers)
    ]


@pytest.mark.parametrize(
    ("name", "text", "line", "fault", "meant"),
    [
        ("office/retention.toml", "# ours\n[helth]\ndays = 9\n", 2, "strange_key_near", "health"),
        ("office/retention.toml", "[health]\nday = 9\n", 2, "strange_key_near", "health.days"),
        ("office/retention.toml", "health.dayz = 9\n", 1, "strange_key_near", "health.days"),
        ("office/retention.toml", "health = { dayz = 9 }\n", 1, "strange_key_near", "health.days"),
        ("office/retention.toml", "[health]\n\ndays = 'nine'\n", 3, "wrong_kind", "number"),
        ("office/retention.toml", "health = 9\n", 1, "wrong_kind", "table"),
        ("office/door.toml", "\ufeff[rush]\r\nminute = 9\r\n", 2, "strange_key_near", "rush.minutes"),
        ("office/staff.toml", "[[member]]\ncode='1'\n[[member]]\ncode='2'\nrol='head'\n", 5, "strange_key_near",
         "member.2.role"),
        ("office/site.toml", "sight = 'school'\n", 1, "strange_key_near", "site"),
        ("office/hosts.toml", "[[host]]\nname='A'\nphones='1'\n", 3, "strange_key_near", "host.1.phone"),
        ("office/register.toml", "[forms.ours]\nletter = 'usual'\n", 2, "strange_key_near", "forms.ours.letters"),
        ("office/app.toml", "[stores]\nandriod = 'x'\n", 2, "strange_key_near", "stores.android"),
        ("office/office.toml", "[hours]\nopen_days = 5\n", 2, "wrong_kind", "list"),
        ("office/evening.toml", "[steps]\nprint = 'no'\n", 2, "wrong_kind", "switch"),
        ("office/closed_days.toml", "[[closed]]\ndate = '2026-01-02'\nname='A'\n", 2, "wrong_kind", "day"),
        ("translations/vi.toml", "[doctor]\nfaild = 'x'\n", 2, "strange_key_near", "doctor.failed"),
        ("reports/weekly.toml", "abouts = 'x'\n", 1, "strange_key_near", "about"),
        ("office/backup.toml", "xyzzy = 1\n", 1, "strange_key", None),
        ("office/door.toml.txt", "", 0, "strange_file_near", "office/door.toml"),
        ("office.toml", "", 0, "strange_file_near", "office/office.toml"),
        ("office/retensions.toml", "", 0, "strange_file_near", "office/retention.toml"),
        ("styles/tokens.toml", "", 0, "strange_file", None),
    ],
)  # fmt: skip
def test_what_has_no_effect_is_told_with_what_was_meant(
    tmp_path: Path, name: str, text: str, line: int, fault: str, meant: str | None
) -> None:
    assert _told(_put(tmp_path, name, text)) == [(name, line, fault, meant)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("office/office.toml", "[[counter]]\nnumber = 1\nshort_name='a'\nunit='b'\n[questions]\nkeep_hours = 1.5\n"),
        ("office/app.toml", "name='X'\n[[step]]\ntitle={vi='a', km='b'}\ntext={vi='a'}\n"),
        ("office/speech.txt", "notes of the administrator"),
        ("office/office.toml.bak", "[nothing]\n"),
        ("office/.office.toml.swp", ""),
        ("translations/km.toml", "[doctor]\nfailed_one = 'x {detail}'\n"),
        ("apps/ours.toml", "name='X'\nretired_since = 2026-01-01\nsuccessor=''\n"),
        ("sounds/spoken/vi/entry.wav", ""),
        ("office/nationalities.toml", "[names]\nXKX = { vi = 'Kosovo' }\n[speaks]\nXKX = 'sq'\n"),
        ("office/posters.toml", "dispatches = []\nplaces = []\n"),
        ("office/badges.toml", "series = []\n"),
        ("code_formats/provinces.toml", "[provinces]\n999 = 'Mới'\n"),
        ("office/broadcast.toml", "[text]\nkm = 'x'\n"),
    ],
)
def test_what_a_loader_takes_is_never_called_strange(tmp_path: Path, name: str, text: str) -> None:
    assert _told(_put(tmp_path, name, text)) == []


def test_every_file_that_ships_is_a_good_override_of_itself(tmp_path: Path) -> None:
    for name in settings_files(Layers(RESOURCES)):
        if not name.startswith(TOLD_BY_THEIR_LOADERS):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            shutil.copy(RESOURCES / name, tmp_path / name)
    assert check_settings(Layers(RESOURCES, tmp_path)) == ()


def test_the_rest_of_a_file_with_a_strange_key_holds(tmp_path: Path) -> None:
    layers = _put(tmp_path, "office/door.toml", "[rush]\nminutes = 21\ncard_second = 3\n[dor]\ndirection = 'in'\n")
    assert load_door(layers).rush.lasts.total_seconds() == 21 * 60
    assert [line for _, line, _, _ in _told(layers)] == [3, 4]


def test_all_faults_are_told_at_once_and_what_is_refused_first(tmp_path: Path) -> None:
    _put(tmp_path, "office/door.toml", "[rush]\nminutes = 0\nminute = 5\n")
    _put(tmp_path, "office/backup.toml", "not toml")
    _put(tmp_path, "dispatches/100.toml", "key = 'x'\nkeyy = 1\n")
    faults = check_settings(_put(tmp_path, "office/heads.toml", f"folder = {'[' * 5000}"))
    assert {one.file for one in faults if one.refused} == {
        "office/door.toml", "office/backup.toml", "office/heads.toml", "dispatches/100.toml"
    }  # fmt: skip
    assert [(one.file, one.line) for one in faults if not one.refused] == [("office/door.toml", 3)]
    assert [one.refused for one in faults] == sorted((one.refused for one in faults), reverse=True)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_fault_is_a_whole_sentence(tmp_path: Path, language: str) -> None:
    wording = load_wordings(Layers(RESOURCES)).of(language)
    _put(tmp_path, "office/door.toml.txt", "")
    _put(tmp_path, "dispatches/100.toml", "keyy = 1\n")
    _put(tmp_path, "office/backup.toml", "keep = 1\nxyzzy = 1\n")
    said = [told(wording, one) for one in check_settings(_put(tmp_path, "x.toml", "a = 1"))]
    assert len(said) == 6
    assert all(one.split(":")[0].split(",")[0].endswith((".toml", ".txt")) and "{" not in one for one in said), said


def _loaders() -> set[Callable[..., Any]]:
    """Every function of the folder that reads settings from the layers alone."""
    modules = [import_module(f"kiosk.adapters.resources.{one.stem}") for one in _here().glob("*.py")]
    found: set[Callable[..., Any]] = set()
    for module in modules:
        for name, one in inspect.getmembers(module, inspect.isfunction):
            if (
                name.startswith("load_")
                and one.__module__ == module.__name__
                and "layers" in inspect.signature(one).parameters
            ):
                found.add(one)
    return found


def _here() -> Path:
    return Path(settings_loaders.__file__).parent


def test_no_loader_is_left_out_of_the_check() -> None:
    listed = {one.func if isinstance(one, partial) else one for one in settings_loaders.LOADERS}
    named_by_others = {"load_labelled", "load_site", "load_cover"}
    assert {one for one in _loaders() if one.__name__ not in named_by_others} == listed


def test_the_command_line_tells_fifty_computers_apart(tmp_path: Path) -> None:
    _put(tmp_path / "config", "office/door.toml", "[rush]\nminutes = 21\ncard_second = 3\n[wifi]\n")
    _put(tmp_path / "config", "office/office.toml", "[wifi]\npassword = 'mật khẩu'\n")

    def run(*words: str) -> tuple[int, str]:
        done = CliRunner().invoke(the_app(("settings",)), ("settings", *words, "--folder", str(tmp_path)))
        return done.exit_code, done.output

    code, said = run("check", "--json")
    assert code == 78
    assert [(one["file"], one["line"]) for one in json.loads(said)["faults"]] == [
        ("office/door.toml", 3), ("office/door.toml", 4)
    ]  # fmt: skip
    code, said = run("show", "--json")
    values = [json.loads(line) for line in said.splitlines()]
    assert code == 0
    assert [(one["name"], one["value"], one["origin"]) for one in values] == [
        ("rush.minutes", 21, "own"), ("rush.card_second", 3, "without_effect"), ("wifi.password", "•••", "own")
    ]  # fmt: skip
    assert "mật khẩu" in run("show", "wifi.password", "--reveal")[1]
    assert json.loads(run("show", "office/door.toml:rush.card_seconds", "--json")[1])["origin"] == "shipped"
    assert run("show", "no_such_key")[0] == 2
    shutil.rmtree(tmp_path / "config")
    assert run("check")[0] == 0


def test_a_fault_shows_no_control_sign_and_no_endless_name(tmp_path: Path) -> None:
    layers = _put(tmp_path, "office/door.toml", f'"\\u001b[2J{"x" * 500}" = 1\n')
    (fault,) = without_effect(layers)
    assert isinstance(fault, SettingFault)
    name = str(fault.values["name"])
    assert name.isprintable()
    assert len(name) < 80
