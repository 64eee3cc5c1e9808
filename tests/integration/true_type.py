"""As much of an embedded TrueType program as tells which glyph a code shows and how wide it is (ISO 14496-22)."""

from __future__ import annotations

from functools import cached_property


class TrueType:
    """A font file."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        number = self._int(4, 2)
        records = [content[12 + 16 * place : 28 + 16 * place] for place in range(number)]
        self._tables = {one[:4]: int.from_bytes(one[8:12], "big") for one in records}

    def _int(self, at: int, size: int) -> int:
        return int.from_bytes(self._content[at : at + size], "big")

    @property
    def has_one_map(self) -> bool:
        """Whether a reader that knows no encoding has no choice."""
        return self._int(self._tables[b"cmap"] + 2, 2) == 1

    @cached_property
    def _map(self) -> dict[int, int]:
        start = self._tables[b"cmap"]
        table = start + self._int(start + 8, 4)
        assert self._int(table, 2) == 6, "a trimmed table"
        first, count = self._int(table + 6, 2), self._int(table + 8, 2)
        return {first + place: self._int(table + 10 + 2 * place, 2) for place in range(count)}

    def glyph(self, code: int) -> int:
        """Number of the glyph, 0 for none."""
        return self._map.get(code, 0)

    def width(self, code: int) -> float:
        """In thousandths of the size."""
        metrics = self._int(self._tables[b"hhea"] + 34, 2)
        place = min(self.glyph(code), metrics - 1)
        return self._int(self._tables[b"hmtx"] + 4 * place, 2) * 1000 / self._int(self._tables[b"head"] + 18, 2)
