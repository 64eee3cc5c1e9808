"""Reads a leaf of a fallback sheet in one picture; implements `SheetReader`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.adapters.scanning.decoder import PictureDecoder, grey_of
from kiosk.adapters.scanning.fallback.corners import SCALE, Straight, straighten
from kiosk.adapters.scanning.fallback.levels import darkness, row_levels
from kiosk.adapters.scanning.fallback.mesh import Mesh, mesh_of
from kiosk.application.ports.fallback import LeafSight, Unseen
from kiosk.domain.fallback.layout import COLUMNS, HEIGHT, MARK_CENTRES, MARK_SIDE, ROW_PITCH, ROWS
from kiosk.domain.fallback.page_code import SheetCode, read_sheet_code

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

_CODE_FIELD = (238.0, 2.5, 276.5, 42.0)
"""Left, top, right and foot of the page code with its white, from the page's upper left corner."""
_STRIP = (COLUMNS[0] - 1, COLUMNS[-1] + 1)
LEAST_SHARPNESS = 0.16


class LeafReader:
    """Holds nothing between two pictures."""

    def look(self, picture: Picture) -> LeafSight | Unseen:
        """What a grey or BGR uint8 picture shows."""
        grey = grey_of(picture)
        if grey is None:
            return Unseen.NO_CORNERS
        page = straighten(grey)
        if isinstance(page, Unseen):
            return page
        sharpness = _sharpness(page)
        if sharpness < LEAST_SHARPNESS:
            return Unseen.BLURRED
        dark = darkness(page.grey)
        mesh = mesh_of(dark)
        strips = tuple(_strip(page.grey, mesh, row) for row in range(ROWS))
        return LeafSight(_code(page, grey), row_levels(page.grey, dark, mesh), strips, sharpness)


def _code(page: Straight, grey: Picture) -> SheetCode | None:
    left, top, right, foot = (round(one * SCALE) for one in _CODE_FIELD)
    decoder = PictureDecoder()
    for where in (page.grey[top:foot, left:right], grey):
        found = (read_sheet_code(one.text) for one in decoder.decode(where) if not one.binary)
        code = next((one for one in found if one is not None), None)
        if code is not None:
            return code
    return None


def _sharpness(page: Straight) -> float:
    """The steepest step of brightness at the corner marks, in parts of their contrast a pixel of the page."""
    steps = []
    half = MARK_SIDE / 2 + 1
    for x, y in MARK_CENTRES:
        rows = slice(round((HEIGHT - y - half) * SCALE), round((HEIGHT - y + half) * SCALE))
        columns = slice(round((x - half) * SCALE), round((x + half) * SCALE))
        patch = cv2.GaussianBlur(page.grey[rows, columns], (3, 3), 0).astype(np.float32)
        low, high = np.percentile(patch, (5, 95))
        across = np.abs(np.diff(patch, axis=1)) / max(float(high - low), 1.0)
        steps.append(float(np.percentile(across, 97)))
    return min(steps)


def _strip(grey: Picture, mesh: Mesh, row: int) -> Picture:
    """One row as the desk is shown it."""
    left, right = _STRIP
    _, middle = mesh.at(row, (left + right) / 2)
    half = ROW_PITCH / 2 * SCALE
    top = max(0, round(middle - half))
    strip = grey[top : round(middle + half), round(left * SCALE) : round(right * SCALE)]
    return np.ascontiguousarray(strip)
