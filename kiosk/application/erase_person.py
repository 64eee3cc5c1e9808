"""One person's data erased before their time: asked for by the person or an authority, done by two of the staff."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from kiosk.application.meet_passes import is_revoked, revoked_event
from kiosk.application.permits import Vouching
from kiosk.application.ports.due_sheets import PersonSheet
from kiosk.application.ports.register import RegisterReader, RegisterWriter
from kiosk.application.recording import Recording
from kiosk.domain.erasure_facts import PersonErased
from kiosk.domain.field_groups import GROUP_OF_KIND, FieldGroup
from kiosk.domain.journal import Record
from kiosk.domain.namesakes import Whose, whose
from kiosk.domain.office_time import office_day
from kiosk.domain.pass_facts import PassEnd, PassRevoked
from kiosk.domain.rights import Right
from kiosk.domain.visitor import VisitorDetails, details_from_sheet

_OWN_WORDS = ("entry", "correction", "joined")


class KeptBecause(Enum):
    """What is not erased although the person asked, and by what right; on paper it is `erasure_kept_<value>`."""

    INSIDE = "inside"
    """The visit that is not over: whoever is in the house must be known at a roll call."""
    LAW = "law"
    """A law asks for a period: `rule` of a group in `office/retention.toml`."""
    WATCH = "watch"
    """A line of the watch-list that may mean the person: the office decides about it."""
    EXPECTED = "expected"
    """A line of the list of expected visitors with the same name and nothing beside it, of a day that is not over."""
    JOURNAL = "journal"
    """That somebody came and left, without who it was: the register's own line."""
    PROOF = "proof"
    """Who looked at the data, what was asked and answered: the proof that the law was kept."""


@dataclass(frozen=True, slots=True)
class PersonErasure:
    """What was done for one person."""

    visits: int
    """Whose words are gone; the register's lines stay."""
    sheets: int
    expected: int
    """Lines of the list of expected visitors."""
    passes: int
    """Passes that were good, and are revoked."""
    kept: tuple[KeptBecause, ...]


@dataclass(frozen=True, slots=True)
class ErasePerson:
    """Two people vouch for it, each with their PIN."""

    desk: Recording

    def __call__(
        self, visitor_id: str, request_id: str = "", first: Vouching | None = None, second: Vouching | None = None
    ) -> PersonErasure:
        """Erase everything of the whole person that this visitor belongs to. Raises `NotAllowedError` and
        `RegisterUnavailableError`. Two PINs take a second of arithmetic: not to be called where a scan would wait.
        """
        members = self.desk.permits.two(Right.ERASE, first, second)
        by = (members[0].code, members[1].code) if members else ("", "")
        with self.desk.register.write() as writer:
            every = writer.sheets_of_person(visitor_id)
            said = _statements(writer, every)
            kept = frozenset(_kept(self.desk, writer, every, said))
            due = [one for one in every if not self._stays(one)]
            erased = writer.erase_sheets([one.sheet for one in due])
            visits = len({one.visit_id for one in due if one.visit_id})
            lines = _expected(self.desk, writer, every, said)
            expected = sum(writer.expected.remove(one) for one, goes in lines.items() if goes)
            if not all(lines.values()):
                kept |= {KeptBecause.EXPECTED}
            passes = self._revoke(writer, visitor_id, by)
            reasons = tuple(one for one in KeptBecause if one in kept)
            ids = tuple(one.sheet.sheet_id for one in due)
            self._record(writer, PersonErased(ids, visits, tuple(one.value for one in reasons), by, request_id), by)
            writer.commit()
        # Where somebody reads just now, the daily erasing empties the log.
        self.desk.register.empty_log()
        return PersonErasure(visits, erased, expected, passes, reasons)

    def _stays(self, one: PersonSheet) -> bool:
        return one.inside or bool(self.desk.retention.of(GROUP_OF_KIND.get(one.kind, FieldGroup.VISITS)).rule)

    def _revoke(self, writer: RegisterWriter, visitor_id: str, by: tuple[str, str]) -> int:
        good = [one for one in writer.passes_of_person(visitor_id) if not is_revoked(writer, one)]
        for pass_id in good:
            self._record(writer, PassRevoked(pass_id, PassEnd.NOT_NEEDED), by, revoked_event(pass_id))
        return len(good)

    def _record(
        self, writer: RegisterWriter, fact: PersonErased | PassRevoked, by: tuple[str, str], event_id: str = ""
    ) -> None:
        operator = " + ".join(one for one in by if one) or self.desk.operator
        writer.append(Record(event_id or self.desk.chance.new_id(), self.desk.clock.now(), operator, fact))


def _statements(reader: RegisterReader, every: Sequence[PersonSheet]) -> Sequence[VisitorDetails]:
    """Everything that was said of who the person is, each once."""
    kept = reader.kept_sheets([one.sheet.sheet_id for one in every if one.kind in _OWN_WORDS])
    return list(dict.fromkeys(details_from_sheet(one.body) for one in kept.values() if "name" in one.body))


def _expected(
    desk: Recording, reader: RegisterReader, every: Sequence[PersonSheet], said: Sequence[VisitorDetails]
) -> dict[str, bool]:
    """Lines that are theirs or may be, and whether each goes. Of a day that is over nobody needs the line any more;
    of a day to come a namesake would not be known at the desk, so people decide.
    """
    today, own = office_day(desk.clock.now()), {one.visit_id for one in every if one.visit_id}
    lines = {line.visitor.expected_id: line for one in said for line in reader.expected.named(one.name)}
    found: dict[str, bool] = {}
    for expected_id, line in lines.items():
        if line.visit_id is not None:
            verdict = Whose.THEIRS if line.visit_id in own else Whose.ANOTHERS
        else:
            verdict = whose(line.visitor.details, said)
        if verdict is not Whose.ANOTHERS:
            found[expected_id] = verdict is Whose.THEIRS or line.visitor.day < today
    return found


def _kept(
    desk: Recording, reader: RegisterReader, every: Sequence[PersonSheet], said: Sequence[VisitorDetails]
) -> Iterator[KeptBecause]:
    yield KeptBecause.JOURNAL
    yield KeptBecause.PROOF
    if any(one.inside for one in every):
        yield KeptBecause.INSIDE
    if any(desk.retention.of(GROUP_OF_KIND.get(one.kind, FieldGroup.VISITS)).rule for one in every):
        yield KeptBecause.LAW
    if any(reader.watched.near(one) for one in said):
        yield KeptBecause.WATCH
