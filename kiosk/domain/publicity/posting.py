"""A print at a place, as the journal tells it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.publicity.check_code import CheckCode
from kiosk.domain.publicity.printed import Part


@dataclass(frozen=True, slots=True)
class Posting:
    """A print at a place, as it stands now."""

    posting_id: str
    number: int
    """From 1, in the order in which they were put up; it never changes."""
    place: str = field(repr=False)
    """Empty once it was erased."""
    code: CheckCode
    put_up_at: datetime
    put_up_by: str
    checked_at: datetime | None = None
    checked_by: str = ""
    there: bool = True
    """As of the last check."""
    taken_down_at: datetime | None = None
    taken_down_by: str = ""
    changed: tuple[Part, ...] = ()
    """What it shows that is no longer so; nothing of one that hangs no more."""

    @property
    def hangs(self) -> bool:
        """Whether it was not taken down."""
        return self.taken_down_at is None

    @property
    def needs_care(self) -> bool:
        """Whether somebody has to go there: it is out of date, or was gone or torn."""
        return self.hangs and (bool(self.changed) or not self.there)
