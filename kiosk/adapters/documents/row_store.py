"""The rows of a long register, packed away until their page is drawn: a year has more than a machine should hold."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.adapters.documents.rows import Row

_PACK = 1000
"""Rows that are packed together; so many and those of one page are there at a time."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a row is to the page."""

    height: float
    keep: bool
    numbered: bool


@dataclass
class RowStore:
    """Takes rows one after another and gives them back in order."""

    standing: list[Standing] = field(default_factory=list)
    """Of every row, to break the pages by."""
    _packed: list[bytes] = field(default_factory=list)
    _loose: list[Row] = field(default_factory=list)
    _kinds: dict[Standing, Standing] = field(default_factory=dict)

    def add(self, row: Row) -> None:
        """Another row at the end."""
        standing = Standing(row.height, row.keep, row.numbered)
        self.standing.append(self._kinds.setdefault(standing, standing))
        self._loose.append(row)
        if len(self._loose) == _PACK:
            self._packed.append(zlib.compress(pickle.dumps(self._loose, pickle.HIGHEST_PROTOCOL), 1))
            self._loose = []

    def __iter__(self) -> Iterator[Row]:
        for pack in self._packed:
            yield from pickle.loads(zlib.decompress(pack))  # noqa: S301 - packed by this object
        yield from self._loose
