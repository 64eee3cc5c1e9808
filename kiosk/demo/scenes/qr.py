"""QR codes drawn with whole-pixel modules."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import segno

from kiosk.demo.scenes.palette import Colour
from kiosk.demo.scenes.sheet import Pixels, Sheet

QUIET = 3  # light modules around the code; the carrier is light beyond them


@lru_cache(maxsize=8)
def modules(text: str) -> Pixels:
    """The code of `text` (error correction M, UTF-8) with its quiet zone: (n, n) uint8, 1 = dark.

    Raises `segno.DataOverflowError` when the text is too long for any QR code.
    """
    code = segno.make(text, error="m", micro=False, encoding=None if text.isascii() else "utf-8")
    return np.array([[module & 1 for module in row] for row in code.matrix_iter(border=QUIET)], dtype=np.uint8)


def paste_code(sheet: Sheet, text: str, centre: tuple[float, float], side: float, dark: Colour, light: Colour) -> None:
    """Draw the code of `text` on the sheet, at most `side` units wide with its quiet zone."""
    pattern = modules(text)
    pitch = max(1, int(side * sheet.scale / len(pattern)))
    colours = np.array([light, dark], dtype=np.uint8)[pattern]
    sheet.paste(colours.repeat(pitch, axis=0).repeat(pitch, axis=1), *centre)


def pitch_units(text: str, side: float) -> float:
    """How many units wide one module of the code is when the code with its quiet zone is `side` units wide."""
    return side / len(modules(text))
