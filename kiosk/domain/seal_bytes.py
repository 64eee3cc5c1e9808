"""Numbers and short texts in as few bytes as a code can spare."""

from __future__ import annotations


class SealWriter:
    """Puts fields one after another."""

    def __init__(self) -> None:
        self._told = bytearray()

    def number(self, value: int) -> SealWriter:
        """From 0: seven bits a byte, the lowest first, the eighth set while more follow (LEB128)."""
        if value < 0:
            raise ValueError("a number below zero")
        while value > 0x7F:
            self._told.append(value & 0x7F | 0x80)
            value >>= 7
        self._told.append(value)
        return self

    def raw(self, value: bytes) -> SealWriter:
        """Bytes whose number the reader knows."""
        self._told += value
        return self

    def text(self, value: str) -> SealWriter:
        """UTF-8 after its length."""
        told = value.encode()
        return self.number(len(told)).raw(told)

    @property
    def bytes(self) -> bytes:
        """Everything so far."""
        return bytes(self._told)


class SealReader:
    """Takes them again. Everything raises ValueError where the bytes end too soon."""

    def __init__(self, told: bytes) -> None:
        self._told, self._place = told, 0

    def number(self) -> int:
        """The inverse of the writer's; at most 63 bits, as the numbers of a journal and of its database have."""
        value = 0
        for shift in range(0, 63, 7):
            (one,) = self.raw(1)
            value |= (one & 0x7F) << shift
            if one < 0x80:
                return value
        raise ValueError("a number without an end")

    def raw(self, count: int) -> bytes:
        """So many bytes."""
        found = self._told[self._place : self._place + count]
        if len(found) != count:
            raise ValueError("too few bytes")
        self._place += count
        return found

    def text(self) -> str:
        """A text of at most 100 bytes."""
        length = self.number()
        if length > 100:
            raise ValueError("a text too long")
        return self.raw(length).decode()

    def rest(self) -> bytes:
        """What is left."""
        return self.raw(len(self._told) - self._place)


def packed(values: tuple[int, ...], bits: int) -> bytes:
    """Numbers of so many bits each, one after another, filled up with zeros to whole bytes."""
    told = 0
    for value in values:
        told = told << bits | value
    size = -(-len(values) * bits // 8)
    return (told << (size * 8 - len(values) * bits)).to_bytes(size, "big")


def unpacked(told: bytes, count: int, bits: int) -> tuple[int, ...]:
    """The inverse; raises ValueError for another number of bytes."""
    size = -(-count * bits // 8)
    if len(told) != size:
        raise ValueError("another number of bytes")
    value = int.from_bytes(told, "big") >> (size * 8 - count * bits)
    return tuple(value >> (bits * place) & ((1 << bits) - 1) for place in reversed(range(count)))
