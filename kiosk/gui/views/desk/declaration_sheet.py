"""One open form: the person, the questions, the warning, what is agreed to, and the button that sends it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from kiosk.application.declare_on_behalf import DeclarerField
from kiosk.domain.app_answers import Answer
from kiosk.domain.declarations.declaration import NotAgreed
from kiosk.domain.office import in_language
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.check_box import CheckBox
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.scrolling import scrolled
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.declaration_presenter import OpenForm
from kiosk.gui.views.desk.declaration_person import DeclarationPerson
from kiosk.gui.views.desk.declaration_questions import DeclarationQuestions
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.station import Station


class DeclarationSheet(QWidget):
    """Built anew for every form and every language; what is typed is the presenter's at once."""

    def __init__(self, station: Station, form: OpenForm) -> None:
        super().__init__()
        self._station, self._presenter = station, station.presenters.declarations
        look, say = station.look, station.wordings.of(form.language).say
        self.person, self.questions = DeclarationPerson(station, form), DeclarationQuestions(station, form)
        self.warning = TextLabel(look, in_language(form.asked.warning, form.language), "label", wrap=True)
        self.consent = TextLabel(look, in_language(form.asked.consent.text, form.language), "body", "ink2", wrap=True)
        self.agree = CheckBox(look, say("declaration.agree"), key="Alt+D")
        self.send = Button(
            look, say("declaration.send"), ButtonKind.PRIMARY, icon="check", key="Ctrl+Enter", large=station.wide
        )
        self.fault = TextLabel(look, "", "label", "errx", wrap=True)
        self._scroll = self._content()
        self._build()
        self.agree.setChecked(form.agreed)
        self.person.changed.connect(lambda name, value: self._presenter.change(**{name: value}))
        self.person.declarer_changed.connect(self._presenter.declare_for)
        self.questions.answered.connect(self._answer)
        self.agree.toggled.connect(self._agree)
        self.send.clicked.connect(self._presenter.send)
        self.show_faults(form)

    def _content(self) -> QScrollArea:
        look, wide = self._station.look, self._station.wide
        content, edges = QWidget(), (20, 14, 20, 14) if wide else (12, 8, 12, 8)
        narrow = self._station.narrow
        both = Column(look, 10) if narrow else Row(look, 16 if wide else 10)
        content.setLayout(both)
        for part, share in ((self.person, 4), (self.questions, 5)):
            column, side = Column(look, 0, edges), Column(look)
            column.addWidget(part)
            side.addWidget(Card(column))
            if not narrow:
                side.addStretch(1)
            both.addLayout(side, 0 if narrow else share)
        return scrolled(content)

    def _build(self) -> None:
        look = self._station.look
        column, warned, foot = Column(look, 8), Row(look, 10, (14, 8, 14, 8)), Row(look, 12)
        self.setLayout(column)
        column.addWidget(self._scroll, 1)
        warned.addWidget(IconLabel(look, "triangle-alert", "warnx", 24), 0, Qt.AlignmentFlag.AlignVCenter)
        warned.addWidget(self.warning, 1)
        column.addWidget(Card(warned, "warn"))
        column.addWidget(self.consent)
        column.addWidget(self.fault)
        foot.addWidget(self.agree)
        foot.addStretch(1)
        foot.addWidget(self.send)
        column.addLayout(foot)

    def take_focus(self) -> None:
        """Where filling in begins: what the register does not know yet."""
        self.person.take_focus()

    @Slot(str, Answer)
    def _answer(self, key: str, chosen: Answer) -> None:
        self._presenter.answer(key, chosen)
        self._say("")

    @Slot(bool)
    def _agree(self, agreed: bool) -> None:
        self._presenter.agree(agreed)
        self._say("")

    def show_faults(self, form: OpenForm) -> None:
        """Say what is missing, and go to the first of it."""
        if not form.faults:
            self._say("")
            return
        # Both mark theirs, whichever of them has the first.
        fields, questions = self.person.mark(form.faults), self.questions.mark(form.faults)
        say = self._station.wordings.of(form.language).say
        only_consent = form.faults == (NotAgreed(),)
        sentence = say("declaration.not_agreed") if only_consent else say("declaration.missing", n=len(form.faults))
        of_declarer = [say(f"desk.behalf_wrong_{one.value}") for one in form.faults if isinstance(one, DeclarerField)]
        self._say(" ".join((sentence, *of_declarer)))
        first = next((one for one in (fields, questions) if one is not None), self.agree)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        focus = QApplication.focusWidget()
        inside = self._scroll.widget()
        if focus is not None and inside is not None and inside.isAncestorOf(focus):
            self._scroll.ensureWidgetVisible(focus, 0, self._station.look.px(64))

    def _say(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus, and from a line leads to what follows it; it never sends by chance."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not press_focused(self):
            self.focusNextChild()
