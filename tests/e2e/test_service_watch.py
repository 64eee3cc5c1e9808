"""Proves that a service manager hears when the kiosk is ready and, while its window answers, that it is alive."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.e2e.people import CODES
from tests.e2e.program import ROOT, command, environment, make_reel

pytestmark = pytest.mark.e2e
EVERY = "400000"
"""Microseconds that the manager waits for a sign."""


@contextmanager
def kiosk_of(manager: Path, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    reel = make_reel(folder / "reel", *[CODES["the phone of Nguyễn Văn Thử"]] * 9)
    line = command("run", "--folder", str(folder / "kiosk"), "--camera", f"replay:{reel}", "--silent")
    asked = {**environment(), "NOTIFY_SOCKET": str(manager), "WATCHDOG_USEC": EVERY}
    with subprocess.Popen(line, env=asked, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        yield process
        process.kill()


def _heard_until_silent(manager: socket.socket) -> Iterator[bytes]:
    try:
        while True:
            yield manager.recv(64)
    except TimeoutError:
        return


def test_it_says_ready_then_alive_and_nothing_while_it_hangs(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "notify"))
        manager.settimeout(60)
        with kiosk_of(tmp_path / "notify", tmp_path) as process:
            heard = [manager.recv(64) for _ in range(3)]
            assert heard == [b"READY=1", b"WATCHDOG=1", b"WATCHDOG=1"]
            os.kill(process.pid, signal.SIGSTOP)
            manager.settimeout(1.5)
            # What was under way when it stopped may still be there.
            assert len(list(_heard_until_silent(manager))) <= 2
