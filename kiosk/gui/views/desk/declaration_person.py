"""Who a declaration is of, and who makes it for them (khai hộ)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRegularExpression, Qt, Signal, Slot
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from kiosk.application.declare_on_behalf import Declaration, DeclarerField
from kiosk.application.send_declaration import FormFault
from kiosk.domain.declarations.declaration import WrongField
from kiosk.domain.declarations.questionnaire import AskedField, PersonField
from kiosk.domain.office import in_language
from kiosk.domain.visitor import Sex
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.check_box import CheckBox
from kiosk.gui.kit.chip_row import ChipRow
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.declaration_presenter import OpenForm
from kiosk.gui.views.desk.declarer_fields import DeclarerFields
from kiosk.gui.views.desk.pick_field import PickField
from kiosk.gui.views.desk.station import Station

_YEAR = QRegularExpression("[0-9]{0,4}")
_SEXES = (Sex.MALE, Sex.FEMALE)


class CountryField(PickField):
    """Every country, one's own too: found by its name in any language, or by three letters."""

    def __init__(self, station: Station, form: OpenForm, label: str) -> None:
        self._known, self._language = station.office.nationalities, form.language
        super().__init__(station, label, "", most=3 if station.wide else 2)
        tell_kind(self.edit, LineKind.NAME)
        self.set_text(self._known.name(form.made.nationality, form.language))
        self.offer()

    @Slot()
    def offer(self) -> None:
        """Nothing while a country stands whole in the line: mostly it is right, and the room is needed."""
        super().offer()
        if self._known.exactly(self.text()):
            self.chips.hide()

    def fitting(self, typed: str, most: int) -> Sequence[tuple[str, str]]:
        """Countries that fit."""
        whole = self._known.exactly(typed)
        if whole:
            return [(whole, self._known.name(whole, self._language))]
        return [(one.code, one.name(self._language)) for one in self._known.find(typed, most)]


class SexField(QWidget):
    """Two chips under their label; none is chosen before somebody chooses."""

    def __init__(self, station: Station, form: OpenForm, label: str, *, required: bool) -> None:
        super().__init__()
        say = station.wordings.of(form.language).say
        self._label = TextLabel(station.look, label, "label")
        self.chips = ChipRow(station.look, label)
        self.chips.offer([(one.value, say(f"declaration.sex_{one.value}"), "") for one in _SEXES])
        self.chips.choose(form.made.sex.value)
        column = Column(station.look, 8)
        self.setLayout(column)
        head = Row(station.look, 6)
        head.addWidget(self._label)
        if required:
            head.addWidget(TextLabel(station.look, "*", "label", "errx"))
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.chips)
        self.chips.chosen.connect(lambda: self.mark(wrong=False))

    def mark(self, *, wrong: bool) -> None:
        """Whether nothing was chosen that had to be."""
        self._label.set_tone("errx" if wrong else "ink")


