"""What the desk is told of two statements that may be one person's, as plain text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.application.outcomes import AskedPerson, Resemblance
from kiosk.application.ports.register import VisitLine
from kiosk.domain.birth import BirthDate
from kiosk.domain.evidence import Evidence
from kiosk.domain.office_time import office_clock, office_day
from kiosk.domain.visit import RecordedBy
from kiosk.domain.visitor import Sex, VisitorDetails
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.station import Station


def asks_person(card: DeskCard) -> bool:
    """Whether the card's question is whose visit it is."""
    return isinstance(card.person, AskedPerson)


@dataclass(frozen=True, slots=True)
class StatementWords:
    """A statement on the card, one line each."""

    title: str
    name: str
    birth: str
    code: str
    when: str


def said_now(station: Station, card: DeskCard) -> StatementWords:
    """What the code said that is asked about: of a scan that waits, or of the card's own visit."""
    details, by, at = card.said, card.said_by, card.shown_at
    if details is None or by is None:
        details, by, at = card.line.details, card.line.visit.by, card.line.visit.entered_at
    when = station.say("desk.person_scanned", clock=office_clock(at))
    return _words(station, station.say("desk.person_now"), details, by, when)


def said_before(station: Station, one: Resemblance) -> StatementWords:
    """What the register knows."""
    visit = one.line.visit
    day = office_day(visit.entered_at).strftime("%d/%m")
    key = "desk.person_inside" if visit.inside else "desk.person_last"
    when = station.say(key, day=day, clock=office_clock(visit.entered_at))
    return _words(station, station.say("desk.person_known"), one.line.details, visit.by, when)


def agreement(station: Station, evidence: Iterable[Evidence]) -> str:
    """What agrees, in words: "Giống nhau: họ tên, ngày sinh"."""
    found = evidence_words(station, evidence)
    return station.say("desk.person_agrees", evidence=found) if found else ""


def evidence_words(station: Station, evidence: Iterable[Evidence]) -> str:
    """The same without a sentence around it: "họ tên, ngày sinh"."""
    return ", ".join(station.say(f"evidence.{one.value}") for one in evidence)


def code_words(station: Station, line: VisitLine) -> str:
    """The code of a visit: "CCCD …0001"."""
    return _code(station, line.details, line.visit.by)


def _words(station: Station, title: str, details: VisitorDetails | None, by: RecordedBy, when: str) -> StatementWords:
    if details is None:
        return StatementWords(title, station.say("desk.erased"), "", _code(station, None, by), when)
    name = station.shown(details.name)
    return StatementWords(title, name, _birth(station, details), _code(station, details, by), when)


def _birth(station: Station, details: VisitorDetails) -> str:
    sex = "" if details.sex is Sex.UNKNOWN else station.say(f"desk.{details.sex.value}")
    return " · ".join(part for part in (sex, _date(details.birth)) if part)


def _date(birth: BirthDate | None) -> str:
    return "/".join(reversed(birth.iso.split("-"))) if birth else ""


def _code(station: Station, details: VisitorDetails | None, by: RecordedBy) -> str:
    how = station.say(f"how.{by.value}")
    return f"{how} …{details.paper.tail}" if details and details.paper else how
