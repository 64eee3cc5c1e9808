"""A list that somebody pastes or picks: understood whole, or every bad line named and nothing kept."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.application.keep_lists import ListKept
from kiosk.application.list_rows import ListUnreadableError, Row, rows_of_text
from kiosk.application.read_list import ListFaulty, RowFault
from kiosk.application.read_roster import RosterRead
from kiosk.domain.app_answers import Answer
from kiosk.domain.officials import Official
from kiosk.domain.roster import RosterMember
from kiosk.domain.watch import WatchEntry
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.expected_presenter import ExpectedPresenter
from kiosk.gui.presenters.one_press import OnePress
from kiosk.gui.presenters.print_presenter import LIST, told_of
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class ListKind(Enum):
    """Which list."""

    EXPECTED = "expected"
    WATCH = "watch"
    OFFICIALS = "officials"
    ROSTER = "roster"


class ListsPresenter(QObject):
    """Holds what was pasted until all of it is kept."""

    changed = Signal()
    notice = Signal(object)
    failed = Signal(object)

    def __init__(self, services: DeskServices, expected: ExpectedPresenter) -> None:
        super().__init__()
        self._services, self._expected = services, expected
        self._busy = False
        self._presses = OnePress(services.report_lane)
        self.kind = ListKind.EXPECTED
        self.typed = ""
        self.faults: tuple[RowFault, ...] = ()
        self.watched: tuple[WatchEntry, ...] = ()
        self.officials: tuple[Official, ...] = ()
        self.roster: tuple[RosterMember, ...] = ()
        self.file_name = ""
        """Of the file that the faults are in, empty where they are in what was pasted."""

    def choose(self, kind: ListKind) -> None:
        """The other list; what was pasted stays."""
        self.kind, self.faults = kind, ()
        self.changed.emit()
        self._reload(kind)

    def change(self, typed: str) -> None:
        """Something was typed or pasted."""
        self.typed = typed
        if self.faults:
            self.faults = ()
            self.changed.emit()

    def keep(self) -> None:
        """Keep what was pasted."""
        rows, self.file_name = rows_of_text(self.typed), ""
        self._keep(lambda: rows)

    def keep_file(self, file: Path) -> None:
        """Keep what a file says."""
        self.file_name = file.name
        self._keep(lambda: self._services.read_list_file(file))

    def strike(self, line_id: str) -> None:
        """Take a line off the list that is shown."""
        lists, kind = self._services.keep_lists, self.kind
        strike = {ListKind.OFFICIALS: lists.strike_official, ListKind.ROSTER: self._services.keep_roster.strike}.get(
            kind, lists.strike_watched
        )
        self._services.register_lane.submit("strike line", lambda: strike(line_id), lambda _: self._reload(kind))

    def _reload(self, kind: ListKind) -> None:
        lists, lane = self._services.keep_lists, self._services.register_lane
        match kind:
            case ListKind.EXPECTED:
                self._expected.reload()
            case ListKind.WATCH:
                lane.submit("read watched", lists.watched, self._loaded_watched)
            case ListKind.OFFICIALS:
                lane.submit("read officials", lists.officials, self._loaded_officials)
            case ListKind.ROSTER:
                # Thousands of people: no scan waits for them.
                members = self._services.keep_roster.members
                self._services.report_lane.submit("read roster", members, self._loaded_roster)

    def _keep(self, rows: Any) -> None:
        if self._busy:
            return
        self._busy = True
        kind, roster = self.kind, self._services.keep_roster

        def read() -> tuple[Row, ...] | RosterRead | ListFaulty | ListUnreadableError:
            try:
                found: tuple[Row, ...] = rows()
            except (ListUnreadableError, OSError):
                return ListUnreadableError()
            return roster.read(found) if kind is ListKind.ROSTER else found

        # Reading a spreadsheet takes its time; only what is kept then is a matter of the register.
        self._services.report_lane.submit("read list", read, lambda result: self._read(kind, result))

    def _read(self, kind: ListKind, result: Ok[Any] | Err) -> None:
        match result:
            case Ok(value=tuple() | RosterRead() as found):
                lists = self._services.keep_lists
                keep: dict[ListKind, Callable[[Any], ListKept | ListFaulty]] = {
                    ListKind.EXPECTED: lists.expect,
                    ListKind.WATCH: lists.watch,
                    ListKind.OFFICIALS: lists.employ,
                    ListKind.ROSTER: self._services.keep_roster.keep,
                }
                work = partial(keep[kind], found)
                self._services.register_lane.submit("keep list", work, lambda kept: self._kept(kind, kept))
            case _:
                self._kept(kind, result)

    def _kept(self, kind: ListKind, result: Ok[Any] | Err) -> None:
        self._busy = False
        match result:
            case Ok(value=ListKept(lines=lines, new=new)):
                self.typed, self.faults = "", ()
                self.notice.emit(Notice("lists.kept", {"lines": lines, "new": new}))
                self._reload(kind)
            case Ok(value=ListFaulty(faults=faults)):
                self.faults = faults
            case Ok():
                self.notice.emit(Notice("lists.unreadable", tone=NoticeTone.LOOK))
            case Err():
                self.failed.emit(result)
        self.changed.emit()

    def say_running(self, member_id: str, answer: Answer) -> None:
        """Somebody of a roster was asked again whether the app runs."""
        keep = self._services.keep_roster
        self._services.register_lane.submit(
            "say running", lambda: keep.say_running(member_id, answer), lambda _: self._reload(ListKind.ROSTER)
        )

    def print_missing(self) -> None:
        """Print who of the rosters has not installed it; a second press while it is drawn does nothing."""
        self._presses.submit(
            "print roster", self._services.print_roster, lambda result: self.notice.emit(told_of(result, LIST))
        )

    def _loaded_roster(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self.roster = result.value
            self.changed.emit()

    def _loaded_watched(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self.watched = result.value
            self.changed.emit()

    def _loaded_officials(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self.officials = result.value
            self.changed.emit()
