"""What can happen to copies of the register, past tense; nothing of any visitor is in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BackupMade:
    """A copy was made, opened anew and verified; or was not, and why."""

    name: str
    """Under which it lies, empty where there is none."""
    size: int
    """Bytes."""
    seq: int
    """The last entry that the copy holds."""
    head: str
    """Twelve letters of that entry's seal."""
    milliseconds: int
    fault: str = ""
    """Empty for a good one: the key of what was wrong (`backup.fault_...`)."""
    missed: tuple[str, ...] = ()
    """Places that should hold it too and do not: "second"."""

    @property
    def verified(self) -> bool:
        """Whether it can be relied on."""
        return not self.fault


@dataclass(frozen=True, slots=True)
class BackupTaken:
    """A copy that the second disk had missed lies there now, read back and compared."""

    name: str


@dataclass(frozen=True, slots=True)
class BackupDrilled:
    """A copy was restored into a folder of its own, for trial."""

    name: str
    seq: int
    head: str
    entries: int
    milliseconds: int
    fault: str = ""

    @property
    def good(self) -> bool:
        """Whether everything in it agreed with itself and with the journal."""
        return not self.fault


@dataclass(frozen=True, slots=True)
class RegisterRestored:
    """The register that stands here was taken from a copy."""

    name: str
    seq: int
    """The last entry of the copy."""
    head: str
    known_seq: int
    """The last entry that was known of the register before, 0 where nothing was."""
    known_head: str
    why: str
    aside: str = ""
    """The folder into which the register before was put, empty where there was none."""

    @property
    def lost(self) -> int:
        """How many entries are known to have been recorded after the copy."""
        return max(self.known_seq - self.seq, 0)


@dataclass(frozen=True, slots=True)
class RecoveryKeyPrinted:
    """The words that open the data when the keyring is lost were put on paper."""


@dataclass(frozen=True, slots=True)
class RecoveryKeyUsed:
    """The register was opened with the key of the safe, since the one that the machine kept was lost or wrong."""

    key: str
    """Four letters that tell keys apart and reveal nothing."""


@dataclass(frozen=True, slots=True)
class RecoveryKeyChecked:
    """The printed sheet was held to the kiosk, which compared it with the key that opens the register."""

    right: bool


@dataclass(frozen=True, slots=True)
class RecoveryKeyDeclined:
    """Somebody answers for it that no sheet is printed now: the reminder goes."""

    why: str


RecoveryFact = RecoveryKeyPrinted | RecoveryKeyUsed | RecoveryKeyChecked | RecoveryKeyDeclined
BackupFact = BackupMade | BackupTaken | BackupDrilled | RegisterRestored | RecoveryFact
BACKUP_FACTS: dict[str, type[BackupFact]] = {
    "backup": BackupMade,
    "backup_taken": BackupTaken,
    "drill": BackupDrilled,
    "restored": RegisterRestored,
    "recovery_key": RecoveryKeyPrinted,
    "recovery_used": RecoveryKeyUsed,
    "recovery_checked": RecoveryKeyChecked,
    "recovery_declined": RecoveryKeyDeclined,
}
"""By the names under which the journal keeps them."""
