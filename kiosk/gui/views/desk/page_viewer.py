"""Pages of the register on the screen as they would be printed: leafed by keys, buttons and a finger."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from kiosk.application.ports.reports import PagePicture
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.scrolling import scrolled
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.theme.look import Look
from kiosk.gui.views.desk.station import Station

_SHAPE = 297 / 210
_A4_INCHES = 297 / 25.4
_LEAF = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_FAR = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}


class Sheet(QWidget):
    """A sheet of A4 across, white in both themes, as wide as it is told."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._image = look, QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: PagePicture | None) -> None:
        """Show a page; an empty sheet while it is drawn."""
        self._image = _image(picture) if picture else QImage()
        self.update()

    def fit(self, width: int) -> None:
        """So many px wide."""
        self.setFixedSize(QSize(width, round(width / _SHAPE)))

    @property
    def is_drawn(self) -> bool:
        """Whether a page is there to be seen."""
        return not self._image.isNull()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page and the edge of the paper."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillRect(area, Qt.GlobalColor.white)
        if self.is_drawn:
            painter.drawImage(area, self._image)
        painter.setPen(QPen(self._look.colour("ctl"), 1))
        painter.drawRect(area)
        painter.end()


class PageViewer(Card):
    """Page Up, Page Down and the arrows leaf; the size of the paper is one press away."""

    def __init__(self, station: Station) -> None:
        inner = station.measures.inner
        column = Column(station.look, 8, (inner, 12, inner, 12))
        super().__init__(column)
        self._station, self._watched = station, station.presenters.register_look
        look, say = station.look, station.say
        self.back, self.on = Button(look, "", icon="arrow-left"), Button(look, "", icon="arrow-right")
        self.back.setAccessibleName(say("register.page_before"))
        self.on.setAccessibleName(say("register.page_after"))
        self.true_size = Button(look, say("register.true_size"), icon="zoom-in")
        self.true_size.setCheckable(True)
        self.draw = Button(look, say("register.draw"), icon="eye")
        self._number = TextLabel(look, "", "label")
        self._words = TextLabel(look, "", "body", "ink2", wrap=True)
        self.sheet = Sheet(look)
        self.area = self._make_area()
        self._build(column)
        self._connect()
        self._show()

    def _make_area(self) -> QScrollArea:
        area = scrolled(self.sheet)
        area.setWidgetResizable(False)
        area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self._station.say("register.preview"))
        area.installEventFilter(self)
        return area

    def _build(self, column: Column) -> None:
        row = Row(self._station.look, 8)
        row.addWidget(self.back)
        row.addWidget(self._number)
        row.addWidget(self.on)
        row.addStretch(1)
        row.addWidget(self.draw)
        row.addWidget(self.true_size)
        column.addLayout(row)
        column.addWidget(self._words)
        column.addWidget(self.area, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self._watched.turn(-1))
        self.on.clicked.connect(lambda: self._watched.turn(1))
        self.draw.clicked.connect(self._watched.draw)
        self.true_size.clicked.connect(self._fit)
        self._watched.changed.connect(self._show)
        self._watched.page_changed.connect(self._show)
        self._station.mask.changed.connect(self._show)

    def leaf(self, key: int) -> bool:
        """Turn a page by a key; False for any other key."""
        step = _LEAF.get(Qt.Key(key)) or _FAR.get(Qt.Key(key), 0) * max(self._watched.pages, 1)
        self._watched.turn(step)
        return bool(step)

    def whole(self) -> bool:
        """Back from the size of the paper to the whole page; False where it is whole."""
        if not self.true_size.isChecked():
            return False
        self.true_size.setChecked(False)
        self._fit()
        return True

    def eventFilter(self, part: QObject, event: QEvent) -> bool:
        """Keys on the pages leaf; those that scroll a page larger than its place still do."""
        if event.type() == QEvent.Type.KeyPress and not self.true_size.isChecked():
            return self.leaf(event.key())  # type: ignore[attr-defined]  # a key press is a QKeyEvent
        return super().eventFilter(part, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole page fits."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        room = self.area.size()
        width = min(room.width() - 4, round((room.height() - 4) * _SHAPE))
        if self.true_size.isChecked():
            width = round(_A4_INCHES * self.logicalDpiX())
        width = max(width, 120)
        self.sheet.fit(width)
        self._watched.show_at(round(width * self.devicePixelRatioF()))

    @Slot()
    def _show(self) -> None:
        watched, say = self._watched, self._station.say
        masked = self._station.mask.masked
        self.sheet.show_picture(None if masked else watched.picture)
        pages = watched.pages
        self._number.setText(say("register.page_of", page=watched.place + 1, pages=pages) if pages else "")
        self.back.setEnabled(watched.place > 0)
        self.on.setEnabled(watched.place + 1 < pages)
        self.draw.setVisible(not pages and not masked)
        self.draw.set_busy(watched.drawing)
        self._words.setText(self._said())
        self._words.setVisible(masked or not pages)
        self.sheet.setAccessibleName(self._number.text())

    def _said(self) -> str:
        watched, say = self._watched, self._station.say
        if self._station.mask.masked:
            return say("register.masked")
        if watched.failed:
            return say("register.not_drawn")
        if watched.drawing or watched.about is None:
            return say("register.drawing")
        return say("register.draw_asked", lines=watched.about.lines)


def _image(picture: PagePicture) -> QImage:
    line = picture.width * 3
    return QImage(picture.rgb, picture.width, picture.height, line, QImage.Format.Format_RGB888).copy()
