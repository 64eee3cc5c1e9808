"""What was erased because somebody asked goes from the kept copies at once, where their disk is there.

That it went, and what could not be reached, is in the journal and on the record of erasure. The next copy strikes
whatever is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from kiosk.application.backup_store import BackupStore
from kiosk.application.ports.backups import BackupFault, BackupPlace, CopyFailedError, RegisterCopier
from kiosk.application.second_disk import SECOND
from kiosk.application.tidy_copies import own_copies
from kiosk.application.trusted_day import trusted_day
from kiosk.domain.erasure_facts import CopiesStruck
from kiosk.domain.retention import Retention

FIRST = "first"
"""The first folder of copies among the places that were not reached."""


@dataclass(frozen=True, slots=True)
class StrikeOrder:
    """Of whose register, and by which rules where a copy is not of the register in use. It may be sent to another
    process.
    """

    kiosk: str
    copier: RegisterCopier
    today: date
    retention: Retention


@dataclass(frozen=True, slots=True)
class StrikeCopies:
    """Run off the lanes of the desk: each copy is opened, and written anew where something goes."""

    store: BackupStore

    def __call__(self) -> CopiesStruck:
        """Raises `RegisterUnavailableError` where the fact cannot be recorded; a disk that fails is part of it."""
        store = self.store
        with store.desk.register.read() as reader:
            head, today = reader.head(), trusted_day(reader, store.desk.clock.now()).sure
        order = StrikeOrder(store.desk.register.kiosk, store.copier, today, store.desk.retention)
        store.copier.strike_asides(today, store.desk.retention)
        done, left, missed = 0, 0, list[str]()
        for place, strike in ((FIRST, self._first), (SECOND, self._second)):
            try:
                struck, shut = strike(order)
            except CopyFailedError:
                missed.append(place)
            else:
                done, left = done + struck, left + shut
        fact = CopiesStruck(head.seq, done, left, tuple(missed))
        store.record(fact)
        return fact

    def _first(self, order: StrikeOrder) -> tuple[int, int]:
        return struck_in(self.store.place, order)

    def _second(self, order: StrikeOrder) -> tuple[int, int]:
        store = self.store
        if store.second is None:
            return 0, 0
        size = sum(store.place.size_of(one) for one in store.own())
        return store.second.do(partial(_there, order=order), size)


def struck_in(place: BackupPlace, order: StrikeOrder) -> tuple[int, int]:
    """How many of its copies hold nothing of it any more, and how many could not be opened. Raises
    `CopyFailedError` where the place itself fails.
    """
    done, shut = 0, 0
    for name in own_copies(place, order.kiosk):
        try:
            order.copier.strike(place.file_of(name), order.today, order.retention)
        except CopyFailedError as failed:
            if failed.cause not in (BackupFault.DAMAGED, BackupFault.WRONG_KEY):
                raise
            shut += 1
        else:
            done += 1
    return done, shut


def _there(place: BackupPlace, order: StrikeOrder) -> tuple[int, int]:
    if not place.folder.is_dir():
        raise CopyFailedError(BackupFault.GONE)
    return struck_in(place, order)
