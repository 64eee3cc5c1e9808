"""The slide for outdoor screens: few words, large codes, 16 to 9."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.adapters.documents.publicity.codes import QUIET, Code
from kiosk.adapters.documents.publicity.marks import NAVY, PALE, SAND, WHITE, Align, Cut, Page
from kiosk.adapters.documents.publicity.said import Said
from kiosk.adapters.documents.publicity.sans import Sans
from kiosk.adapters.documents.publicity.sheet import Sheet, Type

WIDTH, HEIGHT = 320.0, 180.0
"""Six pixels a millimetre at 1920 x 1080."""
PIXEL = 1 / 6
_EDGE, _SPLIT = 16.0, 150.0
_CODE_TOP, _CARD = 30.0, 74.0


@dataclass(frozen=True, slots=True)
class Slide:
    """Composes the picture."""

    said: Said
    sans: Sans

    def page(self) -> Page:
        """Words at the left, two codes at the right, the help line below."""
        sheet, said = Sheet(self.sans, WIDTH, HEIGHT), self.said
        sheet.box(0, 0, WIDTH, HEIGHT, NAVY, 0)
        self._words(sheet)
        app = said.order.content.app
        for left, link, key in ((_SPLIT, app.android_link, "android"), (_SPLIT + _CARD + 6, app.ios_link, "ios")):
            self._store(sheet, left, link, key)
        wide = 2 * _CARD + 6
        scan = Type(19, Cut.BOLD, WHITE, Align.MIDDLE)
        sheet.line(_SPLIT + wide / 2, 22, said.say("slide.scan"), wide, scan)
        self._foot(sheet)
        return sheet.page()

    def _words(self, sheet: Sheet) -> None:
        said, room = self.said, _SPLIT - 2 * _EDGE + 4
        first, second = said.agency
        sheet.line(_EDGE, 20, first, room, Type(15, Cut.MEDIUM, PALE))
        sheet.line(_EDGE, 27, second, room, Type(15, Cut.SEMI_BOLD, WHITE))
        sheet.line(_EDGE, 54, said.title, room, Type(54, Cut.EXTRA_BOLD, WHITE))
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
