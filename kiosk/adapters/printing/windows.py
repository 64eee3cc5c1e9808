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

from kiosk.adapters.printing.queue import MOST_COPIES, KnownPrinter, PrintRefusedError, QueueStatus
from kiosk.adapters.printing.windows_words import status_of_spooler
from kiosk.adapters.printing.winspool import SpoolerPrinter, look_at, printer_names
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

    The viewer reads the file after this returns, so it gets a copy in `spool` which stays for a day. Afterwards the
    job is known by the copy's name, where the viewer tells it to the spooler. With no program for PDF files it
    refuses, which is told at once.
    """

    spool: Path
    name: str = ""
    start: Start = start_file
    default: Callable[[], str] = default_printer
    look: Callable[[str], SpoolerPrinter] = look_at

    def status(self) -> QueueStatus:
        """As the spooler sees it; a printer that it does not know is none."""
        queue = self.name or self.default()
        try:
            seen = self.look(queue) if queue else None
        except OSError:
            return QueueStatus(PrinterState.NONE)
        if seen is None:
            return QueueStatus(PrinterState.NONE)
        return status_of_spooler(seen.status, seen.attributes, tuple(one.status for one in seen.jobs))

    def holds(self, job: str) -> bool:
        """Whether a document of this name is in the queue. Raises `PrintRefusedError` without an answer."""
        try:
            return any(job in one.document for one in self.look(self.name or self.default()).jobs)
        except OSError as error:
            raise PrintRefusedError(error.strerror or str(error)) from None

    def cancel(self, job: str) -> None:
        """What the viewer handed over stays in Windows' queue; the copy that it has not read yet is gone."""
        with suppress(OSError):
            (self.spool / f"{job}.pdf").unlink(missing_ok=True)

    def submit(self, document: Path, title: str, copies: int = 1) -> SentToPrinter:
        """Have the copy printed; the queue shows the copy's name, not `title`. Raises `PrintRefusedError`."""
        queue = self.name or self.default()
        try:
            self._forget_old()
            copy = self.spool / f"{uuid4().hex}.pdf"
            shutil.copyfile(document, copy)
            verb, arguments = ("printto", f'"{self.name}"') if self.name else ("print", "")
            for _ in range(min(copies, MOST_COPIES)):  # the verbs know of no copies
                self.start(copy, verb, arguments)
        except OSError as error:
            raise PrintRefusedError(error.strerror or str(error)) from None
        return SentToPrinter(queue, copy.stem)

    def _forget_old(self) -> None:
        self.spool.mkdir(parents=True, exist_ok=True)
        for copy in self.spool.glob("*.pdf"):
            with suppress(OSError):  # a viewer may still hold it
                if copy.stat().st_mtime < time.time() - KEPT_SECONDS:
                    copy.unlink()


@dataclass(frozen=True, slots=True)
class WindowsPrinters:
    """The printers of this Windows."""

    spool: Path

    def queue(self, name: str) -> WindowsSpooler:
        """One printer; no question is asked yet."""
        return WindowsSpooler(self.spool, name)

    def printers(self) -> tuple[KnownPrinter, ...]:
        """All of them, the default one first. Raises `PrintRefusedError` without an answer."""
        default = default_printer()
        try:
            found = [KnownPrinter(name, self.queue(name).status(), name == default) for name in printer_names()]
        except OSError as error:
            raise PrintRefusedError(error.strerror or str(error)) from None
        return tuple(sorted(found, key=lambda one: (not one.is_default, one.name)))
