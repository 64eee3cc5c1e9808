"""How large a picture file is, from its head, before anything unpacks it."""

from __future__ import annotations

import logging
import warnings
from io import BytesIO

_PNG, _JPEG, _BMP = b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"BM"
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})
_FRAME_HEADS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def pixels_of(content: bytes) -> int:
    """Width times height of a PNG, JPEG or BMP; 0 for anything else, cut off or empty."""
    if content.startswith(_PNG):
        return _big(content[16:20]) * _big(content[20:24]) if _is_whole(content) else 0
    if content.startswith(_JPEG):
        return _jpeg(content)
    if content.startswith(_BMP):
        width, height = (int.from_bytes(content[at : at + 4], "little", signed=True) for at in (18, 22))
        return abs(width * height)
    return 0


def pixels_told(content: bytes) -> int:
    """The same of any kind of picture (TIFF, WebP, GIF...), from its head; 0 where it tells none."""
    from PIL import Image

    if content.startswith((_PNG, _JPEG, _BMP)):
        return pixels_of(content)
    # What it says to its own log of a damaged file, the answer says.
    logging.getLogger("PIL").setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            # It warns of large pictures, which are refused by their number of pixels.
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(content)) as picture:
                return picture.width * picture.height
    except Exception:  # a reader of thirty formats founders on many things
        return 0


def _is_whole(content: bytes) -> bool:
    """Whether every chunk of a PNG lies within the file: OpenCV makes room for what a chunk claims, up to 4 GB."""
    at = len(_PNG)
    while at + 8 <= len(content) and content[at + 4 : at + 8] != b"IEND":
        at += 12 + _big(content[at : at + 4])
    return at + 8 <= len(content)


def _jpeg(content: bytes) -> int:
    """Walks from segment to segment to the frame header (ITU T.81, B.2.2)."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        kind = content[at + 1]
        if kind in _FRAME_HEADS:
            return _big(content[at + 5 : at + 7]) * _big(content[at + 7 : at + 9])
        if kind == 0xFF:  # padding before a marker
            at += 1
        elif kind in _WITHOUT_LENGTH:
            at += 2
        else:
            at += 2 + _big(content[at + 2 : at + 4])
    return 0


def _big(octets: bytes) -> int:
    return int.from_bytes(octets, "big")
