"""Inflating what a code carries, without ever making more than a certificate can be."""

from __future__ import annotations

import zlib
from enum import IntEnum

MOST_BYTES = 20_000
"""The largest certificates seen are below 2,000 bytes; a bomb is given up here, whatever it would become."""


class Wrapping(IntEnum):
    """What stands around the deflated bytes, as zlib counts it."""

    ZLIB = zlib.MAX_WBITS
    RAW = -zlib.MAX_WBITS


def inflated(packed: bytes, wrapping: Wrapping) -> bytes:
    """The whole content. Raises ValueError when it is damaged, unfinished, longer than allowed or followed by more."""
    stream = zlib.decompressobj(wrapping)
    try:
        content = stream.decompress(packed, MOST_BYTES)
    except zlib.error:
        raise ValueError("no deflated content") from None
    if not stream.eof or stream.unused_data:
        raise ValueError("too much or too little content")
    return content
