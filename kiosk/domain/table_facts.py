"""What the journal keeps of registers that left the kiosk as tables: no paper, and no copy that is counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class RegisterExported:
    """The register of a period, or of a counter, was written into a table."""

    first: date
    last: date
    department: str
    """A counter's number, empty for the whole office."""
    form: str
    """End of the file's name: `xlsx`, `csv`."""
    lines: int
