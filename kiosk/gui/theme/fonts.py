"""The two font families that ship with the kiosk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.gui.theme.tokens import TypeStyle

WORDS = "Be Vietnam Pro"
FIGURES = "IBM Plex Sans"
"""Figures of equal width: Be Vietnam Pro has none, so that a clock set in it would tremble."""
_TIGHT_EM = 0.012


class FontMissingError(RuntimeError):
    """A font file of the kiosk is missing or damaged."""


def load_fonts(folder: Path) -> None:
    """Offer the fonts of `folder` to Qt; raises `FontMissingError` when one of the two families is not there."""
    for file in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    missing = {WORDS, FIGURES} - set(QFontDatabase.families())
    if missing:
        raise FontMissingError(", ".join(sorted(missing)))


def font_of(style: TypeStyle) -> QFont:
    """The font of one type role, with the other family behind it."""
    first, second = (FIGURES, WORDS) if style.figures else (WORDS, FIGURES)
    font = QFont([first, second])
    font.setPixelSize(style.size)
    font.setWeight(QFont.Weight(style.weight))
    if style.tight:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -_TIGHT_EM * style.size)
    return font
