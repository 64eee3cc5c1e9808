"""Prints and where they hang: choose a kind, see it, print or save it; put up, check, replace, take down."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent

from kiosk.application.keep_prints import CheckedPrint
from kiosk.domain.publicity.printed import Kind
from kiosk.domain.publicity.verdict import OtherOffice
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import OwnCodeCard
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.posting_list import PostingList
from kiosk.gui.views.desk.print_preview import PrintPreview
from kiosk.gui.views.desk.put_up_card import PutUpCard
from kiosk.gui.views.desk.station import Station


class PostersPage(Page):
    """Ctrl+P prints the chosen kind, Ctrl+Enter records that it was put up."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._posters = station.presenters.posters
        look, say = station.look, station.say
        self.kind, self.language = ChoiceList(look, say("posters.kind")), ChoiceList(look, say("posters.language"))
        for choice, key in ((self.kind, "posters.kind"), (self.language, "posters.language")):
            choice.setAccessibleName(say(key))
        self.print = Button(look, say("posters.print"), ButtonKind.PRIMARY, icon="printer", key="Ctrl+P")
        self.save = Button(look, say("posters.save"), icon="save")
        self.preview, self.put_up, self.list = PrintPreview(station), PutUpCard(station), PostingList(station)
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        station, look, measures = self.station, self.station.look, self.station.measures
        edge = 16 if station.wide else 10
        outer = Row(look, 24 if station.wide else 12, (measures.edge, edge, measures.edge, edge))
        self.setLayout(outer)
        left, right = Column(look, measures.gap), Column(look, measures.gap)
        make = Column(look, 10, (measures.inner, 12, measures.inner, 14))
        title = "page_title" if station.wide else "section_strong"
        make.addWidget(TextLabel(look, station.say("posters.title"), title))
        choices, buttons = Row(look, 8), Row(look, 8)
        choices.addWidget(self.kind, 3)
        choices.addWidget(self.language, 2)
        make.addLayout(choices)
        buttons.addWidget(self.print, 1)
        buttons.addWidget(self.save, 1)
        make.addLayout(buttons)
        make.addWidget(self.preview, 1)
        show_in_place(self.preview, shown=not station.strip)
        if station.strip:
            make.addStretch(1)
        left.addWidget(Card(make), 1)
        if station.strip:
            left.addWidget(self.put_up)
        else:
            right.addWidget(self.put_up)
        right.addWidget(self.list, 1)
        outer.addLayout(left, 2)
        outer.addLayout(right, 3)

    def _connect(self) -> None:
        posters = self._posters
        self.kind.picked.connect(self._choose)
        self.language.picked.connect(self._choose)
        self.print.clicked.connect(posters.print_it)
        self.save.clicked.connect(posters.save)
        posters.changed.connect(self._show)
        self.station.presenters.card.changed.connect(self._take_print)

    def take_focus(self) -> None:
        """What to print, or where it hangs when a print was just shown."""
        if self._posters.shown is not None:
            self.put_up.take_focus()
        else:
            self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_page(self) -> bool:
        """Ctrl+P: the chosen kind."""
        self._posters.print_it()
        return True

    def yes(self) -> None:
        """Ctrl+Enter: it hangs there."""
        self.put_up.record()

    def step_back(self) -> bool:
        """Esc: the print that was shown is put away first."""
        if self._posters.shown is None:
            return False
        self._posters.show_print(None)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """As it stands now."""
        super().showEvent(event)
        self._posters.reload()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus; in the line of the place it records."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not press_focused(self) and self.put_up.place.edit.hasFocus():
            self.put_up.record()

    @Slot()
    def _take_print(self) -> None:
        """A print that is shown while this page is open is what the log is about."""
        card = self.station.presenters.card
        shown = card.card.answer if isinstance(card.card, OwnCodeCard) else None
        if not self.isVisible() or not isinstance(shown, CheckedPrint):
            return
        if not isinstance(shown.verdict, OtherOffice):
            card.done()
            self._posters.show_print(shown)

    @Slot()
    def _choose(self) -> None:
        self._posters.choose(Kind(self.kind.choice()), self.language.choice())

    @Slot()
    def _show(self) -> None:
        posters, say = self._posters, self.station.say
        kinds = [(one.value, say(f"print_kind.{one.name.lower()}")) for one in posters.kinds]
        if self.kind.count() != len(kinds):
            self.kind.offer(kinds)
            self.language.offer([(one, self._tongue(one)) for one in posters.languages])
        self.kind.choose(posters.kind.value)
        self.language.choose(posters.language)
        for button in (self.print, self.save):
            button.set_busy(posters.busy)
        self.print.setEnabled(posters.prints_on_paper and not posters.busy)
        self.save.setEnabled(posters.makes and not posters.busy)

    def _tongue(self, code: str) -> str:
        names = {one.code: one.name for one in self.station.wording.tongues}
        return names.get(code, code)
