"""The form of a person's request: who asks, what, how they were checked; the receipt is printed with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from kiosk.application.request_lines import RequestFault
from kiosk.domain.requests.rules import IdentityProof, RequestKind
from kiosk.gui.kit.boxes import Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.chip_row import ChipRow
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.look_up_words import person_row
from kiosk.gui.views.desk.page_card import PageCard
from kiosk.gui.views.desk.row_list import RowList
from kiosk.gui.views.desk.station import Station

_ROW = 64


class RequestFormView(PageCard):
    """Ctrl+Enter keeps it; a code that is held up meanwhile says who asks."""

    def __init__(self, station: Station) -> None:
        look, say, wide = station.look, station.say, station.wide
        super().__init__(station, 12 if wide else 8, 10 if wide else 6)
        self._station, self._form = station, station.presenters.requests.form
        self.name = Field(look, say("requests.name"), required=True, advice=say("requests.name_advice"))
        self.contact = Field(look, say("requests.contact"), advice=say("requests.contact_advice"))
        self.people = RowList(look, say("look_up.people"))
        self._whose = TextLabel(look, "", "label", "ink2", wrap=True)
        self.kinds, self.proofs = ChipRow(look, say("requests.kind")), ChipRow(look, say("requests.proof"))
        self.kinds.offer(
            [(one.value, say(f"requests.kind_{one.value}"), str(n)) for n, one in enumerate(RequestKind, 1)]
        )
        self.proofs.offer([(one.value, say(f"requests.proof_{one.value}"), "") for one in IdentityProof])
        self.words = words_edit(station, say("requests.words"), say("requests.words_example"))
        self.record = Button(
            look, say("requests.take"), ButtonKind.PRIMARY, icon="printer", key="Ctrl+Enter", large=wide
        )
        self._build()
        self._connect()
        self.show_form()

    def _build(self) -> None:
        look, say, inner = self._station.look, self._station.say, self.inner
        who = Row(look, 12)
        self.head(say("requests.form"), say("requests.form_why"))
        who.addWidget(self.name, 3, Qt.AlignmentFlag.AlignTop)
        who.addWidget(self.contact, 2, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(who)
        inner.addWidget(self.people)
        inner.addWidget(self._whose)
        for label, chips in ((say("requests.kind"), self.kinds), (say("requests.proof"), self.proofs)):
            inner.addWidget(TextLabel(look, label, "label"))
            inner.addWidget(chips)
        inner.addWidget(TextLabel(look, say("requests.words"), "label"))
        inner.addWidget(self.words)
        self.finish()
        self.foot.addWidget(self.record, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        form = self._form
        for field in (self.name, self.contact):
            tell_kind(field.edit, LineKind.NAME)
        self.name.edited.connect(form.type_name)
        self.contact.edited.connect(lambda typed: form.change(contact=typed))
        self.words.textChanged.connect(lambda: form.change(words=self.words.toPlainText()))
        self.kinds.chosen.connect(lambda key: form.change(kind=RequestKind(key)))
        self.proofs.chosen.connect(lambda key: form.change(proof=IdentityProof(key)))
        for signal in (self.people.tapped, self.people.entered):
            signal.connect(form.choose)
        self.people.left.connect(self.name.take_focus)
        self.record.clicked.connect(form.record)
        form.changed.connect(self.show_form)
        self._station.mask.changed.connect(self.show_form)

    @Slot()
    def show_form(self) -> None:
        """What the presenter holds."""
        presenter, say, form = self._form, self._station.say, self._form.form
        for field, text in ((self.name, form.name), (self.contact, form.contact)):
            if field.text() != text:
                field.set_text(text)
        if self.words.toPlainText() != form.words:
            self.words.setPlainText(form.words)
        self.kinds.choose(form.kind.value)
        self.proofs.choose(form.proof.value)
        people = presenter.people
        self.people.show_rows([person_row(self._station, one) for one in people])
        Hold(self._station.look, self.people, height=_ROW * min(len(people), 2) + 2)
        self.people.setVisible(bool(people))
        subject = presenter.subject
        if subject is not None:
            told = say("requests.subject", name=self._station.shown(subject.details.name), count=subject.visits)
        else:
            told = say("requests.no_subject")
        self._whose.setText(told)
        self._whose.set_tone("inx" if subject else "ink2")
        self.name.set_error(say("requests.fault_name") if presenter.fault is RequestFault.NAME else "")

    def press_kind(self, number: int) -> None:
        """The n-th kind, from 1."""
        kinds = list(RequestKind)
        if number <= len(kinds):
            self._form.change(kind=kinds[number - 1])
            self.show_form()
            self.kinds.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_key(self, event: QKeyEvent) -> bool:
        """↓ from the name to who fits it."""
        found = self.name.edit.hasFocus() and self.people.isVisibleTo(self)
        return event.key() == Qt.Key.Key_Down and found and self.people.take_focus()


def words_edit(station: Station, name: str, example: str = "") -> QPlainTextEdit:
    """A box for a few sentences; Tab leaves it."""
    edit = QPlainTextEdit()
    edit.setFont(station.look.font("body"))
    edit.setTabChangesFocus(True)
    edit.setAccessibleName(name)
    edit.setPlaceholderText(example)
    tell_kind(edit, LineKind.NAME)
    Hold(station.look, edit, height=96 if station.wide else 72)
    return edit
