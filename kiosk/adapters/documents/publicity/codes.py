"""QR codes as marks: modules of whole printer dots, four modules of white around them (ISO/IEC 18004, 9.1)."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

import segno

from kiosk.adapters.documents.publicity.marks import Symbol

DOT = 25.4 / 300
"""Of an office printer, in millimetres (`paper.md` 1)."""
QUIET = 4


@dataclass(frozen=True, slots=True)
class Code:
    """The modules of a text."""

    rows: tuple[bytes, ...]

    @classmethod
    def of(cls, text: str, level: str, least: int = 1) -> Code:
        """The code of `text` at an error level, `l` to `h`, of version `least` or more."""
        made = segno.make_qr(text, error=level, boost_error=False)
        if int(made.version) < least:
            made = segno.make_qr(text, error=level, boost_error=False, version=least)
        return cls(tuple(bytes(one & 1 for one in row) for row in made.matrix))

    @property
    def modules(self) -> int:
        """On each side, without the white."""
        return len(self.rows)

    def module_at_least(self, side: float, scale: float = 1.0) -> float:
        """The smallest module with which the code is no smaller than `side` millimetres on paper."""
        return ceil(side * scale / self.modules / DOT - 1e-6) * DOT / scale

    def module_within(self, side: float, scale: float = 1.0) -> float:
        """The largest module with which code and white fit into `side` millimetres."""
        return max(1, floor(side * scale / (self.modules + 2 * QUIET) / DOT + 1e-6)) * DOT / scale

    def module_no_larger(self, side: float, scale: float = 1.0) -> float:
        """The largest module with which the code without its white is no larger than `side` millimetres."""
        return max(1, floor(side * scale / self.modules / DOT + 1e-6)) * DOT / scale

    def centred(self, middle: float, top: float, module: float) -> Symbol:
        """The symbol, its middle at x `middle`."""
        side = module * self.modules
        return Symbol(middle - side / 2, top, side, self.rows)
