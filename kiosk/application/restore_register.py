"""A copy becomes the register: never over one that stands there unless it is named, never back in time unless told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from kiosk.application.backup_store import shown
from kiosk.application.ports.backups import BackupFault, CheckOrder, CopyChecker, CopyState
from kiosk.application.ports.clock import Chance, Clock
from kiosk.application.ports.register import Register
from kiosk.application.ports.restoring import RestorePlace, RestorePlan
from kiosk.domain.backup_facts import RegisterRestored
from kiosk.domain.backups import SHORT
from kiosk.domain.journal import EMPTY, Head, Record
from kiosk.domain.office_time import OFFICE_ZONE


class RestoreFault(Enum):
    """Why a good copy was not taken; its sentence has the key `restore.refused_<value>`."""

    STANDS = "stands"
    """A register stands there, and it was not named."""
    OLDER = "older"
    """The register is known to have gone on after the copy, and nobody said that this is to be lost."""
    OTHER_PAST = "other_past"
    """The register that stands there says something else of the same time, and nobody said that this is to be lost."""
    NO_REASON = "no_reason"


@dataclass(frozen=True, slots=True)
class RestoreOrder:
    """Who wants which copy, and what they agreed to."""

    file: Path
    who: str
    why: str = ""
    replaces: str = ""
    """The first letters of the id of the register that may be put aside."""
    older: bool = False
    """What was recorded after the copy may be lost."""
    key: bytes | None = field(default=None, repr=False)
    """The copy's key, where it is not the one that is kept here."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was changed."""

    why: BackupFault | RestoreFault
    name: str = ""
    """Of the register that stands there, to be told."""
    copy: Head = EMPTY
    known: Head = EMPTY


@dataclass(frozen=True, slots=True)
class Decided:
    """The copy will be the register: finished now, or at the next start."""

    plan: RestorePlan
    state: CopyState


@dataclass(frozen=True, slots=True)
class RestoreRegister:
    """Runs while no kiosk has the folder. Raises OSError."""

    place: RestorePlace
    check: CopyChecker
    standing: Callable[[], CopyState | None]
    """The register that stands in the folder: None where none does, with a fault where it does not open."""
    known_seq: Callable[[str], int]
    """The highest entry of this kiosk that anything but the register itself knows of: later copies."""
    clock: Clock
    chance: Chance

    def __call__(self, order: RestoreOrder) -> Decided | Refused:
        """Look at the copy, then at what stands there, then decide; every refusal leaves all as it was."""
        self.place.sweep()
        draft = self.place.lay_out(order.file)
        try:
            state = self.check(CheckOrder(draft))
            if state.fault is not None:
                return Refused(state.fault)
            stands = self.standing()
            known = self._known(state, stands)
            refused = _refusal(order, state, stands, known)
            if refused is not None:
                return refused
            plan = self._plan(order, state, known, stands=stands is not None)
            self.place.decide(draft, plan, order.key)
            return Decided(plan, state)
        finally:
            self.place.sweep()

    def _known(self, state: CopyState, stands: CopyState | None) -> Head:
        """The furthest that the same kiosk's journal is known to have come."""
        same = stands.head if stands and stands.kiosk == state.kiosk else EMPTY
        seq = self.known_seq(state.kiosk)
        return same if same.seq >= seq else Head(seq, b"")

    def _plan(self, order: RestoreOrder, state: CopyState, known: Head, *, stands: bool) -> RestorePlan:
        now = self.clock.now()
        aside = f"register-aside-{now.astimezone(OFFICE_ZONE):%Y%m%d-%H%M%S}" if stands else ""
        fact = RegisterRestored(
            order.file.name,
            state.head.seq,
            shown(state.head),
            known.seq,
            known.code if known.seal and known.seq else "",
            order.why.strip(),
            aside,
        )
        return RestorePlan(self.chance.new_id(), now, order.who, fact)


def _refusal(order: RestoreOrder, state: CopyState, stands: CopyState | None, known: Head) -> Refused | None:
    if stands is not None and stands.fault is None and stands.head.seq == 0:
        # A register that nobody recorded anything in, as a look at a new machine makes one: it is put aside and missed
        # by nobody.
        stands = None
    name = (stands.kiosk or state.kiosk)[:SHORT] if stands else ""
    if stands is not None and order.replaces != name:
        return Refused(RestoreFault.STANDS, name, state.head, known)
    if known.seq > state.head.seq and not order.older:
        return Refused(RestoreFault.OLDER, name, state.head, known)
    forked = known.seq == state.head.seq and known.seal and known.seal != state.head.seal and known != EMPTY
    if forked and not order.older:
        return Refused(RestoreFault.OTHER_PAST, name, state.head, known)
    if (stands is not None or known.seq > state.head.seq) and not order.why.strip():
        return Refused(RestoreFault.NO_REASON, name, state.head, known)
    return None


def record_restored(register: Register, plan: RestorePlan) -> None:
    """Say it in the journal of the register that was restored; a second time says nothing new."""
    with register.write() as writer:
        writer.append(Record(plan.event_id, plan.at, plan.operator, plan.fact))
        writer.commit()
