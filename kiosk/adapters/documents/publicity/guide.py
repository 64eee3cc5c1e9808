"""The guide: the codes with the first step, then three steps on a page, in type for old eyes."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.adapters.documents.publicity.foot import Foot, draw_foot
from kiosk.adapters.documents.publicity.marks import NAVY, SAND, SKY, WHITE, Align, Box, Cut, Page
from kiosk.adapters.documents.publicity.poster import (
    HEIGHT,
    LEFT,
    MIDDLE,
    ROOM,
    WIDTH,
    draw_agency,
    draw_code,
    draw_number,
    draw_picture,
)
from kiosk.adapters.documents.publicity.said import Said
from kiosk.adapters.documents.publicity.sans import Sans
from kiosk.adapters.documents.publicity.sheet import Sheet, Type
from kiosk.adapters.documents.publicity.svg_drawing import Place

_EACH = 3
_TOP, _LOW, _GAP = 57.0, 240.0, 4.0
_AFTER = 15.0
_PANEL = 86.0


@dataclass(frozen=True, slots=True)
class Guide:
    """Composes the pages."""

    said: Said
    sans: Sans

    def pages(self) -> tuple[Page, ...]:
        """All of them; what to do when it is installed stands under the last step."""
        numbers = list(range(len(self.said.steps)))
        first, others = numbers[:1], numbers[1:]
        parts = [others[place : place + _EACH] for place in range(0, len(others), _EACH)]
        count = len(parts) + 1
        return self._first(first, count), *(
            self._steps(part, place, count) for place, part in enumerate(parts, start=2)
        )

    def _sheet(self, page: int, pages: int) -> Sheet:
        sheet, said = Sheet(self.sans, WIDTH, HEIGHT), self.said
        draw_agency(sheet, said, MIDDLE, 14.5, ROOM)
        sheet.box(LEFT, 25.0, ROOM, 28.0, NAVY, 4)
        title = said.say("guide.title", app=said.order.content.app.name.upper())
        sheet.line(MIDDLE, 38.2, title, ROOM - 12, Type(28, Cut.EXTRA_BOLD, WHITE, Align.MIDDLE))
        sub = said.say("guide.sub", count=len(said.steps))
        sheet.line(MIDDLE, 47.6, sub, ROOM - 12, Type(14, Cut.MEDIUM, WHITE, Align.MIDDLE))
        sheet.box(LEFT, 244.0, ROOM, 16.0, SAND, 3)
        sheet.line(MIDDLE, 254.2, said.help, ROOM - 8, Type(18, Cut.BOLD, NAVY, Align.MIDDLE))
        # One code that is not to be scanned by a phone is enough on the pages of the steps.
        draw_foot(sheet, said, Foot(LEFT, 264.4, ROOM, material=page == 1))
        number = said.say("guide.page", page=page, pages=pages)
        sheet.line(LEFT + ROOM, 292.5, number, 60, Type(10, Cut.REGULAR, align=Align.RIGHT))
        return sheet

    def _first(self, steps: list[int], pages: int) -> Page:
        sheet, said, app = self._sheet(1, pages), self.said, self.said.order.content.app
        for step in steps:
            self._step(sheet, step, _TOP, _LOW - _TOP)
        for left, link, key in (
            (LEFT + 4, app.android_link, "android"),
            (LEFT + ROOM - 4 - _PANEL, app.ios_link, "ios"),
        ):
            middle, top = left + _PANEL / 2, 148.0
            sheet.box(left, top, _PANEL, 88.0, SKY, 4)
            high = draw_code(sheet, link, middle, top + 2, 52.0)
            look = Type(21, Cut.BOLD, NAVY, Align.MIDDLE)
            sheet.line(middle, top + high + 11, said.say(f"poster.{key}"), _PANEL - 6, look)
            store = Type(14, Cut.REGULAR, NAVY, Align.MIDDLE)
            sheet.line(middle, top + high + 18, said.say(f"poster.{key}_store"), _PANEL - 6, store)
        return sheet.page()

    def _steps(self, steps: list[int], page: int, pages: int) -> Page:
        sheet, last = self._sheet(page, pages), page == pages
        low = _LOW - (_AFTER + _GAP if last else 0)
        height = (low - _TOP - _GAP * (_EACH - 1)) / _EACH
        for place, step in enumerate(steps):
            self._step(sheet, step, _TOP + place * (height + _GAP), height)
        if last:
            sheet.box(LEFT, _LOW - _AFTER, ROOM, _AFTER, NAVY, 3)
            look = Type(17, Cut.BOLD, WHITE, Align.MIDDLE)
            sheet.line(MIDDLE, _LOW - _AFTER / 2 + 2.1, self.said.say("poster.after"), ROOM - 8, look)
        return sheet.page()

    def _step(self, sheet: Sheet, step: int, top: float, height: float) -> None:
        name, text = self.said.steps[step]
        sheet.add(Box(LEFT, top, ROOM, height, fill=WHITE, line=NAVY, weight=0.7, radius=4))
        draw_number(sheet, str(step + 1), LEFT + 16, top + 15, 10)
        left, room = LEFT + 32, ROOM - 38
        if draw_picture(sheet, self.said.drawings[step], Place(LEFT + ROOM - 47, top + 4, 43, min(height, 88) - 8)):
            room -= 47
        end = sheet.block(left, top + 7, name, (room, 15), Type(26, Cut.BOLD, NAVY))
        sheet.block(left, end + 2, text, (room, min(height, 90) - (end - top) - 6), Type(21, Cut.REGULAR))
