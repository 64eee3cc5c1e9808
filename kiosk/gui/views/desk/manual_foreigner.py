"""Whether the visitor of the form is a foreigner, and of which country."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column
from kiosk.gui.kit.check_box import CheckBox
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.views.desk.pick_field import PickField
from kiosk.gui.views.desk.station import Station


class NationalityField(PickField):
    """Found by a name in any language, marks aside, or by the letters that a passport writes."""

    def __init__(self, station: Station) -> None:
        super().__init__(station, station.say("manual.nationality"), station.say("manual.nationality_example"))
        self._station = station
        tell_kind(self.edit, LineKind.NAME)
        self.offer()

    def fitting(self, typed: str, most: int) -> Sequence[tuple[str, str]]:
        """Countries that fit."""
        language, found = self._station.wording.language, self._station.office.nationalities.find(typed, most)
        return [(one.code, one.name(language)) for one in found]


class ManualForeigner(QWidget):
    """A box that opens the line of nationalities; what is chosen is kept in the presenter's form."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._manual = station, station.presenters.manual
        remark = station.say("manual.foreigner_remark") if station.wide else ""
        self.foreigner = CheckBox(station.look, station.say("manual.foreigner"), remark=remark, key="Alt+W")
        self.nationality = NationalityField(station)
        column = Column(station.look, 8)
        self.setLayout(column)
        column.addWidget(self.foreigner)
        column.addWidget(self.nationality)
        self.foreigner.toggled.connect(self._turn)
        self.nationality.edited.connect(self._type)
        QShortcut(QKeySequence("Alt+W"), self, self.toggle)
        self._manual.form_changed.connect(self.show_form)
        self.show_form()

    def toggle(self) -> None:
        """Alt+W: a foreigner, and the cursor is in the nationality; or none."""
        self.foreigner.toggle()
        (self.nationality.take_focus if self.foreigner.isChecked() else self.foreigner.setFocus)()

    @Slot()
    def show_form(self) -> None:
        """Show what the presenter's form holds."""
        form = self._manual.form
        self.foreigner.setChecked(form.foreigner)
        self.nationality.setVisible(form.foreigner)
        if form.nationality or not form.foreigner:
            name = self._station.office.nationalities.name(form.nationality, self._station.wording.language)
            self.nationality.set_text(name)

    @Slot(bool)
    def _turn(self, ticked: bool) -> None:
        self.nationality.setVisible(ticked)
        if ticked != self._manual.form.foreigner:
            self._manual.change(foreigner=ticked, nationality="")
            self.nationality.set_text("")

    @Slot(str)
    def _type(self, typed: str) -> None:
        self._manual.change(nationality=self._station.office.nationalities.exactly(typed))
