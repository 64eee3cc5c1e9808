"""Reads QR codes with ZXing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import zxingcpp

from kiosk.adapters.scanning.pixels import bounded
from kiosk.adapters.scanning.symbol import is_part_of_a_series
from kiosk.application.ports.camera import DecodedCode, Point

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

# Model 2 alone: Micro QR, rMQR and bar codes are "found" in blurred codes and in noise.
_FORMATS = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2)
_BYTES = frozenset({zxingcpp.ContentType.Binary, zxingcpp.ContentType.UnknownECI})


class ZxingDecoder:
    """ZXing's reader on the whole picture: upright, turned, inverted and mirrored codes.

    A part of a series of codes (structured append, ISO/IEC 18004:2015, 8) is not a code of its own: it is left out.
    """

    def decode(self, picture: Picture) -> tuple[DecodedCode, ...]:
        """Every code read in a grey, BGR or BGRA picture of any size; none for an array that is no picture."""
        grey = _grey(picture)
        if grey is None:
            return ()
        seen = bounded(grey)
        found = zxingcpp.read_barcodes(seen, formats=_FORMATS, text_mode=zxingcpp.TextMode.Plain)
        across, down = grey.shape[1] / seen.shape[1], grey.shape[0] / seen.shape[0]
        return tuple(_code(barcode, across, down) for barcode in found if not is_part_of_a_series(barcode))


def _code(barcode: zxingcpp.Barcode, across: float, down: float) -> DecodedCode:
    """The code with its corners in pixels of the picture given. Bytes have no text: ZXing would make one up."""

    def point(at: zxingcpp.Point) -> Point:
        return at.x * across, at.y * down

    binary = barcode.content_type in _BYTES
    where = barcode.position
    corners = (point(where.top_left), point(where.top_right), point(where.bottom_right), point(where.bottom_left))
    return DecodedCode("" if binary else barcode.text, corners, binary)


def _grey(picture: Picture) -> Picture | None:
    """A contiguous `(height, width)` uint8 picture, or None."""
    if picture.dtype != np.uint8 or picture.size == 0:
        return None
    match picture.shape:
        case (_, _):
            return np.ascontiguousarray(picture)
        case (height, width, 1):
            return np.ascontiguousarray(picture.reshape(height, width))
        case (_, _, 3 | 4 as channels):
            way = cv2.COLOR_BGR2GRAY if channels == 3 else cv2.COLOR_BGRA2GRAY
            return np.asarray(cv2.cvtColor(np.ascontiguousarray(picture), way), dtype=np.uint8)
        case _:
            return None
