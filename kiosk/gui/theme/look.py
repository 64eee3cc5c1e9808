"""What widgets take to draw themselves: colours, fonts, lengths and icons of the theme in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPixmap

from kiosk.gui.theme.fonts import font_of
from kiosk.gui.theme.icons import icon_pixmap
from kiosk.gui.theme.style_sheet import style_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.gui.theme.tokens import Theme, TypeStyle


class Look(QObject):
    """The theme in force and the folder of its icons; widgets restyle themselves on `changed`."""

    changed = Signal()
    size_asked = Signal(int)
    """Somebody wants larger texts (1) or smaller ones (-1); the `Dresser` of the application answers."""

    def __init__(self, resources: Path, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.resources = resources
        self._theme = theme
        self._styles: dict[str, TypeStyle] = {}
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetricsF] = {}
        self._colours: dict[str, QColor] = {}

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    def use(self, theme: Theme) -> None:
        """Put another theme in force; an equal one changes nothing."""
        if theme == self._theme:
            return
        self._theme = theme
        for kept in (self._styles, self._fonts, self._metrics, self._colours):
            kept.clear()
        self.changed.emit()

    def colour(self, token: str, opacity: float = 1.0) -> QColor:
        """The colour of a token."""
        if token not in self._colours:
            self._colours[token] = QColor(self._theme.colour(token))
        colour = QColor(self._colours[token])
        if opacity < 1.0:
            colour.setAlphaF(opacity)
        return colour

    def px(self, size: float) -> int:
        """A length at the scale in force."""
        return self._theme.px(size)

    def type_style(self, role: str) -> TypeStyle:
        """Size, line height and weight of a role of text; asked for at every layout and paint, so kept."""
        if role not in self._styles:
            self._styles[role] = self._theme.type_style(role)
        return self._styles[role]

    def font(self, role: str) -> QFont:
        """The font of a role of text."""
        if role not in self._fonts:
            self._fonts[role] = font_of(self.type_style(role))
        return self._fonts[role]

    def metrics(self, role: str) -> QFontMetricsF:
        """The widths and heights of that font."""
        if role not in self._metrics:
            self._metrics[role] = QFontMetricsF(self.font(role))
        return self._metrics[role]

    def pixmap(self, name: str, token: str, size: float, device_pixel_ratio: float = 1.0) -> QPixmap:
        """An icon in a token's colour, `size` px at scale 1; raises `IconMissingError`."""
        folder = self.resources / "icons"
        return icon_pixmap(folder, name, self._theme.colour(token), self.px(size), device_pixel_ratio)

    def icon(self, name: str, tone: str = "ink", size: float = 20) -> QIcon:
        """The icon for an action or a plain Qt button."""
        return QIcon(self.pixmap(name, tone, size, 2.0))

    def style_sheet(self) -> str:
        """The Qt style sheet of the theme in force."""
        return style_sheet(self._theme, self.resources)
