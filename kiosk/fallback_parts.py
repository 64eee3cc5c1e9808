"""What makes, prints and reads fallback sheets, joined. Part of the composition root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.adapters.resources.fallback_file import load_fallback
from kiosk.application.keep_sheets import KeepSheets, PrintSheets
from kiosk.application.wording import VIETNAMESE
from kiosk.bootstrap import RESOURCES, Facts

if TYPE_CHECKING:
    from kiosk.application.ports.fallback import SheetReader
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
