"""What printed matter says (`posters/*.toml`) and what this office prints (`office/posters.toml`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.adapters.resources.app_files import load_apps
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.wording_files import check_places, flat
from kiosk.application.compose_publicity import PublicityChoice
from kiosk.application.wording import VIETNAMESE
from kiosk.domain.publicity.content import PlaceCode

_FOLDER = "posters"
_OFFICE = "office/posters.toml"


@dataclass(frozen=True, slots=True)
class PublicityFiles:
    """Both, with the address of the office's app."""

    choice: PublicityChoice
    words: Mapping[str, Mapping[str, str]]


def load_publicity(layers: Layers, app: str) -> PublicityFiles:
    """The choice of an office that asks for the app of this key. Raises `ResourceFaultyError`."""
    found = load_apps(layers).find(app)
    return PublicityFiles(_choice(layers, found.site if found else ""), _words(layers))


def _words(layers: Layers) -> dict[str, dict[str, str]]:
    """Sentences by language; one that an administrator's language lacks is Vietnamese."""
    known = dict(flat(Layers(layers.shipped).table(f"{_FOLDER}/{VIETNAMESE}.toml")))
    said: dict[str, dict[str, str]] = {}
    for file in layers.files(_FOLDER, "*.toml"):
        sentences = dict(flat(layers.table(f"{_FOLDER}/{file.name}")))
        check_places(file, sentences, known)
        unknown = sorted(sentences.keys() - known.keys())
        if unknown:
            raise ResourceFaultyError(file, unknown[0])
        said[file.stem] = sentences
    return {code: {**said[VIETNAMESE], **sentences} for code, sentences in said.items()}


def _choice(layers: Layers, site: str) -> PublicityChoice:
    table = layers.table(_OFFICE)
    with layers.faults_named(_OFFICE):
        place = table.get("place_code", {})
        return PublicityChoice(
            dispatches=_texts(table.get("dispatches", []), "dispatches"),
            places=_texts(table.get("places", []), "places"),
            place=PlaceCode(*(_text(place.get(key, ""), key) for key in ("text", "name", "address"))),
            site=site,
        )


def _texts(value: Any, key: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(f"{key} is a list of texts")
    return tuple(_text(one, key) for one in value)


def _text(value: Any, key: str) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{key} is no text")
    return value
