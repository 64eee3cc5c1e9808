"""Presenters whose lane the test drives: what is on its way, and what failed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError, VisitLine
from kiosk.application.register_scan import Scan
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.presenters.visitor_states import VisitorState
from tests.fakes.desk import TestClock, open_desk
from tests.fakes.lanes import HeldLane
from tests.gui.card_texts import card_text
from tests.gui.desk_stage import services_of

NAME = "Nguyễn Thị Thu Hương"
CARD = card_text(NAME, 1987, 1)


class Stage:
    """Presenters over a real register, with a lane that the test drives, and every state the visitor saw."""

    def __init__(self, presenters: Presenters, lane: HeldLane, clock: TestClock) -> None:
        self.presenters, self.lane, self.clock = presenters, lane, clock
        self.seen: list[VisitorState] = []
        presenters.visitor.changed.connect(self.seen.append)
        self._scans = 0

    def scan(self, text: str) -> None:
        self._scans += 1
        self.presenters.desk.scan(Scan(f"{self._scans:032x}", text, self.clock.now()))

    def fail_next(self) -> None:
        """The next job finds the register busy."""
        self.lane.waiting[0] = replace(self.lane.waiting[0], work=partial(fail, RegisterFault.BUSY))
        self.lane.run_next()

    def run_all(self) -> None:
        while self.lane.waiting:
            self.lane.run_next()

    def inside(self) -> tuple[VisitLine, ...]:
        with self.presenters.services.register_scan.desk.register.read() as reader:
            return reader.open_lines()

    def shown(self) -> VisitorState:
        return self.presenters.visitor.state

    def committed(self) -> int:
        with self.presenters.services.register_scan.desk.register.read() as reader:
            return reader.head().seq


@contextmanager
def held_stage(folder: Path, held: str = "register_lane", config: Path | None = None) -> Iterator[Stage]:
    """`held` is the name of the lane that waits for the test; the others do each job at once."""
    clock, lane = TestClock(), HeldLane()
    with open_desk(folder / "register", clock) as desk:
        lanes: dict[str, Any] = {held: lane}
        services = replace(services_of(desk, clock, folder, config=config), **lanes)
        yield Stage(Presenters.of(services), lane, clock)


def fail(fault: RegisterFault) -> None:
    raise RegisterUnavailableError(fault)
