"""Contact tracing: for whom and why first, then who was inside together with the person, and how surely."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTableView, QWidget

from kiosk.domain.case_status import CaseStatus
from kiosk.domain.contacts import ContactGrade
from kiosk.domain.office_time import office_day
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.chip_row import ChipRow
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.table_dress import dress_table
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.models.contacts_model import NAME, ContactsModel
from kiosk.gui.views.desk.enter_keys import ENTER
from kiosk.gui.views.desk.station import Station

_WIDTHS = {0: 168, 2: 120, 3: 88, 4: 128, 5: 160}
_NARROW = {0: 160, 2: 128, 3: 88, 4: 128, 5: 152}
_NAME = 180
"""Where the table is narrower than its columns, and scrolls sideways."""


class TracePanel(Card):
    """Two parts in one place: the request, then the answer; Esc leads back to the visits."""

    left = Signal()

    def __init__(self, station: Station) -> None:
        self._station, self._trace = station, station.presenters.trace
        look, say = station.look, station.say
        column = Column(look, 12, (16, 16, 16, 16))
        super().__init__(column)
        self._title = TextLabel(look, "", "section_strong", elide=True)
        self._line = TextLabel(look, "", "body", "ink2", wrap=True)
        self.requester = Field(look, say("trace.requester"), required=True, placeholder=say("trace.requester_example"))
        self.purpose = Field(look, say("trace.purpose"), required=True, placeholder=say("trace.purpose_example"))
        self.status = ChipRow(look, say("trace.status"))
        self.status.offer([(one.value, say(f"trace.is_{one.value}"), "") for one in CaseStatus])
        self.seek = Button(look, say("trace.find"), ButtonKind.PRIMARY, icon="search", key="Enter")
        self.back = Button(look, say("trace.back"), icon="arrow-left", key="Esc")
        self.print = Button(look, say("trace.print"), ButtonKind.PRIMARY, icon="printer", key="Ctrl+P")
        self.save = Button(look, say("trace.save"), icon="file-down")
        self.model = ContactsModel(station.wording, lambda: station.mask.masked, self)
        self.table = self._table()
        self._form = QWidget()
        self._build(column)
        self._connect()
        self._show()

    def _table(self) -> QTableView:
        look, table = self._station.look, QTableView()
        dress_table(look, table)
        table.setModel(self.model)
        table.setAccessibleName(self._station.say("trace.table"))
        header = table.horizontalHeader()
        for section in range(self.model.columnCount()):
            stretches = section == NAME and not self._station.narrow
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(section, mode)
        for section, width in (_WIDTHS if self._station.wide else _NARROW).items():
            table.setColumnWidth(section, look.px(width))
        if self._station.narrow:
            table.setColumnWidth(NAME, look.px(_NAME))
            table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        return table

    def _build(self, column: Column) -> None:
        look, say = self._station.look, self._station.say
        form, buttons = Column(look, 8), Row(look, 8)
        self._form.setLayout(form)
        form.addWidget(self.requester)
        form.addWidget(self.purpose)
        form.addWidget(TextLabel(look, say("trace.status"), "label"))
        form.addWidget(self.status)
        form.addWidget(TextLabel(look, say("trace.status_why"), "caption", "ink2", wrap=True))
        form.addStretch(1)
        for widget in (self._title, self._line, self._form):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        for button in (self.save, self.print, self.seek):
            buttons.addWidget(button)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.seek.clicked.connect(self._find)
        self.back.clicked.connect(self.left)
        self.print.clicked.connect(self._trace.print_form)
        self.save.clicked.connect(self._trace.save_table)
        self._trace.changed.connect(self._show)
        self._station.mask.changed.connect(self.table.viewport().update)

    def begin(self) -> None:
        """An empty request."""
        self.requester.set_text("")
        self.purpose.set_text("")
        self.status.choose("")
        self.take_focus()

    def take_focus(self) -> None:
        """The first thing to fill in, or the rows that were found."""
        if self._trace.result is None:
            self.requester.take_focus()
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _find(self) -> None:
        missing = self._station.say("trace.missing")
        for field in (self.purpose, self.requester):
            field.set_error("" if field.text().strip() else missing)
            if field.error():
                field.take_focus()
        status = CaseStatus(self.status.choice()) if self.status.choice() else None
        self._trace.trace(self.requester.text(), self.purpose.text(), status)

    @Slot()
    def _show(self) -> None:
        say, line, found = self._station.say, self._trace.line, self._trace.result
        if line is None:
            self.model.show_contacts(())
            return
        day = office_day(line.visit.entered_at).strftime("%d/%m/%Y")
        self._title.setText(say("trace.title", name=self._station.name_of(line), day=day))
        counts = {grade.value: found.count(grade) for grade in ContactGrade} if found else {}
        self._line.setText(say("trace.counts", **counts) if found else say("trace.notice"))
        new = found is not None and self.table.isHidden()
        answer: tuple[QWidget, ...] = (self.table, self.print, self.save)
        request: tuple[QWidget, ...] = (self._form, self.seek)
        for widget in (*answer, *request):
            widget.setVisible((widget in answer) is (found is not None))
        self.seek.set_busy(self._trace.busy and found is None)
        self.print.set_busy(self._trace.busy and found is not None)
        if new and found is not None:
            self.model.show_contacts(found.found, found.request.status)
            self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes from field to field and then finds; on a button it presses."""
        if event.key() not in ENTER:
            event.ignore()
        elif self.requester.edit.hasFocus():
            self.purpose.take_focus()
        elif isinstance(self.focusWidget(), QLineEdit):
            self._find()
        else:
            event.ignore()
