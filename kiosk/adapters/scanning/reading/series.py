"""The modules of a QR symbol that was read: what ZXing does not say about it.

ISO/IEC 18004:2015. ZXing joins the parts of a series only for callers in C++; its Python face does not even tell
that a code is a part. The mode indicator 0011 in the symbol's lower right corner does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import zxingcpp
    from numpy.typing import NDArray

    Modules = NDArray[np.bool_]

_STRUCTURED_APPEND = (0, 0, 1, 1)
_LEVELS = {"L": 0b01, "M": 0b00, "Q": 0b11, "H": 0b10}
_FORMAT_MASK = 0b10101


def is_part_of_a_series(barcode: zxingcpp.Barcode) -> bool:
    """Whether the symbol begins with a structured append header.

    The four modules are taken as they were seen, before error correction: damage right in that corner can hide a
    part, or (one pattern of sixteen) make a whole code look like one for as long as it is held that way.
    """
    extra: Any = barcode.extra
    mask = extra.get("DataMask") if isinstance(extra, dict) else None
    level = _LEVELS.get(barcode.ec_level)
    if mask is None or level is None:
        return False
    dark = np.asarray(barcode.to_image(scale=1, add_quiet_zones=False)) < 128
    if _is_mirrored(dark, level, mask):
        dark = dark.T
    return _first_bits(dark, mask) == _STRUCTURED_APPEND


def _is_mirrored(dark: Modules, level: int, mask: int) -> bool:
    """Whether rows and columns are exchanged: the level and mask stand in row 8 of a symbol seen from its front."""
    bits = ((level << 3) | mask) ^ _FORMAT_MASK
    wanted = np.array([bool(bits >> place & 1) for place in (4, 3, 2, 1, 0)])
    return int((dark[8, :5] != wanted).sum()) > int((dark[:5, 8] != wanted).sum())


def _first_bits(dark: Modules, mask: int) -> tuple[int, ...]:
    """The first four bits of the symbol's first codeword, the mode indicator, without the mask (7.7.3, 7.8.2)."""
    last = len(dark) - 1
    places = ((last, last), (last, last - 1), (last - 1, last), (last - 1, last - 1))
    return tuple(int(bool(dark[row, column]) ^ _masked(mask, row, column)) for row, column in places)


def _masked(mask: int, i: int, j: int) -> bool:
    """Whether the mask pattern turns the module in row i, column j (table 10)."""
    patterns = (
        (i + j) % 2,
        i % 2,
        j % 3,
        (i + j) % 3,
        (i // 2 + j // 3) % 2,
        i * j % 2 + i * j % 3,
        (i * j % 2 + i * j % 3) % 2,
        ((i + j) % 2 + i * j % 3) % 2,
    )
    return patterns[mask] == 0
