"""The rotating log: what the program did and what went wrong, never a name or a number of a person."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
_BYTES, _FILES = 1_000_000, 5
_log = logging.getLogger("kiosk")


class _PlacesOnly(logging.Formatter):
    """Tracebacks by file, line and class: the message of an exception may quote what a visitor's code said."""

    def formatException(  # noqa: N802 - the name is the base class's
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        kind, _, trace = ei
        lines = []
        while trace is not None:
            code = trace.tb_frame.f_code
            lines.append(f"  {Path(code.co_filename).name}:{trace.tb_lineno} in {code.co_name}")
            trace = trace.tb_next
        return "\n".join([*lines, kind.__name__ if kind else ""])


def start_log(folder: Path) -> Path:
    """Send the program's log and every uncaught exception of any thread to a rotating file; returns it."""
    file, root = folder / "kiosk.log", logging.getLogger()
    if any(isinstance(one, RotatingFileHandler) and Path(one.baseFilename) == file for one in root.handlers):
        # A start that failed began it.
        return file
    handler = RotatingFileHandler(file, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8")
    handler.setFormatter(_PlacesOnly(_FORMAT))
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    sys.excepthook = _uncaught
    threading.excepthook = lambda given: _uncaught(
        given.exc_type, given.exc_value or given.exc_type(), given.exc_traceback
    )
    # The file must stay open as long as the process lives: a crash writes into it.
    faulthandler.enable((folder / "crash.log").open("a", encoding="utf-8"))
    return file


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    _log.critical("uncaught", exc_info=(kind, error, trace))
