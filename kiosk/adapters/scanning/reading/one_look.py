"""One look at a picture by ZXing: what it reads, and what it finds and cannot read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import zxingcpp

from kiosk.adapters.scanning.reading.place import WHOLE, Place, covers
from kiosk.adapters.scanning.reading.series import is_part_of_a_series
from kiosk.application.ports.camera import Corners, DecodedCode

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

Binarizer = zxingcpp.Binarizer
# Model 2 alone: Micro QR, rMQR and bar codes are "found" in blurred codes and in noise.
_FORMATS = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2)
_BYTES = frozenset({zxingcpp.ContentType.Binary, zxingcpp.ContentType.UnknownECI})
_LEAST_PIXELS = 0.8
"""A module; where there are fewer no flattening finds any."""


@dataclass(frozen=True, slots=True)
class Spoiled:
    """A symbol that was found and could not be read: its corners to a module or two, and its version (1 to 40)."""

    corners: Corners
    version: int

    @property
    def modules(self) -> int:
        """Modules a side (ISO/IEC 18004:2015, 5.3.1)."""
        return 17 + 4 * self.version


@dataclass(frozen=True, slots=True)
class Look:
    """What one look found, in pixels of the picture that the take was made of."""

    read: tuple[DecodedCode, ...] = ()
    spoiled: tuple[Spoiled, ...] = ()


def look_at(
    grey: Picture, place: Place = WHOLE, binarizer: Binarizer = Binarizer.LocalAverage, *, inverted: bool = True
) -> Look:
    """Upright, turned, mirrored and `inverted` codes of a `(height, width)` uint8 picture that lies at `place`."""
    found = zxingcpp.read_barcodes(
        grey,
        formats=_FORMATS,
        text_mode=zxingcpp.TextMode.Plain,
        binarizer=binarizer,
        try_invert=inverted,
        return_errors=True,
    )
    return Look(
        tuple(_code(one, place) for one in found if one.valid),
        tuple(spoiled for one in found if (spoiled := _spoiled(one, place))),
    )


def _code(barcode: zxingcpp.Barcode, place: Place) -> DecodedCode:
    binary = barcode.content_type in _BYTES
    return DecodedCode(barcode.text, _corners(barcode, place), binary, is_part_of_a_series(barcode))


def _corners(barcode: zxingcpp.Barcode, place: Place) -> Corners:
    where = barcode.position
    top, bottom = (where.top_left, where.top_right), (where.bottom_right, where.bottom_left)
    one, two, three, four = (place.point(at.x, at.y) for at in (*top, *bottom))
    return one, two, three, four


def _spoiled(barcode: zxingcpp.Barcode, place: Place) -> Spoiled | None:
    """A symbol with too many errors; None for one that was read, or of which nothing useful is known."""
    extra: Any = barcode.extra
    version = str(extra.get("Version", "")) if isinstance(extra, dict) and not barcode.valid else ""
    if not version.isdecimal() or not 1 <= int(version) <= 40:  # "M4" is a Micro QR
        return None
    spoiled = Spoiled(_corners(barcode, place), int(version))
    return spoiled if covers(spoiled.corners, _LEAST_PIXELS * spoiled.modules**2) else None
