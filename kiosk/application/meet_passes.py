"""A pass held up: what its signature and this kiosk's journal say of it, offline.

A pass's records have ids made from the pass itself, so that each is found by one look into the index of ids.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kiosk.application.meet_officials import read_card
from kiosk.application.outcomes import EntryMade, ScanOutcome
from kiosk.application.ports.register import RegisterReader, RegisterWriter
from kiosk.application.recording import Recording, derived_id, line_of
from kiosk.application.trusted_day import closing_day
from kiosk.domain.codes.read_code import clean
from kiosk.domain.codes.reading import PersonCode, Refusal, RefusedCode, Warning
from kiosk.domain.identity_paper import Paper, PaperKind
from kiosk.domain.journal import Record
from kiosk.domain.pass_facts import PassIssued, PassLearned, PassRevoked, PassShown
from kiosk.domain.passes.pass_code import PassClaim, PassName, read_pass_code
from kiosk.domain.passes.pass_state import IssuedPass, fold_passes
from kiosk.domain.sheet import SheetSeal
from kiosk.domain.visit import RecordedBy
from kiosk.domain.visitor import VisitorDetails, details_from_sheet

DIALECT = "visitor_pass"


def issued_event(pass_id: str) -> str:
    """Id of the record that the pass was issued, or made as a blank."""
    return derived_id(f"pass {pass_id}", "issued")


def revoked_event(pass_id: str) -> str:
    """Id of the record that it was revoked."""
    return derived_id(f"pass {pass_id}", "revoked")


def learned_event(pass_id: str) -> str:
    """Id of the record that another kiosk said whose it is."""
    return derived_id(f"pass {pass_id}", "learned")


def said_by_register(
    desk: Recording, reader: RegisterReader, text: str, today: date, reading: RefusedCode
) -> PersonCode | RefusedCode:
    """What only the register can say of a code that names nobody by itself: whose pass it is, or whose card."""
    if reading.refusal is Refusal.PASS:
        return read_pass(desk, reader, clean(text), today)
    return read_card(reader, text, reading)


def read_pass(desk: Recording, reader: RegisterReader, text: str, today: date) -> PersonCode | RefusedCode:
    """Whose the pass is by this kiosk's journal, or that its name is not known here, or why it is good for nothing."""
    signed = read_pass_code(text)
    if signed is None:
        return RefusedCode(Refusal.PASS, DIALECT)
    claim = signed.claim
    fault = desk.passes.fault(reader, signed) if desk.passes else Refusal.PASS_KEY
    if fault is not None:
        return RefusedCode(fault, DIALECT)
    if is_revoked(reader, claim.name.pass_id):
        return RefusedCode(Refusal.PASS_REVOKED, DIALECT)
    if max(today, _reached(desk, reader)) > claim.until:
        return RefusedCode(Refusal.PASS_EXPIRED, DIALECT)
    return _holder(reader, claim)


def _reached(desk: Recording, reader: RegisterReader) -> date:
    """The latest day that surely came: a clock that is set back makes no pass good again (`reliability.md` 106)."""
    return closing_day(reader, desk.clock.now()).sure


def is_revoked(reader: RegisterReader, pass_id: str) -> bool:
    """Whether this kiosk knows that the pass is good for nothing any more."""
    entry = reader.entry(revoked_event(pass_id))
    return entry is not None and isinstance(entry.fact, PassRevoked)


def pass_in(reader: RegisterReader, pass_id: str) -> IssuedPass | None:
    """One pass as its records leave it, without a walk through those of the others."""
    by_id = (reader.entry(event(pass_id)) for event in (issued_event, learned_event, revoked_event))
    there = (one for one in by_id if one is not None)
    return fold_passes((*there, *reader.entries(kinds=("pass_reprinted",)))).get(pass_id)


def pass_paper(name: PassName) -> Paper:
    """The number by which the bearer of a pass without a name is known again: the pass's own."""
    return Paper(PaperKind.OTHER, f"TK-{name.mark}-{name.number:06d}".upper())


def name_in_register(name: PassName) -> str:
    """What stands for a name until the desk types one; the register is kept in Vietnamese."""
    return f"Thẻ số {name.shown}"


def with_pass_shown(
    desk: Recording, writer: RegisterWriter, reading: PersonCode, scan_id: str, outcome: ScanOutcome
) -> ScanOutcome:
    """An entry says by which pass it was."""
    if not reading.pass_id or not isinstance(outcome, EntryMade) or outcome.line.visit.pass_id == reading.pass_id:
        return outcome
    visit = outcome.line.visit
    fact = PassShown(visit.visit_id, reading.pass_id)
    writer.append(Record(derived_id(scan_id, "pass"), visit.entered_at, desk.operator, fact))
    return replace(outcome, line=line_of(writer, visit.visit_id))


def _holder(reader: RegisterReader, claim: PassClaim) -> PersonCode:
    """Who was given it here; else by what the desk typed when it was shown before, or a list said, or nobody."""
    pass_id = claim.name.pass_id
    issued = reader.entry(issued_event(pass_id))
    if issued is not None and isinstance(issued.fact, PassIssued):
        details = details_of_holder(reader, issued.fact.visitor_id, issued.fact.holder)
        if details is not None:
            return _code(claim, details, known_as=issued.fact.visitor_id)
    return _code(claim, _said_before(reader, claim.name) or _learned(reader, claim.name) or _nameless(claim.name))


def details_of_holder(reader: RegisterReader, visitor_id: str, holder: SheetSeal | None) -> VisitorDetails | None:
    """What the visitor said last, corrections included, else their sheet; None for nobody, and once it is erased."""
    said = reader.details_of(visitor_id) if visitor_id else None
    if said is not None or holder is None:
        return said
    sheet = reader.sheet(holder.sheet_id)
    return details_from_sheet(sheet.body) if sheet else None


def _said_before(reader: RegisterReader, name: PassName) -> VisitorDetails | None:
    paper = pass_paper(name)
    found = reader.visitor_with(VisitorDetails("", paper=paper).own_keys())
    details = reader.details_of(found[1]) if found else None
    return replace(details, paper=details.paper or paper) if details else None


def _learned(reader: RegisterReader, name: PassName) -> VisitorDetails | None:
    entry = reader.entry(learned_event(name.pass_id))
    sheet = reader.sheet(entry.fact.holder.sheet_id) if entry and isinstance(entry.fact, PassLearned) else None
    return replace(details_from_sheet(sheet.body), paper=pass_paper(name)) if sheet else None


def _nameless(name: PassName) -> VisitorDetails:
    return VisitorDetails(name_in_register(name), paper=pass_paper(name))


def _code(claim: PassClaim, details: VisitorDetails, known_as: str = "") -> PersonCode:
    unknown = details.name == name_in_register(claim.name)
    return PersonCode(
        DIALECT,
        RecordedBy.VISITOR_PASS,
        details,
        frozenset({Warning.NAME_UNKNOWN}) if unknown else frozenset(),
        known_as=known_as,
        pass_id=claim.name.pass_id,
    )
