"""On the card: whom the visitor sees, and the wait for one who is not there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit

from kiosk.domain.names import tidy
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.host_field import HostField
from kiosk.gui.views.desk.station import Station


class HostForm(CardForm):
    """A pick or Enter keeps."""

    has_way_out = True

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, say = station.look, station.say
        self.host = HostField(station, say("host.title"), most=9 if station.wide else 5)
        self.save = Button(look, say("host.keep"), ButtonKind.PRIMARY, icon="check", key="Enter")
        self.cancel = Button(look, say("manual.cancel"), ButtonKind.QUIET, key="Esc")
        column, row = Column(look, 8, self.edges), Row(look, 8)
        self.setLayout(column)
        column.addWidget(self.host)
        column.addLayout(row)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addStretch(1)
        self.save.clicked.connect(self.keep)
        self.cancel.clicked.connect(self.leave)
        self.host.picked.connect(self.keep)
        self.host.edited.connect(lambda: self.host.set_error(""))
        station.presenters.hosts.met.connect(self.leave)

    def fill(self, card: DeskCard) -> bool:
        """The name as it stands."""
        self.host.set_text(card.line.host)
        return True

    def focus_first(self) -> None:
        """The name, chosen whole."""
        self.host.take_focus()

    @Slot()
    def keep(self) -> None:
        """Record it; the form closes when it is recorded."""
        if tidy(self.host.text()):
            self._station.presenters.hosts.choose(self._visit_id, self.host.text())
        else:
            self.host.set_error(self._station.say("host.missing"))


class WaitForm(CardForm):
    """A note for whoever is on duty next, then Enter: the visitor waits from now on."""

    has_way_out = True

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, say = station.look, station.say
        self._title = TextLabel(look, "", "label", wrap=True)
        self._call = TextLabel(look, "", "body", "ink2", wrap=True)
        self.note = QLineEdit()
        self.note.setFont(look.font("body"))
        self.note.setPlaceholderText(say("host.note_example"))
        self.note.setAccessibleName(say("host.note"))
        self.save = Button(look, say("host.wait"), ButtonKind.PRIMARY, icon="hourglass", key="Enter")
        self.cancel = Button(look, say("manual.cancel"), ButtonKind.QUIET, key="Esc")
        column, row = Column(look, 4, self.edges), Row(look, 8)
        self.setLayout(column)
        for label in (self._title, self._call):
            column.addWidget(label)
        # Beside two buttons a narrow card would leave no room for a note.
        if station.wide or station.strip:
            row.addWidget(self.note, 1)
        else:
            column.addWidget(self.note)
        column.addLayout(row)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        column.addStretch(1)
        self.save.clicked.connect(self.keep)
        self.cancel.clicked.connect(self.leave)
        station.presenters.hosts.met.connect(self.leave)

    def fill(self, card: DeskCard) -> bool:
        """For whom, how to call them, and the note as it stands."""
        say, line = self._station.say, card.line
        self._title.setText(say("host.wait_title", host=line.host) if line.host else say("host.wait_nobody"))
        known = self._station.presenters.hosts.host(line.host)
        phone = known.phone if known else ""
        self._call.setText(say("host.call", phone=phone) if phone else "")
        self._call.setVisible(bool(phone))
        self.note.setText(line.note)
        return card.line.visit.inside

    def focus_first(self) -> None:
        """The note."""
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.note.selectAll()

    @Slot()
    def keep(self) -> None:
        """Record it; the form closes when it is recorded."""
        self._station.presenters.hosts.wait(self._visit_id, self.note.text())
