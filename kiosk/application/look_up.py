"""Anyone who was ever here, and every visit of theirs: for a correction of an earlier day, or for a contact list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.application.find_visitors import FindVisitors
from kiosk.application.ports.register import KnownVisitor, Register, RegisterReader, VisitLine
from kiosk.application.record_looks import RecordLooks
from kiosk.application.recording import Recording
from kiosk.application.typed_fields import is_paper, paper_of
from kiosk.domain.codes.read_code import read_code
from kiosk.domain.codes.reading import PersonCode
from kiosk.domain.identity_paper import PaperKind
from kiosk.domain.look_facts import LookKind
from kiosk.domain.rights import Right
from kiosk.domain.visitor import LookupKey, VisitorDetails

MOST_PEOPLE = 8
MOST_VISITS = 60


@dataclass(frozen=True, slots=True)
class LookUp:
    """Questions about people of any day. All raise `NotAllowedError` and `RegisterUnavailableError`."""

    desk: Recording
    for_looks: bool = False
    """Whether somebody is named only so that the looks at their data are found: an auditor sees no visits."""

    def people(self, typed: str, today: date) -> tuple[KnownVisitor, ...]:
        """Whoever fits a name, the end of a phone number, a paper's number, or the whole text of a code."""
        self._ask()
        keys = self._keys(typed, today)
        with self.register.read() as reader:
            exact = _known_by(reader, keys)
        return (exact,) if exact is not None else FindVisitors(self.register)(typed, MOST_PEOPLE)

    def known(self, visitor_id: str) -> KnownVisitor | None:
        """The person of this visitor, None once erased."""
        self._ask()
        with self.register.read() as reader:
            return _known(reader, visitor_id)

    def visits(self, visitor_id: str) -> tuple[VisitLine, ...]:
        """The latest visits of the visitor's person, undone ones included, latest first; that they are looked at stands
        in the journal with the reason. Raises `NotAllowedError` and `ReasonWantedError`.
        """
        self.desk.permits.need(Right.LOOK_UP)
        RecordLooks(self.desk).need(LookKind.PERSON, (visitor_id,))
        with self.register.read() as reader:
            return reader.lines_of_person(visitor_id, MOST_VISITS)

    def _ask(self) -> None:
        self.desk.permits.need(Right.LOOKS if self.for_looks else Right.LOOK_UP)

    @property
    def register(self) -> Register:
        """The desk's."""
        return self.desk.register

    def _keys(self, typed: str, today: date) -> tuple[LookupKey, ...]:
        reading = read_code(typed, self.desk.book, today)
        if isinstance(reading, PersonCode):
            return reading.visitor.keys()
        paper = paper_of(typed) if is_paper(typed) else None
        if paper is None:
            return ()
        kinds = (paper.kind, PaperKind.INSURANCE)
        details = (VisitorDetails("", paper=type(paper)(kind, paper.number)) for kind in kinds)
        return tuple(key for one in details for key in one.own_keys())


def _known_by(reader: RegisterReader, keys: tuple[LookupKey, ...]) -> KnownVisitor | None:
    found = reader.visitor_with(keys) if keys else None
    return _known(reader, found[1]) if found else None


def _known(reader: RegisterReader, visitor_id: str) -> KnownVisitor | None:
    last = reader.last_visit_of(visitor_id)
    line = reader.line(last.visit_id) if last else None
    if last is None or line is None or line.details is None:
        return None
    return KnownVisitor(last.visitor_id, line.details, reader.visits_of(reader.person_of(visitor_id)), last)
