"""Pages of a PDF as pictures, by PDFium."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.application.ports.reports import PagePicture

_BYTES = 3
_MOST_PAGES = 12
_MOST_PIXELS = 16_000_000
"""Twice an A4 page at 200 dots an inch."""


@dataclass(frozen=True, slots=True)
class PdfPictures:
    """Implements `PagePictures`; PDFium is one for the whole program, so only one thread may call it."""

    def pages(self, file: Path, width: int) -> tuple[PagePicture, ...]:
        """The first pages, `width` pixels wide. Raises OSError for a file that is gone or no PDF."""
        with _opened(file) as document:
            return tuple(_picture(document[place], width) for place in range(min(len(document), _MOST_PAGES)))

    def page(self, file: Path, place: int, width: int) -> PagePicture:
        """One page; the others are not drawn. Raises OSError where there is no such file, PDF or page."""
        with _opened(file) as document:
            if not 0 <= place < len(document):
                raise OSError(f"no page {place}")
            return _picture(document[place], width)

    def count(self, file: Path) -> int:
        """All of its pages; none is drawn. Raises OSError for a file that is gone or no PDF."""
        with _opened(file) as document:
            return len(document)


@contextmanager
def _opened(file: Path) -> Iterator[Any]:
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(file) as document:
            yield document
    except pypdfium2.PdfiumError as error:
        raise OSError(str(error)) from error


def _picture(page: Any, width: int) -> PagePicture:
    across, down = page.get_size()
    if across <= 0 or down <= 0:
        raise OSError("a page without a size")
    # A page may be a point wide and a hundred thousand high: drawn as wide as asked it would fill the memory.
    scale = min(width / across, (_MOST_PIXELS / (across * down)) ** 0.5)
    bitmap = page.render(scale=scale, rev_byteorder=True)
    buffer, line = bytes(bitmap.buffer), bitmap.width * _BYTES
    rows = (buffer[start : start + line] for start in range(0, bitmap.height * bitmap.stride, bitmap.stride))
    return PagePicture(bitmap.width, bitmap.height, b"".join(rows))
