"""What every use case that writes has in common: where, when, who, by which rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from kiosk.application.duty import BY_ITSELF, Duty
from kiosk.application.permits import Permits
from kiosk.application.ports.clock import Chance, Clock
from kiosk.application.ports.register import Register, RegisterReader, RegisterWriter, VisitLine
from kiosk.application.recent_looks import RecentLooks
from kiosk.domain.admission import AdmissionPolicy
from kiosk.domain.codes.read_code import CodeBook
from kiosk.domain.facts import Fact
from kiosk.domain.journal import Entry, Record
from kiosk.domain.retention import Retention
from kiosk.domain.sheet import Sheet

if TYPE_CHECKING:
    from kiosk.application.pass_check import PassCheck

__all__ = ["BY_ITSELF", "Recording", "derived_id", "line_of"]


@dataclass(frozen=True, slots=True)
class Recording:
    """The desk that records: its register, clock, chance, who is on duty, rules and code book."""

    register: Register
    clock: Clock
    chance: Chance
    duty: Duty
    policy: AdmissionPolicy
    book: CodeBook
    permits: Permits
    """Who may what: asked by every use case that takes more than standing at the desk."""
    retention: Retention = Retention()
    passes: PassCheck | None = None
    """By which the office's passes are checked; without it none is good."""
    recent_looks: RecentLooks = field(default_factory=RecentLooks, compare=False, repr=False)
    """What was looked at in the last minutes: one look is one fact, however often a card is opened meanwhile."""

    @property
    def operator(self) -> str:
        """Who records: whoever is on duty at this moment. Raises `NobodyOnDutyError`."""
        return self.duty.now.operator

    def sheet(self, body: dict[str, str]) -> Sheet:
        """A fresh personal sheet."""
        return Sheet(self.chance.new_id(), self.chance.salt(), body)

    def record_now(self, writer: RegisterWriter, fact: Fact, *sheets: Sheet) -> Entry:
        """Append a fact that happens at this moment. Raises `NobodyOnDutyError`, as every record by the desk does."""
        record = Record(self.chance.new_id(), self.clock.now(), self.operator, fact)
        return writer.append(record, sheets)


def derived_id(event_id: str, part: str) -> str:
    """The id of a second fact of the same scan: the same again when the scan is tried again."""
    return sha256(f"{event_id}/{part}".encode()).hexdigest()[:32]


def line_of(reader: RegisterReader, visit_id: str) -> VisitLine:
    """The line of a visit that must exist; raises KeyError."""
    line = reader.line(visit_id)
    if line is None:
        raise KeyError(visit_id)
    return line
