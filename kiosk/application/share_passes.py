"""What the kiosks of an office tell each other of passes: whose they are, and which are revoked. Carried as a list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from kiosk.application.keep_passes import KeepPasses
from kiosk.application.meet_passes import is_revoked, learned_event, revoked_event
from kiosk.domain.birth import BirthDate
from kiosk.domain.journal import Record
from kiosk.domain.names import MAX_NAME, tidy
from kiosk.domain.pass_facts import PassEnd, PassFact, PassLearned, PassRevoked
from kiosk.domain.passes.pass_code import kiosk_mark, name_of
from kiosk.domain.visitor import VisitorDetails, details_to_sheet


@dataclass(frozen=True, slots=True)
class ToldPass:
    """One line of the list."""

    pass_id: str
    until: date
    name: str = field(default="", repr=False)
    """Whole, as the register has it; empty for a blank, and once erased."""
    birth_year: int | None = field(default=None, repr=False)
    revoked: PassEnd | None = None


@dataclass(frozen=True, slots=True)
class TakenPasses:
    """What of a list was new here."""

    names: int
    revoked: int


@dataclass(frozen=True, slots=True)
class SharePasses:
    """Both methods raise `RegisterUnavailableError`."""

    keep: KeepPasses

    def told(self) -> tuple[ToldPass, ...]:
        """Everything that this kiosk knows of passes, what it was told itself, too."""
        return tuple(
            ToldPass(
                one.issued.name.pass_id,
                one.issued.until,
                one.details.name if one.details else "",
                one.details.birth_year if one.details else None,
                one.issued.revoked,
            )
            for one in self.keep.all()
        )

    def take(self, passes: Iterable[ToldPass]) -> TakenPasses:
        """Know what another kiosk knows; what is known already stays. Raises ValueError for a faulty line."""
        desk, names, revoked = self.keep.desk, 0, 0
        own = kiosk_mark(desk.register.kiosk)
        with desk.register.write() as writer:
            for one in passes:
                name = name_of(one.pass_id)
                if one.name and name.mark != own and writer.entry(learned_event(one.pass_id)) is None:
                    sheet = desk.sheet(details_to_sheet(_details(one)))
                    fact = PassLearned(one.pass_id, one.until, sheet.seal)
                    writer.append(self._record(learned_event(one.pass_id), fact), (sheet,))
                    names += 1
                if one.revoked is not None and not is_revoked(writer, one.pass_id):
                    writer.append(self._record(revoked_event(one.pass_id), PassRevoked(one.pass_id, one.revoked)))
                    revoked += 1
            writer.commit()
        return TakenPasses(names, revoked)

    def _record(self, event_id: str, fact: PassFact) -> Record:
        desk = self.keep.desk
        return Record(event_id, desk.clock.now(), desk.operator, fact)


def _details(one: ToldPass) -> VisitorDetails:
    name = tidy(one.name)
    if not any(map(str.isalpha, name)) or len(name) > MAX_NAME:
        raise ValueError("no name")
    return VisitorDetails(name, BirthDate(one.birth_year) if one.birth_year else None)
