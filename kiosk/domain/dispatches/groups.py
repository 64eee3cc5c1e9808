"""Groups of people that dispatches speak of: an administrator's list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Groups:
    """Label by language code of every group, by the key that dispatches, rosters and the journal use."""

    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def keys(self) -> tuple[str, ...]:
        """Every group, in the order in which it is offered."""
        return tuple(self.labels)

    def label(self, key: str, language: str) -> str:
        """The label in a language, in Vietnamese where that one has none; an unknown key is shown as it is."""
        labels = self.labels.get(key, {})
        return labels.get(language) or labels.get("vi") or key
