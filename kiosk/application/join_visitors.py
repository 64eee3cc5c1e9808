"""The desk says who is one person and who is not; either can be taken back by saying the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.application.admit import record_exit
from kiosk.application.close_visit import close_without_exit
from kiosk.application.note_app import note_app_came
from kiosk.application.outcomes import (
    AskedPerson,
    BothInside,
    ExitMade,
    JoinedPerson,
    OtherPerson,
    PersonNote,
    PersonSettled,
    TooLate,
)
from kiosk.application.ports.register import RegisterReader, RegisterWriter
from kiosk.application.recognise import perhaps_same, resemblance_of
from kiosk.application.recording import Recording, line_of
from kiosk.application.withdraw import withdraw
from kiosk.domain.evidence import Evidence
from kiosk.domain.office_time import office_day
from kiosk.domain.person_facts import VisitorsJoined, VisitorsKeptApart
from kiosk.domain.visit import RecordedBy, Visit, VisitState
from kiosk.domain.visit_facts import EntryRecorded


@dataclass(frozen=True, slots=True)
class JoinVisitors:
    """One answer of the desk, each in its own transaction. All raise `RegisterUnavailableError`."""

    desk: Recording

    def question(self, visit_id: str) -> PersonSettled:
        """What there is to ask or to take back about whose visit this is; records nothing."""
        with self.desk.register.read() as reader:
            line = line_of(reader, visit_id)
            note = None if line.visit.state is VisitState.UNDONE else _note(reader, line.visit.visitor_id)
            return PersonSettled(line, note, reader.visits_of(line.visit.visitor_id))

    def same(
        self, visit_id: str, visitor_id: str, evidence: Sequence[Evidence], reason: str
    ) -> PersonSettled | ExitMade | BothInside:
        """The visit is this visitor's, too.

        Where both are inside, a scan of today that stayed without an answer was this person's exit: its entry is
        withdrawn for `reason`, and the exit stands at the moment of the scan. Nobody can be inside by a visit that
        another one followed: such a visit is closed if it is of an earlier day, and otherwise in the way.
        """
        with self.desk.register.write() as writer:
            visit = line_of(writer, visit_id).visit
            own, other = writer.open_visit_of(visit.visitor_id), writer.open_visit_of(visitor_id)
            together = writer.person_of(visit.visitor_id) == writer.person_of(visitor_id)
            overtaken = None if together else _overtaken(writer, visit.visitor_id, visitor_id)
            outcome: PersonSettled | ExitMade | BothInside
            if overtaken is None or self._closes(writer, *overtaken):
                outcome = self._join(writer, visit, visitor_id, evidence)
            elif own is not None and other is not None:
                outcome = self._leave_instead(writer, own, other, evidence, reason)
            else:
                outcome = BothInside(line_of(writer, overtaken[0].visit_id))
            if not isinstance(outcome, BothInside):
                writer.commit()
        return outcome

    def apart(self, visit_id: str, visitor_id: str) -> PersonSettled:
        """The visit is somebody else's; whoever else it may be of is asked about next."""
        with self.desk.register.write() as writer:
            own = line_of(writer, visit_id).visit.visitor_id
            self.desk.record_now(writer, VisitorsKeptApart(visitor_id, own))
            line, others = line_of(writer, visit_id), perhaps_same(writer, own)
            found = resemblance_of(writer, line.details, visitor_id)
            note = AskedPerson(others) if others else OtherPerson(found) if found else None
            settled = PersonSettled(line, note, writer.visits_of(own))
            writer.commit()
        return settled

    def _closes(self, writer: RegisterWriter, overtaken: Visit, later: Visit) -> bool:
        """As when they come back with their own code: nobody knows when they left."""
        at = self.desk.clock.now()
        if office_day(overtaken.entered_at) >= office_day(later.entered_at if later.inside else at):
            return False
        close_without_exit(self.desk, writer, overtaken, self.desk.chance.new_id(), at)
        return True

    def _join(
        self, writer: RegisterWriter, visit: Visit, visitor_id: str, evidence: Sequence[Evidence]
    ) -> PersonSettled:
        if writer.person_of(visit.visitor_id) != writer.person_of(visitor_id):
            self.desk.record_now(writer, VisitorsJoined(visitor_id, visit.visitor_id, frozenset(evidence), asked=True))
        note_app_came(self.desk, writer, visit, visit.by, (visit.entry_event, visit.entered_at))
        line = line_of(writer, visit.visit_id)
        found = resemblance_of(writer, line.details, visitor_id)
        visits = writer.visits_of(visit.visitor_id)
        return PersonSettled(line, JoinedPerson(found) if found else None, visits)

    def _leave_instead(
        self, writer: RegisterWriter, own: Visit, other: Visit, evidence: Sequence[Evidence], reason: str
    ) -> ExitMade | BothInside:
        entry = writer.entry(own.entry_event)
        scanned = entry is not None and own.by is not RecordedBy.BY_HAND and own.entered_at >= other.entered_at
        if not scanned or office_day(own.entered_at) != office_day(other.entered_at):
            return BothInside(line_of(writer, other.visit_id))
        if entry is None or isinstance(withdraw(self.desk, writer, own.entry_event, reason), TooLate):
            return BothInside(line_of(writer, other.visit_id))
        statement = entry.fact.details if isinstance(entry.fact, EntryRecorded) else None
        joined = VisitorsJoined(other.visitor_id, own.visitor_id, frozenset(evidence), True, statement, own.by)
        self.desk.record_now(writer, joined)
        return record_exit(self.desk, writer, other, own.by, self.desk.chance.new_id(), own.entered_at)


def _overtaken(reader: RegisterReader, one: str, other: str) -> tuple[Visit, Visit] | None:
    """The visit by which two people who become one would be inside although another visit followed, and that one."""
    found = (reader.last_visit_of(one), reader.last_visit_of(other))
    latest = max((visit for visit in found if visit), key=lambda visit: visit.entry_seq, default=None)
    for visit in (reader.open_visit_of(one), reader.open_visit_of(other)):
        if visit is not None and latest is not None and visit.visit_id != latest.visit_id:
            return visit, latest
    return None


def _note(reader: RegisterReader, visitor_id: str) -> PersonNote | None:
    """What was joined last can be taken back first; when it was, the one before is offered."""
    details = reader.details_of(visitor_id)
    for other in reader.joined_to(visitor_id):
        found = resemblance_of(reader, details, other)
        if found is not None:
            return JoinedPerson(found)
    others = perhaps_same(reader, visitor_id)
    return AskedPerson(others) if others else None
