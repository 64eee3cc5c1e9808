"""Questions to the register about its personal sheets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from kiosk.application.ports.due_sheets import DueSheets
from kiosk.application.ports.staff import KnowsPins
from kiosk.domain.sheet import Sheet


class SheetReader(DueSheets, KnowsPins, Protocol):
    """Part of `RegisterReader`."""

    def sheet(self, sheet_id: str) -> Sheet | None:
        """A personal sheet, None once erased."""
        ...

    def kept_sheets(self, sheet_ids: Sequence[str]) -> Mapping[str, Sheet]:
        """Those of several that were not erased, by id."""
        ...
