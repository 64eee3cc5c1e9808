"""Visitor and entry of the watch-list side by side; the desk says whether they are one person, and who comes in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit

from kiosk.application.watch_visitors import WatchMark
from kiosk.domain.office_time import office_day
from kiosk.domain.visitor import VisitorDetails
from kiosk.domain.watch import WatchDecision
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_form import CardForm
from kiosk.gui.views.desk.station import Station

_ICONS = {WatchDecision.NOT_SAME: "user-x", WatchDecision.LET_IN: "log-in", WatchDecision.REFUSED: "ban"}


class WatchForm(CardForm):
    """One entry at a time, the surest first; the next one follows when it is decided."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, say = station.look, station.say
        self._mark: WatchMark | None = None
        self._details = VisitorDetails("")
        self._names = [TextLabel(look, "", "label", elide=True) for _ in range(2)]
        self._facts = [TextLabel(look, "", "body", elide=True) for _ in range(2)]
        lines = {"elide": True} if station.strip else {"wrap": True}
        self._why, self._reason = (TextLabel(look, "", "body", "ink2", **lines) for _ in range(2))
        self.reason = QLineEdit()
        self.reason.setFont(look.font("body"))
        self.reason.setPlaceholderText(say("watch.reason"))
        self.reason.setAccessibleName(say("watch.reason"))
        self.buttons = {one: Button(look, say(f"watch.{one.value}"), icon=_ICONS[one], height=48) for one in _ICONS}
        self._build()
        for decision, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, one=decision: self._decide(one))
        station.presenters.watch.changed.connect(self._next)
        station.mask.changed.connect(self._write)

    def _build(self) -> None:
        look, say, strip = self._station.look, self._station.say, self._station.strip
        column, sides, buttons = Column(look, 8 if self._station.wide else 4, self.edges), Row(look, 16), Row(look, 8)
        self.setLayout(column)
        column.addLayout(sides)
        for place, heading in enumerate(("watch.visitor", "watch.listed")):
            side = Column(look, 2)
            side.addWidget(TextLabel(look, say(heading), "caption", "ink2"))
            side.addWidget(self._names[place])
            side.addWidget(self._facts[place])
            sides.addLayout(side, 1)
        for widget in (self._why, self._reason):
            column.addWidget(widget)
        column.addWidget(self.reason)
        first, *others = self.buttons.values()
        (buttons if strip else column).addWidget(first)
        column.addLayout(buttons)
        for button in others:
            buttons.addWidget(button, 0 if strip else 1)

    def fill(self, card: DeskCard) -> bool:
        """The surest entry that is not decided."""
        marks = self._station.presenters.watch.marks_of(card.line.visit.visit_id)
        if not marks or card.line.details is None:
            return False
        self._mark, self._details = marks[0], card.line.details
        self.reason.clear()
        self._write()
        return True

    def focus_first(self) -> None:
        """The answer that is most often right, and does nobody harm."""
        self.buttons[WatchDecision.NOT_SAME].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """Enter presses the answer in focus; from the reason it goes on to the answers."""
        chosen = next((button for button in self.buttons.values() if button.hasFocus()), None)
        if chosen is not None:
            chosen.click()
        else:
            self.focus_first()

    @Slot()
    def _write(self) -> None:
        mark, say = self._mark, self._station.say
        if mark is None:
            return
        entry, masked = mark.entry, self._station.mask.masked
        for place, details in enumerate((self._details, entry.details)):
            self._names[place].setText(self._station.shown(details.name))
            self._facts[place].setText(_facts(details))
        day = office_day(entry.put_at).strftime("%d/%m/%Y")
        near = say(f"watch.near_{mark.nearness.value}")
        self._why.setText(f"{near} {say('watch.put', operator=entry.put_by, day=day)}")
        self._reason.setText(say("watch.masked") if masked else say("watch.because", reason=entry.reason))

    def _decide(self, decision: WatchDecision) -> None:
        if self._mark is None:
            return
        entry_id, withdrawal = self._mark.entry.entry_id, self._station.in_vietnamese("watch.withdrawal")
        watch = self._station.presenters.watch
        watch.decide(self._visit_id, entry_id, decision, self.reason.text(), withdrawal)

    @Slot()
    def _next(self) -> None:
        """What was decided makes way; another entry that may mean the visitor follows."""
        if not self.open:
            return
        card = self._station.presenters.card.card
        if not isinstance(card, DeskCard) or not self.fill(card):
            self.leave()
        else:
            self.focus_first()


def _facts(details: VisitorDetails) -> str:
    """Birth year and the ends of the numbers, enough to compare with a paper in the visitor's hand."""
    paper = f"…{details.paper.tail}" if details.paper else ""
    return " · ".join(part for part in (str(details.birth_year or ""), details.masked_phone, paper) if part) or "–"
