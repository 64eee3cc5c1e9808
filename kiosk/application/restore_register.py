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
from kiosk.domain.backup_order import misnamed
from kiosk.domain.backups import SHORT, BackupName
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
    FOREIGN = "foreign"
    """A register stands there, and the copy is another kiosk's."""
    MISNAMED = "misnamed"
    """The copy's file is named as one that goes further, or as another kiosk's, and nobody said that this is known."""
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
    of: str = ""
    """Of the register that is in the copy, once it opened."""
    copy: Head = EMPTY
    known: Head = EMPTY


@dataclass(frozen=True, slots=True)
class Decided:
    """The copy will be the register: finished now, or at the next start."""

    plan: RestorePlan
    state: CopyState


@dataclass(frozen=True, slots=True)
class RestoreRegister:
    """Runs while no kiosk has the folder. Raises OSError and `NotAllowedError`."""

    place: RestorePlace
    check: CopyChecker
    standing: Callable[[], CopyState | None]
    """The register that stands in the folder: None where none does, with a fault where it does not open."""
    known_seq: Callable[[str], int]
    """The highest entry of this kiosk that anything but the register itself knows of: later copies."""
    clock: Clock
    chance: Chance
    allowed: Callable[[bool], None]
    """Whether whoever wants it may, by the PINs of the register that stands there: two people where it loses what was
    recorded (True). Raises `NotAllowedError`.
    """

    def __call__(self, order: RestoreOrder) -> Decided | Refused:
        """Look at the copy, then at what stands there, then decide; every refusal leaves all as it was."""
        self.place.sweep()
        draft = self.place.lay_out(order.file)
        try:
            state = self.check(CheckOrder(draft))
            if state.fault is not None:
                return Refused(state.fault)
            stands = self.standing()
            known = self._known(order, state, stands)
            refused = _refusal(order, state, stands, known)
            if refused is not None:
                return refused
            if stands is not None and stands.fault is None:
                # A register that does not open can be asked for no PINs: there the key is what opens it.
                self.allowed(order.older or known.seq > state.head.seq)
            plan = self._plan(order, state, known, stands=stands is not None)
            self.place.decide(draft, plan, order.key)
            return Decided(plan, state)
        finally:
            self.place.sweep()

    def _known(self, order: RestoreOrder, state: CopyState, stands: CopyState | None) -> Head:
        """The furthest that the same kiosk's journal is known to have come, by the name of the copy itself, too."""
        same = stands.head if stands and stands.kiosk == state.kiosk else EMPTY
        named = BackupName.read(order.file.name)
        claimed = named.seq if named is not None and named.is_of(state.kiosk) else 0
        seq = max(self.known_seq(state.kiosk), claimed)
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
    fault = _misfit(order, state, stands, known, name)
    lossy = stands is not None or known.seq > state.head.seq or misnamed(order.file.name, state.kiosk, state.head.seq)
    if fault is None and lossy and not order.why.strip():
        fault = RestoreFault.NO_REASON
    return Refused(fault, name, state.kiosk[:SHORT], state.head, known) if fault else None


def _misfit(
    order: RestoreOrder, state: CopyState, stands: CopyState | None, known: Head, name: str
) -> RestoreFault | None:
    if stands is not None and order.replaces != name:
        foreign = bool(stands.kiosk) and stands.kiosk != state.kiosk
        return RestoreFault.FOREIGN if foreign else RestoreFault.STANDS
    if order.older:
        return None
    if misnamed(order.file.name, state.kiosk, state.head.seq):
        return RestoreFault.MISNAMED
    if known.seq > state.head.seq:
        return RestoreFault.OLDER
    forked = known.seq == state.head.seq and known.seal and known.seal != state.head.seal and known != EMPTY
    return RestoreFault.OTHER_PAST if forked else None


def record_restored(register: Register, plan: RestorePlan) -> None:
    """Say it in the journal of the register that was restored; a second time says nothing new."""
    with register.write() as writer:
        writer.append(Record(plan.event_id, plan.at, plan.operator, plan.fact))
        writer.commit()
