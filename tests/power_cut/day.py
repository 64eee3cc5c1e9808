"""A short day at the desk, to be recorded: the first start, people in and out, an undo, the end, and once more.

The log is written back into the database every PAGES pages. Two mistakes that the tests must notice: `early` says that
a scan is recorded before it is; `normal` trusts `synchronous = NORMAL`.
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from kiosk.adapters.persistence import engine as engine_module
from kiosk.application.ports.register import RegisterUnavailableError
from kiosk.application.register_scan import RegisterScan, Scan
from kiosk.bootstrap import recording
from tests.fakes.desk import TestClock
from tests.integration.registers import PLACE
from tests.integration.scan_until_killed import code_of
from tests.power_cut.start import facts_of
from tests.power_cut.trace import ACKNOWLEDGED

SITTINGS = 2
TRIES = 3
_REFUSED_EVERY = 5


def main(folder: str, scans: str, pages: str, mistake: str = "") -> None:
    """Two sittings of so many scans each; every fifth is a code that is refused, every third person leaves again."""
    engine_module.connect = partial(  # the one place where every connection is made
        _connected, engine_module.connect, int(pages), "NORMAL" if mistake == "normal" else "FULL"
    )
    clock, facts = TestClock(), facts_of(Path(folder))
    said = os.open(Path(folder) / ACKNOWLEDGED, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for sitting in range(SITTINGS):
        with recording(facts, clock, "Lê Ngọc Anh", own_key=True) as desk:
            for number in range(int(scans)):
                clock.forward(minutes=3)
                tell = partial(os.write, said, f"{sitting}/{number}\n".encode())
                if mistake == "early":
                    tell()
                code = PLACE if number % _REFUSED_EVERY == 0 else code_of(number - number % 3 // 2)
                _record(RegisterScan(desk), Scan(f"{sitting}/{number}", code, clock.now()))
                if mistake != "early":
                    tell()


def _record(register: RegisterScan, scan: Scan) -> None:
    """As the desk does: what failed is tried again, under the id that it had at the first try."""
    for left in reversed(range(TRIES)):
        try:
            register(scan)
        except RegisterUnavailableError:
            if not left:
                raise
        else:
            return


def _connected(connect, pages, synchronous, file, key):  # type: ignore[no-untyped-def]  # a raw driver connection
    connection = connect(file, key, synchronous=synchronous)
    connection.execute(f"PRAGMA wal_autocheckpoint = {pages}").close()
    return connection
