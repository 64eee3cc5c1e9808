"""What a program did to its files, in order: recorded by a library that is loaded before the C library."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

ROOT = Path(__file__).parents[2]
ACKNOWLEDGED = "acknowledged"
"""A file of the recorded folder: a line in it is what the desk has said."""
_HEAD = struct.Struct("=cQII")


class Op(Enum):
    """What was done."""

    CREATED = b"c"
    WRITTEN = b"w"
    TRUNCATED = b"t"
    SYNCED = b"s"
    UNLINKED = b"u"
    RENAMED = b"r"


@dataclass(frozen=True, slots=True)
class Step:
    """One call that came back without an error. `path` is below the recorded folder; "" is the folder itself."""

    op: Op
    path: str
    at: int = 0
    """Offset of what was written, size of what was cut."""
    data: bytes = b""


def why_not() -> str:
    """Why nothing can be recorded here, empty where it can."""
    return "" if sys.platform == "linux" and shutil.which("gcc") else "needs Linux and gcc for the recorder"


@cache
def _library() -> Path:
    built = Path(mkdtemp()) / "recorder.so"
    source = Path(__file__).with_name("recorder.c")
    subprocess.run(
        ["gcc", "-shared", "-fPIC", "-O1", "-w", "-o", str(built), str(source), "-ldl", "-lpthread"], check=True
    )
    return built


def recorded(folder: Path, *arguments: str, most: int = 0) -> tuple[Step, ...]:
    """Run `python -m ARGUMENTS` and return what it did to the files in `folder`.

    With `most`, no write to a place in a file brings more than so many bytes there at once.
    """
    trace = Path(mkdtemp()) / "trace"
    folder = folder.resolve()
    surroundings = {
        **os.environ,
        "LD_PRELOAD": str(_library()),
        "POWER_CUT_TRACE": str(trace),
        "POWER_CUT_FOLDER": str(folder),
        **({"POWER_CUT_SHORT": str(most)} if most else {}),
    }
    subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, env=surroundings, check=True)
    return tuple(_steps(trace.read_bytes(), folder))


def _steps(trace: bytes, folder: Path) -> list[Step]:
    steps, place = [], 0
    while place < len(trace):
        op, at, letters, size = _HEAD.unpack_from(trace, place)
        start = place + _HEAD.size
        place = start + letters + size
        path = trace[start : start + letters].decode()
        data = trace[start + letters : place]
        if Op(op) is Op.RENAMED:
            data = _below(data.decode(), folder).encode()
        steps.append(Step(Op(op), _below(path, folder), at, data))
    return steps


def _below(path: str, folder: Path) -> str:
    return os.path.relpath(path, folder).removeprefix(".")
