"""A visitor without a code: the receptionist types, the same register records."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import Enum

from kiosk.application.admit import Arrival, SameAs, join_entry, recalled, record_entry, record_exit
from kiosk.application.close_visit import close_without_exit, leaves_late
from kiosk.application.declare_on_behalf import Declaration, declaration_faults, declared
from kiosk.application.foreigners import is_phone_anywhere, passport_of
from kiosk.application.outcomes import AlreadyInside, AskedPerson, EntryMade, HandOutcome, NobodyOnDuty, NotInside
from kiosk.application.ports.register import RegisterWriter
from kiosk.application.recognise import Known, recognise, resemblances, who_leaves
from kiosk.application.recording import Recording, derived_id, line_of
from kiosk.application.typed_fields import digits_of, is_birth_year, is_name, is_paper, is_phone, paper_of
from kiosk.domain.app_answers import AppAnswers, Phone
from kiosk.domain.belonging_facts import NotScanned
from kiosk.domain.birth import BirthDate
from kiosk.domain.company_facts import GroupCounted
from kiosk.domain.group import MOST_PEOPLE
from kiosk.domain.names import tidy
from kiosk.domain.office_time import office_day
from kiosk.domain.same_person import Certain, Likely, Nobody
from kiosk.domain.visit import RecordedBy
from kiosk.domain.visitor import VisitorDetails


class Direction(Enum):
    """What the receptionist records."""

    ENTRY = "entry"
    EXIT = "exit"


class FormField(Enum):
    """Fields of the form that can be wrong."""

    NAME = "name"
    BIRTH_YEAR = "birth_year"
    PHONE = "phone"
    PAPER = "paper"
    COUNTER = "counter"
    PHONE_KIND = "phone_kind"
    DECLARER = "declarer"
    DECLARER_PHONE = "declarer_phone"
    RELATION = "relation"
    NATIONALITY = "nationality"
    NO_SCAN = "no_scan"


@dataclass(frozen=True, slots=True, repr=False)
class HandForm:
    """What was typed, untouched. `form_id` is made once, when the form is opened."""

    form_id: str
    direction: Direction = Direction.ENTRY
    name: str = ""
    birth_year: str = ""
    phone: str = ""
    paper: str = ""
    counter: str = ""
    host: str = ""
    purpose: str = ""
    phone_kind: Phone = Phone.UNKNOWN
    visitor_id: str | None = None
    """Chosen from those who were here before; None when typed anew."""
    on_behalf: bool = False
    brief: bool = False
    """In a rush only who enters is asked: what dispatch 001 stars of a person is a name and a year of birth."""
    declarer: str = ""
    declarer_phone: str = ""
    relation: str = ""
    foreigner: bool = False
    nationality: str = ""
    """Code of a foreigner's country, empty while none is chosen."""
    people: int = 1
    """Heads of a group, its leader included."""
    no_scan: str | None = None
    """Key of why there is no scan, empty while it is not said; None where the office does not ask."""


@dataclass(frozen=True, slots=True)
class FormWrong:
    """Nothing was recorded: these fields need another look."""

    fields: tuple[FormField, ...] = field(default=())


def faults_of(form: HandForm, today: date) -> tuple[FormField, ...]:
    """Every field that cannot be recorded as typed, in the order of the form.

    A phone number is asked for, but a visitor without a phone has none; the paper number is optional, since
    dispatch 001 does not star it.
    """
    # A foreigner is asked for the passport, and mostly has no number of this country.
    phone_missing = not digits_of(form.phone) and form.phone_kind is not Phone.NONE and not form.foreigner
    may_be_phone = is_phone_anywhere if form.foreigner else is_phone
    entering = form.direction is Direction.ENTRY
    asked = entering and not form.brief
    checks = {
        FormField.NAME: not is_name(form.name),
        FormField.BIRTH_YEAR: not is_birth_year(form.birth_year, today),
        FormField.PHONE: bool(digits_of(form.phone)) and not may_be_phone(form.phone),
        FormField.PAPER: bool(form.paper.strip()) and not is_paper(form.paper),
        FormField.COUNTER: asked and not form.counter and not tidy(form.host),
        FormField.PHONE_KIND: asked and form.phone_kind is Phone.UNKNOWN,
        FormField.NATIONALITY: entering and form.foreigner and not form.nationality,
        FormField.NO_SCAN: asked and form.no_scan == "",
    }
    checks[FormField.PHONE] = checks[FormField.PHONE] or (asked and phone_missing)
    declaring = declaration_faults(declaration_of(form)) if entering and form.on_behalf else ()
    return (*(one for one, wrong in checks.items() if wrong), *(FormField(one.value) for one in declaring))


def declaration_of(form: HandForm) -> Declaration:
    """What the form says of who declares for the visitor."""
    return Declaration(form.declarer, form.declarer_phone, form.relation)


