"""Which settings files there are and what may stand in each: the shape of what ships, and what only the loaders know.

Files whose loaders refuse a strange key themselves are known by name alone.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import reduce
from pathlib import PurePosixPath
from typing import Any

from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.settings_shape import Kind, Shape, joined, opened, shape_of
from kiosk.application.wording import ONE

_NOT_READ = frozenset({"styles", "samples"})
"""Folders of what ships of which no override is read."""
_NOT_READ_FILES = frozenset({"sounds/tones.toml"})
_STRICT = frozenset({"dispatches", "declarations", "code_formats", "posters"})
_ANY_NAME = _STRICT | {"apps", "translations"}
"""A file of any name adds one here."""
_OPEN: dict[str, tuple[tuple[str, ...], ...]] = {
    "office/register.toml": (("forms",),),
    "reports/headings.toml": ((),),
    "office/nationalities.toml": (("names",), ("speaks",)),
    "code_formats/provinces.toml": (("provinces",),),
}
"""The tables of each in which any key may stand; without a name it is the file itself."""
_OPTIONAL = {
    "office/staff.toml": '[[member]]\ncode = ""\nname = ""\nrole = ""',
    "office/helpers.toml": '[[helper]]\ncode = ""\nname = ""\norganisation = ""',
    "office/hosts.toml": '[[host]]\nname = ""\ncounter = ""\nphone = ""',
    "office/office.toml": "[[counter]]\nnumber = 1",
    "office/groups.toml": '[[group]]\nshort = { vi = "" }\npassing = true\nbeside = ""',
    "office/closed_days.toml": "".join(
        f'[[{one}]]\ndate = 2026-01-01\nfrom = 2026-01-01\nto = 2026-01-01\nname = ""\n'
        for one in ("holiday", "closed", "opened")
    ),
    "apps": 'retired = true\nretired_since = 2026-01-01\nsuccessor = ""\nsite = ""\ncode_names = []',
}
"""Examples of what loaders take and what ships does not say."""
_SAYS_LESS = {"reports/result.toml", "reports/summary.toml", "reports/board.toml"}
"""They say otherwise what the weekly report says."""


def settings_files(layers: Layers) -> Iterator[str]:
    """Every file that ships and may be overridden, as "office/door.toml"."""
    for file in sorted(layers.shipped.rglob("*.toml")):
        name = file.relative_to(layers.shipped).as_posix()
        if PurePosixPath(name).parts[0] not in _NOT_READ and name not in _NOT_READ_FILES:
            yield name


def is_read(name: str, known: frozenset[str]) -> bool:
    """Whether anything reads a file of this name from the override folder; `known` are `settings_files`."""
    parts = PurePosixPath(name).parts
    if name in known:
        return True
    if len(parts) == 2 and parts[0] in _ANY_NAME:
        return name.endswith(".toml")
    return parts[0] in ("sounds", "drawings") and name not in _NOT_READ_FILES and not name.endswith(".toml")


def shape_for(layers: Layers, name: str) -> Shape | None:
    """What may stand in the file; None where its loader judges that. Raises `ResourceFaultyError`."""
    folder = PurePosixPath(name).parts[0]
    if folder in _STRICT and name not in _OPEN:
        return None
    shape = reduce(joined, (shape_of(one) for one in _examples(Layers(layers.shipped), name, folder)))
    if folder == "translations":
        return _with_singulars(shape)
    return reduce(opened, _OPEN.get(name, ()), shape)


def _examples(shipped: Layers, name: str, folder: str) -> Iterator[dict[str, Any]]:
    if folder in _ANY_NAME:
        for one in shipped.files(folder, "*.toml"):
            yield shipped.table(f"{folder}/{one.name}")
    else:
        yield shipped.table(name)
    if name in _SAYS_LESS:
        yield shipped.table("reports/weekly.toml")
    if name == "office/app.toml":
        # Any value of an app's own file may stand here and then counts for this office.
        yield from _examples(shipped, "apps/", "apps")
    yield tomllib.loads(_OPTIONAL.get(name, _OPTIONAL.get(folder, "")))


def _with_singulars(shape: Shape) -> Shape:
    """Any sentence that counts may have another one for a single thing."""
    text = frozenset({Kind.TEXT})
    keys = {key: _with_singulars(one) for key, one in shape.keys.items()}
    singulars = {f"{key}{ONE}": Shape(text) for key, one in keys.items() if one.kinds == text}
    # Two letters are words of a section here, no languages.
    return Shape(shape.kinds, {**singulars, **keys}, shape.rest, shape.languages)
