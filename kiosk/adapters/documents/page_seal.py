"""The seal of a page or of a volume: its symbol at the right margin, and what stands beside it (`paper.md` 2 and 3)."""

from __future__ import annotations

from dataclasses import dataclass

import segno

from kiosk.adapters.documents.measures import PAGE_HEIGHT, RIGHT
from kiosk.adapters.documents.pen import Align, Pen
from kiosk.adapters.documents.sentences import Sentences
from kiosk.adapters.documents.typeface import Style
from kiosk.application.numerals import thousands
from kiosk.domain.register_page import PageContent

_MODULE = 6 * 25.4 / 300
"""Six dots of an office printer."""
_TOP = PAGE_HEIGHT - 30.4
_BASELINE = 182.0
_LEADING = 3.7
_BESIDE = 3.9
"""Between the symbol and the words, its white included."""
_WIDTH = 60.0
_WEIGHED_PAGES, _ANY_MASK = 60, 0
"""In a longer register no symbol weighs its masks: that takes longer than the rest of a page, and each can be read."""
_COVER_TOP = 148.5
_COVER_TEXT = 4.6
_COVER_WIDTH = 56.0

Said = tuple[str, Style, float]
"""A line of words: text, cut, size."""


@dataclass(frozen=True, slots=True)
class PageSeal:
    """Draws seals of one register."""

    pen: Pen
    sentences: Sentences

    def page(self, content: PageContent) -> None:
        """At the foot of a page of the table."""
        sealing = self.sentences.volume.sealing
        right = RIGHT
        if sealing is not None:
            rows = _modules(sealing.code_of(content), None if content.pages <= _WEIGHED_PAGES else _ANY_MASK)
            right = RIGHT - len(rows) * _MODULE
            self.pen.symbol(right, _TOP, _MODULE, rows)
            right -= _BESIDE
        for place, (text, style, size) in enumerate(self._beside(content)):
            self.pen.fit(right, _BASELINE + place * _LEADING, text, size, _WIDTH, style, Align.RIGHT)

    def _beside(self, content: PageContent) -> list[Said]:
        words, volume = self.sentences.words, self.sentences.volume
        sealed = volume.sealing is not None
        page, pages = thousands(content.page), thousands(content.pages)
        key = f"seal_{'whole' if content.is_last else 'page'}" if sealed else "unsealed"
        scope = words.say(f"seal_of_{self.sentences.kind}")
        how = words.lines("seal_how" if sealed else "check_how")
        return [
            (words.say(key, page=page, pages=pages, scope=scope), Style.BOLD, 8.5),
            (self.sentences.journal(), Style.REGULAR, 8.5),
            (words.say("check_code", code=volume.head_code), Style.REGULAR, 8.5),
            *((text, Style.ITALIC, 8.0) for text in how),
        ]

    def volume(self, middle: float) -> None:
        """On the cover and the first page, its middle at x `middle`."""
        words, volume = self.sentences.words, self.sentences.volume
        baseline = _COVER_TOP
        if volume.sealing is not None:
            rows = _modules(volume.sealing.cover_code())
            side = len(rows) * _MODULE
            self.pen.symbol(middle - side / 2, _COVER_TOP, _MODULE, rows)
            baseline += side
        number = words.say("seal_volume", number=volume.number) if volume.number else words.say("seal_volume_none")
        lines: list[Said] = [
            (number if volume.sealing is not None else words.say("unsealed"), Style.BOLD, 8.5),
            (self.sentences.journal(), Style.REGULAR, 8.5),
            (words.say("check_code", code=volume.head_code), Style.REGULAR, 8.5),
        ]
        for place, (text, style, size) in enumerate(lines):
            y = baseline + _COVER_TEXT + place * _LEADING
            self.pen.fit(middle, y, text, size, _COVER_WIDTH, style, Align.MIDDLE)


def _modules(text: str, mask: int | None = None) -> list[bytes]:
    """Of the eight masks the one that suits best, or the one that is named."""
    made = segno.make_qr(text, error="m", boost_error=False, mask=mask)
    return [bytes(one & 1 for one in row) for row in made.matrix]
