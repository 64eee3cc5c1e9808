"""What makes, prints and reads fallback sheets, joined. Part of the composition root."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.adapters.resources.fallback_file import load_fallback
from kiosk.application.fallback_desk import FallbackDesk
from kiosk.application.keep_sheets import KeepSheets, PrintSheets
from kiosk.application.ports.fallback import SheetOrder
from kiosk.application.read_sheets import ReadSheets
from kiosk.application.record_paper import RecordPaper
from kiosk.application.wording import VIETNAMESE
from kiosk.bootstrap import RESOURCES, Facts
from kiosk.domain.fallback.page_code import BLANK, SheetCode

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from kiosk.application.ports.camera import Picture
    from kiosk.application.ports.clock import Chance
    from kiosk.application.ports.fallback import SheetReader
    from kiosk.application.ports.paper import Printer, PrintOutcome
    from kiosk.application.print_list import ListPrinting
    from kiosk.application.recording import Recording


def sheet_keeping(facts: Facts, desk: Recording) -> KeepSheets:
    """The use case over this desk. Raises `ResourceFaultyError`."""
    return KeepSheets(desk, facts.office, load_fallback(facts.layers))


def sheet_printing(facts: Facts, printing: ListPrinting) -> PrintSheets:
    """What puts an issued sheet on paper."""
    from kiosk.adapters.documents.fallback_pdf import FallbackPdf

    return PrintSheets(FallbackPdf(RESOURCES / "fonts", facts.wordings.of(VIETNAMESE)), printing)


def sheet_reader() -> SheetReader:
    """What finds a sheet in a picture; imported when a sheet is first read."""
    from kiosk.adapters.scanning.fallback.leaf_reader import LeafReader

    return LeafReader()


def load_picture(file: Path) -> Picture | None:
    """A picture file; None for one that is none."""
    from kiosk.adapters.scanning.stills import load_picture as load

    return load(file)


def print_blank_sheets(facts: Facts, printer: Printer, now: datetime, chance: Chance) -> PrintOutcome:
    """Sheets without a number, for a day on which no register opens that would give one.

    The number of a sheet that is issued later is written on them by hand. Raises `ResourceFaultyError` and OSError.
    """
    from kiosk.application.print_list import ListPrinting

    leaves = load_fallback(facts.layers).leaves
    codes = tuple(SheetCode("", BLANK, leaf, leaves) for leaf in range(1, leaves + 1))
    printing = sheet_printing(facts, ListPrinting(printer, facts.folders.cache, chance))
    return printing(SheetOrder(facts.office, codes, now)).printed.went


def fallback_desk(facts: Facts, desk: Recording, printing: ListPrinting, *, by_itself: bool) -> FallbackDesk:
    """Everything about them for a desk with a window; drawn by a process of its own.

    Only a desk that stands in an office prints `by_itself`: a replay of pictures has no mornings.
    """
    from kiosk.drawing import drawing_apart

    keep = sheet_keeping(facts, desk)
    keep = keep if by_itself else replace(keep, rules=replace(keep.rules, morning=False))
    printer = drawing_apart(sheet_printing(facts, printing))
    return FallbackDesk(ReadSheets(keep), RecordPaper(desk), printer, sheet_reader, load_picture)
