"""Printing through CUPS, by its own programs `lp` and `lpstat` (Linux, macOS)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.printing.cups_words import status_of
from kiosk.adapters.printing.page_media import USUAL, media_of, offered
from kiosk.adapters.printing.queue import (
    MOST_COPIES,
    KnownPrinter,
    NoAnswerError,
    PrintRefusedError,
    QueueStatus,
    plain_title,
)
from kiosk.application.ports.paper import PrinterState, SentToPrinter

PATIENCE_SECONDS = 10
_DEFAULT = re.compile(r"^system default destination: (\S+)", re.MULTILINE)
_JOB = re.compile(r"request id is (\S+)")


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
        """Asks `lpstat`."""
        try:
            queue = self.name or self.default()
            answer = self._run("lpstat", "-l", "-a", queue, "-p", queue) if queue else None
        except PrintRefusedError as error:
            return QueueStatus(PrinterState.UNKNOWN, str(error))
        if answer is None or answer.code != 0:
            return QueueStatus(PrinterState.NONE)
        return status_of(answer.said)

    def submit(self, document: Path, title: str, copies: int = 1) -> SentToPrinter:
        """Spools a copy of the PDF in its own size. Raises `PrintRefusedError`."""
        queue = self.name or self.default()
        if not queue:
            raise PrintRefusedError("no default printer")
        media = f"media={self._media(queue, document)}"
        options = ("-d", queue, "-t", plain_title(title), "-o", media, "-o", "print-scaling=none")
        number = ("-n", str(min(copies, MOST_COPIES))) if copies > 1 else ()
        answer = self._run("lp", *options, *number, "--", str(document.absolute()))
        if answer.code != 0:
            raise PrintRefusedError(answer.complained or "lp refused")
        job = _JOB.search(answer.said)
        return SentToPrinter(queue, job[1] if job else "")

    def _media(self, queue: str, document: Path) -> str:
        """Only of another size than the usual one the printer is asked whether it has it."""
        media = media_of(document)
        return media if media == USUAL else offered(media, self._run("lpoptions", "-p", queue, "-l").said)

    def holds(self, job: str) -> bool:
        """Asks for the jobs that are not completed. Raises `PrintRefusedError` without an answer."""
        answer = self._run("lpstat", "-W", "not-completed", "-o", job.rpartition("-")[0])
        if answer.code != 0:
            raise PrintRefusedError(answer.complained or "no answer")
        return any(line.split()[:1] == [job] for line in answer.said.splitlines())

    def cancel(self, job: str) -> None:
        """Takes the job out of the queue; one that is gone already stays gone."""
        with suppress(PrintRefusedError):
            self._run("cancel", job)

    def default(self) -> str:
        """Name of the queue that CUPS calls the default, empty when there is none. Raises `PrintRefusedError`."""
        found = _DEFAULT.search(self._run("lpstat", "-d").said)
        return found[1] if found else ""

    def names(self) -> list[str]:
        """Every queue. Raises `PrintRefusedError` without an answer."""
        return self._run("lpstat", "-e").said.split()

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
            raise NoAnswerError(f"the printing system did not answer for {self.patience:g} seconds") from None
        except OSError as error:
            raise PrintRefusedError(error.strerror or f"{program} cannot be run") from None
        return _Answer(done.returncode, _text(done.stdout), _text(done.stderr).strip()[:300])


@dataclass(frozen=True, slots=True)
class CupsPrinters:
    """The queues of this machine's CUPS."""

    patience: float = PATIENCE_SECONDS

    def queue(self, name: str) -> CupsQueue:
        """One queue; no question is asked yet."""
        return CupsQueue(name, self.patience)

    def printers(self) -> tuple[KnownPrinter, ...]:
        """All of them, the default one first. Raises `PrintRefusedError` without an answer."""
        asked = CupsQueue(patience=self.patience)
        default, names = asked.default(), asked.names()
        found = (KnownPrinter(name, self.queue(name).status(), name == default) for name in names)
        return tuple(sorted(found, key=lambda one: (not one.is_default, one.name)))


def _text(said: bytes) -> str:
    return said.decode("utf-8", "replace")
