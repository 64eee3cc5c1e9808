"""Base45 (RFC 9285): three characters of a QR code's alphanumeric set are two bytes, two are one byte."""

from __future__ import annotations

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_WEIGHTS = (1, 45, 45 * 45)
_VALUES = {character: value for value, character in enumerate(_ALPHABET)}


def base45_bytes(text: str) -> bytes:
    """The bytes that `text` stands for. Raises ValueError for anything that the standard does not allow."""
    read = bytearray()
    for start in range(0, len(text), 3):
        group = text[start : start + 3]
        if len(group) == 1:
            raise ValueError("a group of one character")
        read += _group_value(group).to_bytes(len(group) - 1, "big")
    return bytes(read)


def base45_text(content: bytes) -> str:
    """The text that stands for `content`: the inverse of `base45_bytes`."""
    return "".join(_group_text(content[start : start + 2]) for start in range(0, len(content), 2))


def _group_text(pair: bytes) -> str:
    """Least significant character first."""
    value, letters = int.from_bytes(pair, "big"), []
    for _ in range(len(pair) + 1):
        value, place = divmod(value, 45)
        letters.append(_ALPHABET[place])
    return "".join(letters)


def _group_value(group: str) -> int:
    """Least significant character first. Raises ValueError for a value that its bytes cannot hold."""
    try:
        value = sum(_VALUES[character] * weight for character, weight in zip(group, _WEIGHTS, strict=False))
    except KeyError:
        raise ValueError("a character outside the alphabet") from None
    if value >= 256 ** (len(group) - 1):
        raise ValueError("a group beyond its bytes")
    return value
