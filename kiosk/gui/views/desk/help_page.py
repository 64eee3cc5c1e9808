"""Help: all keys, and what to do in the three cases that come every day."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from kiosk import __version__
from kiosk.gui.kit.boxes import Column, Row, rule
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.key_cap import KeyCap
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.settings_news import SettingsNews
from kiosk.gui.views.desk.speech_controls import SpeechLine
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.text_size_line import TextSizeLine

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_KEYS = (
    (("F1",), "key_f1"),
    (("F2",), "key_f2"),
    (("Alt+S",), "key_fix_name"),
    (("Alt+G",), "key_gone"),
    (("Alt+H",), "key_exit_ask"),
    (("Alt+B", "T"), "key_badge"),
    (("Ctrl+B",), "key_badges"),
    (("Alt+V",), "key_pass"),
    (("Ctrl+Shift+B",), "key_passes"),
    (("Alt+P",), "key_host"),
    (("Alt+O",), "key_groups"),
    (("Alt+I",), "key_helper"),
    (("Alt+C", "G"), "key_wait"),
    (("Ctrl+G",), "key_waiting"),
    (("Alt+K",), "key_behalf"),
    (("Alt+Y",), "key_declare"),
    (("Alt+U",), "key_wrong"),
    (("Alt+E",), "key_correct"),
    (("F3", "Ctrl+F"), "key_f3"),
    (("F4",), "key_f4"),
    (("F5",), "key_f5"),
    (("Ctrl+T",), "key_look_up"),
    (("F6",), "key_f6"),
    (("Alt+→", "Alt+←"), "key_steps"),
    (("F8",), "key_f8"),
    (("F7",), "key_f7"),
    (("Shift+F7",), "key_shift_f7"),
    (("F9",), "key_f9"),
    (("F10",), "key_speech"),
    (("Alt+M",), "key_reminder"),
    (("F11",), "key_f11"),
    (("F12",), "key_f12"),
    (("Ctrl+P",), "key_print"),
    (("Alt+Q",), "key_roll_order"),
    (("Ctrl+Shift+P",), "key_register"),
    (("Ctrl+Z",), "key_undo"),
    (("Ctrl+Enter",), "key_yes"),
    (("Ctrl+Shift+Enter",), "key_next"),
    (("Alt+1", "Alt+2", "Alt+3"), "key_question"),
    (("Alt+4",), "key_bluetooth"),
    (("C", "K", "B"), "key_answer"),
    (("1", "…", "9"), "key_counter"),
    (("Enter",), "key_enter"),
    (("R",), "key_leave"),
    (("V",), "key_come_in"),
    (("Alt+Q",), "key_quiet"),
    (("Ctrl+E",), "key_lists"),
    (("Ctrl+H",), "key_concern"),
    (("Ctrl+Shift+Y",), "key_requests"),
    (("Ctrl+Shift+A",), "key_audit"),
    (("Ctrl+K",), "key_dispatches"),
    (("Ctrl+Shift+K",), "key_posters"),
    (("Ctrl+R",), "key_reports"),
    (("Ctrl+Shift+F",), "key_fallback"),
    (("Alt+L",), "key_watch"),
    (("Alt+R",), "key_together"),
    (("Ctrl+M",), "key_mask"),
    (("Ctrl+L",), "key_handover"),
    (("Ctrl+Shift+D",), "key_evening"),
    (("Alt+J",), "key_clock"),
    (("Ctrl+D",), "key_theme"),
    (("Ctrl +", "Ctrl −"), "key_text_size"),
    (("Esc",), "key_esc"),
)
_HOW_TOS = (("scan-line", "scan"), ("user-plus", "by_hand"), ("log-out", "forgotten"), ("keyboard", "touch"))


class HelpPage(Page):
    """Scrolls where the window is low; F5 or Esc leads back to the desk."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, measures = station.look, station.measures
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        outer, content = Column(look), QWidget()
        self.setLayout(outer)
        outer.addWidget(self._scroll)
        edge = 20 if station.wide else 12
        column = Column(look, measures.gap, (measures.edge, edge, measures.edge, edge))
        content.setLayout(column)
        column.addWidget(self._how_tos())
        column.addWidget(self._keys())
        column.addWidget(SettingsNews(station, whole=True))
        self.version = TextLabel(look, "", "caption", "ink2", wrap=True)
        column.addWidget(self.version)
        column.addStretch(1)
        self._scroll.setWidget(content)
        station.presenters.help.changed.connect(self._show_program)
        self._show_program()
        station.presenters.help.look_at_program()

    @Slot()
    def _show_program(self) -> None:
        """Two computers with the same letters run the same program."""
        known, say = self.station.presenters.help.program, self.station.say
        if known is None:
            self.version.setText(say("help.version_alone", version=__version__))
        else:
            self.version.setText(say("help.version", version=known.version, code=known.code, files=known.files))

    def take_focus(self) -> None:
        """The page scrolls by the arrow keys."""
        self._scroll.setFocus()

    def _how_tos(self) -> Card:
        look, say = self.station.look, self.station.say
        column, row = Column(look, 12, (24, 16, 24, 20)), (Column if self.station.strip else Row)(look, 24)
        wide = self.station.wide
        column.addWidget(TextLabel(look, say("help.title"), "page_title" if wide else "section_strong"))
        if wide:
            column.addWidget(TextLabel(look, say("help.sub"), "body", "ink2", wrap=True))
        column.addLayout(row)
        for icon, key in _HOW_TOS:
            part, words = Row(look, 12), Column(look, 4)
            part.addWidget(
                IconLabel(look, icon, "accent", 24, ground="brandt", side=48, radius=12), 0, Qt.AlignmentFlag.AlignTop
            )
            words.addWidget(TextLabel(look, say(f"help.{key}"), "label"))
            words.addWidget(TextLabel(look, say(f"help.{key}_text"), "body", "ink2", wrap=True))
            words.addStretch(1)
            part.addLayout(words, 1)
            row.addLayout(part, 1)
        column.addWidget(rule())
        column.addWidget(SpeechLine(self.station))
        column.addWidget(TextSizeLine(self.station))
        return Card(column)

    def _keys(self) -> Card:
        look = self.station.look
        column, grid = Column(look, 12, (24, 16, 24, 20)), QGridLayout()
        grid.setHorizontalSpacing(look.px(20))
        grid.setVerticalSpacing(look.px(8 if self.station.wide else 4))
        column.addWidget(TextLabel(look, self.station.say("help.keys"), "section_strong"))
        column.addLayout(grid)
        half = len(_KEYS) if self.station.narrow else -(-len(_KEYS) // 2)
        for place, (caps, key) in enumerate(_KEYS):
            line, side = place % half, 2 * (place // half)
            grid.addLayout(self._caps(caps), line, side)
            grid.addWidget(TextLabel(look, self.station.say(f"help.{key}"), "body", wrap=True), line, side + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 0 if self.station.narrow else 1)
        return Card(column)

    def _caps(self, caps: tuple[str, ...]) -> Row:
        row = Row(self.station.look, 6)
        for cap in caps:
            row.addWidget(KeyCap(self.station.look, cap), 0, _MIDDLE)
        row.addStretch(1)
        return row
