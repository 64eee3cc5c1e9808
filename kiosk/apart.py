"""Work that may never come back, done by a process of its own: part of the composition root.

A disk that was pulled out or a share whose server is gone answers nothing, also not to a thread that would give up:
only a process can be left behind.
"""

from __future__ import annotations

import logging
import pickle
import subprocess
import sys
from collections.abc import Callable
from threading import Thread
from typing import Any, TypeVar

from kiosk.adapters.documents.apart import stand_behind, started_beside

_log = logging.getLogger(__name__)
_LOOK_SECONDS = 0.5
T = TypeVar("T")


class SilentError(Exception):
    """The process was given up: it did not answer in time, could not be started, or the kiosk ends."""


def done_apart(work: Callable[[], T], seconds: float, stopped: Callable[[], bool] = lambda: False) -> T:
    """What `work` gives, and raises; it goes through a pipe, so it is made of a module's functions and frozen values.

    Raises `SilentError` after `seconds`, and as soon as `stopped` says so.
    """
    try:
        process = started_beside(__name__)
    except OSError as fault:
        raise SilentError from fault
    given: bytes | None = pickle.dumps(work)
    for _ in range(max(int(seconds / _LOOK_SECONDS), 1)):
        try:
            said, _complaints = process.communicate(given, timeout=_LOOK_SECONDS)
        except subprocess.TimeoutExpired:
            given = None
            if stopped():
                break
            continue
        done: T = _heard(said, process.returncode)
        return done
    process.kill()
    # One that hangs in the system itself outlives even that, and nobody waits for it.
    Thread(target=process.communicate, daemon=True).start()
    _log.warning("a disk does not answer")
    raise SilentError


def _heard(said: bytes, code: int) -> Any:
    if code:
        _log.warning("a process at a disk ended with %s", code)
        raise SilentError
    result, fault = pickle.loads(said)  # noqa: S301 - from the process that was started here
    if fault is not None:
        raise fault
    return result


def _work() -> None:
    """The life of the process."""
    stand_behind()
    work = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the program that started this one
    answer: tuple[Any, Exception | None]
    try:
        answer = (work(), None)
    except Exception as fault:  # whatever it is, whoever asked has to hear it
        answer = (None, fault)
    sys.stdout.buffer.write(pickle.dumps(answer))


if __name__ == "__main__":
    _work()
