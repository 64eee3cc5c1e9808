"""What a correction asks for: the right value, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.domain.names import tidy
from kiosk.domain.visit_facts import CorrectedColumn
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.pick_one import PickOne
from kiosk.gui.views.desk.station import Station

USUAL_REASONS = ("typo", "misread", "told", "changed")
_KINDS = {
    CorrectedColumn.NAME: LineKind.NAME,
    CorrectedColumn.BIRTH_YEAR: LineKind.DIGITS,
    CorrectedColumn.PHONE: LineKind.DIGITS,
    CorrectedColumn.PAPER: LineKind.SEARCH,
    CorrectedColumn.NATIONALITY: LineKind.NAME,
}
_HIDDEN = (CorrectedColumn.PAPER, CorrectedColumn.PHONE, CorrectedColumn.ADDRESS)
"""Columns whose value does not stand in the field while names are masked: whoever waits could read it."""


def column_words(station: Station, column: CorrectedColumn) -> str:
    """A column's name as the desk says it."""
    return station.say(f"correction.column_{column.value}")


def shown_value(station: Station, column: CorrectedColumn, value: str) -> str:
    """A value as the desk reads it: a country by its name."""
    if column is not CorrectedColumn.NATIONALITY or not value:
        return value
    return station.office.nationalities.name(value, station.wording.language)


class CorrectionValue(QWidget):
    """A line that holds what stands now, or the counters to choose from."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, look = station, station.look
        self.before = ""
        """What the column held when it was shown."""
        self._column: CorrectedColumn | None = None
        self._label = TextLabel(look, "", "label", elide=True)
        self.edit = _line(station)
        counters = [(one.number, f"{one.number} · {one.short_name}") for one in station.office.counters]
        self.counter = PickOne(station, station.say("correction.column_counter"), counters, long=True)
        column = Column(look, 6)
        self.setLayout(column)
        for widget in (self._label, self.edit, self.counter) if station.wide else (self.edit, self.counter):
            column.addWidget(widget)
        self._label.setParent(self)
        self._label.setVisible(station.wide)

    def show_nothing(self) -> None:
        """No column was chosen yet."""
        self._label.setText(self._station.say("correction.value"))
        self.before = ""
        self.edit.clear()
        self.edit.setPlaceholderText("")
        self._show(counter=False)
        self.edit.setEnabled(False)

    def show_column(self, column: CorrectedColumn, stands: str) -> None:
        """The column's value as it stands, ready to be typed over."""
        say, hidden = self._station.say, self._station.mask.masked and column in _HIDDEN
        self.before, self._column = "" if hidden else stands, column
        self._label.setText(say("correction.value_of", column=column_words(self._station, column)))
        self.edit.setEnabled(True)
        self.edit.setText(shown_value(self._station, column, self.before))
        self.edit.selectAll()
        self.edit.setPlaceholderText(say("correction.hidden") if hidden else "")
        tell_kind(self.edit, _KINDS.get(column, LineKind.TEXT))
        self.edit.setAccessibleName(self._label.text())
        self.counter.choose(stands)
        self._show(counter=column is CorrectedColumn.COUNTER)

    def _show(self, *, counter: bool) -> None:
        self.counter.setVisible(counter)
        self.edit.setVisible(not counter)

    def text(self) -> str:
        """What it should say: of a country its code, or what was typed where that means none."""
        if not self.counter.isHidden():
            return self.counter.choice()
        typed = self.edit.text()
        country = self._column is CorrectedColumn.NATIONALITY
        return (self._station.office.nationalities.meant(typed) or typed) if country else typed

    def take_focus(self) -> None:
        """The line with its text selected, or the counters."""
        if self.counter.isHidden():
            self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.edit.selectAll()
        else:
            self.counter.take_focus()


class CorrectionReason(QWidget):
    """Usual reasons to choose from, and a line for what they do not say."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, say = station, station.say
        reasons = [(one, say(f"correction.reason_{one}")) for one in USUAL_REASONS]
        self.usual = PickOne(station, say("correction.reason"), reasons)
        self.more = _line(station)
        self.more.setPlaceholderText(say("correction.reason_more"))
        self.more.setAccessibleName(say("correction.reason_more"))
        box = Column(station.look, 6) if station.wide else Row(station.look, 8)
        self.setLayout(box)
        if station.wide:
            box.addWidget(TextLabel(station.look, say("correction.reason"), "label"))
        box.addWidget(self.usual, 0 if station.wide else 2)
        box.addWidget(self.more, 0 if station.wide else 3)

    def clear(self) -> None:
        """No reason yet."""
        self.usual.choose("")
        self.more.clear()

    def given(self) -> tuple[str, str]:
        """What was chosen, in Vietnamese as the register is kept, and what was typed: "gõ nhầm", "gọi điện báo lại"."""
        usual = self.usual.choice()
        said = self._station.in_vietnamese(f"correction.reason_{usual}") if usual else ""
        return said[:1].lower() + said[1:], tidy(self.more.text())

    def take_focus(self) -> None:
        """The usual reasons."""
        self.usual.take_focus()


def _line(station: Station) -> QLineEdit:
    edit = QLineEdit()
    edit.setFont(station.look.font("body"))
    Hold(station.look, edit, height=52)
    return edit
