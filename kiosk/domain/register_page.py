"""What stands on one page of a register: enough to seal it, and to find it again from its numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.register_day import RegisterLine, Totals


@dataclass(frozen=True, slots=True)
class PageContent:
    """One page of the table; a cover and a first page have none."""

    page: int
    """From 1, counted through the whole volume."""
    pages: int
    lines: tuple[RegisterLine, ...]
    """The lines that stand on it, in order, empty for a page of notes."""
    totals: Totals
    """Counts from the first page up to the end of this one."""

    @property
    def is_last(self) -> bool:
        """Whether the totals are those of the whole volume."""
        return self.page == self.pages

    @property
    def first_line(self) -> int:
        """Number of its first line, 0 without lines."""
        return self.lines[0].number if self.lines else 0

    @property
    def last_line(self) -> int:
        """Number of its last line, 0 without lines."""
        return self.lines[-1].number if self.lines else 0

    @property
    def first_entry(self) -> int:
        """The lowest journal number by which one of its visits began, 0 without lines."""
        return min((line.entry_seq for line in self.lines), default=0)

    @property
    def last_entry(self) -> int:
        """The highest journal number by which one of its visits began, 0 without lines."""
        return max((line.entry_seq for line in self.lines), default=0)


class PageSealing(Protocol):
    """Seals the pages of one print. A frozen value that can be handed to the process that draws."""

    def code_of(self, page: PageContent) -> str:
        """Text of the page's code: at most 221 letters of a QR code's alphanumeric set."""
        ...

    def cover_code(self) -> str:
        """Text of the code on the cover, which is about the whole register."""
        ...
