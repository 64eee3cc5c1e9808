"""What making, trying and listing copies of the register have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.application.ports.backups import BackupPlace, CopyChecker, FarPlace, RegisterCopier
from kiosk.application.ports.register import RegisterReader
from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.application.tidy_copies import own_copies
from kiosk.domain.backup_facts import BackupDrilled, BackupMade, BackupTaken, RegisterRestored
from kiosk.domain.backup_order import CopyOrder, Cut
from kiosk.domain.backups import BackupName, BackupRules
from kiosk.domain.erasure_facts import CopiesStruck
from kiosk.domain.journal import EMPTY, Entry, Head, Record

COPY_NAME = "register.db"
"""The register's own name, so that the start-up code finds it."""


@dataclass(frozen=True, slots=True)
class BackupStore:
    """A register, where its copies lie, and who makes and opens them."""

    desk: Recording
    copier: RegisterCopier
    check: CopyChecker
    place: BackupPlace
    second: FarPlace | None = None
    rules: BackupRules = BackupRules()
    operator: Callable[[], str] = lambda: BY_ITSELF
    """Who asks for it."""
    stopped: Callable[[], bool] = lambda: False
    """Whether the kiosk ends, and a copy that is being made is given up."""
    disks: Callable[[], frozenset[str]] = frozenset
    """The disks that the register is on, as the machine names them."""

    def own(self) -> tuple[BackupName, ...]:
        """The copies of this kiosk's register in the first place, oldest first."""
        with self.desk.register.read() as reader:
            order = order_of(reader)
        return order(own_copies(self.place, self.desk.register.kiosk))

    def record(self, fact: BackupMade | BackupDrilled | BackupTaken | CopiesStruck) -> None:
        """Into the journal. Raises `RegisterUnavailableError`."""
        with self.desk.register.write() as writer:
            writer.append(Record(self.desk.chance.new_id(), self.desk.clock.now(), self.operator(), fact))
            writer.commit()

    def milliseconds_since(self, began: float) -> int:
        """By a clock that nobody sets."""
        return max(round((self.desk.clock.steady() - began) * 1000), 0)

    def is_old(self) -> bool:
        """Whether people have to be told that the last good copy is too old; a new register has time for its first."""
        now = self.desk.clock.now()
        with self.desk.register.read() as reader:
            since = last_good(reader, now)
            if since is None:
                first = next(iter(reader.entries()), None)
                since = first.recorded_at if first else None
        return since is not None and is_past(now, since, self.rules.old_after)


def last_good(reader: RegisterReader, now: datetime) -> datetime | None:
    """When the last copy was made or tried that can be relied on. One whose time has not come yet, of a clock that was
    ahead, tells no age.
    """
    good = [one.happened_at for one in reader.entries(kinds=("backup", "drill")) if _is_good(one)]
    return max((at for at in good if at <= now), default=None)


def is_past(now: datetime, since: datetime, span: timedelta) -> bool:
    """Whether so much has gone by, for all that is known: a time that has not come yet lets nothing wait for it."""
    return not since <= now <= since + span


def order_of(reader: RegisterReader) -> CopyOrder:
    """In which order copies were made, as far as the journal knows."""
    restored = [(one.fact, one.recorded_at) for one in reader.entries(kinds=("restored",))]
    cuts = tuple(Cut(fact.seq, at) for fact, at in restored if isinstance(fact, RegisterRestored))
    made = reader.entries(kinds=("backup",)) if cuts else ()
    return CopyOrder(cuts, frozenset(one.fact.name for one in made if isinstance(one.fact, BackupMade)))


def shown(head: Head) -> str:
    """Its letters, none of an empty journal."""
    return head.code if head.seq != EMPTY.seq else ""


def _is_good(entry: Entry) -> bool:
    match entry.fact:
        case BackupMade(fault="") | BackupDrilled(fault=""):
            return True
        case _:
            return False
