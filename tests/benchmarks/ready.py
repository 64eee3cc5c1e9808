"""From the command to a kiosk that can scan, over a register of years: after a stop, after kill -9, with a long log.

`python -m tests.benchmarks.ready VISITS FOLDER`: its register stays for the next run. Beside each figure stands
how much processor time that took, and how many times as much as over an empty register: a busy machine leaves it alone.
"""

from __future__ import annotations

import json
import os
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.adapters.persistence.engine import connect
from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from kiosk.adapters.platform.keys import KEY_FILE, KeyFile
from tests.benchmarks.long_registers import long_register
from tests.e2e.program import command, environment, make_reel
from tests.fakes.desk import KEY, TestClock

RUNS, LOG_MB = 3, 50
Row = tuple[str, str, str]
Start = tuple[float, float]
"""Seconds, and seconds of processor time, until it is ready."""


def rows(visits: int = 20_000, kept: Path | None = None) -> list[Row]:
    """Medians of three starts each."""
    with TemporaryDirectory() as temporary:
        folder, empty = kept or Path(temporary) / "long", Path(temporary) / "empty"
        long_register(folder / "register", visits, TestClock()).close()
        if not (folder / "register" / KEY_FILE).exists():
            KeyFile(folder / "register" / KEY_FILE).put(KEY)
        for one in (folder, empty):
            _ready(one)
        base = [_ready(empty) for _ in range(RUNS)]
        killed = [_ready(folder) for _ in range(RUNS)]
        logged = [_ready_over_a_log(folder) for _ in range(RUNS)]
    of = statistics.median(one[1] for one in base)
    return [
        _row("ready to scan, empty register", base, of),
        _row(f"ready to scan, {visits:,} visits, after kill -9", killed, of),
        _row(f"the same with a log of {LOG_MB} MB", logged, of),
    ]


def _ready(folder: Path) -> Start:
    """One start, killed as soon as it is ready."""
    reel = folder.parent / f"{folder.name}-reel"
    if not reel.exists():
        make_reel(reel, None)
    words = ["run", "--folder", str(folder), "--camera", f"replay:{reel}", "--silent", "--json"]
    began = time.perf_counter()
    process = subprocess.Popen(command(*words), env=environment(), stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    for line in process.stdout:
        if json.loads(line).get("event") == "ready":
            spent = time.perf_counter() - began, _processor_seconds(process.pid)
            break
    else:
        raise RuntimeError("never ready")
    process.kill()
    process.communicate()
    return spent


def _ready_over_a_log(folder: Path) -> Start:
    _write_log(folder)
    return _ready(folder)


def _processor_seconds(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _write_log(folder: Path) -> None:
    """A process that writes while another reads, so that the log is never emptied, and is killed."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.ready", "log", str(folder)], env=environment(), check=False
    )
    assert done.returncode == -signal.SIGKILL


def _write_and_die(folder: Path) -> None:
    file = folder / "register" / DATABASE_NAME
    reader, writer, log = connect(file, KEY), connect(file, KEY), file.with_name(f"{DATABASE_NAME}-wal")
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM sqlite_master").fetchone()
    writer.execute("CREATE TABLE IF NOT EXISTS ballast (x BLOB)")
    while log.stat().st_size < LOG_MB * 1_000_000:
        writer.execute("BEGIN IMMEDIATE")
        for _ in range(50):
            writer.execute("INSERT INTO ballast VALUES (randomblob(8000))")
        writer.execute("COMMIT")
    os.kill(os.getpid(), signal.SIGKILL)


def _row(what: str, starts: list[Start], of: float) -> Row:
    seconds, processor = (statistics.median(one[place] for one in starts) for place in (0, 1))
    return what, f"{seconds:.2f} s", f"{processor:.2f} s of processor time, {processor / of:.2f} x an empty register's"


if __name__ == "__main__":
    if sys.argv[1] == "log":
        _write_and_die(Path(sys.argv[2]))
    for what, figure, beside in rows(int(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None):
        print(f"{what:58} {figure:>10}  {beside}", flush=True)
