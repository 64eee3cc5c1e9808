"""Concerns reported in confidence (dispatch 001, “Phản ánh”): any receptionist takes them, only heads read them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum

from kiosk.application.check_pin import PinMissing, PinVerdict, RightPin
from kiosk.application.permits import NotAllowedError, WhyNot, verdict_of
from kiosk.application.ports.register import RegisterReader
from kiosk.application.shifts import Shifts
from kiosk.domain.concern_facts import ConcernPassedOn, ConcernPrinted, ConcernReported, ConcernsRead
from kiosk.domain.concerns import MOST_LETTERS, Concern, ConcernKinds, concern_from_sheet, concern_to_sheet
from kiosk.domain.facts import Fact
from kiosk.domain.journal import Record
from kiosk.domain.names import tidy
from kiosk.domain.rights import Right
from kiosk.domain.sheet import Sheet
from kiosk.domain.staff import Member

_KINDS = ("concern", "concern_passed")


class ConcernFault(Enum):
    """What has to be said before a concern can be kept: dispatch 001 stars the free text."""

    KIND = "kind"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class ConcernKept:
    """It was committed; so many wait for a head."""

    waiting: int


@dataclass(frozen=True, slots=True)
class ConcernWrong:
    """Nothing was recorded."""

    faults: tuple[ConcernFault, ...]


@dataclass(frozen=True, slots=True)
class ConcernLine:
    """One concern as a head reads it."""

    concern_id: str
    seq: int
    reported_at: datetime
    taken_by: str
    concern: Concern | None
    """None once erased."""
    passed_to: str = field(default="", repr=False)
    passed_at: datetime | None = None
    """None while it waits."""


@dataclass(frozen=True, slots=True)
class ConcernsOpen:
    """What a head sees, latest first; who waits before who was passed on."""

    head: Member
    lines: tuple[ConcernLine, ...]


def concern_faults(concern: Concern, kinds: ConcernKinds) -> tuple[ConcernFault, ...]:
    """What is missing."""
    known = {one.key for one in kinds.listed}
    checks = {ConcernFault.KIND: concern.kind not in known, ConcernFault.TEXT: not concern.text.strip()}
    return tuple(one for one, wrong in checks.items() if wrong)


@dataclass(frozen=True, slots=True)
class KeepConcerns:
    """Everything raises `RegisterUnavailableError`. `verify` looks at a PIN and may run beside the register lane."""

    shifts: Shifts
    kinds: ConcernKinds

    def report(self, concern: Concern) -> ConcernKept | ConcernWrong:
        """Keep a concern. Raises `NobodyOnDutyError`."""
        faults = concern_faults(concern, self.kinds)
        if faults:
            return ConcernWrong(faults)
        desk = self.shifts.desk
        text = concern.text.strip()[:MOST_LETTERS]
        places = {key: tidy(getattr(concern, key)) for key in ("commune", "district", "province")}
        sheet = desk.sheet(concern_to_sheet(replace(concern, text=text, **places)))
        with desk.register.write() as writer:
            desk.record_now(writer, ConcernReported(desk.chance.new_id(), sheet.seal), sheet)
            waiting = _waiting(writer)
            writer.commit()
        return ConcernKept(waiting)

    def waiting(self) -> int:
        """How many concerns no head has passed on: all that a receptionist learns of them."""
        with self.shifts.desk.register.read() as reader:
            return _waiting(reader)

    @property
    def heads(self) -> tuple[Member, ...]:
        """Who may read them."""
        return tuple(one for one in self.shifts.staff.members if one.reads_concerns)

    def verify(self, code: str, pin: str) -> PinVerdict:
        """Whether it is the PIN of somebody who may read concerns, who acts from now on until `leave`.

        Of all that takes a right, this alone is shut while nobody has a PIN.
        """
        permits = self.shifts.desk.permits
        if self._head(code) is None or permits.open_to_all:
            return PinMissing()
        try:
            permits.enter(Right.CONCERNS, (code, pin))
        except NotAllowedError as denied:
            return verdict_of(denied)
        return RightPin()

    def leave(self) -> None:
        """The head goes."""
        self.shifts.desk.permits.leave()

    def open(self, code: str) -> ConcernsOpen:
        """What a head reads once the PIN was right; each look is recorded first. `NotAllowedError` for anybody else."""
        head = self._must_be_head(code)
        with self.shifts.desk.register.write() as writer:
            lines = _lines(writer)
            writer.append(self._record(head, ConcernsRead(tuple(one.concern_id for one in lines))))
            writer.commit()
        return ConcernsOpen(head, lines)

    def pass_on(self, code: str, concern_id: str, to: str) -> ConcernsOpen:
        """A head says to whom a concern went; ValueError where nobody is named, `NotAllowedError` for others."""
        head, named = self._must_be_head(code), tidy(to)
        if not named:
            raise ValueError("a concern is passed on to somebody")
        sheet = self.shifts.desk.sheet({"to": named})
        self._append(head, ConcernPassedOn(concern_id, sheet.seal), sheet)
        with self.shifts.desk.register.read() as reader:
            return ConcernsOpen(head, _lines(reader))

    def note_print(self, code: str, concern_id: str) -> ConcernLine | None:
        """Record that a head has it printed; None where there is no such concern. `NotAllowedError` for others."""
        head = self._must_be_head(code)
        with self.shifts.desk.register.read() as reader:
            line = next((one for one in _lines(reader) if one.concern_id == concern_id), None)
        if line is not None:
            self._append(head, ConcernPrinted(concern_id))
        return line

    def _head(self, code: str) -> Member | None:
        return next((one for one in self.heads if one.code == code), None)

    def _must_be_head(self, code: str) -> Member:
        """Raises `NotAllowedError` unless this head acts."""
        permits = self.shifts.desk.permits
        head = permits.need(Right.CONCERNS)
        if head is None or head.code != code:
            raise NotAllowedError(Right.CONCERNS, WhyNot.NOT_THEY, self.heads)
        return head

    def _append(self, head: Member, fact: Fact, *sheets: Sheet) -> None:
        with self.shifts.desk.register.write() as writer:
            writer.append(self._record(head, fact), sheets)
            writer.commit()

    def _record(self, head: Member, fact: Fact) -> Record:
        """The head did it, whoever is on duty."""
        desk = self.shifts.desk
        return Record(desk.chance.new_id(), desk.clock.now(), head.name, fact)


def _waiting(reader: RegisterReader) -> int:
    facts = [one.fact for one in reader.entries(kinds=_KINDS)]
    told = {one.concern_id for one in facts if isinstance(one, ConcernReported)}
    return len(told - {one.concern_id for one in facts if isinstance(one, ConcernPassedOn)})


def _lines(reader: RegisterReader) -> tuple[ConcernLine, ...]:
    found: dict[str, ConcernLine] = {}
    for entry in reader.entries(kinds=_KINDS):
        match entry.fact:
            case ConcernReported(concern_id=concern_id, concern=seal):
                sheet = reader.sheet(seal.sheet_id)
                concern = concern_from_sheet(sheet.body) if sheet else None
                found[concern_id] = ConcernLine(concern_id, entry.seq, entry.happened_at, entry.operator, concern)
            case ConcernPassedOn(concern_id=concern_id, to=seal) if concern_id in found:
                sheet = reader.sheet(seal.sheet_id)
                to = sheet.body.get("to", "") if sheet else ""
                found[concern_id] = replace(found[concern_id], passed_to=to, passed_at=entry.happened_at)
            case _:
                pass
    return _ordered(found.values())


def _ordered(lines: Iterable[ConcernLine]) -> tuple[ConcernLine, ...]:
    return tuple(sorted(lines, key=lambda one: (one.passed_at is not None, -one.seq)))
