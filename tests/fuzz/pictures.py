"""Picture files, and pictures as a driver gives them: any size, any channels, any bytes.

A file that begins with `RAW width height channels bits` holds the pixels themselves, repeated as far as they must.
"""

from __future__ import annotations

import random
import tempfile
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from kiosk.adapters.documents.page_pictures import PdfPictures
from kiosk.adapters.scanning.album import Tempo, open_album
from kiosk.adapters.scanning.capture import quiet_opencv
from kiosk.adapters.scanning.decoder import PictureDecoder
from kiosk.adapters.scanning.fallback.leaf_reader import LeafReader
from kiosk.adapters.scanning.stills import load_picture
from kiosk.adapters.scanning.watcher import FilmWatcher
from kiosk.application.ports.camera import Frame
from tests.fuzz.contract import Target

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

_AT = datetime(2026, 11, 19, 1, tzinfo=UTC)
_LARGEST = 700
"""Pixels of a side of the pictures that are made here; larger ones lie in the corpus."""
_HOME = tempfile.TemporaryDirectory(prefix="fuzz-")


def run(data: bytes) -> None:
    """As a file to be decoded, as one of a folder to be replayed, and as frames of a film."""
    quiet_opencv()
    if data.startswith(b"%PDF"):
        _pages_of(data)
        return
    picture = raw(data) if data.startswith(b"RAW ") else _of_file(data)
    if picture is None:
        return
    PictureDecoder().decode(picture)
    watcher = FilmWatcher(live=True)
    for number in range(2):
        glance = watcher.look(Frame(picture, _AT + timedelta(milliseconds=40 * number)))
        assert all(one.text is not None for one in glance.read)
    if picture.dtype == np.uint8 and picture.ndim == 3 and picture.size:
        LeafReader().look(picture)


def _of_file(data: bytes) -> Picture | None:
    folder = Path(_HOME.name)
    file = folder / "picture.png"
    file.write_bytes(data)
    album = open_album(folder, Tempo())
    shown = album.picture("picture.png")
    assert shown is None or shown.shape[0] * shown.shape[1] <= 2_100_000
    return load_picture(file)


def _pages_of(data: bytes) -> None:
    file = Path(_HOME.name) / "pages.pdf"
    file.write_bytes(data)
    with suppress(OSError):
        for page in PdfPictures().pages(file, 300):
            assert page.width * page.height <= 17_000_000
            assert len(page.rgb) == page.width * page.height * 3


def raw(data: bytes) -> Any:
    """The array that the bytes describe; bits over 8 make it of 16."""
    head, _, body = data.partition(b"\n")
    numbers = [int(one) if one.isdigit() and len(one) < 5 else 0 for one in head.split()[1:5]]
    width, height, channels, bits = (*numbers, 0, 0, 0, 0)[:4]
    shape = (min(height, _LARGEST), min(width, _LARGEST)) + ((channels % 6,) if channels else ())
    kind = np.uint16 if bits > 8 else np.uint8
    return np.resize(np.frombuffer(body or b"\x80", np.uint8), shape).astype(kind)


def _made(chance: random.Random) -> bytes:
    width, height = (chance.choice((0, 1, 2, 3, 20, 21, 64, 97, 200, 320)) for _ in range(2))
    head = f"RAW {width} {height} {chance.choice((0, 1, 2, 3, 3, 3, 4, 5))} {chance.choice((8, 8, 8, 16))}\n".encode()
    squares = chance.choice((1, 2, 5, 8))
    body = (
        (b"\x00" * squares + b"\xff" * squares) * 40
        if chance.random() < 0.3
        else chance.randbytes(chance.choice((1, 7, 900)))
    )
    return head + body


WORDS = (b"IHDR", b"IDAT", b"\xff\xd8\xff", b"\xff\xc0\x00\x11\x08", b"\xff\xff\xff\xff", b"RAW 1 700 3 8\n", b"BM")
TARGET = Target("pictures", run, seconds=3.0, some=60, many=100_000, words=WORDS, make=_made)
