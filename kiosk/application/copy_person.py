"""Everything that the kiosk holds of one person, put together because they asked (Law 91/2025/QH15, article 4).

Only what is this person's: who came along, who declared for them, and whom else a list names stay out of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.application.read_looks import LookLine, LooksWanted, looks_in
from kiosk.application.recording import Recording
from kiosk.domain.contact_facts import ContactsTraced
from kiosk.domain.declarations.declaration import HealthDeclaration, declaration_from_sheet
from kiosk.domain.office_time import office_day
from kiosk.domain.officials import Official
from kiosk.domain.rights import Right
from kiosk.domain.visitor import VisitorDetails

MOST_VISITS = 20_000
"""Nobody comes more often in the years for which a register is kept."""


@dataclass(frozen=True, slots=True)
class MadeDeclaration:
    """A health declaration of theirs, with what they answered; None once erased."""

    at: datetime
    declaration: HealthDeclaration | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class GivenOut:
    """What was told of them to somebody else."""

    on: date
    to: str = field(repr=False)
    purpose: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PersonCopy:
    """What is held of one person, the latest first."""

    statements: tuple[VisitorDetails, ...] = field(repr=False)
    """What they said of themselves under each of their codes and forms, each once."""
    visits: tuple[VisitLine, ...] = field(repr=False)
    declarations: tuple[MadeDeclaration, ...] = ()
    expected: tuple[date, ...] = ()
    """Days on which a list expected them."""
    official: Official | None = None
    """Their line of the list of the office's own people."""
    given_out: tuple[GivenOut, ...] = ()
    looks: tuple[LookLine, ...] = ()
    """Who looked at it."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is held."""
        return not self.statements and not self.visits


NOTHING = PersonCopy((), ())


@dataclass(frozen=True, slots=True)
class CopyPerson:
    """Reads all of it, for those who answer requests. Raises `NotAllowedError` and `RegisterUnavailableError`."""

    desk: Recording

    def __call__(self, visitor_id: str) -> PersonCopy:
        """Of the whole person that this visitor belongs to; nothing for an empty id."""
        self.desk.permits.need(Right.REQUESTS)
        if not visitor_id:
            return NOTHING
        with self.desk.register.read() as reader:
            lines = reader.lines_of_person(visitor_id, MOST_VISITS)
            visits = {one.visit.visit_id for one in lines}
            expected = [reader.expected.get(one.visit.expected_id) for one in lines if one.visit.expected_id]
            official = next((one.visit.official_id for one in lines if one.visit.official_id), "")
            return PersonCopy(
                statements=tuple(dict.fromkeys(_statements(reader, visitor_id, lines))),
                visits=lines,
                declarations=tuple(_declarations(reader, lines)),
                expected=tuple(one.visitor.day for one in expected if one is not None),
                official=reader.officials.get(official) if official else None,
                given_out=tuple(_given_out(reader, visits)),
                looks=tuple(looks_in(reader, LooksWanted(visitor_id)))[::-1],
            )


def _statements(reader: RegisterReader, visitor_id: str, lines: tuple[VisitLine, ...]) -> Iterator[VisitorDetails]:
    yield from (one.details for one in lines if one.details is not None)
    known = reader.candidate(visitor_id)
    yield from (one.details for one in known.said) if known is not None else ()


def _declarations(reader: RegisterReader, lines: tuple[VisitLine, ...]) -> Iterator[MadeDeclaration]:
    for line in lines:
        made = line.visit.declaration
        # Whoever declared for them said it of them: it is theirs all the same.
        if made is not None:
            sheet = reader.sheet(made.sheet)
            yield MadeDeclaration(made.at, declaration_from_sheet(sheet.body) if sheet else None)


def _given_out(reader: RegisterReader, visits: set[str]) -> Iterator[GivenOut]:
    for entry in list(reader.entries(kinds=("traced",)))[::-1]:
        fact = entry.fact
        if isinstance(fact, ContactsTraced) and visits.intersection(fact.visits):
            sheet = reader.sheet(fact.request.sheet_id)
            body = sheet.body if sheet else {}
            yield GivenOut(office_day(entry.happened_at), body.get("requester", ""), body.get("purpose", ""))
