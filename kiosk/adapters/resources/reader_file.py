"""Hardware readers from `office/readers.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.adapters.resources.layers import Layers
from kiosk.domain.reader.settings import Dress, Pace, ReaderSettings, SerialLine

_READERS = "office/readers.toml"


def load_readers(layers: Layers) -> ReaderSettings:
    """What the office says of its readers. Raises `ResourceFaultyError` naming the faulty value."""
    table = layers.table(_READERS)
    with layers.faults_named(_READERS):
        return _settings(table)


def _settings(table: Mapping[str, Any]) -> ReaderSettings:
    keyboard, code, serial = table["keyboard"], table["code"], table["serial"]
    return ReaderSettings(
        Pace(int(keyboard["gap_ms"]), int(keyboard["end_ms"]), int(keyboard["least_keys"])),
        Dress(_texts(code, "prefixes"), _texts(code, "suffixes")),
        SerialLine(str(serial["reader"]), int(serial["silence_ms"])),
    )


def _texts(table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    given = table[key]
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise TypeError(f"{key} is no list of texts")
    return tuple(given)
