"""The sheet with the register's key: whether one lies in the safe, and whether it is the right one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from hmac import compare_digest

from kiosk.application.check_health import Finding, Part
from kiosk.application.permits import NEITHER, Both
from kiosk.application.ports.register import RegisterReader
from kiosk.application.recording import Recording
from kiosk.domain.backup_facts import RecoveryKeyChecked, RecoveryKeyDeclined, RecoveryKeyPrinted
from kiosk.domain.office_time import office_day
from kiosk.domain.recovery_key import RecoveryKeyError, read_recovery_key
from kiosk.domain.rights import Right

PREFIX = "BRK"
"""Before the version of the code on the sheet."""


class SheetState(Enum):
    """How it stands with the sheet; its sentence has the key `doctor.recovery.<value>`."""

    PRINTED = "good"
    DECLINED = "declined"
    NEW = "new"
    """None was printed yet, and the register is of today."""
    WANTED = "wanted"
    """None was printed, and nobody answers for it."""


@dataclass(frozen=True, slots=True)
class SheetHeld:
    """The sheet was held up. The key itself is in no answer."""

    right: bool
    name: str
    """Four letters by which keys are told apart."""


@dataclass(frozen=True, slots=True)
class CheckSheet:
    """Compares the key on the sheet with the one that opens the register, and says in the journal that it was done."""

    desk: Recording
    key: Callable[[], bytes]
    """Raises `RegisterUnavailableError`."""

    def __call__(self, text: str) -> SheetHeld | None:
        """What the sheet's code says; None for one that was damaged. Raises `RegisterUnavailableError`."""
        try:
            held = read_recovery_key(text)
        except RecoveryKeyError:
            return None
        right = compare_digest(held.key, self.key())
        with self.desk.register.write() as writer:
            self.desk.record_now(writer, RecoveryKeyChecked(right))
            writer.commit()
        return SheetHeld(right, held.name)


@dataclass(frozen=True, slots=True)
class DeclineSheet:
    """Two people answer for it that no sheet is printed: the reminder goes."""

    desk: Recording

    def decline(self, why: str, both: Both = NEITHER) -> None:
        """Raises ValueError without a reason, `NotAllowedError` and `RegisterUnavailableError`."""
        if not why.strip():
            raise ValueError("no reason")
        self.desk.permits.two(Right.KEYS, *both)
        with self.desk.register.write() as writer:
            self.desk.record_now(writer, RecoveryKeyDeclined(why.strip()))
            writer.commit()


def sheet_state(reader: RegisterReader, desk: Recording) -> SheetState:
    """As the journal tells it; a look at its first entry and at the last of two kinds."""
    last = reader.last_entry(("recovery_key", "recovery_declined"))
    if last is not None:
        return SheetState.PRINTED if isinstance(last.fact, RecoveryKeyPrinted) else SheetState.DECLINED
    first = next(iter(reader.entries()), None)
    of_today = first is None or office_day(first.recorded_at) >= office_day(desk.clock.now())
    return SheetState.NEW if of_today else SheetState.WANTED


def sheet_is_wanted(desk: Recording) -> bool:
    """Whether the desk is to be reminded: not on the first day. Raises `RegisterUnavailableError`."""
    with desk.register.read() as reader:
        return sheet_state(reader, desk) is SheetState.WANTED


def sheet_found(desk: Recording) -> Finding:
    """What the self-test says of it. Raises `RegisterUnavailableError`."""
    with desk.register.read() as reader:
        state = sheet_state(reader, desk)
    return Finding(Part.RECOVERY, good=state is not SheetState.WANTED, word=state.value)
