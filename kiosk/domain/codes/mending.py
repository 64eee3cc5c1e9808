"""Texts whose UTF-8 a reader took for one-byte letters: "Nguyá»…n" is "Nguyễn" byte by byte, and nothing is guessed."""

from __future__ import annotations

_WINDOWS = {letter: byte for byte in range(0x80, 0xA0) for letter in bytes([byte]).decode("cp1252", "ignore")}
"""The signs that Windows shows for the bytes which Latin-1 leaves to control characters."""
_ONE_BYTE = 0x100


def mended(text: str) -> str:
    """What the reader was given, where every character stands for one byte and the bytes are UTF-8; else `text`.

    A text that lost or changed one of its bytes on the way stays as it is, to be flagged as damaged.
    """
    if text.isascii():
        return text
    content = bytearray()
    for letter in text:
        byte = _WINDOWS.get(letter, ord(letter))
        if byte >= _ONE_BYTE:
            return text
        content.append(byte)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return text
