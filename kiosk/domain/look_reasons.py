"""Why somebody may look at personal data: an office's own list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LookReason:
    """One reason; the key stands in the journal."""

    key: str
    labels: Mapping[str, str]

    def label(self, language: str) -> str:
        """In the language, else in Vietnamese."""
        return self.labels.get(language) or self.labels["vi"]


LookReasons = tuple[LookReason, ...]
