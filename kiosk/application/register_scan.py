"""A code was held up: read it, decide, record, say what happened."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from kiosk.application.admit import Arrival, SameAs, admit, admit_new, admit_same, recalled
from kiosk.application.keep_unknown import keep_unknown
from kiosk.application.meet_passes import said_by_register, with_pass_shown
from kiosk.application.note_app import with_app_seen
from kiosk.application.outcomes import (
    AskedPerson,
    CodeRefused,
    EnteringAsked,
    ExitMade,
    NobodyOnDuty,
    Resemblance,
    SamePersonAsked,
    ScanOutcome,
    TooLate,
)
from kiosk.application.ports.register import RegisterWriter
from kiosk.application.recognise import Known, perhaps_same, recognise, resemblances, shows_again
from kiosk.application.recording import Recording, derived_id
from kiosk.application.withdraw import withdraw
from kiosk.domain.codes.letters import Letters, may_have_lost_letters
from kiosk.domain.codes.read_code import read_code
from kiosk.domain.codes.reading import PersonCode, Refusal, RefusedCode, Warning
from kiosk.domain.desk_facts import ScanRefused
from kiosk.domain.door import DoorWay
from kiosk.domain.evidence import compare
from kiosk.domain.journal import Record
from kiosk.domain.office_time import office_day
from kiosk.domain.person_facts import VisitorsKeptApart
from kiosk.domain.same_person import Certain, Likely, Nobody
from kiosk.domain.visitor import VisitorDetails


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
class SomebodyElse:
    """The desk said that the visitor is none of these; empty when nobody was there to answer."""

    than: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ComesIn:
    """The desk said that who scanned at a door for exits comes in all the same."""


Whose = SameAs | SomebodyElse
WhoAnswer = Whose | ComesIn


@dataclass(frozen=True, slots=True)
class RegisterScan:
    """Record what a scan means, in one transaction."""

    desk: Recording

    def __call__(self, scan: Scan, answer: WhoAnswer | None = None) -> ScanOutcome:
        """The outcome, after the commit; `answer` is the desk's to an earlier question about the same scan.

        Raises `RegisterUnavailableError`; then nothing was recorded.
        """
        if self.desk.duty.shift is None:
            return NobodyOnDuty()
        if isinstance(answer, ComesIn):
            return self._both_ways()(scan)
        reading = self._read(scan)
        with self.desk.register.write() as writer:
            outcome = self._record(writer, scan, reading, answer)
            outcome = with_app_seen(self.desk, writer, reading, (scan.scan_id, scan.scanned_at), outcome)
            writer.commit()
        return outcome

    def somebody_else(self, scan: Scan, exit_made: ExitMade, reason: str) -> ScanOutcome | TooLate:
        """The desk says that the exit was not the scanning visitor's: it is withdrawn, and they enter as themselves."""
        if self.desk.policy.direction is not DoorWay.AUTOMATIC:
            return self._both_ways().somebody_else(scan, exit_made, reason)
        reading, own = self._read(scan), derived_id(scan.scan_id, "somebody else")
        if isinstance(reading, RefusedCode):
            return TooLate()
        answer = SomebodyElse((exit_made.line.visit.visitor_id,))
        with self.desk.register.write() as writer:
            withdrawn = withdraw(self.desk, writer, exit_made.event_id, reason)
            if isinstance(withdrawn, TooLate):
                return withdrawn
            outcome = self._answered(writer, replace(_arrival(scan, reading), event_id=own), answer)
            writer.commit()
        return outcome

    def _both_ways(self) -> RegisterScan:
        """The same at a door of both directions: the desk has spoken."""
        return RegisterScan(replace(self.desk, policy=replace(self.desk.policy, direction=DoorWay.AUTOMATIC)))

    def may_be_of(self, scan: Scan, details: VisitorDetails) -> bool:
        """Whether the scan's code can be of whom a statement speaks; asks nothing of the register."""
        reading = self._read(scan)
        if not isinstance(reading, PersonCode):
            return False
        numbers = {*reading.visitor.own_keys()} & {*details.own_keys()}
        return bool(numbers) or compare(reading.visitor, details) is not None

    def _read(self, scan: Scan) -> PersonCode | RefusedCode:
        if scan.several or scan.part:
            return RefusedCode(Refusal.SEVERAL if scan.several else Refusal.INCOMPLETE)
        reading = read_code(scan.text, self.desk.book, office_day(scan.scanned_at))
        if isinstance(reading, PersonCode) and may_have_lost_letters(reading, scan.letters):
            return replace(reading, warnings=reading.warnings | {Warning.NAME_DAMAGED})
        return reading

    def _record(
        self,
        writer: RegisterWriter,
        scan: Scan,
        reading: PersonCode | RefusedCode,
        answer: SameAs | SomebodyElse | None,
    ) -> ScanOutcome:
        if isinstance(reading, RefusedCode):
            reading = said_by_register(self.desk, writer, scan.text, office_day(scan.scanned_at), reading)
        if isinstance(reading, RefusedCode):
            if reading.refusal is Refusal.PRINT:
                # The desk looks at its own poster: nobody was refused anything.
                return CodeRefused(reading.refusal)
            keep_unknown(self.desk, writer, scan, reading)
            fact = ScanRefused(reading.refusal, reading.dialect or "")
            writer.append(Record(scan.scan_id, scan.scanned_at, self.desk.operator, fact))
            return CodeRefused(reading.refusal)
        arrival, before = _arrival(scan, reading), recalled(writer, scan.scan_id)
        if before is not None:
            return before
        if reading.known_as:
            made: ScanOutcome = admit(self.desk, writer, arrival, reading.known_as)
        else:
            made = self._admit(writer, arrival) if answer is None else self._answered(writer, arrival, answer)
        return with_pass_shown(self.desk, writer, reading, scan.scan_id, made)

    def _admit(self, writer: RegisterWriter, arrival: Arrival) -> ScanOutcome:
        match recognise(writer, arrival.details):
            case Known(visitor_id=visitor_id):
                return admit(self.desk, writer, arrival, visitor_id)
            case Certain(likeness=likeness):
                whose = SameAs(likeness.visitor_id, likeness.evidence, asked=False)
                return admit_same(self.desk, writer, arrival, whose)
            case Likely(likenesses=likenesses):
                return self._ask(writer, arrival, resemblances(writer, likenesses))
            case Nobody():
                return admit_new(self.desk, writer, arrival)

    def _ask(self, writer: RegisterWriter, arrival: Arrival, found: tuple[Resemblance, ...]) -> ScanOutcome:
        """Before recording about somebody inside, since it decides between exit and entry; about others afterwards."""
        inside = tuple(one for one in found if _inside_at(one, arrival))
        if len(inside) == 1 and shows_again(inside[0].line, arrival.details, arrival.by):
            return admit(self.desk, writer, arrival, inside[0].visitor_id)
        if inside:
            return SamePersonAsked(arrival.details, arrival.by, inside)
        made = admit_new(self.desk, writer, arrival)
        return made if isinstance(made, EnteringAsked) else replace(made, person=AskedPerson(found))

    def _answered(self, writer: RegisterWriter, arrival: Arrival, answer: Whose) -> ScanOutcome:
        if isinstance(answer, SameAs):
            return admit_same(self.desk, writer, arrival, answer)
        known = recognise(writer, arrival.details)
        if isinstance(known, Known):
            self._part(writer, arrival, known.visitor_id, answer)
            return admit(self.desk, writer, arrival, known.visitor_id)
        made = admit_new(self.desk, writer, arrival)
        if isinstance(made, EnteringAsked):
            return made
        own = made.line.visit.visitor_id
        self._keep_apart(writer, arrival, own, answer.than)
        found = perhaps_same(writer, own)
        return replace(made, person=AskedPerson(found) if found else None)

    def _part(self, writer: RegisterWriter, arrival: Arrival, own: str, answer: SomebodyElse) -> None:
        """The code was joined to somebody by an answer that is taken back now."""
        persons = {writer.person_of(one) for one in answer.than}
        if writer.person_of(own) in persons:
            self._keep_apart(writer, arrival, own, writer.joined_to(own))

    def _keep_apart(self, writer: RegisterWriter, arrival: Arrival, own: str, others: tuple[str, ...]) -> None:
        for visitor_id in others:
            apart = derived_id(arrival.event_id, f"apart from {visitor_id}")
            writer.append(Record(apart, arrival.at, self.desk.operator, VisitorsKeptApart(visitor_id, own)))


def _inside_at(one: Resemblance, arrival: Arrival) -> bool:
    visit = one.line.visit
    return visit.inside and office_day(visit.entered_at) >= office_day(arrival.at)


def _arrival(scan: Scan, reading: PersonCode) -> Arrival:
    return Arrival(
        event_id=scan.scan_id,
        at=scan.scanned_at,
        details=reading.visitor,
        by=reading.by,
        on_behalf=reading.on_behalf,
        warnings=reading.warnings,
    )
