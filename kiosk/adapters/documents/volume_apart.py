"""A register drawn by a process of its own, its days handed over one after another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kiosk.adapters.documents.apart import DrawnApart
from kiosk.domain.register_volume import RegisterVolume


@dataclass(frozen=True, slots=True)
class VolumeApart:
    """Implements `RegisterDocument`."""

    document: Any

    def write(self, volume: RegisterVolume, out: Path) -> int:
        """What the document's own `write` gives and raises."""
        return DrawnApart(self.document).write(replace(volume, days=tuple(volume.days)), out)
