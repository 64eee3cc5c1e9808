"""Who is it? A statement against everybody whom the register knows: known, certain, likely, or nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiosk.application.outcomes import Resemblance
from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.application.recording import line_of
from kiosk.domain.evidence import Evidence, compare, two_citizens, two_people
from kiosk.domain.same_person import Certain, Likely, Likeness, Nobody, Verdict, judge
from kiosk.domain.visit import RecordedBy
from kiosk.domain.visitor import KeyKind, VisitorDetails


@dataclass(frozen=True, slots=True)
class Known:
    """The statement is this visitor's own: the same number, or all that a person without a number can say."""

    visitor_id: str


def recognise(reader: RegisterReader, details: VisitorDetails) -> Known | Verdict:
    """Whose statement this is; nothing is recorded.

    A citizen's or a passport's number is its owner's, whatever else is said beside it; an insurance number or a
    platform's id has been two people's, so that nothing else may speak against it. A certain statement without a
    number of its own adds nothing by which its speaker could be known apart, so it is the known visitor's.
    """
    own = details.own_keys()
    found = reader.visitor_with(own)
    if found is not None and (found[0] is KeyKind.PAPER or _agrees(reader, details, found[1])):
        return Known(found[1])
    verdict = judge(details, reader.candidates((*details.name_keys(), *details.wide_keys())))
    if isinstance(verdict, Certain) and not own:
        return Known(verdict.likeness.visitor_id)
    return verdict


def who_leaves(reader: RegisterReader, details: VisitorDetails) -> str | None:
    """Whom the desk lets out by what it typed: also somebody of whom there is only a name and a year."""
    match recognise(reader, details):
        case Known(visitor_id=visitor_id):
            return visitor_id
        case Certain(likeness=likeness):
            return likeness.visitor_id
        case Likely() | Nobody():
            found = reader.visitor_with([key for key in details.name_keys() if key.kind is KeyKind.NAME_BIRTH])
            return found[1] if found else None


def perhaps_same(reader: RegisterReader, visitor_id: str) -> tuple[Resemblance, ...]:
    """Whom a visitor of the register may also be, apart from everybody of whom the desk has spoken."""
    itself = reader.candidate(visitor_id)
    details = reader.details_of(visitor_id)
    if itself is None or details is None:
        return ()
    others = [
        one
        for one in reader.candidates(details.wide_keys())
        if one.person_id != itself.person_id and not reader.kept_apart(visitor_id, one.person_id)
    ]
    match judge(details, others):
        case Certain(likeness=likeness):
            return resemblances(reader, (likeness,))
        case Likely(likenesses=likenesses):
            return resemblances(reader, likenesses)
        case Nobody():
            return ()


def shows_again(line: VisitLine, said: VisitorDetails, by: RecordedBy) -> bool:
    """Whether the paper by which somebody came in is shown again: one without a number, such as a vaccine certificate,
    is known by all that stands on it, the whole day of birth included.
    """
    if line.details is None or line.visit.by is not by or said.birth is None or said.birth.day is None:
        return False
    return said.completed_by(line.details) == line.details


def resemblances(reader: RegisterReader, likenesses: Iterable[Likeness]) -> tuple[Resemblance, ...]:
    """The people with their latest visits, as the desk is shown them."""
    found = ((one, reader.last_visit_of(one.visitor_id)) for one in likenesses)
    return tuple(
        Resemblance(one.visitor_id, line_of(reader, last.visit_id), one.evidence) for one, last in found if last
    )


def resemblance_of(reader: RegisterReader, details: VisitorDetails | None, visitor_id: str) -> Resemblance | None:
    """How a statement resembles what one visitor says; without evidence when either was erased."""
    line = _line_saying(reader, visitor_id)
    if line is None:
        return None
    agreement = compare(details, line.details) if details and line.details else None
    return Resemblance(visitor_id, line, tuple(one for one in Evidence if agreement and one in agreement.evidence))


def _line_saying(reader: RegisterReader, visitor_id: str) -> VisitLine | None:
    """The visitor's own latest visit, or the person's, with what the visitor's code said at its end."""
    own, last = reader.own_last_visit_of(visitor_id), reader.last_visit_of(visitor_id)
    if own is not None:
        return line_of(reader, own.visit_id)
    said = reader.statement_of(visitor_id)
    if last is None or said is None:
        return None
    line, (details, by) = line_of(reader, last.visit_id), said
    return replace(line, visit=replace(line.visit, by=by), details=details)


def _agrees(reader: RegisterReader, details: VisitorDetails, visitor_id: str) -> bool:
    """Whether a statement known by a weaker number can be the visitor's: neither their stronger number is another nor
    both their name and their year of birth.
    """
    candidate = reader.candidate(visitor_id)
    if candidate is None:
        return True
    said = [one.details for one in candidate.said]
    other_number = any(two_citizens(details.paper, one.paper) for one in said)
    return not other_number and not (said and all(two_people(details, one) for one in said))
