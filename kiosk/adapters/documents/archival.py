"""A register as PDF/A-2b (ISO 19005-2): it says by itself what it is, and looks the same in thirty years."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.ports.opening import Told, hears_nothing

if TYPE_CHECKING:
    import pikepdf

PART, CONFORMANCE = "2", "B"
_RGB = 3


@dataclass(frozen=True, slots=True)
class ArchivalPdf:
    """A document whose PDF becomes one for the archive: implements the port of whatever document it holds.

    Its fonts have to be embedded and its colours grey or red, green and blue already (`page_canvas`).
    """

    document: Any
    """A `RegisterDocument`."""
    profile: Path
    """The sRGB profile."""

    def write(self, volume: Any, out: Path, told: Told = hears_nothing) -> int:
        """What the document's own `write` gives and raises; `out` is there whole or not at all."""
        beside = out.with_name(f".{uuid4().hex}.pdf")
        try:
            pages = int(self.document.write(volume, beside, told))
            write_whole(archived(beside.read_bytes(), self.profile.read_bytes()), out)
            return pages
        finally:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def archived(content: bytes, profile: bytes) -> bytes:
    """The same pages with XMP, output intent and identifier; the same bytes for the same bytes."""
    import pikepdf

    with pikepdf.open(BytesIO(content)) as pdf:
        _describe(pdf)
        intent = pikepdf.Stream(pdf, profile, N=_RGB)
        pdf.Root.OutputIntents = pikepdf.Array(
            [
                pikepdf.Dictionary(
                    Type=pikepdf.Name.OutputIntent,
                    S=pikepdf.Name.GTS_PDFA1,  # the same name in every part of the standard
                    OutputConditionIdentifier="sRGB",
                    RegistryName="http://www.color.org",
                    Info="sRGB IEC61966-2.1",
                    DestOutputProfile=pdf.make_indirect(intent),
                )
            ]
        )
        for page in pdf.pages:
            if "/Trans" in page:
                del page["/Trans"]
        made = BytesIO()
        pdf.save(made, min_version="1.7", deterministic_id=True)
    return made.getvalue()


def _describe(pdf: pikepdf.Pdf) -> None:
    """XMP that says what the document information says, and that this is PDF/A-2b."""
    for key in [key for key, said in pdf.docinfo.items() if key == "/Trapped" or not str(said)]:
        del pdf.docinfo[key]  # there is no XMP for it
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        told.load_from_docinfo(pdf.docinfo)
        told["pdfaid:part"] = PART
        told["pdfaid:conformance"] = CONFORMANCE
        language = pdf.Root.get("/Lang")
        if language is not None:
            told["dc:language"] = {str(language)}
