"""Proves that what nobody holds any more dies on the GUI's thread, whichever thread makes work for the collector.

In processes of their own: what other tests leave behind must not die elsewhere either, and crashed this very test.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.e2e.program import ROOT, environment

_PROGRAM = """
import gc, threading
from PySide6.QtCore import QCoreApplication
from kiosk.gui.workers.garbage import GarbageMan

class Ring:
    def __init__(self):
        self.me = self
    def __del__(self):
        print("dies", "here" if threading.current_thread() is threading.main_thread() else "elsewhere")

application = QCoreApplication([])
man = {man}
Ring()
worker = threading.Thread(target=lambda: [[] for _ in range(200_000)])
worker.start()
worker.join()
print("the worker has ended")
if man is not None:
    man.look()
    man.end()
print("the collector runs" if gc.isenabled() else "the collector rests")
"""


@pytest.mark.parametrize(
    ("man", "said"),
    [
        ("None", ["dies elsewhere", "the worker has ended", "the collector runs"]),
        ("GarbageMan()", ["the worker has ended", "dies here", "the collector runs"]),
    ],
    ids=["as Python leaves it", "as the kiosk does it"],
)
def test_where_it_dies(man: str, said: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM.format(man=man)],
        env=environment(), cwd=ROOT, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert done.stdout.splitlines() == said
