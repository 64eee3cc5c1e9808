"""Documents drawn by a process of their own, one for each: a thread that draws would keep the desk waiting for Python.

A day of 400 lines is a quarter of a second of drawing; on a thread, each key that is pressed meanwhile waits for it
many times over, since Python runs one thread at a time.
"""

from __future__ import annotations

import logging
import os
import pickle
import subprocess
import sys
from dataclasses import dataclass
from typing import Any, Protocol

_log = logging.getLogger(__name__)
_SECONDS = 120
_BEHIND = 10
"""How far the drawing stands behind the desk when both want the processor, as `nice` counts."""


class Document(Protocol):
    """What draws, and can be handed to another process: a frozen value."""

    def write(self, *what: Any, **named: Any) -> int:
        """Write a file, whole or not at all."""
        ...


@dataclass(frozen=True, slots=True)
class DrawnApart:
    """Implements the port of whatever document it holds."""

    document: Any
    """A `Document`."""

    def write(self, *what: Any, **named: Any) -> int:
        """What the document's own `write` gives and raises; drawn here where no process can do it."""
        pages = _drawn_apart(pickle.dumps((self.document, what, named)))
        return pages if pages is not None else int(self.document.write(*what, **named) or 0)


def _drawn_apart(task: bytes) -> int | None:
    """None when it was not drawn: the error is met again where the document is drawn by the caller."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", __name__],
            input=task,
            capture_output=True,
            timeout=_SECONDS,
            check=True,
            **beside_the_desk(),
        )
        return int(done.stdout)
    except (OSError, ValueError, subprocess.SubprocessError) as fault:
        # What the process said may hold names; what kind of fault it was is enough.
        _log.info("not drawn apart: %s", type(fault).__name__)
        return None


def beside_the_desk() -> dict[str, Any]:
    """How such a process is started: with this program's modules, on Windows unseen."""
    path = os.pathsep.join(one for one in sys.path if one)
    return {"env": {**os.environ, "PYTHONPATH": path}, "creationflags": _unseen()}


def started_beside(module: str) -> subprocess.Popen[bytes]:
    """Such a process, which lives as `module` says and talks through pipes. Raises OSError."""
    return subprocess.Popen(
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        **beside_the_desk(),
    )


def stand_behind() -> None:
    """Let the desk go first when both want the processor."""
    if sys.platform != "win32":
        os.nice(_BEHIND)


def _unseen() -> int:
    """On Windows without a console window, and behind the desk."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return 0


def _draw() -> None:
    """The life of the process: read what to draw, draw it, say how many pages it has."""
    stand_behind()
    document, what, named = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the program that started this one
    sys.stdout.write(str(document.write(*what, **named) or 0))


if __name__ == "__main__":
    _draw()
