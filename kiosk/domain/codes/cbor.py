"""A small reader of CBOR (RFC 8949), for certificates: bounded in depth and number, and strict.

Refused are duplicate keys, keys that are neither a text nor a whole number, text that is no UTF-8, lengths beyond the
content, bytes after the end, and reserved forms.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

DEEPEST = 12
"""A certificate within its envelope nests six levels."""
MOST_ITEMS = 2_000
Cbor = int | float | str | bytes | bool | None | list["Cbor"] | dict["int | str", "Cbor"]
_BREAK = 0xFF
_OPEN = 31
_SIMPLE: dict[int, bool | None] = {20: False, 21: True, 22: None, 23: None}
_FLOATS = {25: (">e", 2), 26: (">f", 4), 27: (">d", 8)}


def cbor_value(content: bytes) -> Cbor:
    """The one value that `content` is. Raises ValueError for everything else."""
    reader = _Reader(content)
    value = reader.value(0)
    if reader.at != len(content):
        raise ValueError("bytes after the value")
    return value


@dataclass(slots=True)
class _Reader:
    content: bytes
    at: int = field(default=0)
    items: int = field(default=0)

    def value(self, depth: int) -> Cbor:
        self.items += 1
        if depth > DEEPEST or self.items > MOST_ITEMS:
            raise ValueError("too deep or too many")
        head = self._take(1)[0]
        kind, detail = head >> 5, head & 0x1F
        match kind:
            case 0:
                return self._number(detail)
            case 1:
                return -1 - self._number(detail)
            case 2:
                return self._string(kind, detail)
            case 3:
                return self._text(detail)
            case 4:
                return self._list(detail, depth)
            case 5:
                return self._map(detail, depth)
            case 6:
                return self._tagged(detail, depth)
            case _:
                return self._simple(detail)

    def _take(self, count: int) -> bytes:
        end = self.at + count
        if end > len(self.content):
            raise ValueError("a length beyond the content")
        taken = self.content[self.at : end]
        self.at = end
        return taken

    def _number(self, detail: int) -> int:
        if detail < 24:
            return detail
        if detail > 27:
            raise ValueError("a reserved length")
        return int.from_bytes(self._take(1 << (detail - 24)), "big")

    def _string(self, kind: int, detail: int) -> bytes:
        if detail != _OPEN:
            return self._take(self._number(detail))
        parts = []
        while not self._ends():
            head = self._take(1)[0]
            if head >> 5 != kind or head & 0x1F == _OPEN:
                raise ValueError("a part of another kind")
            parts.append(self._take(self._number(head & 0x1F)))
        return b"".join(parts)

    def _text(self, detail: int) -> str:
        return self._string(3, detail).decode("utf-8")

    def _list(self, detail: int, depth: int) -> list[Cbor]:
        return [self.value(depth + 1) for _ in self._members(detail)]

    def _map(self, detail: int, depth: int) -> dict[int | str, Cbor]:
        mapped: dict[int | str, Cbor] = {}
        for _ in self._members(detail):
            key = self.value(depth + 1)
            if isinstance(key, bool) or not isinstance(key, int | str) or key in mapped:
                raise ValueError("no key of its own")
            mapped[key] = self.value(depth + 1)
        return mapped

    def _members(self, detail: int) -> Iterator[None]:
        """Once before each member, up to the count that was said or the break that ends an open one."""
        if detail == _OPEN:
            while not self._ends():
                yield
            return
        for _ in range(self._number(detail)):
            yield

    def _ends(self) -> bool:
        ended = self.content[self.at : self.at + 1] == bytes([_BREAK])
        self.at += ended
        return ended

    def _tagged(self, detail: int, depth: int) -> Cbor:
        """A tag says how to take a value (18: a signed message); the value itself is what matters here."""
        self._number(detail)
        return self.value(depth + 1)

    def _simple(self, detail: int) -> bool | float | None:
        if detail in _SIMPLE:
            return _SIMPLE[detail]
        if detail not in _FLOATS:
            raise ValueError("a reserved value")
        form, size = _FLOATS[detail]
        value: float = struct.unpack(form, self._take(size))[0]
        return value
