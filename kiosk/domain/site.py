"""What kind of place the office is: an administrator's choice (dispatches 002, 003 and 004 each name several)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

RUNNING_DAYS = 14
"""For how many days it counts that somebody said that the app runs."""


@dataclass(frozen=True, slots=True)
class Site:
    """The kind of this office."""

    key: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    """By language code."""
    groups: tuple[str, ...] = ()
    """Keys of the groups of visitors that are offered first."""
    no_scan: tuple[tuple[str, Mapping[str, str]], ...] = ()
    """Why an arrival was not scanned, (key, label by language); empty where nobody asks."""
    running_days: int | None = None
    """In place of the office's own number; 1 asks every day."""

    @property
    def scan_reason(self) -> bool:
        """Whether an arrival without a scan needs its reason (dispatch 003, item 2)."""
        return bool(self.no_scan)

    def label(self, language: str) -> str:
        """The kind in a language, in Vietnamese where it has no name in that one."""
        return self.labels.get(language) or self.labels.get("vi") or self.key

    def no_scan_label(self, key: str, language: str) -> str:
        """Why an arrival was not scanned; an unknown key, from an older list, is shown as it is."""
        labels = dict(self.no_scan).get(key, {})
        return labels.get(language) or labels.get("vi") or key

    def running_counts(self, days: int) -> timedelta:
        """How long a yes to "running" counts, `days` being the office's own number."""
        return timedelta(days=self.running_days or days)
