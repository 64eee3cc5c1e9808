"""Files of the administrator: the first line of the bytes is the file's name, the rest is what it says.

Each is refused by name or holds whole; what has no effect is told; nothing else is raised.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import ClassVar

from kiosk.adapters.resources.check_settings import without_effect
from kiosk.adapters.resources.known_settings import settings_files
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.settings_loaders import LOADERS
from kiosk.adapters.resources.show_settings import values_of
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.tell_settings import told
from tests.fakes.desk import RESOURCES
from tests.fuzz.contract import Target

_HOME = tempfile.TemporaryDirectory(prefix="fuzz-")
_KNOWN = tuple(settings_files(Layers(RESOURCES)))
_WORDING = load_wordings(Layers(RESOURCES)).of("vi")
_OTHER = "office/zz.toml"


def run(data: bytes) -> None:
    """Lay the file over what ships and load all that reads it."""
    head, _, body = data.partition(b"\n")
    name = head.decode("utf-8", "replace")
    name = name if name in _KNOWN else _OTHER
    override = Path(_HOME.name)
    file = override / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body)
    try:
        _load(Layers(RESOURCES, override), name)
    finally:
        file.unlink()


def _load(layers: Layers, name: str) -> None:
    for load in _readers(name):
        with suppress(ResourceFaultyError):
            for refused in getattr(load(layers), "refused", ()):
                assert isinstance(refused, ResourceFaultyError)
    for fault in without_effect(layers):
        said = told(_WORDING, fault)
        assert said.isprintable()
        assert len(said) < 600
    with suppress(ResourceFaultyError):
        assert all(one.line >= 1 for one in values_of(layers, name))


class _Noting(Layers):
    """Notes which files and folders are asked for."""

    asked: ClassVar[set[str]] = set()

    def in_force(self, name: str) -> Path:
        self.asked.add(name)
        return super().in_force(name)

    def files(self, folder: str, pattern: str) -> tuple[Path, ...]:
        self.asked.add(folder)
        return super().files(folder, pattern)


def _asked_by(load: Callable[[Layers], object]) -> frozenset[str]:
    _Noting.asked.clear()
    load(_Noting(RESOURCES))
    return frozenset(_Noting.asked)


@lru_cache(maxsize=1)
def _asked() -> tuple[tuple[Callable[[Layers], object], frozenset[str]], ...]:
    return tuple((load, _asked_by(load)) for load in LOADERS)


def _readers(name: str) -> tuple[Callable[[Layers], object], ...]:
    """The loaders that read this file."""
    return tuple(load for load, asked in _asked() if {name, name.split("/", maxsplit=1)[0]} & asked)


WORDS = tuple(
    one.encode()
    for one in (
        "[",
        "[[",
        "]",
        "]]",
        " = ",
        "=",
        '"',
        '"""',
        "'''",
        "{ vi = ",
        "}",
        "\n[[counter]]\n",
        "\n[x]\n",
        "a.b.c.d = 1\n",
        "true",
        "inf",
        "nan",
        "-1",
        "0",
        "1e400",
        "9" * 400,
        "2026-02-30",
        "1979-05-27T07:32:00Z",
        "07:32:00",
        "\\u0000",
        "\\ud800",
        "[" * 2000,
        "{a=" * 500,
        "(?P<name>.*)*",
        "(a+)+$",
        "{0.__class__}",
        "{",
        "{name!r:>999999999}",
        "../../x",
        "key = ",
        "name = ",
        "label = ",
        "\ufeff",
        "\r\n",
        "\x00",
    )
)
TARGET = Target("settings", run, seconds=6.0, some=80, many=100_000, words=WORDS)
