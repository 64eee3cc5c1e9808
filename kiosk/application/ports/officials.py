"""The list of the office's own people, beside the journal as the lists of visitors to come are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from kiosk.domain.officials import Official


class Officials(Protocol):
    """Who works here."""

    def add(self, officials: Sequence[Official], by: str, at: datetime) -> int:
        """Put them on the list; who stands there already is left out. Returns how many are new."""
        ...

    def get(self, official_id: str) -> Official | None:
        """One person, None when they are not on the list any more."""
        ...

    def all(self) -> tuple[Official, ...]:
        """Everyone on the list, by name."""
        ...

    def named(self, name: str) -> tuple[Official, ...]:
        """Who has this name, marks aside."""
        ...

    def with_card(self, text: str) -> Official | None:
        """Whose card says exactly this."""
        ...

    def remove(self, official_id: str) -> bool:
        """Take a person off the list; False when they are not there."""
        ...
