"""The form of a violation: when it was found, whose data, what happened, what was done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit

from kiosk.application.keep_breaches import BreachFault
from kiosk.application.typed_moment import moment_shown, moment_typed
from kiosk.domain.breach_facts import BREACH_NEEDED, BREACH_WORDS, DataGroup
from kiosk.domain.office_time import office_day
from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.chip_set import ChipSet
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.page_form import PageForm, show_text, words_edit
from kiosk.gui.views.desk.station import Station

_FIELDS = ("happened", "found_by", "involved", "contact")
"""One line is enough for these."""


class BreachFormView(PageForm):
    """Ctrl+Enter writes it down; the 72 hours run from when it was found."""

    def __init__(self, station: Station) -> None:
        look, say, wide = station.look, station.say, station.wide
        super().__init__(station, 12 if wide else 8)
        self._breaches = station.presenters.requests.breaches
        self.found = Field(look, say("breach.found"), required=True, advice=say("breach.found_advice"))
        self.people = Field(look, say("breach.people"), advice=say("breach.people_advice"))
        self.propose = Button(look, say("breach.propose"), icon="users")
        self.groups = ChipSet(look, say("breach.groups"))
        self.groups.offer([(one.value, say(f"breach.group_{one.value}")) for one in DataGroup])
        self.fields = {key: Field(look, say(f"breach.{key}"), required=key in BREACH_NEEDED) for key in _FIELDS}
        self.boxes = {key: words_edit(station, say(f"breach.{key}")) for key in BREACH_WORDS if key not in _FIELDS}
        self.fault = TextLabel(look, "", "label", "errx", wrap=True)
        self.record = Button(look, say("breach.record"), ButtonKind.PRIMARY, icon="check", key="Ctrl+Enter", large=wide)
        self._build()
        self._connect()
        self.show_form()

    def _build(self) -> None:
        look, say = self._station.look, self._station.say
        inner, when = self.inner, Row(look, 12)
        self.title.setText(say("breach.form"))
        inner.addWidget(TextLabel(look, say("breach.form_why"), "body", "ink2", wrap=True))
        when.addWidget(self.found, 1)
        when.addWidget(self.people, 1)
        inner.addLayout(when)
        inner.addWidget(self.propose)
        inner.addWidget(TextLabel(look, say("breach.groups"), "label"))
        inner.addWidget(self.groups)
        for key in BREACH_WORDS:
            if key in self.fields:
                inner.addWidget(self.fields[key])
            else:
                star = " *" if key in BREACH_NEEDED else ""
                inner.addWidget(TextLabel(look, say(f"breach.{key}") + star, "label"))
                inner.addWidget(self.boxes[key])
        self.stand(self.fault, self.record)

    def _connect(self) -> None:
        breaches = self._breaches
        for key, field in self.fields.items():
            tell_kind(field.edit, LineKind.NAME)
            field.edited.connect(partial(breaches.write, key))
        for key, box in self.boxes.items():
            box.textChanged.connect(partial(self._written, key, box))
        self.found.edited.connect(self._found)
        self.people.edited.connect(lambda typed: breaches.change(people=int(typed) if typed.isdecimal() else 0))
        self.groups.turned.connect(
            lambda: breaches.change(groups=tuple(one for one in DataGroup if one.value in self.groups.choices()))
        )
        self.propose.clicked.connect(self._propose)
        self.record.clicked.connect(self.take)
        breaches.changed.connect(self.show_form)

    def _written(self, key: str, box: QPlainTextEdit) -> None:
        self._breaches.write(key, box.toPlainText())

    def _found(self, typed: str) -> None:
        at = moment_typed(typed)
        self.found.set_error("" if at else self._station.say("breach.fault_moment"))
        if at is not None:
            self._breaches.change(found_at=at)

    def _propose(self) -> None:
        """The register of the year up to when it was found."""
        last = office_day(self._breaches.form.found_at)
        self._breaches.propose(last.replace(day=1, month=1), last)

    def take(self) -> None:
        """Write it down, unless the moment cannot be read."""
        if not self.found.error():
            self._breaches.record()

    @Slot()
    def show_form(self) -> None:
        """What the presenter holds."""
        breaches, say, form = self._breaches, self._station.say, self._breaches.form
        if moment_typed(self.found.text()) != form.found_at.replace(second=0, microsecond=0):
            self.found.set_text(moment_shown(form.found_at))
        show_text(self.people, str(form.people or ""))
        self.groups.choose([one.value for one in form.groups])
        parts: dict[str, Field | QPlainTextEdit] = {**self.fields, **self.boxes}
        for key, part in parts.items():
            show_text(part, form.words.get(key, ""))
        proposed = breaches.proposed
        if proposed is not None:
            self.propose.set_words(say("breach.proposed", visits=proposed.visits, people=proposed.people))
        fault = breaches.fault if not breaches.chosen else None
        self.fault.setText(say(f"breach.fault_{fault.value}") if isinstance(fault, BreachFault) else "")
        self.fault.setVisible(fault is not None)
