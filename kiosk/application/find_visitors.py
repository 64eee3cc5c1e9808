"""Who was here before: "nguyen van a" finds "Nguyễn Văn Á"."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.ports.register import KnownVisitor, Register
from kiosk.domain.names import fold

SHORTEST = 2


@dataclass(frozen=True, slots=True)
class FindVisitors:
    """Search by name without marks, or by the end of a phone number."""

    register: Register

    def __call__(self, typed: str, limit: int = 6) -> tuple[KnownVisitor, ...]:
        """The latest visitors that fit what was typed; nothing for less than two letters."""
        folded = fold(typed)
        if len(folded) < SHORTEST:
            return ()
        with self.register.read() as reader:
            return reader.find_visitors(folded, limit)
