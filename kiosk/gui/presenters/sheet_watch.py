"""A fallback sheet is held to the camera: some of its pictures are looked at, the sharpest is kept for a moment."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from kiosk.application.fallback_desk import FallbackDesk
from kiosk.application.ports.camera import Frame
from kiosk.application.ports.fallback import LeafSight, SheetReader, Unseen
from kiosk.domain.fallback.marking import RowReading, agreed, read_row
from kiosk.domain.fallback.page_code import SheetCode
from kiosk.gui.workers.jobs import Err, Ok
from kiosk.gui.workers.lane import Lane

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

ENOUGH = 3
"""Pictures that agree with one another: a blur that passes for a mark is not there in all of them."""


@dataclass(frozen=True, slots=True)
class SeenLeaf:
    """What the pictures of one leaf say together; `strips` are those of the sharpest, in memory only."""

    code: SheetCode | None
    readings: tuple[RowReading, ...]
    strips: tuple[Picture, ...] = field(repr=False)


class SheetWatch(QObject):
    """Looks at one picture at a time, on the lane of short checks; the camera's thread never waits for it."""

    began = Signal()
    changed = Signal()
    seen = Signal(object)
    """A `SeenLeaf`; the watching is over then."""
    failed = Signal(object)

    def __init__(self, fallback: FallbackDesk, lane: Lane) -> None:
        super().__init__()
        self._fallback, self._lane = fallback, lane
        self._reader: SheetReader | None = None
        self._busy = False
        self._turn = 0
        self._sights: list[LeafSight] = []
        self.on = False
        self.unseen: Unseen | None = None
        """What keeps the last picture from being read."""

    @property
    def sights(self) -> int:
        """Pictures of the sheet that are there so far."""
        return len(self._sights)

    def begin(self) -> None:
        """Look at what the camera sees, until a sheet was read or it is ended."""
        self._forget()
        self.on = True
        self.began.emit()
        self.changed.emit()

    def end(self) -> None:
        """Look no more; what was seen is gone."""
        self._forget()
        self.on = False
        self.changed.emit()

    def see(self, frame: Frame) -> bool:
        """The newest picture, passed over while the one before is looked at; True while a sheet is before the camera,
        whose names are for the desk alone.
        """
        watched = self.on
        if watched and not self._busy:
            self._look(frame.picture)
        return watched

    def look_at_file(self, file: Path) -> None:
        """Read a picture file in the camera's place."""
        self._forget()
        turn, load = self._turn, self._fallback.load_picture

        def read() -> LeafSight | Unseen:
            picture = load(file)
            return Unseen.NO_CORNERS if picture is None else self._the_reader().look(picture)

        self._lane.submit("read sheet", read, lambda result: self._looked(turn, result, alone=True))

    def _look(self, picture: Picture) -> None:
        self._busy, turn = True, self._turn
        self._lane.submit("read sheet", lambda: self._the_reader().look(picture), lambda one: self._looked(turn, one))

    def _the_reader(self) -> SheetReader:
        self._reader = self._reader or self._fallback.reader()
        return self._reader

    def _looked(self, turn: int, result: Ok[Any] | Err, *, alone: bool = False) -> None:
        self._busy = False
        if turn != self._turn or not (self.on or alone):
            return
        if isinstance(result, Err):
            self.end()
            self.failed.emit(result)
        elif isinstance(result.value, LeafSight):
            self._take(result.value, alone=alone)
        else:
            self.unseen = result.value
            self.changed.emit()

    def _take(self, sight: LeafSight, *, alone: bool) -> None:
        """Another leaf than before begins anew; a picture whose code was not read belongs to the one before."""
        known = next((one.code for one in self._sights if one.code), None)
        if known and sight.code and known != sight.code:
            self._sights.clear()
        self.unseen = None
        self._sights.append(sight)
        if not alone and len(self._sights) < ENOUGH:
            self.changed.emit()
            return
        seen = _together(self._sights)
        self.end()
        self.seen.emit(seen)

    def _forget(self) -> None:
        self._turn += 1
        self._sights, self.unseen, self._busy = [], None, False


def _together(sights: list[LeafSight]) -> SeenLeaf:
    by_sharpness = sorted(sights, key=lambda one: -one.sharpness)
    rows = zip(*(one.rows for one in by_sharpness), strict=True)
    readings = tuple(agreed([read_row(levels) for levels in row]) for row in rows)
    code = next((one.code for one in by_sharpness if one.code), None)
    return SeenLeaf(code, readings, by_sharpness[0].strips)
