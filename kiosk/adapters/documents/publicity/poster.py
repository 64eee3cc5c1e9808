"""The poster, A4 upright (`paper.md` 5); A3 is the same, larger."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.adapters.documents.publicity.codes import QUIET, Code
from kiosk.adapters.documents.publicity.foot import Foot, draw_foot
from kiosk.adapters.documents.publicity.marks import NAVY, PALE, RED, SAND, SKY, WHITE, Align, Box, Cut, Page
from kiosk.adapters.documents.publicity.said import Said
from kiosk.adapters.documents.publicity.sans import Sans
from kiosk.adapters.documents.publicity.sheet import Sheet, Type
from kiosk.adapters.documents.publicity.svg_drawing import Place, placed

WIDTH, HEIGHT = 210.0, 297.0
LEFT, ROOM = 12.0, 186.0
"""Office printers do not print to the edge."""
MIDDLE = WIDTH / 2
CODE_SIDE = 50.0
"""The least side of a store code: 5 x 5 cm (2665/STTTT-CNTT asks it of personal codes)."""
_PANEL, _PANEL_TOP, _PANEL_HEIGHT = 89.0, 70.5, 81.0
_CARDS_TOP, _CARDS_HEIGHT, _CARD_GAP = 164.5, 61.0, 3.2


@dataclass(frozen=True, slots=True)
class Poster:
    """Composes the page."""

    said: Said
    sans: Sans
    scale: float = 1.0

    def page(self) -> Page:
        """The whole poster."""
        sheet = Sheet(self.sans, WIDTH, HEIGHT, self.scale)
        draw_agency(sheet, self.said, MIDDLE, 14.5, ROOM)
        self._band(sheet)
        self._stores(sheet)
        self._steps(sheet)
        self._after(sheet)
        self._help(sheet)
        draw_foot(sheet, self.said, Foot(LEFT, 265.4, ROOM))
        return sheet.page()

    def _band(self, sheet: Sheet) -> None:
        sheet.box(LEFT, 25.0, ROOM, 42.0, NAVY, 4)
        look = Type(44, Cut.EXTRA_BOLD, WHITE, Align.MIDDLE)
        sheet.line(MIDDLE, 43.6, self.said.title, ROOM - 12, look)
        sheet.line(MIDDLE, 53.4, self.said.say("poster.slogan"), ROOM - 12, Type(21, Cut.BOLD, WHITE, Align.MIDDLE))
        sheet.line(MIDDLE, 61.9, self.said.benefits, ROOM - 12, Type(12.5, Cut.MEDIUM, PALE, Align.MIDDLE))

    def _stores(self, sheet: Sheet) -> None:
        app = self.said.order.content.app
        for left, link, key in ((LEFT, app.android_link, "android"), (LEFT + ROOM - _PANEL, app.ios_link, "ios")):
            middle = left + _PANEL / 2
            sheet.box(left, _PANEL_TOP, _PANEL, _PANEL_HEIGHT, SKY, 4)
            side = draw_code(sheet, link, middle, _PANEL_TOP + 1.6, CODE_SIDE)
            words = _PANEL_TOP + 1.6 + side
            look = Type(19, Cut.BOLD, NAVY, Align.MIDDLE)
            sheet.line(middle, words + 7.6, self.said.say(f"poster.{key}"), _PANEL - 6, look)
            store = Type(12.5, Cut.REGULAR, NAVY, Align.MIDDLE)
            sheet.line(middle, words + 14.2, self.said.say(f"poster.{key}_store"), _PANEL - 6, store)

    def _steps(self, sheet: Sheet) -> None:
        steps = self.said.steps
        title = self.said.say("poster.steps", count=len(steps))
        sheet.line(MIDDLE, 160.6, title, ROOM, Type(17, Cut.BOLD, NAVY, Align.MIDDLE))
        width = (ROOM - _CARD_GAP * (len(steps) - 1)) / max(1, len(steps))
        for place in range(len(steps)):
            left = LEFT + place * (width + _CARD_GAP)
            sheet.add(Box(left, _CARDS_TOP, width, _CARDS_HEIGHT, fill=WHITE, line=NAVY, weight=0.5, radius=3))
            self._card(sheet, place, left, width)

    def _card(self, sheet: Sheet, place: int, left: float, width: float) -> None:
        name, text = self.said.steps[place]
        middle, top = left + width / 2, _CARDS_TOP
        if draw_picture(sheet, self.said.drawings[place], Place(left + 13, top + 2.5, width - 15, 29.5)):
            draw_number(sheet, str(place + 1), left + 8.0, top + 8.0, 5.2)
            below = top + 33.0
        else:
            draw_number(sheet, str(place + 1), middle, top + 11.5, 8.0)
            below = top + 22.5
        end = sheet.block(
            middle, below, name, (width - 4, 7 if below > top + 30 else 12), Type(12.5, Cut.BOLD, NAVY, Align.MIDDLE)
        )
        body = Type(11.5, Cut.REGULAR, align=Align.MIDDLE)
        sheet.block(middle, end + 1.2, text, (width - 5, top + _CARDS_HEIGHT - 2 - end - 1.2), body)

    def _after(self, sheet: Sheet) -> None:
        sheet.box(LEFT, 228.6, ROOM, 11.4, NAVY, 3)
        look = Type(15, Cut.BOLD, WHITE, Align.MIDDLE)
        sheet.line(MIDDLE, 236.1, self.said.say("poster.after"), ROOM - 10, look)

    def _help(self, sheet: Sheet) -> None:
        sheet.box(LEFT, 243.0, ROOM, 18.6, SAND, 3)
        more = self.said.more_help
        sheet.line(MIDDLE, 249.9 if more else 250.6, self.said.help, ROOM - 8, Type(18, Cut.BOLD, NAVY, Align.MIDDLE))
        lines = [one for one in (more, self.said.say("poster.without_phone")) if one]
        look = Type(10.5 if more else 11.5, Cut.MEDIUM, align=Align.MIDDLE)
        for place, text in enumerate(lines):
            sheet.line(MIDDLE, 255.2 + 4.4 * place if more else 257.2, text, ROOM - 8, look)


def draw_agency(sheet: Sheet, said: Said, middle: float, baseline: float, room: float) -> None:
    """Whose print it is."""
    first, second = said.agency
    look = Type(12, Cut.REGULAR, NAVY, Align.MIDDLE)
    sheet.line(middle, baseline, first.upper(), room, look)
    sheet.line(middle, baseline + 5.6, second.upper(), room, Type(12, Cut.BOLD, NAVY, Align.MIDDLE))


def draw_code(sheet: Sheet, text: str, middle: float, top: float, least: float) -> float:
    """A code of at least `least` millimetres on a white card; gives the height of the card."""
    code = Code.of(text, "m")
    module = code.module_at_least(least, sheet.scale)
    side = module * (code.modules + 2 * QUIET)
    sheet.box(middle - side / 2, top, side, side, WHITE, 2)
    sheet.add(code.centred(middle, top + QUIET * module, module))
    return side


def draw_picture(sheet: Sheet, svg: str, place: Place) -> bool:
    """A step's drawing; whether there is any."""
    marks = placed(svg, place)
    sheet.add(*marks)
    return bool(marks)


def draw_number(sheet: Sheet, number: str, middle: float, centre: float, radius: float) -> None:
    """A white figure on a red disc."""
    sheet.box(middle - radius, centre - radius, 2 * radius, 2 * radius, RED, radius)
    size = radius * 3.1
    sheet.line(middle, centre + size * 0.125, number, 2 * radius, Type(size, Cut.BOLD, WHITE, Align.MIDDLE))
