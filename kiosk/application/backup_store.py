"""What making, trying and listing copies of the register have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from kiosk.application.ports.backups import BackupPlace, CopyChecker, FarPlace, RegisterCopier
from kiosk.application.ports.register import RegisterReader
from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.application.tidy_copies import own_copies
from kiosk.domain.backup_facts import BackupDrilled, BackupMade, BackupTaken
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
        return own_copies(self.place, self.desk.register.kiosk)

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
        with self.desk.register.read() as reader:
            since = last_good(reader)
            if since is None:
                first = next(iter(reader.entries()), None)
                since = first.recorded_at if first else None
        return since is not None and self.desk.clock.now() - since > self.rules.old_after


def last_good(reader: RegisterReader) -> datetime | None:
    """When the last copy was made or tried that can be relied on."""
    good = [one.happened_at for one in reader.entries(kinds=("backup", "drill")) if _is_good(one)]
    return max(good, default=None)


def shown(head: Head) -> str:
    """Its letters, none of an empty journal."""
    return head.code if head.seq != EMPTY.seq else ""


def _is_good(entry: Entry) -> bool:
    match entry.fact:
        case BackupMade(fault="") | BackupDrilled(fault=""):
            return True
        case _:
            return False
