"""Inside the program of a day: what the process holds at this moment, and leaks that a test puts there on purpose."""

from __future__ import annotations

import gc
import os
import re
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import isValid

from kiosk.gui.views.desk.body import DeskBody

_OWN = "kiosk."
_FEW = 20
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
_COUNTED = (list, dict, set, deque)
_STATM, _HANDLES, _TASKS = Path("/proc/self/statm"), Path("/proc/self/fd"), Path("/proc/self/task")


def weigh(folder: str) -> dict[str, float]:
    """Memory in bytes, handles, threads, widgets, timers, objects by type, bytes and files under the kiosk's folder.

    Raises OSError on a system without `/proc`.
    """
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    there = gc.get_objects()
    kinds = Counter(f"{type(one).__module__}.{type(one).__qualname__}" for one in there)
    handles, tasks = _handles(), {int(one.name) for one in _TASKS.iterdir()}
    shells = [one for one in there if isinstance(one, QObject)]
    timers = [one for one in shells if isinstance(one, QTimer) and isValid(one)]
    weights: dict[str, float] = {
        "memory": int(_STATM.read_text().split()[1]) * _PAGE,
        "processor": time.process_time(),
        "handles": sum(handles.values()),
        "tasks": len(tasks),
        # Python learns of a thread of Qt's when it first logs, so their number alone tells nothing.
        "threads that ended": sum(one.native_id not in tasks for one in threading.enumerate()),
        "widgets": len(QApplication.allWidgets()),
        "windows": len(QApplication.topLevelWidgets()),
        "qobjects": sum(map(isValid, shells)),
        "shells without a widget": sum(not isValid(one) for one in shells),
        "timers": len(timers),
        "timers that run": sum(one.isActive() for one in timers),
        "objects": len(there),
        "held": sum(len(one) for one in there if type(one) in _COUNTED),
        "log of the database": _bytes_of(Path(folder), "*-wal"),
        "files": sum(1 for _ in Path(folder).rglob("*")),
        "files of the cache": sum(1 for _ in (Path(folder) / "cache").rglob("*")),
    }
    if sys.version_info < (3, 12):
        # From 3.12 on it lives for ever. Lost references end in an abort (`reliability.md` 0.1), so both ways count.
        weights["references to None"] = sys.getrefcount(None)
    told = {f"handles of {name}": count for name, count in handles.items()}
    many = {name: count for name, count in kinds.items() if count > _FEW or name.startswith(_OWN)}
    return {**weights, **told, **many}


def is_settled() -> bool:
    """Whether the desk in the language before is gone, which takes a moment."""
    return sum(isinstance(one, DeskBody) for one in QApplication.allWidgets()) == 1


def _handles() -> Counter[str]:
    """What is open, by kind; of files the last part of the name, numbers left out."""
    kinds: Counter[str] = Counter()
    for one in _HANDLES.iterdir():
        with suppress(OSError):
            kinds[re.sub(r"[0-9]+|[0-9a-f]{8,}", "", one.readlink().name)] += 1
    return kinds


def _bytes_of(folder: Path, pattern: str) -> int:
    return sum(one.stat().st_size for one in folder.rglob(pattern))


class Leaks:
    """One thing for each scan that is never let go of: a defect on purpose, to see that the scale shows it."""

    def __init__(self) -> None:
        self._kept: list[Any] = []
        self._making: dict[str, Callable[[], object]] = {
            "widget": QLabel,
            "handle": lambda: os.open(os.devnull, os.O_RDONLY),
            "list item": lambda: "a name",
            "": lambda: None,
        }
        self._kind = ""

    def begin(self, kind: str) -> None:
        """From now on, this."""
        self._kind = kind

    def scanned(self) -> None:
        """One scan more."""
        if self._kind:
            self._kept.append(self._making[self._kind]())
