"""Fallback sheets at the desk: which there are, and one that is read back when the power is there again."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.outcomes import AlreadyInside, EntryMade, ExitMade, NotInside
from kiosk.application.read_sheets import KnownLeaf, OtherMachine, OtherOffice, SheetVerdict
from kiosk.domain.fallback.ledger import Leaf, LeafState
from kiosk.domain.fallback.source import shown_number
from kiosk.domain.office_time import office_day
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_states import Notice, NoticeTone, OwnCodeCard
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.sheet_drafts import SheetDrafts
from kiosk.gui.presenters.sheet_prints import SheetPrints
from kiosk.gui.presenters.sheet_watch import SeenLeaf, SheetWatch
from kiosk.gui.workers.jobs import Err, Ok

PREFIX = "FB"


class SheetPresenter(QObject):
    """Numbers and rows stand in the register; pictures in memory, until their leaf is done."""

    changed = Signal()
    opened = Signal()
    """Somebody showed a sheet of ours: its page, please."""
    notice = Signal(object)
    failed = Signal(object)

    def __init__(self, services: DeskServices, card: CardPresenter, board: BoardPresenter) -> None:
        super().__init__()
        self._services, self._card, self._board = services, card, board
        self.watch, self.drafts = SheetWatch(services.fallback, services.pin_lane), SheetDrafts(services)
        self.prints = SheetPrints(services)
        self.leaves: tuple[Leaf, ...] = ()
        self.unnamed: SeenLeaf | None = None
        """A leaf that was seen and whose code cannot be read: its number is asked for."""
        self._shown = False
        """Whether the journal knows of the leaf whose drafts are open."""
        self.watch.seen.connect(self._open_seen)
        self.drafts.recorded.connect(self._recorded)
        self.drafts.refused.connect(self._refused)
        self.drafts.changed.connect(self._finish)
        self.prints.done.connect(self.reload)
        self.prints.changed.connect(self.changed)
        self.prints.notice.connect(self.notice)
        for part in (self.watch, self.drafts, self.prints):
            part.failed.connect(self.failed)
        card.changed.connect(self._take_code)

    @property
    def today(self) -> date:
        """The day at the office."""
        return office_day(self._services.clock.now())

    @property
    def unfinished(self) -> tuple[Leaf, ...]:
        """Leaves that have to be shown once more."""
        return tuple(one for one in self.leaves if one.state is LeafState.UNFINISHED)

    def start(self) -> None:
        """Print this morning's sheet when it is time; say which sheets were not finished."""
        self.prints.start()
        self._services.register_lane.submit(
            "read sheets", self._services.fallback.keep.leaves, partial(self._loaded, tell=True)
        )

    @Slot()
    def reload(self) -> None:
        """The leaves as they stand now."""
        self._services.register_lane.submit("read sheets", self._services.fallback.keep.leaves, self._loaded)

    def find(self, number: int, leaf: int) -> None:
        """The number of the leaf that was seen, as somebody typed it."""
        read, judged = self._services.fallback.read, partial(self._judged, self.unnamed)
        self._services.register_lane.submit("find sheet", lambda: read.find(number, leaf), judged)

    def use_day(self, day: date) -> None:
        """The desk says on which day the sheet was used."""
        self.drafts.choose_day(day)
        self._note_shown()

    def put_away(self) -> None:
        """Let go of every picture; what waits stays waiting in the register."""
        self.unnamed = None
        self.watch.end()
        self.drafts.close()
        self.reload()

    @Slot()
    def _take_code(self) -> None:
        """A sheet of ours before the camera is read at once; one of another office stays a note on the desk."""
        laid = self._card.card
        if not isinstance(laid, OwnCodeCard) or laid.prefix != PREFIX or not isinstance(laid.answer, KnownLeaf):
            return
        self._card.done()
        if not self.watch.on and self.drafts.leaf is None:
            self.watch.begin()
        self.opened.emit()

    @Slot(object)
    def _open_seen(self, seen: SeenLeaf) -> None:
        self.unnamed = seen
        self.changed.emit()
        if seen.code is not None:
            code, read = seen.code, self._services.fallback.read
            self._services.register_lane.submit("judge sheet", lambda: read.judge(code), partial(self._judged, seen))

    def _judged(self, seen: SeenLeaf | None, result: Ok[Any] | Err) -> None:
        """What the number of `seen` is, unless it was put away meanwhile."""
        if isinstance(result, Err):
            self.failed.emit(result)
            return
        if seen is None or seen is not self.unnamed:
            return
        verdict: SheetVerdict = result.value
        if not isinstance(verdict, KnownLeaf):
            if seen.code is not None:
                self.unnamed = None
            self.notice.emit(Notice(f"fallback.{_refusal(verdict)}", tone=NoticeTone.LOOK))
            self.changed.emit()
            return
        self.unnamed, self._shown = None, False
        self.drafts.open(verdict.leaf, self._services.fallback.read.day_of(verdict.leaf), seen)
        self._note_shown()
        self.changed.emit()

    def _note_shown(self) -> None:
        """It is in use now, and these rows wait."""
        leaf, day, rows = self.drafts.leaf, self.drafts.day, tuple(one.row for one in self.drafts.rows)
        if leaf is not None and day is not None:
            read = self._services.fallback.read
            self._services.register_lane.submit("note sheet", lambda: read.show(leaf, day, rows), self._noted)

    def _noted(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Err):
            self.drafts.close()
            self.failed.emit(result)
        else:
            self._shown = True
            self._finish()

    @Slot()
    def _finish(self) -> None:
        """Every row is recorded or put aside: nothing of the picture is needed any more."""
        leaf = self.drafts.leaf
        if leaf is not None and self._shown and self.drafts.waiting == 0:
            self.notice.emit(Notice("fallback.finished", {"number": shown_number(leaf.number), "leaf": leaf.leaf}))
            over = self.drafts.day is not None and self.drafts.day < self.today
            self.put_away()
            if over:
                # Who has no exit on a sheet of an earlier day is not inside any more: that day is closed.
                self._services.register_lane.submit("close days", self._services.close_days, self._closed)

    def _closed(self, result: Ok[Any] | Err) -> None:
        self.failed.emit(result) if isinstance(result, Err) else self._board.reload()

    @Slot(object)
    def _recorded(self, outcome: EntryMade | ExitMade) -> None:
        self._board.put(outcome.line)

    @Slot(object)
    def _refused(self, outcome: object) -> None:
        key = {AlreadyInside: "already_inside", NotInside: "not_inside"}.get(type(outcome), "nobody_on_duty")
        self.notice.emit(Notice(f"fallback.{key}", tone=NoticeTone.LOOK))

    def _loaded(self, result: Ok[Any] | Err, *, tell: bool = False) -> None:
        if isinstance(result, Ok):
            self.leaves = result.value
        for leaf in self.unfinished if tell else ():
            values = {"number": shown_number(leaf.number), "leaf": leaf.leaf}
            self.notice.emit(Notice("fallback.unfinished", values, NoticeTone.LOOK))
        self.changed.emit()


def _refusal(verdict: SheetVerdict) -> str:
    match verdict:
        case OtherOffice():
            return "other_office"
        case OtherMachine():
            return "other_machine"
        case _:
            return "never_issued"
