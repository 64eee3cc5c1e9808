"""How far long work is, on a terminal; and its end before its time."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.cli.speech import Exit, say, stop


@contextmanager
def progress_told() -> Iterator[Told]:
    """Counts on one line of the error channel where a person looks; Ctrl+C ends the command in one sentence."""
    shown = sys.stderr.isatty()
    try:
        yield _count if shown else hears_nothing
    except KeyboardInterrupt:
        stop(Exit.CANCELLED, say("cancelled"))
    finally:
        if shown:
            sys.stderr.write("\r\x1b[K")


def _count(done: int, of: int) -> None:
    sys.stderr.write(f"\r{done:,} / {of:,}".replace(",", "."))
    sys.stderr.flush()
