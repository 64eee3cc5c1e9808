"""The form of the entry by hand: shows the presenter's form and tells it what is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from kiosk.application.register_by_hand import Direction, FormField
from kiosk.domain.app_answers import Phone
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.field import Field
from kiosk.gui.views.desk.manual_fields import PERSON, ManualFields
from kiosk.gui.views.desk.pick_field import PickField
from kiosk.gui.views.desk.station import Station

_SETTLED_MS = 30
_TEXTS = ("name", "birth_year", "phone", "host", "purpose")
"""The paper number follows the form by itself."""


class ManualForm(QScrollArea):
    """Scrolls where the window is low; nothing typed is kept here, all of it in the presenter."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._manual = station, station.presenters.manual
        self.fields = ManualFields(station)
        self._person = bool(self._manual.form.host)
        self._told: tuple[FormField, ...] = ()
        self._looked_at: QWidget | None = None
        self._sight = QTimer(self)
        self._sight.setSingleShot(True)
        self._sight.setInterval(_SETTLED_MS)
        self._sight.timeout.connect(self._bring_into_sight)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._laid_out())
        self._connect()
        self._show_form()
        self._show_faults()

    def _laid_out(self) -> QWidget:
        look, fields, wide = self._station.look, self.fields, self._station.wide
        inner = self._station.measures.inner
        page, column = QWidget(), Column(look, 14 if wide else 8, (inner, 4, inner, 8))
        page.setLayout(column)
        Hold(look, fields.birth_year, width=200 if wide else 176)
        column.addLayout(self._row((fields.name, 1), (fields.birth_year, 0)))
        column.addLayout(self._row((fields.phone, 1), (fields.paper, 1)))
        column.addWidget(fields.counter)
        column.addWidget(fields.host)
        for widget in (fields.purpose, fields.phone_kind, fields.no_scan, fields.company, fields.foreigner):
            column.addWidget(widget)
        column.addStretch(1)
        return page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys belong to the fields and to the list of matches; they do not scroll."""
        event.ignore()

    def _row(self, *fields: tuple[Field, int]) -> Row:
        row = Row(self._station.look, 20 if self._station.wide else 12)
        for field, stretch in fields:
            row.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
        return row

    def _connect(self) -> None:
        fields, manual = self.fields, self._manual
        for text in _TEXTS:
            self._field(text).edited.connect(lambda typed, one=text: manual.change(**{one: typed}))
        fields.host.picked.connect(lambda name: manual.change(counter=fields.host.counter_of(name)))
        fields.counter.chosen.connect(self._choose_counter)
        fields.phone_kind.chosen.connect(lambda key: manual.change(phone_kind=Phone(key)))
        fields.no_scan.chosen.connect(lambda key: manual.change(no_scan=key))
        manual.form_changed.connect(self._show_form)
        manual.faults_changed.connect(self._show_faults)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What has the focus is in sight, with its label and the sentence under it."""
        inside = self.widget()
        if now is not None and inside is not None and inside.isAncestorOf(now):
            field = now.parentWidget()
            self._see(field if isinstance(field, PickField) else now)

    def _see(self, widget: QWidget) -> None:
        """Scroll to `widget`, a little later: a field that appears only now has no place yet."""
        self._looked_at = widget
        self._sight.start()

    def press_digit(self, number: int) -> None:
        """Alt and a digit answers a question; what was answered is in sight."""
        question = self.fields.press_digit(number)
        focus = QApplication.focusWidget()
        # "A person…" goes on in the line that appears.
        if focus is None or not self.fields.host.isAncestorOf(focus):
            self._see(question)

    def begin(self) -> None:
        """The top of the form, the cursor in the name with its text selected."""
        self.verticalScrollBar().setValue(0)
        self.fields.name.take_focus()
        self._see(self.fields.name)

    @Slot()
    def _bring_into_sight(self) -> None:
        inside = self.widget()
        if self._looked_at is not None and inside is not None and inside.isAncestorOf(self._looked_at):
            self.ensureWidgetVisible(self._looked_at, 0, self._station.look.px(48))

    def _field(self, text: str) -> Field:
        return {
            "name": self.fields.name,
            "birth_year": self.fields.birth_year,
            "phone": self.fields.phone,
            "host": self.fields.host,
            "purpose": self.fields.purpose,
        }[text]

    @Slot(str)
    def _choose_counter(self, key: str) -> None:
        self._person = key == PERSON
        if self._person:
            self._manual.change(counter="")
            self.show_direction()
            self.fields.host.take_focus()
        else:
            self._manual.change(counter=key, host="")
            self.fields.host.set_text("")
            self.show_direction()

    @Slot()
    def _show_form(self) -> None:
        form, fields = self._manual.form, self.fields
        for text in _TEXTS:
            if self._field(text).text() != getattr(form, text):
                self._field(text).set_text(getattr(form, text))
        fields.paper.show_number()
        self._person = bool(form.host)
        fields.counter.chips.choose(PERSON if self._person else form.counter)
        fields.phone_kind.chips.choose(form.phone_kind.value)
        fields.no_scan.chips.choose(form.no_scan or "")
        fields.company.show_form()
        self.show_direction()

    def show_direction(self) -> None:
        """An exit needs only who leaves."""
        entering = self._manual.form.direction is Direction.ENTRY
        fields = self.fields
        for widget in (fields.counter, fields.purpose, fields.phone_kind, fields.company):
            widget.setVisible(entering)
        fields.host.setVisible(entering and self._person)
        fields.no_scan.setVisible(entering and self._station.office.site.scan_reason)

    @Slot()
    def _show_faults(self) -> None:
        faults = self._manual.faults
        for one in FormField:
            sentence = self._station.say(f"manual.fault_{one.value}") if one in faults else ""
            self.fields.of(one).set_error(sentence)
        self.fields.host.set_error(self._station.say("manual.fault_counter") if self._misses_host() else "")
        # A fault less is a field being mended: the cursor stays where the receptionist types.
        if set(faults) - set(self._told):
            named = faults[0] is FormField.COUNTER and self._person
            faulty = self.fields.host if named else self.fields.of(faults[0])
            faulty.take_focus()
            self._see(faulty)
        self._told = faults

    def _misses_host(self) -> bool:
        return FormField.COUNTER in self._manual.faults and self._person

    def focus_next_gap(self) -> bool:
        """The focus on the first required field that is empty; False when none is."""
        form, fields = self._manual.form, self.fields
        entering = form.direction is Direction.ENTRY
        gaps = (
            (not form.name, fields.name),
            (not form.birth_year, fields.birth_year),
            (entering and not (form.phone or form.foreigner or form.phone_kind is Phone.NONE), fields.phone),
            (entering and not form.counter and not form.host, fields.counter),
            (entering and form.phone_kind is Phone.UNKNOWN, fields.phone_kind),
            (entering and form.no_scan == "", fields.no_scan),
            (entering and form.foreigner and not form.nationality, fields.foreigner.nationality),
        )
        gap = next((field for empty, field in gaps if empty), None)
        if gap is not None:
            gap.take_focus()
        return gap is not None
