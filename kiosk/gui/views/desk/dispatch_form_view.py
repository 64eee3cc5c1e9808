"""The form of a dispatch: its head, and a row for each thing that it asks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.application.dispatch_form import DispatchForm
from kiosk.domain.dispatches.dispatch import Urgency
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.field import Field
from kiosk.gui.views.desk.choice_field import ChoiceField
from kiosk.gui.views.desk.dispatch_fault_words import form_fault_said
from kiosk.gui.views.desk.duty_row_view import DutyRowView
from kiosk.gui.views.desk.station import Station

_PAIRS = (("number", "issued"), ("issuer",), ("title",), ("results_to",), ("help_name", "help_phone"), ("url",))


class DispatchFormView(QWidget):
    """Says each fault under the line that it speaks of."""

    row_struck = Signal(int)
    row_wanted = Signal()

    def __init__(self, station: Station, form: DispatchForm) -> None:
        super().__init__()
        self._station, self._files = station, station.presenters.dispatch_files
        look, say = station.look, station.say
        column = Column(look, 8)
        self.setLayout(column)
        self.fields: dict[str, Field] = {}
        for names in _PAIRS:
            row = Row(look, 12)
            for name in names:
                row.addWidget(self._field(name, getattr(form, name)), 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        self.urgency, self.app = self._choices(form)
        lists = Row(look, 12)
        lists.addWidget(self.urgency, 1)
        lists.addWidget(self.app, 1)
        column.addLayout(lists)
        self.rows = [self._row(number, form) for number in range(len(form.rows))]
        for view in self.rows:
            column.addWidget(view)
        self.more = Button(look, say("dispatches.more"), icon="plus")
        self.more.clicked.connect(self.row_wanted)
        column.addWidget(self.more)
        self._files.tried.connect(self.show_tried)
        self.show_tried()

    def _field(self, name: str, text: str) -> Field:
        say = self._station.say
        example = say("register.day_example") if name == "issued" else ""
        required = name in ("issued", "issuer", "title")
        label = say("dispatches.title_field" if name == "title" else f"dispatches.{name}")
        field = Field(self._station.look, label, required=required, placeholder=example)
        field.set_text(text)
        field.edited.connect(lambda typed: self._files.fill(**{name: typed}))
        self.fields[name] = field
        return field

    def _choices(self, form: DispatchForm) -> tuple[ChoiceField, ChoiceField]:
        say, files = self._station.say, self._files.files
        urgencies = [(one.value, self._urgency(one)) for one in Urgency]
        apps = [(one.key, one.name) for one in files.apps.apps] if files else []
        app = self._choice("app", [("", say("dispatches.no_app")), *apps], form.app)
        return self._choice("urgency", urgencies, form.urgency), app

    def _choice(self, key: str, choices: list[tuple[str, str]], chosen: str) -> ChoiceField:
        field = ChoiceField(self._station.look, self._station.say(f"dispatches.{key}"), "", choices, required=False)
        field.list.choose(chosen)
        field.chosen.connect(partial(self._pick, key))
        return field

    def _urgency(self, one: Urgency) -> str:
        key = "dispatches.urgency_normal" if one is Urgency.NORMAL else f"dispatch.urgency_{one.value}"
        return self._station.say(key)

    def _pick(self, name: str, key: str) -> None:
        self._files.fill(**{name: key})

    def _row(self, number: int, form: DispatchForm) -> DutyRowView:
        view = DutyRowView(self._station, number + 1, form.rows[number], partial(self._files.fill_row, number))
        view.strike.setEnabled(len(form.rows) > 1)
        view.struck.connect(partial(self.row_struck.emit, number))
        return view

    @Slot()
    def show_tried(self) -> None:
        """Mark the line that a fault speaks of; the panel says it as well, where no line is meant or seen."""
        fault = self._files.fault
        sentence = form_fault_said(self._station, self._files.form, fault)
        field, row = (fault.field, fault.row) if fault else ("", None)
        for number, view in enumerate(self.rows):
            view.show_fault(field if number == row else "", sentence)
        for name, line in self.fields.items():
            line.set_error(sentence if row is None and name == field else "")

    @property
    def faulty(self) -> Field | None:
        """The line that is marked."""
        return next((line for line in self._lines() if line.error()), None)

    def _lines(self) -> Iterator[Field]:
        yield from self.fields.values()
        for row in self.rows:
            yield from row.fields.values()

    def take_focus(self) -> None:
        """The first line."""
        self.fields["number"].take_focus()
