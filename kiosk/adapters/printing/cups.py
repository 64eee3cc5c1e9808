"""Printing through CUPS, by its own programs `lp` and `lpstat` (Linux, macOS)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.printing.queue import PrintRefusedError, QueueStatus, plain_title
from kiosk.application.ports.paper import PrinterState, SentToPrinter

PATIENCE_SECONDS = 10
_DEFAULT = re.compile(r"^system default destination: (\S+)", re.MULTILINE)
_JOB = re.compile(r"request id is (\S+)")
_STOPPED = re.compile(
    r"^(?:printer \S+ disabled|\S+ not accepting)[^\n]*\n?(?P<why>(?:[ \t]+[^\n]*\n?)*)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class _Answer:
    code: int
    said: str
    complained: str


@dataclass(frozen=True, slots=True)
class CupsQueue:
    """The queue `name`, or the one CUPS calls the default."""

    name: str = ""
    patience: float = PATIENCE_SECONDS
    """Seconds each of its programs may take."""

    def status(self) -> QueueStatus:
        """Asks `lpstat`; a queue that is disabled or rejects jobs is stopped."""
        try:
            queue = self.name or self._default()
            answer = self._run("lpstat", "-a", queue, "-p", queue) if queue else None
        except PrintRefusedError as error:
            return QueueStatus(PrinterState.STOPPED, str(error))
        if answer is None or answer.code != 0:
            return QueueStatus(PrinterState.NONE)
        if stopped := _STOPPED.search(answer.said):
            return QueueStatus(PrinterState.STOPPED, " ".join(stopped["why"].split()) or "the queue is stopped")
        return QueueStatus(PrinterState.READY)

    def submit(self, document: Path, title: str) -> SentToPrinter:
        """Spools a copy of the PDF as A4 in its own size. Raises `PrintRefusedError`."""
        queue = self.name or self._default()
        if not queue:
            raise PrintRefusedError("no default printer")
        options = ("-d", queue, "-t", plain_title(title), "-o", "media=A4", "-o", "print-scaling=none")
        answer = self._run("lp", *options, "--", str(document.absolute()))
        if answer.code != 0:
            raise PrintRefusedError(answer.complained or "lp refused")
        job = _JOB.search(answer.said)
        return SentToPrinter(queue, job[1] if job else "")

    def _default(self) -> str:
        found = _DEFAULT.search(self._run("lpstat", "-d").said)
        return found[1] if found else ""

    def _run(self, program: str, *arguments: str) -> _Answer:
        """The program's answer in English; a missing one says no. Raises `PrintRefusedError` without an answer."""
        found = shutil.which(program)
        if found is None:
            return _Answer(127, "", f"{program} is not installed")
        try:
            done = subprocess.run(
                [found, *arguments],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=self.patience,
                # LANGUAGE would go before LC_ALL; UTF-8 so that a title keeps its marks.
                env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""},
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise PrintRefusedError(f"the printing system did not answer for {self.patience:g} seconds") from None
        except OSError as error:
            raise PrintRefusedError(error.strerror or f"{program} cannot be run") from None
        return _Answer(done.returncode, _text(done.stdout), _text(done.stderr).strip()[:300])


def _text(said: bytes) -> str:
    return said.decode("utf-8", "replace")
