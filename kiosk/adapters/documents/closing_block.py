"""The end of the register: closing text, place and date, blocks to be signed. It is never split (`paper.md` 2)."""

from __future__ import annotations

from kiosk.adapters.documents.measures import LEFT, RIGHT, TEXT_WIDTH, millimetres, points
from kiosk.adapters.documents.pen import Align, Pen
from kiosk.adapters.documents.sentences import Sentences
from kiosk.adapters.documents.signing import Signature
from kiosk.adapters.documents.typeface import Style, Typeface
from kiosk.adapters.documents.wrapping import Ruler

_TEXT_SIZE = 11
_LEADING = millimetres(_TEXT_SIZE * 1.2)
_USUAL_HEIGHT = 60.0
_USUAL_LINES = 3
_FIRST_LINE = 5.3
_BETWEEN_PARAGRAPHS = 0.65
_TO_DATE = 9.2
_TO_ROLE = 6.0
_TO_HINT = 5.0
_TO_NAME = 24.0
_BLOCK = 84.0
_MOST_PAGES = 9999
"""A page count that is at least as wide as the true one, which is known only after this block is measured."""


def closing_height(sentences: Sentences, typeface: Typeface) -> float:
    """Millimetres that the block takes, 60 or more with a long closing text."""
    lines = sum(len(text) for text in _paragraphs(sentences, typeface, _MOST_PAGES))
    return _USUAL_HEIGHT + max(0, lines - _USUAL_LINES) * _LEADING


def draw_closing(pen: Pen, sentences: Sentences, top: float, pages: int) -> None:
    """Draw the block under the last total."""
    baseline = _text(pen, _paragraphs(sentences, pen.typeface, pages), top + _FIRST_LINE) + _TO_DATE
    *left, head = sentences.signing.blocks()
    right = RIGHT - _BLOCK / 2
    pen.fit(right, baseline, sentences.place_and_date(), 13, _BLOCK, Style.ITALIC, Align.MIDDLE)
    for place, one in enumerate(left):
        _signature(pen, one, LEFT + _BLOCK * (place + 0.5), baseline + _TO_ROLE)
    _signature(pen, head, right, baseline + _TO_ROLE)


def _paragraphs(sentences: Sentences, typeface: Typeface, pages: int) -> list[tuple[str, ...]]:
    ruler = Ruler(typeface, _TEXT_SIZE)
    return [ruler.wrap(text, points(TEXT_WIDTH), balanced=False) for text in sentences.closing(pages)]


def _text(pen: Pen, paragraphs: list[tuple[str, ...]], baseline: float) -> float:
    """Draw the paragraphs and return the baseline of the last line."""
    for lines in paragraphs:
        for text in lines:
            pen.fit(LEFT, baseline, text, _TEXT_SIZE, TEXT_WIDTH, Style.REGULAR, Align.LEFT)
            baseline += _LEADING
        baseline += _BETWEEN_PARAGRAPHS
    return baseline - _LEADING - _BETWEEN_PARAGRAPHS


def _signature(pen: Pen, one: Signature, middle: float, baseline: float) -> None:
    width = _BLOCK - 4
    pen.fit(middle, baseline, one.role, 13, width, Style.BOLD, Align.MIDDLE)
    pen.fit(middle, baseline + _TO_HINT, one.hint, 11, width, Style.ITALIC, Align.MIDDLE)
    if one.name:
        pen.fit(middle, baseline + _TO_HINT + _TO_NAME, one.name, 13, width, Style.BOLD, Align.MIDDLE)
