"""Which row of which sheet a record came from, and between which moments it happened by what stands there."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.fallback.paper_time import PaperSpan


@dataclass(frozen=True, slots=True)
class PaperSource:
    """A row, counted through all leaves of its sheet."""

    number: int
    row: int
    span: PaperSpan

    @property
    def label(self) -> str:
        """`0147/3`: sheet and row, as the register writes it."""
        return f"{shown_number(self.number)}/{self.row}"


def shown_number(number: int) -> str:
    """`0147`, as it is printed and said."""
    return f"{number:04d}"
