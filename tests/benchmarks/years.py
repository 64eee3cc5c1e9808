"""A desk over a register of years: the search, the lists, a scan, and each key until its answer is drawn."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication
from sqlalchemy import Connection, text

from kiosk.adapters.persistence.reader import SqlReader
from kiosk.adapters.persistence.tables import SEARCH_TABLE
from kiosk.application.board import read_board
from kiosk.application.find_visitors import FindVisitors
from kiosk.application.register_scan import RegisterScan, Scan
from tests.benchmarks.desk_actions import actions
from tests.benchmarks.long_registers import long_register
from tests.fakes.desk import MORNING, TestClock, open_desk
from tests.gui.desk_stage import DeskStage, desk_stage

VISITS = 100_000
ROUNDS = 15
TYPED = ("ng", "nguyen", "le", "hung", "nguyen van", "nguyen thi huong", "tran minh duc", "0900012", "1234", "xyz")
EVENING = MORNING - timedelta(hours=14, minutes=15)
"""Of the last day of the register, with its 400 visits: after a record the whole list of the day is read again."""
TODAY = date(2026, 11, 19)
_LIKE = text(f"SELECT visitor_id FROM {SEARCH_TABLE} WHERE name LIKE :words LIMIT 6")  # noqa: S608 - a constant
Row = tuple[str, str, str]


def rows(visits: int = VISITS, kept: Path | None = None) -> list[Row]:
    """Medians and p95; `kept` is a folder whose register stays for the next run."""
    with TemporaryDirectory() as temporary:
        folder = kept or Path(temporary)
        long_register(folder / "register", visits, TestClock()).close()
        return [*_questions(folder / "register", visits), *_keys(folder)]


def _questions(folder: Path, visits: int) -> list[Row]:
    clock = TestClock()
    clock.forward(hours=1)
    with open_desk(folder, clock, f"asked at {time.time()}") as desk:
        find, scan = FindVisitors(desk.register), RegisterScan(desk)
        searches = [_milliseconds(partial(find, typed)) for typed in TYPED for _ in range(ROUNDS)]
        with desk.register.read() as reader:
            assert isinstance(reader, SqlReader)
            plain = [_milliseconds(partial(_like, reader.connection)) for _ in range(ROUNDS)]
        boards = [_milliseconds(partial(read_board, desk.register, TODAY)) for _ in range(ROUNDS)]
        shown = [Scan(desk.chance.new_id(), code, clock.now()) for code in _codes()]
        scans = [_milliseconds(partial(scan, one)) for one in shown]
    return [
        _told(f"search of {visits:,} visits", searches, f"{_p95(plain):.0f} ms p95 by LIKE"),
        _told("the desk's lists read", boards, ""),
        _told("one scan of somebody new, committed", scans, ""),
    ]


def _like(connection: Connection) -> None:
    connection.execute(_LIKE, {"words": "%minh duc%"}).all()


def _codes() -> list[str]:
    return [f"0910900{n:05d}||Nguyễn Văn Thử {n}|01011990|Nam|An Hòa|15042021" for n in range(2 * ROUNDS)]


def _keys(folder: Path) -> list[Row]:
    app = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(app, QApplication)
    spent: dict[str, list[float]] = {}
    with desk_stage(app, folder, starts_at=EVENING) as stage:
        _begin_shift(stage)
        stage.presenters.board.reload()
        for number in range(ROUNDS):
            for name, act in actions(stage, number):
                spent.setdefault(name, []).append(_milliseconds(partial(_answer, app, act)))
    keys = [one for name, times in spent.items() if not name.startswith("report lane") for one in times]
    told = [_told(name if name.startswith("report") else f"key: {name}", times, "") for name, times in spent.items()]
    return [*told, _told("key to drawn answer, every action", keys, f"{len(keys)} keys")]


def _begin_shift(stage: DeskStage) -> None:
    """A shift of this day: one that began with the register would be summed up over all of it."""
    with stage.register.read() as reader:
        began = reader.head().seq
    duty = stage.presenters.services.shifts.duty
    duty.shift = replace(duty.now, began_seq=began)


def _answer(app: QApplication, act: Callable[[], object]) -> None:
    act()
    for _ in range(3):
        app.processEvents()


def _milliseconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - began)


def _p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * (len(times) - 1))]


def _told(what: str, times: list[float], beside: str) -> Row:
    spread = f"p95 {_p95(times):.1f} ms, longest {max(times):.1f} ms"
    return what, f"{statistics.median(times):.1f} ms", spread + (f"; {beside}" if beside else "")


if __name__ == "__main__":
    for what, figure, beside in rows(int(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None):
        print(f"{what:58} {figure:>14}  {beside}", flush=True)
