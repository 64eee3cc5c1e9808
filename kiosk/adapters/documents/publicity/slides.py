"""The slides for outdoor screens: few words, large codes, 16 to 9."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.publicity.codes import QUIET, Code
from kiosk.adapters.documents.publicity.marks import NAVY, PALE, SAND, WHITE, Align, Cut, Page
from kiosk.adapters.documents.publicity.poster import draw_number, draw_picture
from kiosk.adapters.documents.publicity.said import Said
from kiosk.adapters.documents.publicity.sans import Sans
from kiosk.adapters.documents.publicity.sheet import Sheet, Type
from kiosk.adapters.documents.publicity.svg_drawing import Place, placed

WIDTH, HEIGHT = 320.0, 180.0
"""Six pixels a millimetre at 1920 x 1080."""
PIXEL = 1 / 6
_EDGE, _SPLIT = 16.0, 150.0
_CODE_TOP, _CARD = 30.0, 74.0
_ROOM, _GAP, _MOST = WIDTH - 2 * _EDGE, 6.0, 3
_ROW_TOP, _ROW = 40.0, 87.0


@dataclass(frozen=True, slots=True)
class Slides:
    """Composes the pictures of the loop: where to get the app, what it is good for, how it is installed."""

    said: Said
    sans: Sans
    icons: Path

    def pages(self) -> tuple[Page, ...]:
        """As many as there is something to say on."""
        app = self.said.order.content.app
        more = (self._why() if app.benefits else None, self._how() if self.said.steps else None)
        return self._get(), *(one for one in more if one)

    def _get(self) -> Page:
        """Words at the left, two codes at the right, the help line below."""
        sheet, said = self._sheet(), self.said
        self._words(sheet)
        app = said.order.content.app
        for left, link, key in ((_SPLIT, app.android_link, "android"), (_SPLIT + _CARD + 6, app.ios_link, "ios")):
            self._store(sheet, left, link, key)
        wide = 2 * _CARD + 6
        scan = Type(19, Cut.BOLD, WHITE, Align.MIDDLE)
        sheet.line(_SPLIT + wide / 2, 22, said.say("slide.scan"), wide, scan)
        return sheet.page()

    def _why(self) -> Page:
        """A card for each of three benefits (dispatch 000, item 1)."""
        sheet, benefits, of = self._sheet(), self.said.order.content.app.benefits[:_MOST], self.said.of
        title = self.said.say("slide.why", app=self.said.order.content.app.name)
        sheet.line(WIDTH / 2, 30, title, _ROOM, Type(42, Cut.EXTRA_BOLD, WHITE, Align.MIDDLE))
        for one, (left, width) in zip(benefits, _columns(len(benefits)), strict=True):
            sheet.box(left, _ROW_TOP, width, _ROW, WHITE, 4)
            icon = self.icons / f"{one.icon}.svg"
            text = icon.read_text("utf-8") if icon.is_file() else ""
            sheet.add(*placed(text, Place(left + 6, _ROW_TOP + 5, width - 12, 22)))
            look = Type(24, Cut.BOLD, NAVY, Align.MIDDLE)
            end = sheet.block(left + width / 2, _ROW_TOP + 30, of(one.title), (width - 10, 22), look)
            body = Type(17, Cut.REGULAR, align=Align.MIDDLE)
            sheet.block(left + width / 2, end + 2, of(one.text), (width - 10, _ROW_TOP + _ROW - 3 - end), body)
        return sheet.page()

    def _how(self) -> Page:
        """A card for each step; no code stands here that could be scanned."""
        sheet, steps = self._sheet(), self.said.spoken_steps
        title = self.said.say("poster.steps", count=len(steps))
        sheet.line(WIDTH / 2, 30, title, _ROOM, Type(42, Cut.EXTRA_BOLD, WHITE, Align.MIDDLE))
        for place, (left, width) in enumerate(_columns(len(steps))):
            name, text = steps[place]
            sheet.box(left, _ROW_TOP, width, _ROW, WHITE, 4)
            draw_number(sheet, str(place + 1), left + 11, _ROW_TOP + 11, 7)
            drawn = draw_picture(sheet, self.said.drawings[place], Place(left + 20, _ROW_TOP + 3, width - 24, 46))
            below = _ROW_TOP + (51 if drawn else 24)
            end = sheet.block(left + width / 2, below, name, (width - 6, 10), Type(18, Cut.BOLD, NAVY, Align.MIDDLE))
            body = Type(15, Cut.REGULAR, align=Align.MIDDLE)
            sheet.block(left + width / 2, end + 1, text, (width - 6, _ROW_TOP + _ROW - 2 - end), body)
        return sheet.page()

    def _sheet(self) -> Sheet:
        sheet = Sheet(self.sans, WIDTH, HEIGHT)
        sheet.box(0, 0, WIDTH, HEIGHT, NAVY, 0)
        self._foot(sheet)
        return sheet

    def _words(self, sheet: Sheet) -> None:
        said, room = self.said, _SPLIT - 2 * _EDGE + 4
        first, second = said.agency
        sheet.line(_EDGE, 20, first, room, Type(15, Cut.MEDIUM, PALE))
        sheet.line(_EDGE, 27, second, room, Type(15, Cut.SEMI_BOLD, WHITE))
        sheet.block(_EDGE, 36, said.title, (room, 25.5), Type(54, Cut.EXTRA_BOLD, WHITE))
        end = sheet.block(_EDGE, 62, said.say("poster.slogan"), (room, 24), Type(28, Cut.BOLD, SAND))
        for benefit in said.order.content.app.benefits[:3]:
            end = sheet.block(_EDGE, end + 3, f"•  {said.of(benefit.title)}", (room, 9), Type(18, Cut.MEDIUM, PALE))

    def _store(self, sheet: Sheet, left: float, link: str, key: str) -> None:
        code, middle = Code.of(link, "m"), left + _CARD / 2
        module = (_CARD / (code.modules + 2 * QUIET)) // PIXEL * PIXEL
        sheet.box(left, _CODE_TOP, _CARD, _CARD + 20, WHITE, 4)
        side = module * code.modules
        top = _CODE_TOP + (_CARD - side) / 2
        # On whole pixels, else modules of one code were of two widths.
        pixels = round((middle - side / 2) / PIXEL) * PIXEL + side / 2, round(top / PIXEL) * PIXEL
        sheet.add(code.centred(*pixels, module))
        name = Type(20, Cut.BOLD, NAVY, Align.MIDDLE)
        sheet.line(middle, _CODE_TOP + _CARD + 6, self.said.say(f"poster.{key}"), _CARD - 4, name)
        store = Type(14, Cut.REGULAR, NAVY, Align.MIDDLE)
        sheet.line(middle, _CODE_TOP + _CARD + 14, self.said.say(f"poster.{key}_store"), _CARD - 4, store)

    def _foot(self, sheet: Sheet) -> None:
        said, lines = self.said, self.said.order.content.help_lines
        sheet.box(_EDGE, 133, WIDTH - 2 * _EDGE, 15, SAND, 3.5)
        sheet.line(
            WIDTH / 2, 143, said.say("poster.after"), WIDTH - 2 * _EDGE - 10, Type(23, Cut.BOLD, NAVY, Align.MIDDLE)
        )
        text = said.say("slide.help", phone=lines[0].phone) if lines else said.say("poster.help_desk")
        code = Code.of(said.code, "q")
        module = 3 * PIXEL
        side = module * (code.modules + 2 * QUIET)
        left, top = WIDTH - _EDGE - side, 154.0
        sheet.box(left, top, side, side, WHITE, 1)
        sheet.add(code.centred(left + side / 2, top + QUIET * module, module))
        room = left - _EDGE - 8
        sheet.line(_EDGE, 162.5, text, room * 0.66, Type(24, Cut.BOLD, WHITE))
        if said.url:
            sheet.line(left - 8, 162.5, said.plain_url, room * 0.32, Type(17, Cut.MEDIUM, PALE, Align.RIGHT))
        sheet.line(_EDGE, 171.5, said.dated, room, Type(10, Cut.REGULAR, PALE))


def _columns(count: int) -> list[tuple[float, float]]:
    """Left edge and width of so many cards beside one another."""
    width = (_ROOM - _GAP * (count - 1)) / max(1, count)
    return [(_EDGE + place * (width + _GAP), width) for place in range(count)]
