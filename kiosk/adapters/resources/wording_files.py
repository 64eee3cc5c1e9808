"""Wording from `translations/*.toml`: tables of sentences, flattened to `section.key`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.adapters.resources.layers import Layers
from kiosk.application.wording import Wordings

_FOLDER = "translations"


def load_wordings(layers: Layers) -> Wordings:
    """Every language that has a file; adding a language is adding a file. Raises `ResourceFaultyError`."""
    files = layers.files(_FOLDER, "*.toml")
    return Wordings({file.stem: dict(_flat(layers.table(f"{_FOLDER}/{file.name}"))) for file in files})


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)
