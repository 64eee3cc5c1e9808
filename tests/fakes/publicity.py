"""What the shipped files would print for an office of the tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.dispatch_files import load_dispatches
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.publicity_files import load_publicity
from kiosk.application.compose_publicity import ComposePublicity
from kiosk.application.ports.publicity import PrintOrder
from kiosk.domain.office import Wifi
from kiosk.domain.publicity.content import PlaceCode, Publicity
from kiosk.domain.publicity.printed import Kind, Part
from tests.fakes import shipped
from tests.fakes.desk import RESOURCES

JULY = date(2021, 7, 19)
OWN_LINE, LINE_OF_DISPATCH = "0900 000 001", "02333.880.582"
PLACE = PlaceCode(
    "https://tokhaiyte.vn/?page=Group.checkin&groupId=000000000000000000000001", "UBND xã An Bình", "Số 1, đường Mẫu"
)


def composing(layers: Layers | None = None, help_line: str = OWN_LINE) -> ComposePublicity:
    """The office of the shipped files with a help line, a network and a place code."""
    at = layers or Layers(RESOURCES)
    app = shipped.read(load_app, at)
    files = load_publicity(at, app.key)
    office = replace(
        load_office(at) if layers else shipped.office(), help_line=help_line, wifi=Wifi("Khach", "chao2026")
    )
    return ComposePublicity(
        office, app, lambda: load_dispatches(at).book, replace(files.choice, place=PLACE), files.words
    )


def content(layers: Layers | None = None) -> Publicity:
    """Its data in July 2021."""
    return composing(layers)(JULY)


def order(kind: Kind, language: str = "vi", said: Publicity | None = None, pixels: int = 1920) -> PrintOrder:
    """A print of them."""
    return PrintOrder(said or content(), kind, language, "2021-07.2", datetime(2021, 7, 19, 3, tzinfo=UTC), pixels)


CHANGES: dict[Part, Callable[[Publicity], Publicity]] = {
    Part.OFFICE: lambda one: replace(one, unit="Phòng Mẫu"),
    Part.APP: lambda one: replace(one, app=replace(one.app, android_link="https://example.org/")),
    Part.STEPS: lambda one: replace(one, app=replace(one.app, steps=one.app.steps[1:])),
    Part.BENEFITS: lambda one: replace(one, app=replace(one.app, benefits=())),
    Part.HELP: lambda one: replace(one, help_lines=one.help_lines[:1]),
    Part.LINKS: lambda one: replace(one, addresses=()),
    Part.WIFI: lambda one: replace(one, wifi=Wifi("Khach", "khac")),
    Part.WORDS: lambda one: replace(
        one, words={**one.words, "vi": {**one.words["vi"], "poster.slogan": "vì sức khỏe"}}
    ),
    Part.PLACE: lambda one: replace(one, place=replace(PLACE, address="Số 2")),
}
"""One change of each part alone."""
