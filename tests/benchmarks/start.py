"""From the command to a kiosk that can scan: the second start, as a whole process."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.e2e.program import command, environment, make_reel

RUNS = 5


def rows() -> list[tuple[str, str, str]]:
    """The median of five starts after a first one, beside Qt's own start."""
    with TemporaryDirectory() as folder:
        reel = make_reel(Path(folder) / "reel", None)
        words = ["run", "--folder", folder, "--camera", f"replay:{reel}", "--exit-at-end", "--silent", "--json"]
        first = _until_ready(words)
        later = sorted(_until_ready(words) for _ in range(RUNS))
    qt = sorted(_bare_qt() for _ in range(RUNS))[RUNS // 2]
    median = later[RUNS // 2]
    return [
        ("command to ready to scan, first start", f"{first:.2f} s", "makes the register"),
        (
            "command to ready to scan, later starts, median",
            f"{median:.2f} s",
            f"{median / qt:.1f} x an empty Qt window",
        ),
    ]


def _until_ready(words: list[str]) -> float:
    began = time.perf_counter()
    process = subprocess.Popen(command(*words), env=environment(), stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    for line in process.stdout:
        if json.loads(line).get("event") == "ready":
            spent = time.perf_counter() - began
            break
    else:
        raise RuntimeError("never ready")
    process.communicate(timeout=60)
    return spent


def _bare_qt() -> float:
    began = time.perf_counter()
    code = "from PySide6.QtWidgets import QApplication, QWidget; a = QApplication([]); w = QWidget(); w.show()"
    subprocess.run([sys.executable, "-c", code], env=environment(), check=True)
    return time.perf_counter() - began
