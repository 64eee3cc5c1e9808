"""A phone on which Bluetooth is switched on: swipe from the upper edge, touch the sign, open the app."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPainter

from kiosk.gui.views.visitor.phone_drawing import PhoneDrawing

_BLUETOOTH = (38, 68)
_OTHERS = {"wifi": (94, 68), "sun": (94, 118)}
_TILE = 40


class BluetoothDrawing(PhoneDrawing):
    """The first three of a phone's steps."""

    def scenes(self) -> tuple[Callable[[QPainter], None], ...]:
        """One a step."""
        return (self._swipe, self._panel, self._running)

    def _swipe(self, painter: QPainter) -> None:
        self._box(painter, (17, 34, 98, 44), 8, "brandt")
        for x in (44, 66, 88):
            self._bar(painter, x - 8, 48, 16, 16, "ctl")
        self._box(painter, (63, 86, 6, 84), 3, "accent")
        self._icon(painter, "arrow-down", "accent", 66, 172, 44)
        self._bar(painter, 50, 206, 32, 32, "accent")
        self._bar(painter, 58, 214, 16, 16, "surface")

    def _panel(self, painter: QPainter) -> None:
        self._box(painter, (13, 34, 106, 120), 12, "brandt")
        for icon, (x, y) in _OTHERS.items():
            self._bar(painter, x - _TILE / 2, y - _TILE / 2, _TILE, _TILE, "surface")
            self._icon(painter, icon, "ink2", x, y, 20)
        x, y = _BLUETOOTH
        self._box(painter, (x - 25, y - 25, 50, 50), 25, "surface", "accent", 3)
        self._bar(painter, x - _TILE / 2, y - _TILE / 2, _TILE, _TILE, "accent")
        self._icon(painter, "bluetooth", "surface", x, y, 26)
        self._icon(painter, "hand", "ink", 46, 116, 38)
        for place in range(2):
            self._bar(painter, 26, 176 + place * 26, 80, 9, "line")

    def _running(self, painter: QPainter) -> None:
        self._box(painter, (34, 46, 64, 64), 14, "accent")
        self._icon(painter, "shield-check", "surface", 66, 78, 40)
        self._bar(painter, 34, 122, 64, 9, "ink2")
        self._box(painter, (17, 150, 98, 44), 8, "brandt")
        self._icon(painter, "bluetooth", "accent", 38, 172, 26)
        self._bar(painter, 66, 160, 40, 24, "in")
        self._bar(painter, 85, 163, 18, 18, "white")
        self._icon(painter, "circle-check", "in", 66, 220, 32)
