"""The office's official place code on a page of its own, fifteen centimetres wide (`paper.md` 5)."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.adapters.documents.publicity.codes import QUIET, Code
from kiosk.adapters.documents.publicity.foot import Foot, draw_foot
from kiosk.adapters.documents.publicity.marks import NAVY, SAND, WHITE, Align, Cut, Page
from kiosk.adapters.documents.publicity.poster import HEIGHT, LEFT, MIDDLE, ROOM, WIDTH, draw_agency
from kiosk.adapters.documents.publicity.said import Said
from kiosk.adapters.documents.publicity.sans import Sans
from kiosk.adapters.documents.publicity.sheet import Sheet, Type

_LEAST_VERSION = 5
"""The white around a code of fewer and larger modules would leave no room below it."""
PLACE_SIDE = 150.0
"""Hà Nội, văn bản 2665/STTTT-CNTT: a place code is at least 15 x 15 cm."""


@dataclass(frozen=True, slots=True)
class PlacePoster:
    """Composes the page."""

    said: Said
    sans: Sans
    scale: float = 1.0

    def page(self) -> Page:
        """Band, code, name and address, help line, foot."""
        sheet, said = Sheet(self.sans, WIDTH, HEIGHT, self.scale), self.said
        place, say = said.order.content.place, said.say
        draw_agency(sheet, said, MIDDLE, 14.5, ROOM)
        sheet.box(LEFT, 22.5, ROOM, 27.0, NAVY, 4)
        sheet.line(MIDDLE, 35.5, say("place.title"), ROOM - 10, Type(28, Cut.EXTRA_BOLD, WHITE, Align.MIDDLE))
        sheet.line(MIDDLE, 44.6, say("place.how"), ROOM - 10, Type(14, Cut.MEDIUM, WHITE, Align.MIDDLE))
        code = Code.of(place.text, "m", _LEAST_VERSION)
        module = code.module_at_least(PLACE_SIDE, self.scale)
        top = 49.5 + QUIET * module
        sheet.add(code.centred(MIDDLE, top, module))
        low = top + module * (code.modules + QUIET)
        name = place.name or said.order.content.office
        sheet.line(MIDDLE, low + 4.0, name, ROOM, Type(18, Cut.BOLD, NAVY, Align.MIDDLE))
        if place.address:
            sheet.line(MIDDLE, low + 10.2, place.address, ROOM, Type(12, Cut.REGULAR, align=Align.MIDDLE))
        sheet.box(LEFT, 250.0, ROOM, 11.4, SAND, 3)
        sheet.line(MIDDLE, 257.5, said.help, ROOM - 8, Type(16, Cut.BOLD, NAVY, Align.MIDDLE))
        draw_foot(sheet, said, Foot(LEFT, 265.4, ROOM, material=False))
        return sheet.page()
