"""On the board of the dispatches: how many people each helper has guided, against what is asked of each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.application.numerals import thousands
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel
from kiosk.gui.views.desk.station import Station

_MOST = 8
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class HelpingCard(Card):
    """A helper who has guided enough is green with a check, one who has not is red with a clock; most guided first."""

    def __init__(self, station: Station) -> None:
        self._station, self._ledger = station, station.presenters.helping.ledger
        look, inner = station.look, station.measures.inner
        column = Column(look, 8, (inner, 14 if station.wide else 10, inner, 16 if station.wide else 12))
        super().__init__(column)
        head, grid = Row(look, 12), QGridLayout()
        goal = self._ledger.goal
        least = station.say("progress.each", count=goal.least) if goal else ""
        role = "section_strong" if station.wide else "label"
        head.addWidget(TextLabel(look, station.say("progress.helpers"), role, wrap=True), 1)
        head.addWidget(TextLabel(look, least, "caption", "ink2"))
        column.addLayout(head)
        column.addLayout(grid)
        grid.setSpacing(look.px(8))
        codes = self._codes()
        for place, code in enumerate(codes[:_MOST]):
            grid.addWidget(self._line(code), place // 2, place % 2)
        for side in range(2):
            grid.setColumnStretch(side, 1)
        column.addWidget(TextLabel(look, self._total(len(codes) - _MOST), "caption", "ink2", wrap=True))

    def _codes(self) -> list[str]:
        """Everybody who guided somebody, and then the others of the list."""
        listed = [one.code for one in self._station.presenters.services.guide.helpers.listed]
        return list(dict.fromkeys((*self._ledger.codes, *listed)))

    def _line(self, code: str) -> QWidget:
        look, people, goal = self._station.look, self._ledger.of([code]).people, self._ledger.goal
        reached = goal is None or people >= goal.least
        number = f"{self._number(people)}/{goal.least}" if goal else self._number(people)
        row, line = Row(look, 8, (10, 6, 10, 6)), Card()
        line.setLayout(row)
        helping = self._station.presenters.helping
        name = self._station.shown(helping.name_of(code))
        icon, tone = ("circle-check", "inx") if reached else ("clock", "errx")
        row.addWidget(IconLabel(look, icon, tone, 20), 0, _MIDDLE)
        row.addWidget(
            TextLabel(look, name if helping.name_of(code) == code else f"{name}, {code}", "body", elide=True),
            1,
            _MIDDLE,
        )
        row.addWidget(FiguresLabel(look, number, "figures_strong", tone), 0, _MIDDLE)
        key = "helping.line_reached" if reached else "helping.line_missing"
        line.setAccessibleName(self._station.say(key, name=name, number=number))
        return line

    def _total(self, more: int) -> str:
        total, say = self._ledger.total, self._station.say
        counts = {"people": self._number(total.people), "came": self._number(total.came)}
        said = say("helping.total", **counts, relatives=self._number(self._ledger.relatives))
        return f"{said} {say('helping.others_more', more=more)}" if more > 0 else said

    def _number(self, number: int) -> str:
        return thousands(number, self._station.wording.language)


def is_worth_showing(station: Station) -> bool:
    """Whether the office has helpers, or anybody was helped."""
    presenters = station.presenters
    return bool(presenters.services.guide.helpers.listed) or presenters.helping.ledger.told
