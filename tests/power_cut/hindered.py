"""A day at the desk whose system calls are refused or end it, and what the next start finds."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from tests.power_cut.cuts import DAY
from tests.power_cut.spawner import Order, Spawner
from tests.power_cut.start import made, start
from tests.power_cut.trace import ACKNOWLEDGED

PAGES = 8


def _why_not() -> str:
    if not shutil.which("strace"):
        return "needs strace"
    tried = subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False)
    return "" if tried.returncode == 0 else "strace is not allowed here"


needs_strace = pytest.mark.skipif(bool(_why_not()), reason=_why_not())


@dataclass(frozen=True, slots=True)
class Hindered:
    """How a day ended, and what the start after it found."""

    met: bool
    """Whether the fault came to pass at all."""
    code: int
    said: tuple[str, ...]
    stored: tuple[str, ...]
    fault: str

    @property
    def lost(self) -> list[str]:
        """What was called recorded, and is not there, or more than once."""
        return [one for one in self.said if self.stored.count(one) != 1]


@cache
def _made_once() -> Path:
    return made(Path(mkdtemp()))


def day(ready: Spawner, folder: Path, call: str, fault: str, scans: int, *how: str) -> Hindered:
    """`fault` is strace's: `signal=KILL:when=7`, `error=EIO:when=3+`."""
    shutil.copytree(_made_once(), folder)
    told = folder.with_suffix(".strace")
    options = ("-o", str(told), "-e", f"trace={call}", "-e", f"inject={call}:{fault}")
    code = ready.run(Order(DAY, (str(folder), str(scans), str(PAGES), *how)), *options)
    return _after(folder, code, met="INJECTED" in told.read_text() or code < 0)


def day_until(ready: Spawner, folder: Path, scans: int, seconds: float, *how: str) -> Hindered:
    """Killed after so many seconds, if it has not come to its end before."""
    shutil.copytree(_made_once(), folder)
    code = ready.run(Order(DAY, (str(folder), str(scans), str(PAGES), *how), killed_after=seconds))
    return _after(folder, code, met=code < 0)


def _after(folder: Path, code: int, *, met: bool) -> Hindered:
    written = folder / ACKNOWLEDGED
    said = tuple(written.read_text().split()) if written.exists() else ()
    found = start(folder)
    return Hindered(met, code, said, found.events, found.fault)
