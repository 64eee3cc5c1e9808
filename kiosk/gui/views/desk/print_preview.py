"""How a print will look: its first page, or its text, as large as there is room."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.gui.kit.painting import Skin, draw_box
from kiosk.gui.views.desk.station import Station

_PNG = b"\x89PNG"


class PrintPreview(QWidget):
    """White paper on the card's ground in either theme."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._posters = station, station.presenters.posters
        self._image, self._text = QImage(), ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._posters.previewed.connect(self._show)
        self._posters.changed.connect(self._show)
        self._show()

    def minimumSizeHint(self) -> QSize:
        """A page that one can make out."""
        return QSize(self._station.look.px(160), self._station.look.px(180))

    def sizeHint(self) -> QSize:
        """As much as there is."""
        return QSize(self._station.look.px(320), self._station.look.px(420))

    @property
    def shown(self) -> bool:
        """Whether the print is there to be seen."""
        return not self._image.isNull() or bool(self._text)

    @Slot()
    def _show(self) -> None:
        picture, posters, say = self._posters.picture or b"", self._posters, self._station.say
        is_png = picture.startswith(_PNG)
        self._image = QImage.fromData(picture) if is_png else QImage()
        is_text = bool(picture) and not is_png and posters.kind.suffixes[0] == ".txt"
        self._text = picture.decode("utf-8-sig") if is_text else ""
        name = say(f"print_kind.{posters.kind.name.lower()}")
        self.setAccessibleName(say("posters.preview", name=name))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page in the middle, or words."""
        painter, look = QPainter(self), self._station.look
        if not self._image.isNull():
            self._paint_page(painter)
        else:
            painter.setFont(look.font("body"))
            painter.setPen(look.colour("ink" if self._text else "ink2"))
            waiting = "posters.no_preview" if self._posters.picture is not None else "posters.drawing"
            waiting = waiting if self._posters.makes else "posters.no_app"
            text = self._text or self._station.say(waiting)
            flags = int(Qt.TextFlag.TextWordWrap) | int(
                Qt.AlignmentFlag.AlignLeft if self._text else Qt.AlignmentFlag.AlignCenter
            )
            painter.drawText(QRectF(self.rect()), flags, text)
        painter.end()

    def _paint_page(self, painter: QPainter) -> None:
        room = self.size() - QSize(4, 4)
        ratio = self.devicePixelRatioF()
        size = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        smooth = self._image.scaled(
            size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        smooth.setDevicePixelRatio(ratio)
        corner = QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
        frame = QRectF(corner, size).adjusted(-1, -1, 1, 1)
        draw_box(painter, frame, 0, Skin(QColor("white"), self._station.look.colour("line"), 1))
        painter.drawImage(corner, smooth)
