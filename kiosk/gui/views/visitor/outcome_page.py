"""What became of a visitor's own code: entry, exit, or the same code again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.gui.kit.boxes import Column, Hold, Row, panel, show_property
from kiosk.gui.kit.camera_view import CameraView
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.outcome_band import Outcome
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.kit.time_bar import TimeBar
from kiosk.gui.views.visitor.fact_row import FactRow
from kiosk.gui.views.visitor.outcome_text import INKS, OutcomeText

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.gui.theme.look import Look

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
# colour of the icon, ground of its tile, colour of the time bar
_NEXT = {
    Outcome.IN: ("inx", "int", "field_in"),
    Outcome.OUT: ("outx", "outt", "field_out"),
    Outcome.CALM: ("accent", "brandt", "calm_mark"),
}
_FIELD_ICON = {Outcome.IN: "field_in", Outcome.OUT: "field_out", Outcome.CALM: "calm_mark"}


class OutcomePage(QWidget):
    """Field of 608 with disc, words, masked name and facts; strip of 304 with the next step and a mirror."""

    def __init__(self, look: Look, wording: Wording) -> None:
        super().__init__()
        self._look = look
        self._disc = IconLabel(look, "log-in", "field_in", 168, ground="white", side=288, radius=144)
        self._title = TextLabel(look, "", "outcome", "white", elide=True)
        self._name = TextLabel(look, "", "visitor_name", "white", elide=True)
        self._year = TextLabel(look, "", "visitor_name", "white")
        self._facts = FactRow(look)
        self._next_icon = IconLabel(look, "arrow-right", "inx", 76, ground="int", side=128, radius=24)
        self._next = TextLabel(look, "", "where", max_lines=2)
        self._line = TextLabel(look, "", "second", "ink2", max_lines=2)
        self.camera = CameraView(look, frame_share=0.69, radius=12)
        self._invite = TextLabel(look, "", "small_print", "ink2", elide=True)
        self.bar = TimeBar(look, "field_in")
        column = Column(look)
        self.setLayout(column)
        self._field = self._build_field(look)
        column.addWidget(self._field, 608)
        column.addWidget(self._build_strip(look), 304)
        self.use_wording(wording)

    def _build_field(self, look: Look) -> QFrame:
        words = Column(look, 4)
        words.addStretch(1)
        words.addWidget(self._title)
        who = Row(look)
        who.addWidget(self._name)
        who.addWidget(self._year)
        who.addStretch(1)
        words.addLayout(who)
        words.add_space(8)
        words.addWidget(self._facts)
        words.addStretch(1)
        row = Row(look, 80, (96, 16, 48, 16))
        row.addWidget(self._disc, 0, _MIDDLE)
        row.addLayout(words, 1)
        field = QFrame()
        field.setLayout(row)
        return field

    def _build_strip(self, look: Look) -> QFrame:
        words, mirror = Column(look, 4), Column(look, 8)
        words.addStretch(1)
        words.addWidget(self._next)
        words.addWidget(self._line)
        words.addStretch(1)
        Hold(look, self.camera, width=384, height=200)
        mirror.addWidget(self.camera)
        under = Row(look, 12)
        under.addWidget(IconLabel(look, "scan-line", "ink2", 24), 0, _MIDDLE)
        under.addWidget(self._invite, 1)
        mirror.addLayout(under)
        row = Row(look, 32, (96, 24, 48, 16))
        row.addWidget(self._next_icon, 0, _MIDDLE)
        row.addLayout(words, 1)
        row.addLayout(mirror)
        column = Column(look)
        column.addLayout(row, 1)
        column.addWidget(self.bar)
        return panel("surface", column)

    def show_outcome(self, text: OutcomeText) -> None:
        """Show an outcome that has a visitor."""
        show_property(self._field, "outcome", text.outcome.value)
        ink = INKS[text.outcome]
        self._disc.set_icon(text.icon, _FIELD_ICON[text.outcome])
        year = f" · {text.birth_year}" if text.birth_year else ""
        for label, words in ((self._title, text.title), (self._name, text.name), (self._year, year)):
            label.set_tone(ink)
            label.setText(words)
        self._fit_name()
        self._facts.show_facts(text.facts, ink)
        tone, ground, bar = _NEXT[text.outcome]
        self._next_icon.set_icon(text.next_icon, tone, ground)
        self._next.setText(text.next_title)
        self._line.setText(text.next_line)
        self._line.setVisible(bool(text.next_line))
        self.bar.set_tone(bar)
        self._field.setAccessibleName(f"{text.title}. {text.next_title}")

    def _fit_name(self) -> None:
        """A long name is set smaller before any of it is left out."""
        room = self._field.width() - self._disc.width() - self._look.px(96 + 80 + 48)
        for role in ("visitor_name", "reason"):
            self._name.set_role(role)
            self._year.set_role(role)
            if self._name.sizeHint().width() + self._year.sizeHint().width() <= room:
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name fits the new width."""
        super().resizeEvent(event)
        self._fit_name()

    def use_wording(self, wording: Wording) -> None:
        """Speak another language; the outcome itself is shown anew by the screen."""
        self._invite.setText(wording.say("visitor.next"))
        self.camera.set_words(name=wording.say("visitor.mirror"))

    def forget(self) -> None:
        """Keep nothing of the visitor."""
        for label in (self._title, self._name, self._year, self._next, self._line):
            label.setText("")
        self._facts.show_facts((), "white")
        self._field.setAccessibleName("")
