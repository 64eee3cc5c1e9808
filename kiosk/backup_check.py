"""A process that opens a copy of the register as a start does, and says what it found: part of the composition root.

In a process of its own: the start-up code is met from nothing, what it needs of the processor and of memory goes with
it, and a fault that ends a process ends this one.
"""

from __future__ import annotations

import logging
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.application.ports.backups import BackupFault, CheckOrder, CopyState

_log = logging.getLogger(__name__)
_SECONDS = 3600
_LOOK_SECONDS = 0.5
_BEHIND = 10
"""How far it stands behind the desk when both want the processor, as `nice` counts."""


@dataclass(frozen=True, slots=True)
class CheckedApart:
    """Implements `CopyChecker`. The key goes through a pipe: a command line can be read by other programs."""

    key: bytes
    stopped: Callable[[], bool] = lambda: False

    def __call__(self, order: CheckOrder) -> CopyState:
        """What the process found; a process that failed has verified nothing."""
        try:
            with subprocess.Popen(
                [sys.executable, "-m", __name__],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(one for one in sys.path if one)},
                creationflags=_unseen(),
            ) as process:
                return self._heard(process, pickle.dumps((order, self.key)))
        except (OSError, pickle.UnpicklingError, EOFError) as fault:
            _log.warning("a copy was not checked: %s", type(fault).__name__)
            return CopyState(BackupFault.UNCHECKED)

    def _heard(self, process: subprocess.Popen[bytes], task: bytes) -> CopyState:
        given: bytes | None = task
        for _ in range(int(_SECONDS / _LOOK_SECONDS)):
            try:
                said, _complaints = process.communicate(given, timeout=_LOOK_SECONDS)
            except subprocess.TimeoutExpired:
                given = None
                if self.stopped():
                    process.kill()
                    return CopyState(BackupFault.STOPPED)
                continue
            if process.returncode:
                # What it complained may hold a path that a person chose; its code is enough.
                _log.warning("a copy was not checked: the process ended with %s", process.returncode)
                return CopyState(BackupFault.UNCHECKED)
            state: CopyState = pickle.loads(said)  # noqa: S301 - from the process that was started here
            return state
        process.kill()
        return CopyState(BackupFault.UNCHECKED)


def _unseen() -> int:
    """On Windows without a console window, and behind the desk."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return 0


def _check() -> None:
    """The life of the process."""
    from kiosk.adapters.persistence.copy_check import check_copy
    from kiosk.adapters.platform.system_clock import SystemClock

    if sys.platform != "win32":
        os.nice(_BEHIND)
    order, key = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the program that started this one
    sys.stdout.buffer.write(pickle.dumps(check_copy(order, key, SystemClock())))


if __name__ == "__main__":
    _check()
