"""A register on its way to paper or to a file: what is known of the whole, and its days one after another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from kiosk.domain.office import Office
from kiosk.domain.register_day import RegisterDay
from kiosk.domain.register_page import PageSealing
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.taken_back import TakenBack


@dataclass(frozen=True, slots=True)
class RegisterVolume:
    """A day, a month, a period or a counter's part of one.

    A year has more lines than a machine should hold at once: `days` may be read from the register while they are
    gone through, so go through them once and keep nothing of a day that is done.
    """

    scope: RegisterScope
    office: Office
    app_name: str
    days: Iterable[RegisterDay] = field(repr=False)
    """Every day of the scope that has begun, in order, days without a line too."""
    lines: int
    """How many lines the days have together."""
    printed_at: datetime
    printed_by: str
    closed: bool
    """False while its last day still runs or somebody is inside: such a print is marked as provisional."""
    copy: int
    """1 for the first print of a closed scope; from 2 on a reprint; 0 for a provisional one."""
    first_printed_at: datetime | None
    first_seq: int
    last_seq: int
    """First and last journal number of the days, 0 where nothing was recorded."""
    head_code: str
    """Twelve letters of the seal of `last_seq`."""
    first_number: int = 1
    """Number of the first line: a day begins with 1, a volume goes on where the one before it ended."""
    number: int = 0
    """Which volume of its year it is; 0 for a day, a provisional print, and what other volumes already hold."""
    reason: str = field(default="", repr=False)
    """Why it was printed again, as it was typed."""
    sealing: PageSealing | None = field(default=None, repr=False)
    """None where there is no key to seal with."""
    taken_back: TakenBack | None = None
    """Set where the register lacks its own last entries: what is printed of it may be less than was recorded."""

    @property
    def last_number(self) -> int:
        """Number of the last line; the one before the first where there is none."""
        return self.first_number + self.lines - 1

    @property
    def reprint(self) -> bool:
        """Whether a closed scope was printed before."""
        return self.copy > 1

    @property
    def day(self) -> date:
        """The first day, which is the day where the scope is one."""
        return self.scope.first
