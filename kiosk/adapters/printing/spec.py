"""A printer from one line of text, as the settings and the command line give it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from kiosk.adapters.printing.cups import CupsQueue
from kiosk.adapters.printing.first_ready import FirstReady
from kiosk.adapters.printing.folder import PdfFolder
from kiosk.adapters.printing.queue import PrintQueue
from kiosk.adapters.printing.windows import WindowsSpooler
from kiosk.application.ports.paper import Printer

# CUPS allows any sign but blanks, "/" and "#"; Windows allows blanks. A dash in front would be an option.
_CUPS_NAME = re.compile(r"[^\s/#\\'\"\x00-\x20-][^\s/#\\'\"\x00-\x20]{0,126}")
_WINDOWS_NAME = re.compile(r"[^\"\x00-\x1f]{1,220}")


class PrinterSpecError(ValueError):
    """The text names no printer."""


def printer_from(spec: str, folder: Path, *, platform: str = sys.platform) -> Printer:
    """The printer that `spec` names. Raises `PrinterSpecError`.

    - `system`: the machine's default printer
    - `queue:NAME`: the printer of that name
    - `folder:DIR`: no printer, PDF files in DIR

    What cannot be printed is kept in `folder`.
    """
    kind, _, name = spec.strip().partition(":")
    match kind:
        case "system" if not name:
            return FirstReady((_queue("", folder, platform),), PdfFolder(folder))
        case "queue" if (_WINDOWS_NAME if platform == "win32" else _CUPS_NAME).fullmatch(name):
            return FirstReady((_queue(name, folder, platform),), PdfFolder(folder))
        case "folder" if name.strip() and "\0" not in name:
            return PdfFolder(Path(name).expanduser())
        case _:
            raise PrinterSpecError("a printer is system, queue:NAME or folder:DIR")


def _queue(name: str, folder: Path, platform: str) -> PrintQueue:
    return WindowsSpooler(folder / "spool", name) if platform == "win32" else CupsQueue(name)
