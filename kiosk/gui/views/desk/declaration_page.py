"""The health declaration of the visitor on the card; the receptionist asks and presses."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kiosk.domain.office import in_language
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.language_switch import LanguageSwitch
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel
from kiosk.gui.presenters.declaration_presenter import OpenForm
from kiosk.gui.views.desk.card_actions import ON_BEHALF
from kiosk.gui.views.desk.declaration_sheet import DeclarationSheet
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.station import Station


class ReceiptCard(Card):
    """It was sent: the number, and how it goes on."""

    def __init__(self, station: Station) -> None:
        look, say = station.look, station.say
        column = Column(look, 12, (24, 20, 24, 20))
        super().__init__(column)
        head, buttons = Row(look, 12), Row(look, 12)
        head.addWidget(IconLabel(look, "circle-check", "inx", 36))
        head.addWidget(TextLabel(look, say("declaration.sent"), "section_strong", wrap=True), 1)
        column.addLayout(head)
        self.number = FiguresLabel(look, "", "tile")
        self.consent = TextLabel(look, "", "body", "ink2", wrap=True)
        column.addWidget(self.number)
        column.addWidget(self.consent)
        self.done = Button(look, say("declaration.done"), ButtonKind.PRIMARY, icon="monitor", key="Enter")
        self.print = Button(look, say("declaration.print"), icon="printer", key="Ctrl+P")
        buttons.addWidget(self.done)
        buttons.addWidget(self.print)
        buttons.addStretch(1)
        column.addLayout(buttons)


class DeclarationPage(Page):
    """The form stays while visitors pass the door; another one takes its place only from a card."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._presenter = station.presenters.declarations
        look, say, measures = station.look, station.say, station.measures
        self._title = TextLabel(look, "", "page_title" if station.wide else "section_strong", elide=True)
        self.language = LanguageSwitch(look, compact=True)
        self.back = Button(look, say("declaration.back"), icon="arrow-left", key="Esc")
        self.sheet: DeclarationSheet | None = None
        self.receipt = ReceiptCard(station)
        self._nothing = TextLabel(look, say("declaration.nothing"), "body", "ink2", wrap=True)
        edge = 16 if station.wide else 8
        self._column = Column(look, 10 if station.wide else 6, (measures.edge, edge, measures.edge, edge))
        self.setLayout(self._column)
        head = Row(look, 12)
        head.addWidget(self._title, 1)
        head.addWidget(self.language)
        head.addWidget(self.back)
        self._column.addLayout(head)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self.receipt)
        self._column.addStretch(1)
        QShortcut(QKeySequence("Alt+D"), self, self._agree)
        self.language.chosen.connect(self._presenter.speak)
        self.back.clicked.connect(self.desk_asked)
        self.receipt.done.clicked.connect(self._finish)
        self.receipt.print.clicked.connect(self._presenter.print_form)
        self._presenter.opened.connect(self._open)
        self._presenter.checked.connect(self._check)
        station.mask.changed.connect(self._name)
        self._open()

    @Slot()
    def _open(self) -> None:
        form, old = self._presenter.form, self.sheet
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.sheet = None
        if form is not None and form.sent is None:
            self.sheet = DeclarationSheet(self.station, form)
            self._column.insertWidget(1, self.sheet, 100)
            self.sheet.show()
            self.language.use_wording(self.station.wordings.of(form.language))
        self._show(form)
        if self.isVisible():
            self.take_focus()

    def _show(self, form: OpenForm | None) -> None:
        sent = form.sent if form else None
        self._name()
        for widget, shown in (
            (self.language, self.sheet is not None),
            (self.receipt, sent is not None),
            (self._nothing, form is None),
        ):
            widget.setVisible(shown)
        if sent is not None:
            say, made = self.station.say, sent.declared
            self.receipt.number.setText(say("declaration.receipt", number=made.receipt))
            self.receipt.consent.setText(say("declaration.kept", version=made.consent_version))

    @Slot()
    def _name(self) -> None:
        form = self._presenter.form
        if form is None:
            self._title.setText(self.station.say("declaration.title"))
            return
        title = in_language(form.asked.title, self.station.wording.language)
        self._title.setText(f"{title} · {self.station.name_of(form.line)}")

    @Slot()
    def _check(self) -> None:
        form = self._presenter.form
        if form is not None and form.sent is None and self.sheet is not None:
            self.sheet.show_faults(form)
        else:
            self._open()

    @Slot()
    def _agree(self) -> None:
        if self.sheet is not None:
            self.sheet.agree.toggle()
            self.sheet.agree.setFocus()

    @Slot()
    def _finish(self) -> None:
        self._presenter.close()
        self._open()
        self.desk_asked.emit()

    def take_focus(self) -> None:
        """The form, or the way on."""
        target: QWidget = self.receipt.done if self.receipt.isVisibleTo(self) else self.back
        if self.sheet is not None:
            self.sheet.take_focus()
        else:
            target.setFocus()

    def act(self, key: str) -> None:
        """Alt+K ticks khai hộ on the form."""
        if key == ON_BEHALF and self.sheet is not None:
            self.sheet.person.behalf.toggle()

    def press_digit(self, number: int) -> None:
        """Alt and a digit: to that question."""
        if self.sheet is not None:
            self.sheet.questions.press_digit(number)

    def print_page(self) -> bool:
        """Ctrl+P prints the declaration that was sent; before that it prints no register by mistake either."""
        self._presenter.print_form()
        return self._presenter.form is not None

    def yes(self) -> None:
        """Ctrl+Enter sends."""
        self._presenter.send()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus."""
        if event.key() not in ENTER or not press_focused(self):
            super().keyPressEvent(event)
