"""Who looked at whose data, when and why, of a period: the second tab of the auditor's place, and its paper."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from kiosk.application.read_looks import LookLine
from kiosk.domain.look_facts import TRACED
from kiosk.gui.kit.boxes import Column
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.period_chooser import SpanChooser
from kiosk.gui.views.desk.request_detail import flow_of
from kiosk.gui.views.desk.row_list import RowList, RowWords
from kiosk.gui.views.desk.shown_days import shown_moment, shown_span
from kiosk.gui.views.desk.station import Station

_SHOWN = 200
"""Rows on the screen, the latest; the paper has all."""


class AuditLooks(QWidget):
    """Names whoever looked, and no visitor; what was typed as a reason is shown as it was."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._audit = station, station.presenters.sign_on.audit
        look, say = station.look, station.say
        column = Column(look, 12)
        self.setLayout(column)
        self.told = TextLabel(look, say("audit.looks_why"), "body", "ink2", wrap=True)
        self.span = SpanChooser(station)
        self.span.show_span(self._audit.first, self._audit.last)
        self.show_button = Button(look, say("audit.show_looks"), ButtonKind.PRIMARY, icon="eye", key="Ctrl+Enter")
        self.print = Button(look, say("audit.print_looks"), icon="printer", key="Ctrl+P")
        self.counted = TextLabel(look, "", "label", wrap=True)
        self.rows = RowList(look, say("audit.looks"))
        for part in (self.told, self.span, flow_of(station, self.show_button, self.print), self.counted):
            column.addWidget(part)
        column.addWidget(self.rows, 1)
        self.show_button.clicked.connect(self.act)
        self.print.clicked.connect(self.put)

    def take_focus(self) -> None:
        """The first day."""
        self.span.first.edit.setFocus()

    @Slot()
    def act(self) -> None:
        """Ctrl+Enter: read the period."""
        period = self.span.read()
        if period is not None:
            self._audit.read(*period)

    @Slot()
    def put(self) -> None:
        """Ctrl+P: the page of the period."""
        period = self.span.read()
        if period is not None:
            self._audit.put(*period)

    @Slot()
    def show_state(self) -> None:
        """As the presenter has it."""
        audit, say = self._audit, self._station.say
        lines = audit.lines
        for button in (self.show_button, self.print):
            button.setEnabled(not audit.busy)
        self.counted.setVisible(lines is not None)
        if lines is None:
            self.counted.setText("")
        else:
            key = "audit.counted_some" if len(lines) > _SHOWN else "audit.counted"
            self.counted.setText(say(key, looks=len(lines), shown=_SHOWN))
        labels = {**dict(self._station.look_reasons), TRACED: say("look.kind_contacts")}
        self.rows.show_rows([self._row(one, labels) for one in tuple(reversed(lines or ()))[:_SHOWN]])

    def _row(self, one: LookLine, labels: dict[str, str]) -> RowWords:
        say = self._station.say
        strong = f"{one.who} · {say(f'look.kind_{one.kind.value}')}"
        why = [labels.get(one.why, one.why), one.said]
        if one.days is not None:
            why.insert(0, shown_span(*one.days))
        elif one.subjects:
            why.insert(0, say("audit.of_people", n=len(one.subjects)))
        return RowWords(str(one.seq), strong, " · ".join(part for part in why if part), shown_moment(one.at), "eye")
