"""The draft that is looked at: its pages, and what can be done with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from kiosk.application.ports.reports import PagePicture
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.page_picture import PageView
from kiosk.gui.kit.scrolling import scrolled
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.models.draft_words import draft_title
from kiosk.gui.views.desk.station import Station

_KINDS = "PDF (*.pdf);;DOCX (*.docx)"


class ReportPreview(Card):
    """Buttons stand over the pages, so that they are there however many pages follow."""

    def __init__(self, station: Station) -> None:
        inner = station.measures.inner
        column = Column(station.look, 10, (inner, 12, inner, 12))
        super().__init__(column)
        self._station, self._reports, look, say = station, station.presenters.reports, station.look, station.say
        self._title = TextLabel(look, "", "label", elide=True)
        self.open_pdf = Button(look, say("reports.open_pdf"), icon="file-text")
        self.open_docx = Button(look, say("reports.open_docx"), icon="file-text")
        self.print = Button(look, say("reports.print"), icon="printer", key="Ctrl+P")
        self.save = Button(look, say("reports.save"), icon="save")
        self.buttons = (self.open_pdf, self.open_docx, self.print, self.save)
        self.area = scrolled(QWidget())
        column.addWidget(self._title)
        in_a_row = len(self.buttons) if station.wide else 2
        for start in range(0, len(self.buttons), in_a_row):
            row = Row(look, 8)
            for button in self.buttons[start : start + in_a_row]:
                row.addWidget(button, 0 if in_a_row > 2 else 1)
            row.addStretch(1) if in_a_row > 2 else None
            column.addLayout(row)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # keys turn its pages
        self.area.setAccessibleName(say("reports.preview"))
        column.addWidget(self.area, 1)
        self.open_pdf.clicked.connect(lambda: self._open("pdf"))
        self.open_docx.clicked.connect(lambda: self._open("docx"))
        self.print.clicked.connect(self._reports.print)
        self.save.clicked.connect(self._pick)
        self._reports.pages_changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        look, say, draft = self._station.look, self._station.say, self._reports.chosen
        self._title.setText(draft_title(say, draft.name) if draft else say("reports.nothing_chosen"))
        for button in self.buttons:
            button.setEnabled(draft is not None)
        page, column = QWidget(), Column(look, 12)
        page.setLayout(column)
        pages = self._reports.pages
        for number, one in enumerate(pages, start=1):
            column.addWidget(PageView(look, _image(one), say("reports.page", n=number, pages=len(pages))))
        if not pages:
            words = say("reports.drawing") if draft else say("reports.how_to_look")
            column.addWidget(TextLabel(look, words, "body", "ink2", wrap=True))
        column.addStretch(1)
        self.area.setWidget(page)

    def _open(self, kind: str) -> None:
        """In whatever program the machine has for it."""
        draft = self._reports.chosen
        if draft is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(draft.pdf if kind == "pdf" else draft.docx)))

    @Slot()
    def _pick(self) -> None:
        draft, say = self._reports.chosen, self._station.say
        if draft is None:
            return
        file, _ = QFileDialog.getSaveFileName(self, say("reports.save"), f"{draft.name}.pdf", _KINDS)
        if file:
            self._reports.save(Path(file))


def _image(picture: PagePicture) -> QImage:
    line = picture.width * 3
    return QImage(picture.rgb, picture.width, picture.height, line, QImage.Format.Format_RGB888).copy()
