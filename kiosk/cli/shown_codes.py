"""A code of our own as a command is given it: its text, a picture of it, or a PDF of many pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture


def shown_texts(what: str, prefix: str, width: int) -> tuple[str, ...]:
    """The text itself; of a file the codes that begin so, in the order of its pages, else whatever codes there are.

    A page of a PDF is looked at `width` pixels wide.
    """
    file = Path(what).expanduser()
    try:
        is_file = file.is_file()
    except OSError:
        is_file = False
    if not is_file:
        return (what,)
    from kiosk.adapters.scanning.decoder import read_texts

    texts = [text for picture in _pictures(file, width) for text in read_texts(picture)]
    return tuple(one for one in texts if one.startswith(prefix)) or tuple(texts)


def _pictures(file: Path, width: int) -> Iterator[Picture]:
    """The picture that the file is, or the pages of a PDF."""
    if file.suffix.lower() != ".pdf":
        from kiosk.adapters.scanning.stills import load_picture

        picture = load_picture(file)
        yield from (() if picture is None else (picture,))
        return
    import numpy as np

    from kiosk.adapters.documents.page_pictures import PdfPictures

    for page in PdfPictures().pages(file, width):
        yield np.frombuffer(page.rgb, np.uint8).reshape(page.height, page.width, 3)
