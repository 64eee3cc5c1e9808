"""A printer from one line of text, as the settings and the command line give it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from kiosk.adapters.printing.cups import CupsPrinters
from kiosk.adapters.printing.first_ready import FirstReady
from kiosk.adapters.printing.folder import PdfFolder
from kiosk.adapters.printing.windows import WindowsPrinters
from kiosk.application.ports.paper import Printer
from kiosk.application.ports.print_system import PrintSystem

# CUPS allows any sign but blanks, "/" and "#"; Windows allows blanks. A dash in front would be an option.
_CUPS_NAME = re.compile(r"[^\s/#\\'\"\x00-\x20-][^\s/#\\'\"\x00-\x20]{0,126}")
_WINDOWS_NAME = re.compile(r"[^\"\x00-\x1f]{1,220}")


_SPECS = "a printer is system, queue:NAME or folder:DIR"


class PrinterSpecError(ValueError):
    """The text names no printer."""


def print_system(folder: Path, *, platform: str = sys.platform) -> PrintSystem:
    """The printers of this machine; what Windows' viewer reads lies below `folder`."""
    return WindowsPrinters(folder / "spool") if platform == "win32" else CupsPrinters()


def queue_named(spec: str, *, platform: str = sys.platform) -> str | None:
    """Name of the printer that `spec` names, empty for the machine's own choice; None where it names none.

    Raises `PrinterSpecError` for a name that no printer can have.
    """
    kind, _, name = spec.strip().partition(":")
    match kind:
        case "system" if not name:
            return ""
        case "queue" if (_WINDOWS_NAME if platform == "win32" else _CUPS_NAME).fullmatch(name):
            return name
        case "folder":
            return None
        case _:
            raise PrinterSpecError(_SPECS)


def printer_from(spec: str, folder: Path, copies: int = 1, *, platform: str = sys.platform) -> Printer:
    """The printer that `spec` names. Raises `PrinterSpecError`.

    - `system`: the machine's default printer
    - `queue:NAME`: the printer of that name
    - `folder:DIR`: no printer, PDF files in DIR

    What cannot be printed is kept in `folder`.
    """
    name = queue_named(spec, platform=platform)
    if name is not None:
        queue = print_system(folder, platform=platform).queue(name)
        return FirstReady((queue,), PdfFolder(folder), copies)
    place = spec.strip().partition(":")[2]
    if not place.strip() or "\0" in place:
        raise PrinterSpecError(_SPECS)
    return PdfFolder(Path(place).expanduser())
