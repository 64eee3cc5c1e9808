"""The office's own dispatch files as the desk changes them: tried by the loader first, written whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kiosk.adapters.resources.app_files import check_app, load_app, load_apps
from kiosk.adapters.resources.dispatch_files import load_dispatches
from kiosk.adapters.resources.dispatch_shelf import refused_file
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.toml_text import toml_text
from kiosk.application.ports.dispatches import KeptDispatch, RefusedFile
from kiosk.domain.apps import AppBook
from kiosk.domain.dispatches.dispatch import Dispatch

_FOLDER, _CHOICE = "dispatches", "office/app.toml"
_NO_FOLDER = "there is no folder for the office's own files"


@dataclass(frozen=True, slots=True)
class DispatchDesk:
    """Implements `DispatchFiles` over both layers; `write` puts bytes into a file, whole or not at all."""

    layers: Layers
    write: Callable[[bytes, Path], None]

    def listed(self) -> tuple[KeptDispatch, ...]:
        """Those without a fault. Raises `ResourceFaultyError` for the lists of groups and apps alone."""
        loaded = load_dispatches(self.layers)
        pairs = zip(loaded.files, loaded.book.dispatches, strict=True)
        return tuple(KeptDispatch(file.name, one, self.layers.is_override(file)) for file, one in pairs)

    def table(self, file: str) -> dict[str, Any]:
        """What the file says with what it is laid over. Raises `ResourceFaultyError`."""
        return self.layers.table(f"{_FOLDER}/{file}")

    def check(self, file: str, table: Mapping[str, Any]) -> Dispatch | RefusedFile:
        """The dispatch as it would hold, or the first fault with its line."""
        with TemporaryDirectory(prefix="dispatch-") as folder:
            draft = Path(folder) / file
            draft.write_text(self.text(table), "utf-8")
            try:
                loaded = load_dispatches(self.layers, draft)
            except ResourceFaultyError as fault:
                return refused_file(fault)
            faults = [refused_file(one) for one in loaded.refused if one.file.name == file]
            pairs = zip(loaded.files, loaded.book.dispatches, strict=True)
            found = [one for there, one in pairs if there == draft]
            return found[0] if found else faults[0]

    def keep(self, file: str, table: Mapping[str, Any]) -> Dispatch | RefusedFile:
        """Write it where it counts from now on, unless `check` finds a fault. Raises OSError."""
        checked = self.check(file, table)
        if isinstance(checked, Dispatch):
            self._put(f"{_FOLDER}/{file}", self.text(table))
        return checked

    def text(self, table: Mapping[str, Any]) -> str:
        """The file as it is written."""
        return toml_text(table)

    def apps(self) -> AppBook:
        """Every app that there is. Raises `ResourceFaultyError`."""
        return load_apps(self.layers)

    def chosen_app(self) -> str:
        """Key of the app that the files choose, which counts from the next start. Raises `ResourceFaultyError`."""
        return load_app(self.layers).key

    def choose_app(self, key: str) -> None:
        """Let the office ask for this app, or for none.

        Raises OSError, also for an app whose file would keep the kiosk from its next start, and ValueError for a key
        that is none.
        """
        if key and self.apps().find(key) is None:
            raise ValueError(key)
        try:
            check_app(self.layers, key) if key else None
        except ResourceFaultyError as fault:
            raise OSError(str(fault)) from fault
        self._set_line(_CHOICE, "app", f'"{key}"')

    def retire_app(self, key: str, since: date) -> None:
        """Make the app history. Raises OSError, and ValueError for a key that is none."""
        if self.apps().find(key) is None:
            raise ValueError(key)
        self._set_line(f"apps/{key}.toml", "retired_since", since.isoformat())

    def _set_line(self, name: str, key: str, value: str) -> None:
        """Set one value of the office's own file and leave the rest of it as it is."""
        there = self.layers.in_force(name)
        text = there.read_text("utf-8") if self.layers.is_override(there) else ""
        line, pattern = f"{key} = {value}", re.compile(rf"^{re.escape(key)}\s*=.*$", re.MULTILINE)
        before = text.split("\n[", 1)[0]
        self._put(name, pattern.sub(line, text, count=1) if pattern.search(before) else f"{line}\n{text}")

    def _put(self, name: str, text: str) -> None:
        if self.layers.override is None:
            raise OSError(_NO_FOLDER)
        out = self.layers.override / name
        out.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.write(text.encode(), out)
