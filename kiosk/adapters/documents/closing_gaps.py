"""What the closing text says of times in which nothing was recorded (`paper.md` 2)."""

from __future__ import annotations

from kiosk.adapters.documents.note_rows import NoteTeller
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.application.numerals import thousands
from kiosk.domain.register_tally import Tally

_MOST = 4
"""Gaps that the closing text names; of more it tells how many, and each has its row in the table."""


def closing_gaps(words: RegisterWords, tally: Tally, *, dated: bool) -> list[str]:
    """One sentence, or none where nothing is missing; `dated` where the register is of more than a day."""
    if not tally.gap_count:
        return []
    if tally.gap_count > _MOST:
        return [words.say("closing_gaps_many", number=thousands(tally.gap_count))]
    teller = NoteTeller(words)
    said = (
        f"{words.short_date(day)}, {teller.gap_in_short(gap)}" if dated else teller.gap_in_short(gap)
        for day, gap in tally.gaps
    )
    return [words.say("closing_gaps", gaps="; ".join(said))]
