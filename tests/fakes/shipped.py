"""What ships in `resources/`, read once a test process: it never changes, and hundreds of windows want it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from kiosk.adapters.resources.code_formats import load_code_book
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.wording import Wordings
from kiosk.domain.codes.read_code import CodeBook
from kiosk.domain.office import Office

RESOURCES = Path(__file__).parents[2] / "resources"
_Read = TypeVar("_Read")


@cache
def wordings() -> Wordings:
    return load_wordings(Layers(RESOURCES))


@cache
def office() -> Office:
    return load_office(Layers(RESOURCES))


@cache
def code_book() -> CodeBook:
    return load_code_book(Layers(RESOURCES))


@cache
def _read(load: Callable[[Layers], Any]) -> Any:
    return load(Layers(RESOURCES))


def read(load: Callable[[Layers], _Read], layers: Layers | None = None) -> _Read:
    """What `load` makes of the files that ship; others, and an administrator's over them, are read anew."""
    if layers is not None and layers != Layers(RESOURCES):
        return load(layers)
    whole: _Read = _read(load)
    return whole
