"""A code was held up: read it, decide, record, say what happened."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from kiosk.application.admit import Arrival, close_without_exit, known_visitor, recalled, record_entry, record_exit
from kiosk.application.outcomes import CodeRefused, JustLeft, LeavingAsked, ScanOutcome
from kiosk.application.ports.register import RegisterWriter
from kiosk.application.recording import Recording, derived_id, line_of
from kiosk.domain.admission import AlreadyLeft, AskWhetherLeaving, CloseAndEnter, Enter, Leave, decide
from kiosk.domain.codes.letters import Letters, may_have_lost_letters
from kiosk.domain.codes.read_code import clean, read_code
from kiosk.domain.codes.reading import PersonCode, Refusal, RefusedCode, Warning
from kiosk.domain.facts import ScanRefused
from kiosk.domain.journal import Record
from kiosk.domain.office_time import office_day


@dataclass(frozen=True, slots=True)
class Scan:
    """One showing of a code. `scan_id` is made once, before the first try, so that a retry doubles nothing."""

    scan_id: str
    text: str = field(repr=False)
    scanned_at: datetime
    several: bool = False
    """More than one code was in the picture: nobody is admitted."""
    letters: Letters = Letters.SURE
    part: bool = False
    """The code is one of a series and says nothing whole (structured append, ISO/IEC 18004:2015, 8)."""


@dataclass(frozen=True, slots=True)
class RegisterScan:
    """Record what a scan means, in one transaction."""

    desk: Recording

    def __call__(self, scan: Scan) -> ScanOutcome:
        """The outcome, after the commit. Raises `RegisterUnavailableError`; then nothing was recorded."""
        reading = self._read(scan)
        with self.desk.register.write() as writer:
            outcome = self._record(writer, scan, reading)
            writer.commit()
        return outcome

    def _read(self, scan: Scan) -> PersonCode | RefusedCode:
        if scan.several or scan.part:
            return RefusedCode(Refusal.SEVERAL if scan.several else Refusal.INCOMPLETE)
        reading = read_code(scan.text, self.desk.book, office_day(scan.scanned_at))
        if isinstance(reading, PersonCode) and may_have_lost_letters(reading, scan.letters):
            return replace(reading, warnings=reading.warnings | {Warning.NAME_DAMAGED})
        return reading

    def _record(self, writer: RegisterWriter, scan: Scan, reading: PersonCode | RefusedCode) -> ScanOutcome:
        if isinstance(reading, RefusedCode):
            self._keep_unknown(writer, scan, reading)
            fact = ScanRefused(reading.refusal, reading.dialect or "")
            writer.append(Record(scan.scan_id, scan.scanned_at, self.desk.operator, fact))
            return CodeRefused(reading.refusal)
        return recalled(writer, scan.scan_id) or self._admit(writer, _arrival(scan, reading))

    def _keep_unknown(self, writer: RegisterWriter, scan: Scan, reading: RefusedCode) -> None:
        """Only what no dialect knows: the text of a payment, a place or a damaged card is needed by nobody."""
        text, is_retry = clean(scan.text), writer.entry(scan.scan_id) is not None
        if reading.refusal is Refusal.UNKNOWN and self.desk.retention.keeps(text) and not is_retry:
            writer.unknown_codes.keep(text, scan.scanned_at, self.desk.retention)

    def _admit(self, writer: RegisterWriter, arrival: Arrival) -> ScanOutcome:
        visitor_id = known_visitor(writer, arrival.details)
        last = writer.last_visit_of(visitor_id) if visitor_id else None
        match decide(last, self.desk.policy, arrival.at):
            case Enter():
                return record_entry(self.desk, writer, arrival, visitor_id)
            case CloseAndEnter(visit=visit, closing=closing):
                closing_id = derived_id(arrival.event_id, "closing")
                close_without_exit(self.desk, writer, visit, closing, closing_id, arrival.at)
                return record_entry(self.desk, writer, arrival, visitor_id)
            case Leave(visit=visit):
                return record_exit(self.desk, writer, visit, arrival.by, arrival.event_id, arrival.at)
            case AskWhetherLeaving(visit=visit):
                return LeavingAsked(line_of(writer, visit.visit_id))
            case AlreadyLeft(visit=visit):
                return JustLeft(line_of(writer, visit.visit_id))


def _arrival(scan: Scan, reading: PersonCode) -> Arrival:
    return Arrival(
        event_id=scan.scan_id,
        at=scan.scanned_at,
        details=reading.visitor,
        by=reading.by,
        on_behalf=reading.on_behalf,
        warnings=reading.warnings,
    )
