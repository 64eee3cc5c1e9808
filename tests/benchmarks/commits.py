"""A recorded scan, with views, keys and search, beside one bare row in plain SQLite with the same durability."""

from __future__ import annotations

import sqlite3
import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.application.register_scan import RegisterScan, Scan
from tests.fakes.desk import TestClock, open_desk

SCANS = 300


def rows() -> list[tuple[str, str, str]]:
    """Median and p95 of one scan."""
    with TemporaryDirectory() as folder:
        ours = _scans(Path(folder) / "desk")
        bare = statistics.median(_bare_rows(Path(folder) / "bare.db"))
    median = statistics.median(ours)
    p95 = ours[int(0.95 * len(ours))]
    return [
        (
            "one scan read, decided, sealed, committed, median",
            f"{median:.1f} ms",
            f"{median / bare:.1f} x a bare row, FULL",
        ),
        ("one scan read, decided, sealed, committed, p95", f"{p95:.1f} ms", ""),
    ]


def _scans(folder: Path) -> list[float]:
    clock = TestClock()
    with open_desk(folder, clock) as desk:
        scan = RegisterScan(desk)
        spent = []
        for number in range(SCANS):
            text = f"0910900{number:05d}||Nguyễn Văn Thử {number}|01011990|Nam|An Hòa|15042021"
            began = time.perf_counter()
            scan(Scan(f"{number:032x}", text, clock.now()))
            spent.append(1000 * (time.perf_counter() - began))
    return sorted(spent)


def _bare_rows(file: Path) -> list[float]:
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, body TEXT)")
    spent = []
    for number in range(SCANS):
        began = time.perf_counter()
        connection.execute("INSERT INTO rows VALUES (?, ?)", (number, "x" * 400))
        spent.append(1000 * (time.perf_counter() - began))
    connection.close()
    return spent
