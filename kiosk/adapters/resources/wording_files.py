"""Wording from `translations/*.toml`: tables of sentences, flattened to `section.key`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Any

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.application.wording import ONE, VIETNAMESE, Wordings

_FOLDER = "translations"


def load_wordings(layers: Layers) -> Wordings:
    """Every language that has a file; adding a language is adding a file. Raises `ResourceFaultyError`."""
    files = layers.files(_FOLDER, "*.toml")
    known = dict(flat(Layers(layers.shipped).table(f"{_FOLDER}/{VIETNAMESE}.toml")))
    catalogues = {file.stem: dict(flat(layers.table(f"{_FOLDER}/{file.name}"))) for file in files}
    # What ships is checked by the tests, and a start has no time for it.
    for file in filter(layers.is_override, files):
        check_places(file, catalogues[file.stem], known)
    return Wordings(catalogues)


def check_places(file: Path, sentences: Mapping[str, str], known: Mapping[str, str]) -> None:
    """A place that nobody fills must show now, not in front of a visitor."""
    for key, sentence in sentences.items():
        try:
            unknown = _places(sentence) - _places(known.get(key) or known.get(key.removesuffix(ONE), ""))
        except ValueError as error:
            raise ResourceFaultyError(file, f"{key}: {error}") from error
        if unknown:
            raise ResourceFaultyError(file, f"{key}: {{{min(unknown)}}}")


def _places(sentence: str) -> set[str]:
    return {place for _, place, _, _ in Formatter().parse(sentence) if place is not None}


def flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Keys of tables within tables are joined by dots."""
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)
