"""That the journal left the kiosk as a file, past tense."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.sheet import SheetSeal


@dataclass(frozen=True, slots=True)
class JournalExported:
    """The journal up to entry `entries` was written into a file for whoever inspects it."""

    entries: int
    request: SheetSeal | None = None
    """Sheet with the `reason` for which personal data went along; None where none did. It is typed, so it may name a
    person.
    """
    vouched: str = ""
    """Code of the head who vouched for that; empty where none did, or nobody has a PIN yet."""
