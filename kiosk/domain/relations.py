"""How whoever declares for a visitor is related to them: an administrator's list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation: the key that the journal keeps, and its label by language code."""

    key: str
    labels: Mapping[str, str]

    def label(self, language: str) -> str:
        """The label in a language, in Vietnamese where that one has none."""
        return self.labels.get(language) or self.labels["vi"]


@dataclass(frozen=True, slots=True)
class Relations:
    """All relations, in the order in which they are offered."""

    listed: tuple[Relation, ...] = ()

    def label(self, key: str, language: str) -> str:
        """The label of a relation; an unknown key, from an older list, is shown as it is."""
        return next((one.label(language) for one in self.listed if one.key == key), key)
