"""Under the table: how many lines, which keys, and what a tile left out."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.application.ports.register import VisitLine
from kiosk.domain.visit import VisitState
from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.key_cap import KeyCap
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.board_presenter import BoardTab, BoardView
from kiosk.gui.views.desk.board_filter import BoardFilter
from kiosk.gui.views.desk.station import Station

_LONGEST = 24
"""Letters of a search that the foot repeats."""


class BoardFoot:
    """`row` is laid under the table; `filter` stands beside the tabs while a tile narrows the list."""

    def __init__(self, station: Station) -> None:
        self._station, look, say = station, station.look, station.say
        self.filter = Button(look, "", ButtonKind.QUIET, icon="x", height=48)
        self.filter.hide()
        self.row = Row(look, 8, (20, 0, 20, 0))
        self._sentence = TextLabel(look, "", "caption", "ink2")
        self._keys = (
            KeyCap(look, "Enter"),
            TextLabel(look, say("table.foot_open"), "caption", "ink2"),
            KeyCap(look, "R"),
            TextLabel(look, say("table.foot_leave"), "caption", "ink2"),
        )
        for widget in (self._sentence, *self._keys):
            self.row.addWidget(widget)
        self.row.addStretch(1)

    def show_view(self, view: BoardView, lines: Sequence[VisitLine], narrowed: BoardFilter | None, typed: str) -> None:
        """Say how many lines the table shows and what to do with one, or what it is searched for."""
        visits = view.tab is not BoardTab.REFUSED
        for widget in self._keys:
            widget.setVisible(visits and bool(lines) and not typed)
        self._sentence.setText(self._words(view, lines, typed))
        self.filter.setVisible(narrowed is not None)
        if narrowed is not None:
            minutes = self._station.office.overstay_minutes
            self.filter.set_words(self._station.say(f"table.filter_{narrowed.value}", minutes=minutes))

    def _words(self, view: BoardView, lines: Sequence[VisitLine], typed: str) -> str:
        if typed and view.tab is not BoardTab.REFUSED:
            short = typed if len(typed) <= _LONGEST else f"{typed[:_LONGEST]}…"
            return self._station.say("table.foot_search", typed=short)
        say, total = self._station.say, view.sizes[view.tab]
        if view.tab is BoardTab.REFUSED and total:
            return say("table.foot_refused", count=total)
        groups = [one.visit for one in lines if one.visit.group.several and one.visit.state is not VisitState.UNDONE]
        if not groups:
            return say("table.foot_visits", count=len(lines)) if lines else ""
        heads = sum(one.heads_inside if view.tab is BoardTab.INSIDE else one.group.people for one in groups)
        return say("table.foot_groups", count=len(lines), groups=len(groups), people=heads)

    def nothing(self, view: BoardView, typed: str) -> str:
        """What stands in the table while it has no row."""
        say, total = self._station.say, view.sizes[view.tab]
        if total and not typed:
            return say("table.empty_narrowed")
        return say("table.empty_search") if total else say(f"table.empty_{view.tab.value}")

    def sentence(self) -> str:
        """What is said."""
        return self._sentence.text()
