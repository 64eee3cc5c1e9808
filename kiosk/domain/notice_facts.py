"""Which notice on personal data visitors see before their first scan, past tense."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NoticeInForce:
    """From this entry on visitors see this notice: every visit after it, up to the next of these facts, was told so.

    It names the office and its rules and nobody else, so it stands in the journal itself.
    """

    version: int
    """Counted from 1; another text is another version."""
    digest: str
    """Hex SHA-256 of the whole notice in every language."""
    lines: tuple[str, ...]
    """The notice in Vietnamese, as it was hung up."""
