"""The roll call of the desk: starts from the board, follows it, and is kept in the journal as it goes on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.ports.register import VisitLine
from kiosk.domain.names import begins_words, fold
from kiosk.domain.office_time import office_day
from kiosk.domain.roll_call import CounterGroup, Heads, Listed, RollCall
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.kept_roll_call import KeptRollCall
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class RollCallPresenter(QObject):
    """Holds the call while the desk goes on; `changed` after every tick and every exit.

    Reads nothing but the board that lies in memory, so that it works with no camera, no network and a broken disk.
    """

    changed = Signal()
    notice = Signal(object)
    found_unfinished = Signal()
    """A call was under way when the machine went off: shall it go on?"""

    def __init__(self, services: DeskServices, board: BoardPresenter) -> None:
        super().__init__()
        self._services, self._board = services, board
        self._lines: dict[str, VisitLine] = {}
        self._began: float | None = None
        """By the machine's own count of seconds; None for a call from before the restart."""
        self._resumed = False
        """The list is older than this board: before the board was read, everyone on it would seem to have left."""
        self.kept = KeptRollCall(services)
        self.call: RollCall | None = None
        self.busy = False
        self.asks_to_go_on = False
        self.unseen_only = False
        self.by_name = False
        self.typed = ""
        """What is searched for, as it was typed."""
        board.changed.connect(self._follow)

    def look_for_unfinished(self) -> None:
        """Take up the call that was under way when the machine went off, if there is one."""
        self.kept.find(self._resume)

    def open(self) -> None:
        """Go on with the call that runs; fix a new list when none does, or when it is empty or of a day before.

        Whoever was inside yesterday must not be looked for in today's fire.
        """
        today = office_day(self._services.clock.now())
        asked = self.asks_to_go_on
        if self.call is None or not self.call.listed or (office_day(self.call.started_at) < today and not asked):
            self.start()

    def start(self) -> None:
        """Fix a new list now."""
        inside = self._board.inside
        self._lines = {one.visit.visit_id: one for one in inside}
        visits = [one.visit for one in inside]
        listed = tuple(
            Listed(one.visit_id, one.counter, one.entered_at, one.heads_inside, one.official) for one in visits
        )
        self.call, self.unseen_only, self.typed = RollCall(self._services.clock.now(), listed), False, ""
        self._began = self._services.clock.steady()
        self.asks_to_go_on = self._resumed = False
        self.kept.begin(self.call)
        self.changed.emit()

    def go_on(self) -> None:
        """The call from before the restart goes on."""
        self.asks_to_go_on = False
        self.changed.emit()

    def toggle(self, visit_id: str) -> None:
        """Tick this person, or take the tick back."""
        self._mark(
            visit_id,
            lambda call, now: call.untick(visit_id) if visit_id in call.ticked else call.tick(visit_id, now),
        )

    def count(self, visit_id: str, by: int) -> None:
        """So many more of a group were seen, or fewer."""
        self._mark(visit_id, lambda call, now: call.count(visit_id, by, now))

    def _mark(self, visit_id: str, marked: Callable[[RollCall, datetime], RollCall]) -> None:
        if self.call is None or self.busy or self.call.ended_at is not None:
            return
        self.asks_to_go_on = False
        self.call = marked(self.call, self._services.clock.now())
        self.kept.mark(self.call, visit_id)
        self.changed.emit()

    @property
    def lasts(self) -> timedelta:
        """How long the call has run, or ran to its end as it was recorded; it goes on evenly where the clock jumps."""
        call, clock = self.call, self._services.clock
        if call is None:
            return timedelta()
        if call.ended_at is None and self._began is not None:
            return timedelta(seconds=clock.steady() - self._began)
        return (call.ended_at or clock.now()) - call.started_at

    def search(self, typed: str) -> None:
        """Show only people whose name fits what was typed, marks aside."""
        self.typed = typed
        self.changed.emit()

    def show_unseen_only(self, only: bool) -> None:
        """Hide those who were seen, or show them again."""
        self.unseen_only = only
        self.changed.emit()

    def order_by_name(self, by_name: bool) -> None:
        """In the order of names, or by counter."""
        self.by_name = by_name
        self.changed.emit()

    def end(self) -> None:
        """End the call and record it; the ticks stay when that fails, to be recorded later."""
        call = self.call
        if call is None or self.busy or call.ended_at is not None:
            return
        self.busy, self.asks_to_go_on = True, False
        self.changed.emit()
        self._services.register_lane.submit(
            "record roll call", lambda: self._services.hold_roll_call.end(call), self._ended
        )

    def line(self, visit_id: str) -> VisitLine:
        """The line of someone on the list, as it stands now."""
        return self._board.line(visit_id) or self._lines[visit_id]

    def everyone(self) -> tuple[CounterGroup, ...]:
        """The whole list in the order that was chosen, whatever is searched for."""
        if self.call is None:
            return ()
        if self.by_name:
            return self.call.by_name({one.visit_id: fold(self._name(one)) for one in self.call.listed})
        return self.call.groups([one.number for one in self._services.office.counters])

    def groups(self) -> tuple[tuple[CounterGroup, tuple[Listed, ...]], ...]:
        """Each group with those of its people that search and switch let show; none is left empty."""
        typed = fold(self.typed)
        shown = [(one, tuple(who for who in one.people if self._shows(who, typed))) for one in self.everyone()]
        return tuple((group, people) for group, people in shown if people)

    def _name(self, person: Listed) -> str:
        details = self.line(person.visit_id).details
        return details.name if details else ""

    def _shows(self, person: Listed, typed: str) -> bool:
        if self.unseen_only and self.call is not None and self.call.is_seen(person.visit_id):
            return False
        return begins_words(self._name(person), typed)

    @Slot()
    def _follow(self) -> None:
        if self.call is None or self.busy or (self._resumed and not self._board.is_read):
            return
        inside = {one.visit.visit_id: one.visit.heads_inside for one in self._board.inside}
        went = [
            Heads(one.visit_id, one.heads - inside[one.visit_id]) for one in self.call.listed if one.visit_id in inside
        ]
        gone = (one for one in self._lines.keys() - inside.keys() if self._is_out(one))
        self.call = self.call.left(gone, went)
        self.changed.emit()

    def _is_out(self, visit_id: str) -> bool:
        """As far as a record says so: the night's closing sends nobody out, and yesterday leaves the board."""
        visit = self.line(visit_id).visit
        known = self.call is not None and visit_id in self.call.gone
        return known if visit.inside else visit.surely_out

    def _resume(self, call: RollCall, lines: tuple[VisitLine, ...]) -> None:
        """Nothing that was begun meanwhile is thrown away for it."""
        if self.call is not None or not call.listed:
            return
        self.call, self._lines = call, {one.visit.visit_id: one for one in lines}
        self.asks_to_go_on = self._resumed = True
        self._follow()
        self.changed.emit()
        self.found_unfinished.emit()

    def _ended(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        if isinstance(result, Ok):
            self.call = result.value
            self.notice.emit(Notice("rollcall.recorded"))
        else:
            self.notice.emit(Notice("rollcall.not_recorded", tone=NoticeTone.BAD))
        self.changed.emit()
        self._follow()
