"""A register as a table of text: UTF-8 with a mark, every cell in quotes, heads in the first row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from kiosk.adapters.documents.csv_table import write_table
from kiosk.adapters.documents.register_sheet import RegisterSheet, RowKind, Value
from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.wording import Wording
from kiosk.domain.register_form import RegisterForm
from kiosk.domain.register_volume import RegisterVolume


@dataclass(frozen=True, slots=True)
class RegisterCsv:
    """Implements `RegisterDocument`."""

    wording: Wording
    form: RegisterForm

    def write(self, volume: RegisterVolume, out: Path, told: Told = hears_nothing) -> int:
        """Write the table to `out`, whole or not at all, and give its number of lines. Raises OSError."""
        sheet = RegisterSheet(self.wording, self.form, volume)
        kinds = Counter[RowKind]()

        def rows() -> Iterator[tuple[str, ...]]:
            for one in sheet.rows(told):
                kinds[one.kind] += 1
                yield tuple(map(_text, one.values))

        write_table(sheet.heads(), rows(), out)
        return kinds[RowKind.LINE]


def _text(value: Value) -> str:
    """Days as people here write them, which a spreadsheet set to Vietnam takes for days."""
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)
