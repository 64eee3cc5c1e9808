"""A desk that scans until it is killed, and says of each scan that it was recorded, once it was.

Run as a program: `python scan_until_killed.py FOLDER ROUND [early]`. With `early` it says so before the commit: that
is the mistake which the test of the test must notice.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from itertools import count
from pathlib import Path

from kiosk.application.register_scan import RegisterScan, Scan
from tests.fakes.desk import TestClock, open_desk


def code_of(number: int) -> str:
    """The card of one of two hundred invented people."""
    return f"0910900{number % 200:05d}||Nguyễn Văn Thử|01011990|Nam|Rạch Giá|15042021"


def scan_for_ever(folder: Path, round_name: str, early: bool) -> None:
    """Scan one person after the other, three minutes apart."""
    clock = TestClock()
    with open_desk(folder, clock, seed=round_name) as desk:
        with desk.register.read() as reader:
            clock.forward(minutes=3 * reader.head().seq)
        for number in count():
            scan_id = f"{round_name}/{number}"
            if early:
                _acknowledge(scan_id)
            RegisterScan(desk)(Scan(scan_id, code_of(number), clock.now()))
            if not early:
                _acknowledge(scan_id)
            clock.moment += timedelta(minutes=3)


def _acknowledge(scan_id: str) -> None:
    sys.stdout.write(f"ACK {scan_id}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    scan_for_ever(Path(sys.argv[1]), sys.argv[2], sys.argv[3:] == ["early"])
