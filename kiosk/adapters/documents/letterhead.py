"""Agency at the left, nation at the right, on top of page 1 (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.adapters.documents.measures import millimetres, points
from kiosk.adapters.documents.pen import Align, Pen
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.typeface import Style
from kiosk.adapters.documents.wrapping import Line, Ruler
from kiosk.domain.office import Office

_HEADING = 23.2
_AGENCY_X = 82.0
_AGENCY_WIDTH = 102.0
_AGENCY_SIZES = (12.0, 11.0, 10.0, 9.0, 8.0)
_NATION_X = 220.0
_HEADING_LEADING = 1.2
_UNDER = millimetres(4)
_HEADING_RULE = 0.6


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Draws both blocks for one office."""

    pen: Pen
    words: RegisterWords
    office: Office
    top: float = _HEADING
    """Baseline of the first line."""
    larger: float = 0
    """Points more than on a page of the register: a cover has larger letters."""

    def draw(self) -> None:
        """Agency and nation."""
        self._agency()
        self._nation()

    def _agency(self) -> None:
        words = self.words
        parent = words.text(self.office.parent)
        for long in (words.say("committee"), words.say("committee_old")):
            parent = parent.replace(long, words.say("committee_short"))
        self.pen.fit(_AGENCY_X, self.top, parent.upper(), 12 + self.larger, _AGENCY_WIDTH, Style.REGULAR, Align.MIDDLE)
        size, lines = self._agency_lines(words.text(self.office.name).upper())
        baseline, wide = self.top, 0.0
        for text in lines:
            baseline += millimetres((12 + self.larger) * _HEADING_LEADING)
            wide = self.pen.fit(_AGENCY_X, baseline, text, size, _AGENCY_WIDTH, Style.BOLD, Align.MIDDLE)
        self._underline(_AGENCY_X, baseline, wide * 0.4)

    def _agency_lines(self, name: str) -> tuple[float, tuple[str, ...]]:
        """The largest size at which the name needs two lines at most; below the smallest its end is cut."""
        lines: tuple[str, ...] = ()
        for size in (12 + self.larger, *_AGENCY_SIZES):
            lines = Ruler(self.pen.typeface, size).wrap(name, points(_AGENCY_WIDTH), Style.BOLD)
            if len(lines) <= 2:
                return size, lines
        return _AGENCY_SIZES[-1], (lines[0], " ".join(lines[1:]))

    def _nation(self) -> None:
        say = self.words.say
        self.pen.write(_NATION_X, self.top, Line(say("nation"), Style.BOLD), 12 + self.larger, Align.MIDDLE)
        baseline = self.top + millimetres((13 + self.larger) * _HEADING_LEADING)
        wide = self.pen.write(_NATION_X, baseline, Line(say("motto"), Style.BOLD), 13 + self.larger, Align.MIDDLE)
        self._underline(_NATION_X, baseline, wide)

    def _underline(self, middle: float, baseline: float, width: float) -> None:
        y = baseline + _UNDER
        self.pen.rules(_HEADING_RULE, (middle - width / 2, y, middle + width / 2, y))
