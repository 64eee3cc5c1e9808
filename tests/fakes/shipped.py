"""What ships in `resources/`, read once a test process: it never changes, and hundreds of windows want it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kiosk.adapters.resources.code_formats import load_code_book
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.wording import Wordings
from kiosk.domain.codes.read_code import CodeBook
from kiosk.domain.office import Office

RESOURCES = Path(__file__).parents[2] / "resources"


@cache
def wordings() -> Wordings:
    return load_wordings(Layers(RESOURCES))


@cache
def office() -> Office:
    return load_office(Layers(RESOURCES))


@cache
def code_book() -> CodeBook:
    return load_code_book(Layers(RESOURCES))