def with_company(desk: Recording, writer: RegisterWriter, form: HandForm, made: EntryMade) -> EntryMade:
    """Record who declared for the visitor of an entry, how many came along, and why nobody scanned."""
    visit_id = made.line.visit.visit_id
    if form.on_behalf:
        fact, sheet = declared(desk, visit_id, declaration_of(form))
        desk.record_now(writer, fact, sheet)
    if form.people > 1:
        desk.record_now(writer, GroupCounted(visit_id, min(form.people, MOST_PEOPLE)))
    if form.no_scan:
        desk.record_now(writer, NotScanned(visit_id, form.no_scan))
    return replace(made, line=line_of(writer, visit_id))


@dataclass(frozen=True, slots=True)
class RegisterByHand:
    """Record a typed entry or exit."""

    desk: Recording

    def __call__(self, form: HandForm) -> HandOutcome | FormWrong:
        """The outcome, after the commit; a wrong form records nothing. Raises `RegisterUnavailableError`."""
        if self.desk.duty.shift is None:
            return NobodyOnDuty()
        at = self.desk.clock.now()
        wrong = faults_of(form, office_day(at))
        if wrong:
            return FormWrong(wrong)
        arrival = _arrival(form, at)
        with self.desk.register.write() as writer:
            outcome = self._record(writer, form, arrival)
            writer.commit()
        return outcome

    def _record(self, writer: RegisterWriter, form: HandForm, arrival: Arrival) -> HandOutcome:
        return recalled(writer, form.form_id) or self._admit(writer, form, arrival)

    def _admit(self, writer: RegisterWriter, form: HandForm, arrival: Arrival) -> HandOutcome:
        if form.direction is Direction.EXIT:
            return self._leave(writer, form.visitor_id or who_leaves(writer, arrival.details), arrival)
        made = self.enter(writer, arrival, form.visitor_id)
        return with_company(self.desk, writer, form, made) if isinstance(made, EntryMade) else made

    def enter(self, writer: RegisterWriter, arrival: Arrival, visitor_id: str | None = None) -> HandOutcome:
        """Record the entry of whoever was typed: `visitor_id` where the desk chose them, else whom they resemble."""
        who = Known(visitor_id) if visitor_id else recognise(writer, arrival.details)
        match who:
            case Known(visitor_id=visitor_id):
                return self._enter(writer, arrival, visitor_id)
            case Certain(likeness=likeness):
                whose = SameAs(likeness.visitor_id, likeness.evidence, asked=False)
                return self._enter(writer, arrival, None, whose)
            case Likely(likenesses=likenesses):
                made = record_entry(self.desk, writer, arrival, None)
                return replace(made, person=AskedPerson(resemblances(writer, likenesses)))
            case Nobody():
                return record_entry(self.desk, writer, arrival, None)

    def _leave(self, writer: RegisterWriter, visitor_id: str | None, arrival: Arrival) -> HandOutcome:
        last = writer.last_visit_of(visitor_id) if visitor_id else None
        if last is None or not (last.inside or leaves_late(writer, last, arrival.at)):
            return NotInside()
        return record_exit(self.desk, writer, last, arrival.by, arrival.event_id, arrival.at)

    def _enter(
        self, writer: RegisterWriter, arrival: Arrival, own: str | None, whose: SameAs | None = None
    ) -> HandOutcome:
        person = own or (whose.visitor_id if whose else None)
        last = writer.last_visit_of(person) if person else None
        inside = last if last is not None and last.inside else None
        if inside is not None and office_day(inside.entered_at) >= office_day(arrival.at):
            return AlreadyInside(line_of(writer, inside.visit_id))
        if inside is not None:
            closing_id = derived_id(arrival.event_id, "closing")
            close_without_exit(self.desk, writer, inside, closing_id, arrival.at)
        made = record_entry(self.desk, writer, arrival, own)
        return join_entry(self.desk, writer, arrival, whose, made) if whose else made


def _arrival(form: HandForm, at: datetime) -> Arrival:
    details = VisitorDetails(
        name=tidy(form.name),
        birth=BirthDate(int(form.birth_year)),
        paper=passport_of(form.paper, form.nationality) if form.foreigner else paper_of(form.paper),
        phone=digits_of(form.phone),
        nationality=form.nationality if form.foreigner else "",
    )
    answers = AppAnswers(phone=form.phone_kind) if form.phone_kind is not Phone.UNKNOWN else None
    return Arrival(
        event_id=form.form_id,
        at=at,
        details=details,
        by=RecordedBy.BY_HAND,
        on_behalf=form.on_behalf,
        purpose=tidy(form.purpose),
        host=tidy(form.host),
        counter=form.counter,
        answers=answers,
    )
