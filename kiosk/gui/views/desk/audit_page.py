"""Stands in the window while an auditor reads: the journal, who looked, what was erased; no visitor's card."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from kiosk.application.outcomes import CodeRefused, NobodyOnDuty, SamePersonAsked
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.folding import FoldingPage
from kiosk.gui.kit.language_switch import LanguageSwitch
from kiosk.gui.kit.tab_bar import TabBar
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.views.desk.audit_erasures import AuditErasures
from kiosk.gui.views.desk.audit_journal import AuditJournal
from kiosk.gui.views.desk.audit_looks import AuditLooks
from kiosk.gui.views.desk.enter_keys import ENTER
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.top_bar import KeyboardButton

AuditPart = AuditJournal | AuditLooks | AuditErasures
JOURNAL, LOOKS, ERASURES = "journal", "looks", "erasures"
_TOP = Qt.AlignmentFlag.AlignTop
_TONES = {NoticeTone.BAD: "errx", NoticeTone.LOOK: "warnx"}
_CTRL = Qt.KeyboardModifier.ControlModifier


class AuditPage(QWidget):
    """Three tabs; Esc and a button lead back to the sign-on page. Codes that are held up meanwhile are recorded as on a
    hidden desk, and the page says so: nobody is written down here, and nobody is lost without a word.
    """

    language_chosen = Signal(str)

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._audit = station, station.presenters.sign_on.audit
        look, say = station.look, station.say
        self.setProperty("page", "desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = TextLabel(look, "", "page_title" if station.wide else "section_strong", wrap=True)
        self.told = TextLabel(look, say("audit.told"), "body", "ink2", wrap=True)
        self.news = TextLabel(look, "", "label", wrap=True)
        self.language = LanguageSwitch(look, compact=True)
        self.language.use_wording(station.wording)
        self.keyboard = KeyboardButton(station)
        self.leave = Button(look, say("audit.leave"), icon="log-out", key="Esc")
        tabs = [(key, say(f"audit.tab_{key}")) for key in (JOURNAL, LOOKS, ERASURES)]
        self.tabs = TabBar(look, tabs, flowing=not station.wide)
        self.journal, self.looks, self.erasures = AuditJournal(station), AuditLooks(station), AuditErasures(station)
        self._parts: dict[str, AuditPart] = {JOURNAL: self.journal, LOOKS: self.looks, ERASURES: self.erasures}
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        look, station = self._station.look, self._station
        edge = 24 if station.wide else 12
        inside, column, outer = QWidget(), Column(look, 12, (edge, edge, edge, edge)), Column(look)
        inside.setLayout(column)
        words, head = Column(look, 4), Row(look, 12)
        words.addWidget(self.title)
        words.addWidget(self.told)
        head.addLayout(words, 1)
        buttons = Row(look, 12)
        for button in (self.keyboard, self.language, self.leave):
            buttons.addWidget(button, 0, _TOP)
        for part in self._parts.values():
            self._stack.addWidget(part)
        inner = Column(look, 12, (edge, 8, edge, edge))
        tabs = Row(look)
        tabs.addWidget(self.tabs)
        if station.wide:
            tabs.addStretch(1)
        inner.addLayout(tabs)
        inner.addWidget(self._stack, 1)
        column.addLayout(head)
        if station.narrow:
            buttons.addStretch(1)
            column.addLayout(buttons)
        else:
            head.addLayout(buttons)
        column.addWidget(self.news)
        column.addWidget(Card(inner), 1)
        self.setLayout(outer)
        outer.addWidget(FoldingPage(look, inside))

    def _connect(self) -> None:
        desk = self._station.presenters.desk
        self.leave.clicked.connect(self._audit.leave)
        self.language.chosen.connect(self.language_chosen)
        self.tabs.chosen.connect(self.choose)
        self._audit.changed.connect(self._show)
        desk.scanned.connect(self._tell_scan)
        desk.notice.connect(self._tell_fault)

    @property
    def _part(self) -> AuditPart:
        return self._parts[self.tabs.choice()]

    def take_focus(self) -> None:
        """Where the open tab begins."""
        self._part.take_focus()

    @Slot(str)
    def choose(self, tab: str) -> None:
        """Open a tab."""
        self.tabs.choose(tab)
        self._stack.setCurrentWidget(self._part)
        if self._part is self.erasures:
            self.erasures.look()

    def act(self) -> None:
        """What the open tab's first button does."""
        self._part.act()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes one step back, digits open a tab, Ctrl+Enter and Ctrl+P do what the tab's buttons do."""
        ctrl, digit = bool(event.modifiers() & _CTRL), event.key() - Qt.Key.Key_1
        tabs = (JOURNAL, LOOKS, ERASURES)
        if event.key() == Qt.Key.Key_Escape:
            if not (self._part is self.erasures and self.erasures.step_back()):
                self._audit.leave()
        elif ctrl and event.key() in ENTER:
            self.act()
        elif ctrl and event.key() == Qt.Key.Key_P and not isinstance(self._part, AuditJournal):
            self._part.put()
        elif 0 <= digit < len(tabs):
            self.choose(tabs[digit])
            self.take_focus()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """As it stands now."""
        super().showEvent(event)
        self._audit.look()

    @Slot()
    def _show(self) -> None:
        say, notice = self._station.say, self._audit.notice
        self.title.setText(say("audit.title", name=self._station.presenters.duty.auditor))
        words = say(notice.key, **notice.values) if notice is not None else ""
        self.news.setText(words)
        self.news.set_tone(_TONES.get(notice.tone, "inx") if notice is not None else "ink2")
        self.news.setVisible(bool(words))
        self.journal.show_state()
        self.looks.show_state()
        self.erasures.show_state()

    @Slot(object)
    def _tell_scan(self, outcome: object) -> None:
        """Whoever stands there needs somebody on duty, or was recorded by whoever is."""
        shift = self._station.presenters.duty.shift
        if not self.isVisible() or isinstance(outcome, CodeRefused):
            return
        if shift is None or isinstance(outcome, NobodyOnDuty):
            self._audit.tell(Notice("audit.scan_nobody", tone=NoticeTone.BAD))
        elif isinstance(outcome, SamePersonAsked):
            self._audit.tell(Notice("audit.scan_asks", {"name": shift.operator}, NoticeTone.LOOK))
        else:
            self._audit.tell(Notice("audit.scan_recorded", {"name": shift.operator}, NoticeTone.LOOK))

    @Slot(object)
    def _tell_fault(self, notice: Notice) -> None:
        """What could not be recorded: the sentence of the fault, which names nobody."""
        if self.isVisible() and notice.key.startswith("fault."):
            self._audit.tell(notice)
