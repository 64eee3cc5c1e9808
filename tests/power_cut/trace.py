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
    UNSYNCED = b"f"
    """The sync came back with an error."""
    UNLINKED = b"u"
    RENAMED = b"r"
    LINKED = b"l"


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
def library() -> Path:
    """The recorder, built once."""
    built = Path(mkdtemp()) / "recorder.so"
    source = Path(__file__).with_name("recorder.c")
    subprocess.run(
        ["gcc", "-shared", "-fPIC", "-O1", "-w", "-o", str(built), str(source), "-ldl", "-lpthread"], check=True
    )
    return built


def surroundings(folder: Path, trace: Path, most: int = 0, unsynced: int = 0) -> dict[str, str]:
    """For a program that is to be recorded into `trace`: what it does to the files in `folder`.

    With `most`, no write to a place in a file brings more than so many bytes there at once. The sync of the number
    `unsynced` fails, the next one does not.
    """
    return {
        "POWER_CUT_TRACE": str(trace),
        "POWER_CUT_FOLDER": str(folder.resolve()),
        **({"POWER_CUT_SHORT": str(most)} if most else {}),
        **({"POWER_CUT_UNSYNCED": str(unsynced)} if unsynced else {}),
    }


def steps_of(trace: Path, folder: Path) -> tuple[Step, ...]:
    """What was recorded."""
    return tuple(_steps(trace.read_bytes(), folder.resolve()))


def _steps(trace: bytes, folder: Path) -> list[Step]:
    steps, place = [], 0
    while place < len(trace):
        op, at, letters, size = _HEAD.unpack_from(trace, place)
        start = place + _HEAD.size
        place = start + letters + size
        path = trace[start : start + letters].decode()
        data = trace[start + letters : place]
        if Op(op) in (Op.RENAMED, Op.LINKED):
            data = _below(data.decode(), folder).encode()
        steps.append(Step(Op(op), _below(path, folder), at, data))
    return steps


def _below(path: str, folder: Path) -> str:
    below = os.path.relpath(path, folder)
    return "" if below == os.curdir else below
