"""Picture files for `decode`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.adapters.scanning.picture_size import pixels_told

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

MOST_PIXELS = 100_000_000
"""A file may claim any size in a few bytes; a larger one is not unpacked."""
_MOST_BYTES = 50_000_000


def load_picture(file: Path) -> Picture | None:
    """`(height, width, 3)` uint8 BGR, None for a file that is no picture of a sane size."""
    try:
        if file.stat().st_size > _MOST_BYTES:
            return None
        content = file.read_bytes()
    except OSError:
        return None
    if not 0 < pixels_told(content) <= MOST_PIXELS:
        return None
    try:
        picture = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    except cv2.error:
        return None
    return None if picture is None else np.asarray(picture, np.uint8)
