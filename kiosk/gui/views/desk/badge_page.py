"""Badges that are out: who has which since when; each is taken back, or given up with a reason."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.application.ports.register import VisitLine
from kiosk.domain.badges import LostBadge
from kiosk.domain.office_time import office_clock, office_day
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.list_card import ListCard
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.station import Station

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_REASONS = ("taken_along", "broken", "unknown")


class BadgeRow(QWidget):
    """One badge: number, whose, since when; a lost one can only be found again."""

    def __init__(self, station: Station, line: VisitLine, lost: LostBadge | None) -> None:
        super().__init__()
        self._station, self.line, self._lost = station, line, lost
        self.number = lost.number if lost else line.visit.badge
        look, say = station.look, station.say
        self._who = TextLabel(look, "", "label", elide=True)
        self._when = TextLabel(look, self._since(), "body", "warnx" if lost else "ink2", elide=True)
        words = say("badge.found" if lost else "badge.take_back")
        self.back = Button(look, words, icon="id-card-lanyard")
        self.back.setAutoDefault(True)
        self.lost = ChoiceList(look, say("badge.lost"), height=48)
        self.lost.offer([(one, say(f"badge.reason_{one}")) for one in _REASONS])
        texts, row = Column(look), Row(look, 12, (20, 6, 12, 6))
        self.setLayout(row)
        texts.addWidget(self._who)
        texts.addWidget(self._when)
        row.addWidget(FiguresLabel(look, self.number, "tile"), 0, _MIDDLE)
        row.addLayout(texts, 1)
        row.addWidget(self.lost)
        row.addWidget(self.back)
        # In the row already: shown before, it would flash as a window of its own and take the keys from the desk.
        self.lost.setVisible(lost is None)
        self.refresh()

    def _since(self) -> str:
        visit, say = self.line.visit, self._station.say
        if self._lost is not None:
            return say("badge.lost_because", reason=self._lost.reason)
        since = visit.badge_since or visit.entered_at
        day = office_day(since)
        today = day == office_day(self._station.now())
        clock = office_clock(since) if today else f"{office_clock(since)} {day:%d/%m/%Y}"
        return say("badge.since_inside" if visit.inside else "badge.since_gone", clock=clock)

    def refresh(self) -> None:
        """Names are masked, or shown."""
        who = self._station.name_of(self.line)
        self._who.setText(who)
        for widget in (self.back, self.lost):
            words = self.back.words() if widget is self.back else self._station.say("badge.lost")
            widget.setAccessibleName(f"{words}: {self.number}, {who}")


class BadgeList(ListCard[tuple[VisitLine, LostBadge | None], BadgeRow]):
    """Those that are waited for, oldest first, then the lost ones."""

    def __init__(self, station: Station) -> None:
        super().__init__(station, station.say("badge.none_out"))
        self._station, self._badges = station, station.presenters.badges
        self._badges.changed.connect(self._show)
        station.mask.changed.connect(self._refresh)
        self._show()

    @Slot()
    def _show(self) -> None:
        out, lost = [(line, None) for line in self._badges.out], self._badges.lost
        self.show_items(self._station.say("badge.list", out=len(out), lost=len(lost)), (*out, *lost), self._row)

    def _row(self, item: tuple[VisitLine, LostBadge | None]) -> BadgeRow:
        row, visit_id = BadgeRow(self._station, *item), item[0].visit.visit_id
        row.back.clicked.connect(lambda: self._badges.take_back(visit_id, row.number))
        row.lost.picked.connect(lambda key: self._badges.lose(visit_id, self._reason(key)))
        return row

    def _reason(self, key: str) -> str:
        return self._station.in_vietnamese(f"badge.reason_{key}")

    @Slot()
    def _refresh(self) -> None:
        for row in self.rows:
            row.refresh()


class BadgePage(Page):
    """Digits go to the row of a badge: its number, then Enter, takes it back."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, measures = station.look, station.measures
        edge = 20 if station.wide else 12
        self.list, self.typed = BadgeList(station), QLineEdit()
        self.typed.setFont(look.font("body"))
        self.typed.setPlaceholderText(station.say("badge.number"))
        self.typed.setAccessibleName(station.say("badge.number"))
        self.passes = Button(look, station.say("pass.title"), icon="contact")
        self.passes.clicked.connect(partial(self.page_asked.emit, PageKey.PASSES.value))
        column = Column(look, measures.gap, (measures.edge, edge, measures.edge, edge))
        head = Row(look, 16)
        title = "page_title" if station.wide else "section_strong"
        head.addWidget(TextLabel(look, station.say("badge.title"), title))
        head.addStretch(1)
        head.addWidget(self.typed)
        head.addWidget(self.passes)
        self.setLayout(column)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def take_focus(self) -> None:
        """The number that is looked for."""
        self.typed.setFocus()
        self.typed.selectAll()

    def search(self) -> bool:
        """F3: to the number."""
        self.take_focus()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads from the number to its row, and there presses the button in focus."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif self.typed.hasFocus():
            self._find()
        else:
            press_focused(self)

    def _find(self) -> None:
        """To the row whose badge was typed; nowhere when that badge is not out."""
        number = self.station.presenters.services.badges.rules.number(self.typed.text())
        row = next((one for one in self.list.rows if one.number == number), None)
        if row is not None:
            self.typed.clear()
            row.back.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.typed.selectAll()