class DeclarationPerson(QWidget):
    """The fields that the questionnaire asks for, in its order, two in a line; then khai hộ."""

    changed = Signal(str, object)
    """Name of the field of `HealthDeclaration`, and what it is now."""
    declarer_changed = Signal(bool, object)

    def __init__(self, station: Station, form: OpenForm) -> None:
        super().__init__()
        self._station, self._form = station, form
        self._say = station.wordings.of(form.language).say
        self.lines: dict[PersonField, Field] = {}
        self.sex: SexField | None = None
        look = station.look
        column = Column(look, 10)
        self.setLayout(column)
        for fields in self._in_rows(form.asked.fields):
            row = Row(look, 16)
            for asked in fields:
                row.addWidget(self._part(asked), 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        self.behalf = CheckBox(look, self._say("declaration.on_behalf"), key="Alt+K")
        self.declarer = DeclarerFields(station)
        self.declarer.show_declaration(form.declarer)
        self.declarer.phone.setPlaceholderText(self._say("declaration.declarer_phone"))
        self.declarer.phone.setAccessibleName(self._say("declaration.declarer_phone"))
        self._declarer_row = self._with_declarer()
        column.addWidget(self.behalf)
        column.addWidget(self._declarer_row)
        self.behalf.setChecked(form.on_behalf)
        self._declarer_row.setVisible(form.on_behalf)
        self.behalf.toggled.connect(self._turn)
        self.declarer.edited.connect(self._tell_declarer)

    def _in_rows(self, fields: Sequence[AskedField]) -> list[Sequence[AskedField]]:
        """Two in a line; where there is little room, the first, which is the name, has a line of its own."""
        alone = 0 if self._station.wide else 1
        pairs = [fields[first : first + 2] for first in range(alone, len(fields), 2)]
        return [fields[:alone], *pairs] if alone else pairs

    def _with_declarer(self) -> QWidget:
        look, part = self._station.look, QWidget()
        column, row = Column(look, 8), Row(look, 8)
        part.setLayout(column)
        column.addWidget(self.declarer.name)
        row.addWidget(self.declarer.phone, 1)
        row.addWidget(self.declarer.relation, 1)
        column.addLayout(row)
        return part

    def _part(self, asked: AskedField) -> QWidget:
        label, form = in_language(asked.label, self._form.language), self._form
        if asked.field is PersonField.SEX:
            self.sex = SexField(self._station, form, label, required=asked.required)
            self.sex.chips.chosen.connect(lambda key: self.changed.emit("sex", Sex(key)))
            return self.sex
        if asked.field is PersonField.NATIONALITY:
            country = CountryField(self._station, form, label)
            known = self._station.office.nationalities
            country.edited.connect(lambda typed: self.changed.emit("nationality", known.exactly(typed)))
            self.lines[asked.field] = country
            return country
        optional = "" if asked.required else self._say("declaration.optional")
        line = Field(self._station.look, label, required=asked.required, optional_word=optional)
        line.set_text(str(getattr(form.made, asked.field.value)))
        name = asked.field.value
        line.edited.connect(lambda typed: self.changed.emit(name, typed))
        line.edited.connect(lambda: line.set_error(""))
        if asked.field is PersonField.NAME:
            tell_kind(line.edit, LineKind.NAME)
        if asked.field is PersonField.BIRTH_YEAR:
            tell_kind(line.edit, LineKind.DIGITS)
            line.edit.setValidator(QRegularExpressionValidator(_YEAR, line.edit))
        self.lines[asked.field] = line
        return line

    def take_focus(self) -> None:
        """The first line."""
        next(iter(self.lines.values())).take_focus()

    @Slot(bool)
    def _turn(self, ticked: bool) -> None:
        self._declarer_row.setVisible(ticked)
        self._tell_declarer()
        if ticked:
            self.declarer.take_focus()

    @Slot()
    def _tell_declarer(self) -> None:
        self.declarer.mark(())
        declared: Declaration = self.declarer.declaration()
        self.declarer_changed.emit(self.behalf.isChecked(), declared)

    def mark(self, faults: Iterable[FormFault]) -> QWidget | None:
        """Mark what is wrong; the first of it."""
        told = tuple(faults)
        wrong = {one.field for one in told if isinstance(one, WrongField)}
        for field, line in self.lines.items():
            line.set_error(self._say(f"declaration.wrong_{field.value}") if field in wrong else "")
        if self.sex is not None:
            self.sex.mark(wrong=PersonField.SEX in wrong)
        of_declarer = tuple(one for one in told if isinstance(one, DeclarerField))
        self.declarer.mark(of_declarer)
        places: dict[PersonField, QWidget] = {field: line.edit for field, line in self.lines.items()}
        if self.sex is not None:
            places[PersonField.SEX] = self.sex.chips
        first = next((places[one.field] for one in self._form.asked.fields if one.field in wrong), None)
        if first is not None or not of_declarer:
            return first
        return self.declarer.of(of_declarer[0])
