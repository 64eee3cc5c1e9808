"""A child who comes with an adult: a visit of its own, tied to the adult's; both may leave by one key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from kiosk.application.admit import Arrival, recalled, record_exit
from kiosk.application.outcomes import AlreadyInside, EntryMade, ExitMade, NotInside
from kiosk.application.recording import Recording, line_of
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.application.typed_fields import is_birth_year, is_name
from kiosk.domain.app_answers import AppAnswers
from kiosk.domain.birth import BirthDate
from kiosk.domain.company_facts import ChildCameWith
from kiosk.domain.names import tidy
from kiosk.domain.office_time import office_day
from kiosk.domain.visit import RecordedBy
from kiosk.domain.visitor import VisitorDetails

OLDEST_CHILD = 17
"""Whole years by the year of birth; from 16 on a child may come alone (Luật Trẻ em 102/2016/QH13, Điều 1)."""

NOT_ASKED = "child"
"""Why a child is not asked what the dispatches ask of grown-ups (`office/app.toml`)."""


class ChildField(Enum):
    """What can be wrong about a child."""

    NAME = "name"
    BIRTH_YEAR = "birth_year"


@dataclass(frozen=True, slots=True, repr=False)
class ChildForm:
    """What was typed of a child. `form_id` is made once, when the form is opened."""

    form_id: str
    name: str = ""
    birth_year: str = ""

    def __repr__(self) -> str:
        return "ChildForm(…)"


@dataclass(frozen=True, slots=True)
class BringChild:
    """Records the entry of a child beside its adult. Raises `RegisterUnavailableError`."""

    desk: Recording

    def faults_of(self, form: ChildForm) -> tuple[ChildField, ...]:
        """Every field that cannot be recorded as typed; whoever is no child comes as a visitor of their own."""
        today = office_day(self.desk.clock.now())
        year = form.birth_year.strip()
        is_child = is_birth_year(year, today) and today.year - int(year) <= OLDEST_CHILD
        checks = {ChildField.NAME: not is_name(form.name), ChildField.BIRTH_YEAR: not is_child}
        return tuple(one for one, wrong in checks.items() if wrong)

    def __call__(self, adult_visit_id: str, form: ChildForm) -> EntryMade | AlreadyInside | NotInside:
        """The child's entry at the adult's counter. Raises ValueError for a faulty form."""
        if self.faults_of(form):
            raise ValueError("child")
        at = self.desk.clock.now()
        with self.desk.register.write() as writer:
            adult = line_of(writer, adult_visit_id)
            if not adult.visit.inside:
                return NotInside()
            details = VisitorDetails(name=tidy(form.name), birth=BirthDate(int(form.birth_year)))
            arrival = Arrival(
                event_id=form.form_id,
                at=at,
                details=details,
                by=RecordedBy.BY_HAND,
                host=adult.host,
                counter=adult.visit.counter,
                answers=AppAnswers(skipped_because=NOT_ASKED),
            )
            before = recalled(writer, form.form_id)
            if isinstance(before, EntryMade):
                return before
            made = RegisterByHand(self.desk).enter(writer, arrival)
            if not isinstance(made, EntryMade):
                return made if isinstance(made, AlreadyInside) else NotInside()
            visit_id = made.line.visit.visit_id
            self.desk.record_now(writer, ChildCameWith(visit_id, adult_visit_id))
            outcome = EntryMade(line_of(writer, visit_id), made.event_id, made.visits, made.previous)
            writer.commit()
        return outcome

    def leave_together(self, visit_ids: Sequence[str]) -> tuple[ExitMade, ...]:
        """The exits of those of these visits that are inside, in one transaction, in this order."""
        at = self.desk.clock.now()
        with self.desk.register.write() as writer:
            inside = [one for one in (line_of(writer, visit_id).visit for visit_id in visit_ids) if one.inside]
            made = tuple(
                record_exit(self.desk, writer, one, RecordedBy.BY_HAND, self.desk.chance.new_id(), at) for one in inside
            )
            writer.commit()
        return made
