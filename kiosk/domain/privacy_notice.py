"""What visitors are told of their data before their first scan (Law 91/2025/QH15, articles 4 and 9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from kiosk.domain.plain import Plain, canonical
from kiosk.domain.words import in_language

Words = Mapping[str, str]
"""A text by language code; Vietnamese is always there."""
MOST_ITEMS = 4
"""So many stand beside the mirror."""


@dataclass(frozen=True, slots=True)
class NoticeItem:
    """One thing that visitors are told: an icon's name, title, a few words for the screen, the whole for paper."""

    icon: str
    title: Words
    text: Words
    full: Words


@dataclass(frozen=True, slots=True)
class PrivacyNotice:
    """The whole notice, every place filled in."""

    version: str = ""
    title: Words = field(default_factory=dict)
    foot: Words = field(default_factory=dict)
    """One line, always on the visitor's screen."""
    foot_short: Words = field(default_factory=dict)
    """The same where there is little room."""
    items: tuple[NoticeItem, ...] = ()

    @property
    def is_told(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.items)

    def said(self, words: Words, language: str) -> str:
        """One of its texts; empty where the notice is."""
        return in_language(words, language) if words else ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The notice in Vietnamese as paper says it."""
        return tuple(f"{in_language(one.title, 'vi')}: {in_language(one.full, 'vi')}" for one in self.items)

    @property
    def digest(self) -> str:
        """Hex SHA-256 of all that it says, in every language."""
        items: list[Plain] = [[one.icon, *map(_plain, (one.title, one.text, one.full))] for one in self.items]
        said: list[Plain] = [self.version, *map(_plain, (self.title, self.foot, self.foot_short)), items]
        return sha256(canonical(said)).hexdigest()


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """How a number of days is said."""

    days: Words
    months: Words
    years: Words

    def of(self, days: int, language: str) -> str:
        """A year as twelve months, several as years, whatever is none of them in days."""
        years = round(days / 365.25)
        whole = years >= 1 and abs(days - years * 365.25) < 2
        if not whole:
            return in_language(self.days, language).format(n=days)
        number, words = (12, self.months) if years == 1 else (years, self.years)
        return in_language(words, language).format(n=number)


def _plain(words: Words) -> Plain:
    return dict(words)
