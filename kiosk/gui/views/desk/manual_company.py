"""Who declares for the visitor of the form, and how many came along."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from kiosk.application.register_by_hand import FormField
from kiosk.domain.group import MOST_PEOPLE
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.check_box import CheckBox
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.key_cap import KeyCap
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.stepper import Stepper
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.choice_field import ChoiceField
from kiosk.gui.views.desk.station import Station


class ManualCompany(QWidget):
    """A box that opens the declarer's three lines, and a stepper of heads; all of it kept in the presenter's form."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._manual, say, look = station.presenters.manual, station.say, station.look
        remark = say("manual.on_behalf_remark") if station.wide else ""
        self.on_behalf = CheckBox(look, say("manual.on_behalf"), remark=remark, key="Alt+K")
        self.people = Stepper(
            look, say("manual.people"), fewer=say("desk.stepper_fewer"), more=say("desk.stepper_more")
        )
        self.name = Field(look, say("manual.declarer"), required=True)
        self.phone = Field(look, say("manual.declarer_phone"), optional_word=say("manual.if_any"))
        tell_kind(self.name.edit, LineKind.NAME)
        tell_kind(self.phone.edit, LineKind.DIGITS)
        language, relations = station.wording.language, station.office.relations.listed
        choices = [(one.key, one.label(language)) for one in relations]
        self.relation = ChoiceField(look, say("manual.relation"), say("manual.relation_choose"), choices)
        self._lines = QWidget()
        self._build(station)
        self._connect()
        self.show_form()

    def _build(self, station: Station) -> None:
        look, wide = station.look, station.wide
        column, head, lines = Column(look, 8), Row(look, 8), Column(look, 8)
        self.setLayout(column)
        self._lines.setLayout(lines)
        head.addWidget(self.on_behalf)
        head.addStretch(1)
        people = Row(look, 8)
        words = station.say("manual.people" if station.wide else "manual.people_short")
        people.addWidget(TextLabel(look, words, "label"), 0, Qt.AlignmentFlag.AlignVCenter)
        if not station.strip:
            people.addWidget(KeyCap(look, "F9"), 0, Qt.AlignmentFlag.AlignVCenter)
        people.addWidget(self.people)
        head.addLayout(people)
        beside = (self.name, self.phone, self.relation)
        for fields in (beside,) if wide else (beside[:1], beside[1:]):
            row = Row(look, 20 if wide else 12)
            for field in fields:
                row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            lines.addLayout(row)
        column.addLayout(head)
        column.addWidget(self._lines)

    def _connect(self) -> None:
        manual = self._manual
        self.on_behalf.toggled.connect(self._turn)
        self.people.changed.connect(lambda people: manual.change(people=people))
        self.name.edited.connect(lambda typed: manual.change(declarer=typed))
        self.phone.edited.connect(lambda typed: manual.change(declarer_phone=typed))
        self.relation.chosen.connect(lambda key: manual.change(relation=key))

    def toggle(self) -> None:
        """Alt+K: somebody declares, and the cursor is in their name; or nobody does."""
        self.on_behalf.toggle()
        (self.name.take_focus if self.on_behalf.isChecked() else self.on_behalf.setFocus)()

    def of(self, field: FormField) -> Field | ChoiceField | None:
        """The line that a fault is about, None for a fault elsewhere in the form."""
        lines: dict[FormField, Field | ChoiceField] = {
            FormField.DECLARER: self.name,
            FormField.DECLARER_PHONE: self.phone,
            FormField.RELATION: self.relation,
        }
        return lines.get(field)

    @Slot()
    def show_form(self) -> None:
        """Show what the presenter's form holds."""
        form = self._manual.form
        self.on_behalf.setChecked(form.on_behalf)
        self._lines.setVisible(form.on_behalf)
        self.people.offer(form.people, 1, MOST_PEOPLE)
        for field, text in ((self.name, form.declarer), (self.phone, form.declarer_phone)):
            if field.text() != text:
                field.set_text(text)
        self.relation.list.choose(form.relation)

    @Slot(bool)
    def _turn(self, ticked: bool) -> None:
        self._lines.setVisible(ticked)
        if ticked != self._manual.form.on_behalf:
            self._manual.change(on_behalf=ticked)
