"""Texts on lines of a given width: between words only, balanced, long words condensed and then broken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kiosk.adapters.documents.typeface import Style, Typeface

NARROWEST = 0.85
"""How far a word may be condensed before it is broken (`paper.md` 2)."""
_ELLIPSIS = "…"
_HALVINGS = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One drawn line: what it says, how, and how far it is condensed (1 is not at all)."""

    text: str
    style: Style = Style.REGULAR
    struck: bool = False
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Ruler:
    """Measures and breaks texts of one size; widths in points."""

    typeface: Typeface
    size: float

    def width(self, text: str, style: Style) -> float:
        """Width of `text` when it is not condensed."""
        return self.typeface.width(text, style, self.size)

    def wrap(self, text: str, width: float, style: Style = Style.REGULAR, *, balanced: bool = True) -> tuple[str, ...]:
        """Lines no wider than `width` once condensed to `NARROWEST` at most; none for an empty text."""
        measure = partial(self.width, style=style)
        words = [piece for word in text.split(" ") if word for piece in self._pieces(word, width, style)]
        sizes = [measure(word) for word in words]
        gap = measure(" ")
        breaks = _greedy(sizes, gap, width)
        if balanced and len(breaks) > 1:
            breaks = _balanced(sizes, gap, width, len(breaks))
        return tuple(" ".join(words[part.start : part.stop]) for part in breaks)

    def line(self, text: str, width: float, style: Style = Style.REGULAR, *, struck: bool = False) -> Line:
        """One line, condensed as far as allowed, then cut with `…`."""
        wide = self.width(text, style)
        if wide * NARROWEST <= width:
            return Line(text, style, struck, min(1.0, width / wide) if wide else 1.0)
        return self.line(self.cut(text, width, style), width, style, struck=struck)

    def cut(self, text: str, width: float, style: Style) -> str:
        """As much of `text` as fits before a `…` that says that more follows."""
        kept = text.rstrip(f" {_ELLIPSIS}")
        while kept and self.width(kept + _ELLIPSIS, style) > width:
            kept = kept[:-1].rstrip(" ")
        return kept + _ELLIPSIS

    def _pieces(self, word: str, width: float, style: Style) -> Iterator[str]:
        if self.width(word, style) * NARROWEST <= width:
            yield word
            return
        piece, wide = "", 0.0
        for letter in word:
            step = self.width(letter, style)
            if piece and wide + step > width:
                yield piece
                piece, wide = "", 0.0
            piece, wide = piece + letter, wide + step
        yield piece


def _greedy(sizes: list[float], gap: float, width: float) -> list[range]:
    parts: list[range] = []
    start, used = 0, 0.0
    for place, size in enumerate(sizes):
        if place > start and used + gap + size > width:
            parts.append(range(start, place))
            start, used = place, size
        else:
            used += size + (gap if place > start else 0.0)
    return [*parts, range(start, len(sizes))] if sizes else []


def _balanced(sizes: list[float], gap: float, width: float, lines: int) -> list[range]:
    """The narrowest breaking that needs no more than `lines` lines."""
    low, high = max(sizes), max(width, *sizes)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_greedy(sizes, gap, middle)) <= lines else (middle, high)
    return _greedy(sizes, gap, high)
