"""The notice on personal data on one A4 page, to be hung beside the camera; the same digest stands in the journal."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.publicity.marks import INK, NAVY, PALE, SKY, WHITE, Align, Cut
from kiosk.adapters.documents.publicity.page_pdf import About, pages_to_pdf
from kiosk.adapters.documents.publicity.poster import HEIGHT, LEFT, MIDDLE, ROOM, WIDTH, draw_number
from kiosk.adapters.documents.publicity.sans import load_sans
from kiosk.adapters.documents.publicity.sheet import Sheet, Type
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.print_notice import NoticeSheet
from kiosk.application.wording import VIETNAMESE, Wording
from kiosk.domain.office_time import office_day
from kiosk.domain.privacy_notice import NoticeItem

_ENGLISH = "en"
_GREY = (84, 94, 108)
_BAND_TOP, _BAND, _FOOT_TOP, _GAP = 27.0, 27.0, 274.0, 4.0
_DIGEST_LETTERS = 12


@dataclass(frozen=True, slots=True)
class NoticePage:
    """Implements `NoticeDocument` with the fonts of one folder."""

    fonts: Path
    wording: Wording

    def write(self, sheet: NoticeSheet, out: Path) -> int:
        """One page."""
        sans = load_sans(self.fonts)
        page = Sheet(sans, WIDTH, HEIGHT)
        self._draw(page, sheet)
        title = self.wording.say("notice.title")
        about = About(title, sheet.office.name, VIETNAMESE, sheet.made_at)
        write_whole(pages_to_pdf([page.page()], about, sans), out)
        return 1

    def _draw(self, page: Sheet, sheet: NoticeSheet) -> None:
        office, notice, say = sheet.office, sheet.office.notice, self.wording.say
        page.line(MIDDLE, 14.0, office.parent.upper(), ROOM, Type(10.5, Cut.REGULAR, INK, Align.MIDDLE))
        page.line(MIDDLE, 20.5, office.name.upper(), ROOM, Type(13, Cut.BOLD, NAVY, Align.MIDDLE))
        page.box(LEFT, _BAND_TOP, ROOM, _BAND, NAVY, 4)
        big = Type(25, Cut.EXTRA_BOLD, WHITE, Align.MIDDLE)
        page.line(MIDDLE, _BAND_TOP + 13.0, say("notice.title"), ROOM - 12, big)
        small = Type(13, Cut.MEDIUM, PALE, Align.MIDDLE)
        page.line(MIDDLE, _BAND_TOP + 21.5, say("notice.title_en"), ROOM - 12, small)
        top = _BAND_TOP + _BAND + _GAP
        height = (_FOOT_TOP - 3 - top) / max(1, len(notice.items)) - _GAP
        for place, item in enumerate(notice.items, start=1):
            self._item(page, place, item, (top, height))
            top += height + _GAP
        day = f"{office_day(sheet.made_at):%d/%m/%Y}"
        foot = say("notice.foot", version=notice.version, digest=notice.digest[:_DIGEST_LETTERS], day=day)
        page.line(MIDDLE, _FOOT_TOP + 5.0, foot, ROOM, Type(9, Cut.REGULAR, _GREY, Align.MIDDLE))

    def _item(self, page: Sheet, place: int, item: NoticeItem, at: tuple[float, float]) -> None:
        top, height = at
        page.box(LEFT, top, ROOM, height, SKY, 3)
        draw_number(page, str(place), LEFT + 9.0, top + 9.0, 5.0)
        left, room = LEFT + 18.0, ROOM - 24.0
        title, text = item.title[VIETNAMESE], item.full[VIETNAMESE]
        page.line(left, top + 10.6, title, room, Type(16, Cut.BOLD, NAVY))
        low = top + height - 3.0
        english = item.full.get(_ENGLISH, "")
        share = 0.66 if english else 1.0
        words = low - (top + 14.5)
        ends = page.block(left, top + 14.5, text, (room, words * share), Type(13.5, Cut.REGULAR, INK))
        if english:
            said = f"{item.title.get(_ENGLISH, '')}. {english}"
            page.block(left, ends + 1.6, said, (room, low - ends - 1.6), Type(10.5, Cut.REGULAR, _GREY))
