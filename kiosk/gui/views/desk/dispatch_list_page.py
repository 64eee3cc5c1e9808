"""The office's dispatches: which hold, what each asks, and for heads how they are changed."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kiosk.application.ports.dispatches import KeptDispatch
from kiosk.domain.office_time import office_day
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.button_list import ButtonList
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.dispatch_panel import DispatchPanel
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.station import Station

_LEFT = {DeskLayout.WIDE: 560, DeskLayout.COMPACT: 460, DeskLayout.STRIP: 400, DeskLayout.NARROW: 380}

_LONGEST = 22
"""Letters of a name on its button; the panel says all of it."""


class DispatchListPage(Page):
    """Esc puts the PIN away, then leads to the board; a form that is open waits until one comes back."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._files = station.presenters.dispatch_files
        look, say = station.look, station.say
        self._list = ButtonList(look, "landmark")
        self.add = Button(look, say("dispatches.add"), icon="plus")
        self.app = ChoiceList(look, say("dispatches.no_app"))
        self.retire_app = Button(look, say("dispatches.retire_app"), icon="ban")
        self.panel = DispatchPanel(station)
        self._build()
        self.add.clicked.connect(self._files.add)
        self.app.picked.connect(self._files.choose_app)
        self.retire_app.clicked.connect(self._files.retire_app)
        self._list.picked.connect(self._choose)
        self._files.changed.connect(self._show)
        self._show()

    def _build(self) -> None:
        station, look, say, measures = self.station, self.station.look, self.station.say, self.station.measures
        edge, inner = 16 if station.wide else 10, measures.inner
        row, left = Row(look, 24 if station.wide else 12, (measures.edge, edge, measures.edge, edge)), QWidget()
        self.setLayout(row)
        column, head, foot = Column(look, measures.gap), Row(look, 8), Column(look, 8, (inner, 10, inner, 12))
        left.setLayout(column)
        role = "page_title" if station.wide else "section_strong"
        head.addWidget(TextLabel(look, say("dispatches.title"), role, wrap=True), 1)
        head.addWidget(self.add)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        self.app.setAccessibleName(say("dispatches.app_asked"))
        foot.addWidget(TextLabel(look, say("dispatches.app_asked"), "label"))
        foot.addWidget(self.app)
        foot.addWidget(TextLabel(look, say("dispatches.app_when"), "caption", "ink2", wrap=True))
        foot.addWidget(self.retire_app)
        column.addWidget(Card(foot))
        Hold(look, left, width=_LEFT[station.layout], least=station.narrow)
        row.addWidget(left)
        row.addWidget(self.panel, 1)

    @property
    def rows(self) -> dict[str, Button]:
        """The dispatches, by their files."""
        return self._list.rows

    def take_focus(self) -> None:
        """The form, else the dispatch that is looked at."""
        if self.panel.form is not None:
            self.panel.take_focus()
        else:
            self.rows.get(self._files.file, self).setFocus()

    def step_back(self) -> bool:
        """The PIN away, else to the board of the dispatches."""
        if self._files.guard.asks:
            self._files.guard.refuse()
        else:
            self.page_asked.emit(PageKey.DISPATCHES.value)
        return True

    def yes(self) -> None:
        """Ctrl+Enter keeps the form."""
        self._files.save()

    def showEvent(self, event: QShowEvent) -> None:
        """Files may have changed meanwhile."""
        super().showEvent(event)
        self._files.reload()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes next shows a PIN again."""
        super().hideEvent(event)
        self._files.guard.lock()

    @Slot()
    def _show(self) -> None:
        files = self._files.files
        if files is None:
            return
        self._list.offer({one.file: self._said(one) for one in files.listed}, self._files.file)
        apps = [("", self.station.say("dispatches.no_app")), *((one.key, one.name) for one in files.apps.apps)]
        self.app.offer(apps)
        self.app.choose(files.chosen_app)
        self.retire_app.setEnabled(bool(files.chosen_app))

    def _said(self, one: KeptDispatch) -> str:
        dispatch, say = one.dispatch, self.station.say
        whole = dispatch.number or dispatch.issuer
        name = whole if len(whole) <= _LONGEST else f"{whole[: _LONGEST - 1].rstrip()}…"
        if dispatch.in_force(office_day(self.station.now())):
            return f"{name} · {dispatch.issued}"
        return f"{name} · {say('dispatches.state_retired')}"

    @Slot(str)
    def _choose(self, file: str) -> None:
        self._files.choose(file)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus."""
        if event.key() not in ENTER or not press_focused(self):
            super().keyPressEvent(event)
