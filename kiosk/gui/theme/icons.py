"""Line icons, coloured from a token while they are rendered."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path


class IconMissingError(LookupError):
    """No such icon file: a bug, found by the tests of the screens."""


@lru_cache(maxsize=512)
def icon_pixmap(folder: Path, name: str, colour: str, size: int, device_pixel_ratio: float = 1.0) -> QPixmap:
    """The icon `name` drawn in `colour` (`#RRGGBB`), `size` x `size` logical px; raises `IconMissingError`."""
    file = folder / f"{name}.svg"
    if not file.is_file():
        raise IconMissingError(name)
    svg = file.read_text("utf-8").replace("currentColor", colour)
    pixmap = QPixmap(round(size * device_pixel_ratio), round(size * device_pixel_ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(device_pixel_ratio)
    return pixmap
