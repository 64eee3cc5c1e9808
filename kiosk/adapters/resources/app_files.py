"""Apps that dispatches ask for, from `apps/*.toml`: names, stores, steps, and what became of them.

`office/app.toml` chooses the one that this office asks for and may say any value of it otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError, laid_over
from kiosk.domain.apps import AppBook, AppName
from kiosk.domain.office import App, Benefit, InstallStep

_FOLDER = "apps"
_CHOICE = "office/app.toml"
_DRAWINGS = "drawings"
_LARGEST_DRAWING = 500_000
"""In bytes: more is a photograph in an SVG's clothes, and takes long to paint."""


def load_apps(layers: Layers) -> AppBook:
    """Every app. Raises `ResourceFaultyError`."""
    names = [one.name for one in layers.files(_FOLDER, "*.toml")]
    book = AppBook(tuple(_name(layers, one) for one in names))
    for name, app in zip(names, book.apps, strict=True):
        if app.successor and book.find(app.successor) is None:
            raise ResourceFaultyError(layers.in_force(f"{_FOLDER}/{name}"), f"successor: {app.successor}")
    return book


def _name(layers: Layers, file: str) -> AppName:
    name = f"{_FOLDER}/{file}"
    table = layers.table(name)
    with layers.faults_named(name):
        retired, since = table.get("retired", False), table.get("retired_since")
        app = AppName(
            key=file.removesuffix(".toml"),
            name=table["name"],
            site=table.get("site", ""),
            retired=retired or since is not None,
            retired_since=since,
            successor=table.get("successor", ""),
        )
        if not all(isinstance(one, str) for one in (app.name, app.site, app.successor)) or not app.name.strip():
            raise TypeError("name, site and successor are texts")
        if type(retired) is not bool or not (since is None or type(since) is date):
            raise TypeError("retired is true or false, retired_since a day as 2026-04-26, without quotes")
    return app


def load_app(layers: Layers) -> App:
    """The app that this office asks for; `app = ""` is a day without any. Raises `ResourceFaultyError`."""
    choice = layers.table(_CHOICE)
    with layers.faults_named(_CHOICE):
        key = choice["app"]
        if key == "":
            return _no_app(choice)
        if not layers.in_force(f"{_FOLDER}/{key}.toml").is_file():
            raise ValueError(f"app: {key}")
    check_app(layers, key)
    return _app(layers, _CHOICE, key, layers.table(f"{_FOLDER}/{key}.toml"), choice)


def check_app(layers: Layers, key: str) -> None:
    """Whether an office can ask for this app: its file may be enough for a name and not for a screen.

    Raises `ResourceFaultyError`.
    """
    file = f"{_FOLDER}/{key}.toml"
    _app(layers, file, key, layers.table(file), {"reason": (), "skip": ()})


def _no_app(choice: Mapping[str, Any]) -> App:
    """Nothing to install; what the register says of earlier visits keeps its labels."""
    return App(
        name="",
        android_link="",
        ios_link="",
        steps=(),
        reasons=_labelled(choice["reason"]),
        skips=_labelled(choice["skip"]),
        code_names=_names(choice.get("code_names", [])),
    )


def _labelled(entries: list[Mapping[str, Any]]) -> tuple[tuple[str, dict[str, str]], ...]:
    return tuple((one["key"], one["label"]) for one in entries)


def _app(layers: Layers, file: str, key: str, of_app: Mapping[str, Any], of_office: Mapping[str, Any]) -> App:
    with layers.faults_named(file):
        table = laid_over(of_app, of_office)
        return App(
            name=table["name"],
            android_link=table["stores"]["android"],
            ios_link=table["stores"]["ios"],
            steps=tuple(_step(layers, one) for one in table["step"]),
            reasons=_labelled(table["reason"]),
            skips=_labelled(table["skip"]),
            benefits=tuple(_benefit(one) for one in table.get("benefit", ())),
            key=key,
            code_names=_names(table.get("code_names", [])),
        )


def _names(listed: list[Any]) -> tuple[str, ...]:
    if not all(isinstance(one, str) and one.strip() for one in listed):
        raise TypeError("code_names is a list of names")
    return tuple(listed)


def _step(layers: Layers, entry: Mapping[str, Any]) -> InstallStep:
    drawing = _drawing(layers, entry.get("drawing", ""))
    step = InstallStep(entry["title"], entry["text"], entry.get("paper"), entry.get("spoken"), drawing)
    for words in (step.title, step.text, step.on_paper, step.aloud):
        if not words["vi"]:
            raise KeyError("vi")
    return step


def _drawing(layers: Layers, name: str) -> str:
    """The text of a drawing. Raises ValueError naming one that is not there or is none."""
    if not name:
        return ""
    file = layers.in_force(f"{_DRAWINGS}/{name}.svg")
    if "/" in name or "\\" in name or not file.is_file():
        raise ValueError(f"drawing: {name}")
    if file.stat().st_size > _LARGEST_DRAWING or "<svg" not in (svg := file.read_text("utf-8", "replace")):
        raise ValueError(f"drawing: {name}.svg")
    return svg


def _benefit(entry: Mapping[str, Any]) -> Benefit:
    benefit = Benefit(entry["icon"], entry["title"], entry["text"])
    for words in (benefit.title, benefit.text):
        if not words["vi"]:
            raise KeyError("vi")
    return benefit
