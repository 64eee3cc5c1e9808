"""Waiting for another process, for as long as it takes and no longer than a test may."""

from __future__ import annotations

import threading
from collections.abc import Callable

PATIENCE_SECONDS = 20


def until(condition: Callable[[], bool]) -> bool:
    """Whether the condition came true within the patience of a test."""
    pause = threading.Event()
    return any(condition() or pause.wait(0.02) for _ in range(PATIENCE_SECONDS * 50))
