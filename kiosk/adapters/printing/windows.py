"""Printing through the program that Windows has for PDF files."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from kiosk.adapters.printing.queue import PrintRefusedError, QueueStatus
from kiosk.application.ports.paper import PrinterState, SentToPrinter

KEPT_SECONDS = 24 * 3600
Start = Callable[[Path, str, str], None]


def start_file(file: Path, verb: str, arguments: str) -> None:
    """Have the program of the file's kind do `verb` with it. Raises OSError."""
    if sys.platform == "win32":
        import os

        os.startfile(file, verb, arguments)  # noqa: S606 - a PDF this program wrote, by a verb of its own
    else:
        raise OSError("only Windows starts files")


def default_printer() -> str:
    """The person's default printer, empty when there is none."""
    if sys.platform == "win32":
        import winreg

        key = r"Software\Microsoft\Windows NT\CurrentVersion\Windows"
        with suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
            return str(winreg.QueryValueEx(opened, "Device")[0]).split(",")[0]
    return ""


@dataclass(frozen=True, slots=True)
class WindowsSpooler:
    """The printer `name`, or the default one, by the shell's verbs `printto` and `print`.

    The viewer reads the file after this returns, so it gets a copy in `spool` which stays for a day. Windows tells
    nothing of the job afterwards. With no program for PDF files it refuses, which is told at once.
    """

    spool: Path
    name: str = ""
    start: Start = start_file
    default: Callable[[], str] = default_printer

    def status(self) -> QueueStatus:
        """Ready when a printer is named or chosen in Windows; more is not known."""
        return QueueStatus(PrinterState.READY if self.name or self.default() else PrinterState.NONE)

    def submit(self, document: Path, title: str) -> SentToPrinter:
        """Have the copy printed; the queue shows the copy's name, not `title`. Raises `PrintRefusedError`."""
        queue = self.name or self.default()
        try:
            self._forget_old()
            copy = self.spool / f"{uuid4().hex}.pdf"
            shutil.copyfile(document, copy)
            if self.name:
                self.start(copy, "printto", f'"{self.name}"')
            else:
                self.start(copy, "print", "")
        except OSError as error:
            raise PrintRefusedError(error.strerror or str(error)) from None
        return SentToPrinter(queue, copy.stem)

    def _forget_old(self) -> None:
        self.spool.mkdir(parents=True, exist_ok=True)
        for copy in self.spool.glob("*.pdf"):
            with suppress(OSError):  # a viewer may still hold it
                if copy.stat().st_mtime < time.time() - KEPT_SECONDS:
                    copy.unlink()
