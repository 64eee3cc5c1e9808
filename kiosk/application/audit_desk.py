"""What an auditor reads at the desk: does the journal hold, what was printed of it, who looked; records no visitor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.application.permits import Vouching
from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.print_looks import PrintLooks
from kiosk.application.recording import Recording
from kiosk.application.verify_register import Verification, verify_register
from kiosk.domain.desk_facts import RegisterPrinted
from kiosk.domain.journal import Entry
from kiosk.domain.rights import Right
from kiosk.domain.staff import Member
from kiosk.domain.volume_facts import VolumePrinted
from kiosk.domain.vouching import PlacedAnchor

_PRINTS = ("printed", "volume_printed")
MOST_PRINTS = 200


@dataclass(frozen=True, slots=True)
class PrintedPages:
    """A register on paper, as its fact in the journal says."""

    seq: int
    at: datetime
    by: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class AuditState:
    """What stands in the journal, without anybody of it."""

    entries: int
    head: str
    """Check code of the last entry, as it stands on paper."""
    version: str
    """Of the program."""
    prints: tuple[PrintedPages, ...]
    """The latest first, at most `MOST_PRINTS`."""


@dataclass(frozen=True, slots=True)
class AuditDesk:
    """Everything raises `NotAllowedError` and `RegisterUnavailableError`."""

    desk: Recording
    looks: PrintLooks
    anchors: Callable[[], Sequence[PlacedAnchor]]
    """Reads the heads of the journal that are kept elsewhere."""
    version: str

    @property
    def readers(self) -> tuple[Member, ...]:
        """Who verifies and is never on duty: auditors."""
        return tuple(one for one in self.desk.permits.who_may(Right.VERIFY) if not one.may_record)

    def enter(self, vouching: Vouching | None = None) -> str:
        """Whose name is on what follows: whoever vouches, who acts from now on, else whoever acts."""
        permits = self.desk.permits
        if vouching is None:
            permits.need(Right.LOOKS)
        else:
            permits.enter(Right.LOOKS, vouching)
        return permits.acting_name

    def state(self) -> AuditState:
        """As it stands now."""
        self.desk.permits.need(Right.VERIFY)
        with self.desk.register.read() as reader:
            head = reader.head()
            found = list(filter(None, map(_printed, reader.entries(kinds=_PRINTS))))
        prints = found[: -MOST_PRINTS - 1 : -1]
        return AuditState(head.seq, head.code if head.seq else "", self.version, tuple(prints))

    def verify(self, told: Told = hears_nothing) -> Verification:
        """Check every entry from the first; minutes for a million, and what `told` raises ends it."""
        self.desk.permits.need(Right.VERIFY)
        return verify_register(self.desk.register, None, self.anchors(), told)


def _printed(entry: Entry) -> PrintedPages | None:
    seq, at, by = entry.seq, entry.happened_at, entry.operator
    match entry.fact:
        case RegisterPrinted(day=day):
            return PrintedPages(seq, at, by, day, day)
        case VolumePrinted(first=first, last=last):
            return PrintedPages(seq, at, by, first, last)
        case _:
            return None
