"""The passes that fit what was typed, the latest first; a button for each thing that can happen to one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from kiosk.application.pass_outcomes import PassLine
from kiosk.domain.names import begins_each, fold
from kiosk.domain.office_time import office_day
from kiosk.domain.pass_facts import PassEnd
from kiosk.domain.passes.pass_code import typed_number
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.list_card import ListCard
from kiosk.gui.views.desk.station import Station

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_MOST = 40
"""Rows that are made; more are found by typing."""


class PassRow(QWidget):
    """One pass: number, whose, until when."""

    def __init__(self, station: Station, line: PassLine) -> None:
        super().__init__()
        self._station, self.line = station, line
        look, say, issued = station.look, station.say, line.issued
        self._good = issued.good_on(office_day(station.now()))
        self._who = TextLabel(look, "", "label", elide=True)
        self._when = TextLabel(look, "", "body", "ink2" if self._good else "warnx", elide=True)
        self.again = Button(look, say("pass.print_again"), icon="printer" if station.wide else "")
        self.again.setAutoDefault(True)
        self.revoke = ChoiceList(look, say("pass.revoke"), height=48)
        self.revoke.offer([(one.value, say(f"pass.end_{one.value}")) for one in PassEnd])
        texts, row = Column(look), Row(look, 12, (20, 6, 12, 6))
        self.setLayout(row)
        texts.addWidget(self._who)
        texts.addWidget(self._when)
        row.addWidget(FiguresLabel(look, issued.name.shown, "figures_strong"), 0, _MIDDLE)
        row.addLayout(texts, 1)
        row.addWidget(self.revoke)
        row.addWidget(self.again)
        # In the row already: shown before, they would flash as windows of their own.
        self.revoke.setVisible(self._good)
        self.again.setVisible(self._good and issued.own)
        self.refresh()

    def refresh(self) -> None:
        """Names are masked, or shown."""
        details, say = self.line.details, self._station.say
        name = self._station.shown(details.name) if details else ""
        blank = say("pass.blank") if not self.line.issued.visitor_id and self.line.issued.own else say("paper.erased")
        who = " · ".join(one for one in (name or blank, str(details.birth_year or "") if details else "") if one)
        self._who.setText(who)
        self._when.setText(self._state())
        for widget in (self.again, self.revoke):
            words = self.again.words() if widget is self.again else say("pass.revoke")
            widget.setAccessibleName(f"{words}: {self.line.issued.name.shown}, {who}")

    def _state(self) -> str:
        say, issued = self._station.say, self.line.issued
        if issued.revoked is not None and issued.revoked_at is not None:
            day = f"{office_day(issued.revoked_at):%d/%m/%Y}"
            return say("pass.row_revoked", reason=say(f"pass.end_{issued.revoked.value}"), day=day)
        made = f"{office_day(issued.issued_at):%d/%m/%Y}"
        key = "pass.row_good" if self._good else "pass.row_expired"
        values = {"day": f"{issued.until:%d/%m/%Y}", "made": made, "who": self._station.shown(issued.issued_by)}
        again = f" · {say('pass.row_reprints', count=issued.reprints)}" if issued.reprints else ""
        return say(key, **values) + again


class PassList(ListCard[PassLine, PassRow]):
    """Of a long list the latest are shown until something is typed."""

    def __init__(self, station: Station) -> None:
        super().__init__(station, station.say("pass.nothing"))
        self._station, self._passes, self._typed = station, station.presenters.passes, ""
        self._found: tuple[tuple[PassLine, list[str]], ...] = ()
        """Every pass with the words of its name: folded once, and not at each key that is pressed."""
        self._told = ""
        self._passes.changed.connect(self._load)
        station.mask.changed.connect(self._refresh)
        self._load()

    @Slot(str)
    def look_for(self, typed: str) -> None:
        """Only what fits: a number, or the beginnings of a name's words."""
        self._typed = typed
        self._show()

    @Slot()
    def _load(self) -> None:
        today = office_day(self._station.now())
        lines = self._passes.lines
        good = sum(one.issued.good_on(today) for one in lines)
        self._told = self._station.say("pass.list", good=good, total=len(lines))
        self._found = tuple((one, fold(one.details.name).split() if one.details else []) for one in lines)
        self._show()

    def _show(self) -> None:
        fits = fitting(self._typed)
        self.show_items(
            self._told, list(islice((one for one, words in self._found if fits(one, words)), _MOST)), self._row
        )

    def _row(self, line: PassLine) -> PassRow:
        row, name, passes = PassRow(self._station, line), line.issued.name, self._passes
        row.again.clicked.connect(lambda: passes.again(name.pass_id))
        row.revoke.picked.connect(lambda key: passes.revoke(name, PassEnd(key)))
        return row

    @Slot()
    def _refresh(self) -> None:
        for row in self.rows:
            row.refresh()


def fitting(typed: str) -> Callable[[PassLine, list[str]], bool]:
    """What tells whether a pass, with its name's folded words, is what somebody typed for."""
    number, folded = typed_number(typed), fold(typed)
    if number is not None:
        return lambda line, _words: str(line.issued.name.number).endswith(str(number))
    return lambda _line, words: begins_each(words, folded)
