"""Where one code ends and the next begins in what a serial reader sends."""

from __future__ import annotations

import re

LONGEST = 8192
"""Bytes of one code; the largest QR code holds 7,089 digits."""
_LINE_END = re.compile(rb"[\r\n]+")


class Framing:
    """Cuts at CR, LF or both; what has no line end is a code too, once silence follows it."""

    def __init__(self, longest: int = LONGEST) -> None:
        self._longest = longest
        self._begun = bytearray()

    def feed(self, came: bytes) -> list[bytes]:
        """Take some bytes; the codes that they complete, in order."""
        *whole, rest = _LINE_END.split(came)
        codes = []
        for piece in whole:
            self._add(piece)
            codes += self.end()
        self._add(rest)
        return codes

    def end(self) -> list[bytes]:
        """Nothing more came: the code that was begun, if one was."""
        code = bytes(self._begun)
        self._begun.clear()
        return [code] if code else []

    @property
    def begun(self) -> bool:
        """Whether a code waits for its end."""
        return bool(self._begun)

    def _add(self, piece: bytes) -> None:
        # A stream without end, as from a device that is no reader, must not fill the memory.
        self._begun += piece[: max(0, self._longest - len(self._begun))]
