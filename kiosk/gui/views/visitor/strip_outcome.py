"""What became of a scan, on the strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.gui.kit.boxes import Column, Row, panel, show_property
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.outcome_band import Outcome
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.kit.time_bar import TimeBar
from kiosk.gui.views.visitor.fact_row import FactRow
from kiosk.gui.views.visitor.outcome_text import INKS, OutcomeText

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

# icon, its disc, the time bar
_MARKS = {
    Outcome.IN: ("field_in", "white", "field_in"),
    Outcome.OUT: ("field_out", "white", "field_out"),
    Outcome.REFUSED: ("field_refused", "onrefused", "refused_bar"),
    Outcome.CALM: ("calm_mark", "white", "calm_mark"),
    Outcome.TROUBLE: ("accent", "brandt", "ctl"),
}


class StripOutcome(QWidget):
    """Field with disc, title, name or reason and the time; under it the next step."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._disc = IconLabel(look, "log-in", "field_in", 44, ground="white", side=72, radius=36)
        self._title = TextLabel(look, "", "strip_outcome", "white", wrap=True)
        self._name = TextLabel(look, "", "strip_name", "white", elide=True)
        self._year = TextLabel(look, "", "strip_name", "white")
        self._facts = FactRow(look, "strip_fact", 22)
        self._reason = TextLabel(look, "", "strip_fact", "white", wrap=True)
        self._next = TextLabel(look, "", "strip_where", wrap=True)
        self._line = TextLabel(look, "", "body", "ink2", wrap=True)
        self.bar = TimeBar(look, "field_in", 4)
        column = Column(look)
        self.setLayout(column)
        self._field = self._build_field(look)
        column.addWidget(self._field, 1)
        column.addWidget(self._build_next(look))
        column.addWidget(self.bar)

    def _build_field(self, look: Look) -> QFrame:
        head = Row(look, 16)
        head.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._title, 1)
        who = Row(look)
        who.addWidget(self._name)
        who.addWidget(self._year)
        who.addStretch(1)
        column = Column(look, 4, (20, 8, 20, 8))
        column.addStretch(1)
        column.addLayout(head)
        column.add_space(4)
        column.addLayout(who)
        column.addWidget(self._facts)
        column.addWidget(self._reason)
        column.addStretch(1)
        field = QFrame()
        field.setLayout(column)
        return field

    def _build_next(self, look: Look) -> QFrame:
        column = Column(look, 0, (20, 6, 20, 10))
        column.addWidget(self._next)
        column.addWidget(self._line)
        self._step = panel("surface", column)
        return self._step

    def show_outcome(self, text: OutcomeText) -> None:
        """Show any outcome: with a visitor, refused, or a calm message."""
        show_property(self._field, "outcome", text.outcome.value)
        icon, disc, bar = _MARKS[text.outcome]
        self._disc.set_icon(text.icon, icon, disc)
        self.bar.set_tone(bar)
        year = f" · {text.birth_year}" if text.birth_year else ""
        words = {self._title: text.title, self._name: text.name, self._year: year, self._reason: text.reason}
        for label, line in words.items():
            label.set_tone(INKS[text.outcome])
            label.setText(line)
            label.setVisible(bool(line))
        # The title of a repeated code names the time already.
        facts = () if text.outcome is Outcome.CALM else text.facts[:1]
        self._facts.show_facts(facts, INKS[text.outcome])
        self._facts.setVisible(bool(facts))
        self._next.setText(text.next_title)
        self._line.setText(text.next_line)
        self._line.setVisible(bool(text.next_line))
        self._step.setVisible(bool(text.next_title))
        self._field.setAccessibleName(f"{text.title}. {text.reason or text.next_title}")

    def forget(self) -> None:
        """Keep nothing of the visitor."""
        for label in (self._title, self._name, self._year, self._reason, self._next, self._line):
            label.setText("")
        self._facts.show_facts((), "white")
        self._field.setAccessibleName("")
