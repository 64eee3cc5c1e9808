"""Passes for who comes without a phone: issued, made as blanks, printed again, revoked (`paper.md` 7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from kiosk.application.keep_keys import SigningKeyLostError
from kiosk.application.meet_passes import details_of_holder, is_revoked, issued_event, pass_in, revoked_event
from kiosk.application.pass_outcomes import PassFault, PassLine, PassMade, PassRefused
from kiosk.application.ports.passes import PassCard
from kiosk.application.ports.register import RegisterReader, RegisterWriter, VisitLine
from kiosk.application.ports.signing import Signer
from kiosk.application.recording import Recording, line_of
from kiosk.domain.facts import Fact
from kiosk.domain.journal import Entry, Record
from kiosk.domain.office_time import office_day
from kiosk.domain.pass_facts import BlankPassMade, PassEnd, PassIssued, PassReprinted, PassRevoked
from kiosk.domain.passes.pass_code import SERIALS, PassClaim, PassName, kiosk_mark, name_of
from kiosk.domain.passes.pass_state import PASS_KINDS, IssuedPass, fold_passes
from kiosk.domain.passes.rules import PassRules
from kiosk.domain.visit import VisitState
from kiosk.domain.visitor import VisitorDetails

MOST_BLANKS = 80
"""Ten sheets of A4 at once."""
_OF_PERSON = 20
"""Visits that are looked through for a pass that the visitor has already."""
_GIVEN = ("pass", "pass_blank")
"""Kinds of records that gave a number away."""


@dataclass(frozen=True, slots=True)
class KeepPasses:
    """Every method is one transaction; those that record raise `RegisterUnavailableError` and `NobodyOnDutyError`."""

    desk: Recording
    office: bytes
    """Its mark."""
    rules: PassRules
    key: Callable[[], Signer]
    """The office's key, asked for whenever a pass is made; raises `SigningKeyLostError` and OSError."""

    def issue(self, visit_id: str, *, on_badge: bool = False) -> PassMade | PassRefused:
        """A pass for the visitor of this visit; one person has one that is good at most.

        What stands on a badge is good until the end of the day, beside any other.
        """
        signer = self._signer()
        if signer is None:
            return PassRefused(PassFault.NO_KEY)
        with self.desk.register.write() as writer:
            line = line_of(writer, visit_id)
            holder = writer.sheet(line.visit.details_sheet)
            if line.details is None or holder is None or line.visit.state is VisitState.UNDONE:
                return PassRefused(PassFault.NO_NAME)
            there = None if on_badge else self.pass_of(writer, line)
            if there is not None:
                return PassRefused(PassFault.HAS_ONE, there.shown)
            name = self._next_name(writer)
            if name is None:
                return PassRefused(PassFault.FULL)
            until, key = self._today if on_badge else self.rules.until(self._today), signer.key.number
            whose = line.visit.visitor_id
            fact = PassIssued(visit_id, whose, name.pass_id, until, key, holder.seal, on_badge)
            self._append(writer, issued_event(name.pass_id), fact)
            made = PassMade((self._card(signer, name, until, line.details),), line_of(writer, visit_id))
            writer.commit()
        return made

    def blanks(self, count: int) -> PassMade | PassRefused:
        """Passes that are nobody's yet; the desk types the name when one is shown. Raises ValueError for a count."""
        if not 0 < count <= MOST_BLANKS:
            raise ValueError(count)
        signer = self._signer()
        if signer is None:
            return PassRefused(PassFault.NO_KEY)
        until, cards = self.rules.until(self._today), []
        with self.desk.register.write() as writer:
            for _ in range(count):
                name = self._next_name(writer)
                if name is None:
                    return PassRefused(PassFault.FULL)
                self._append(writer, issued_event(name.pass_id), BlankPassMade(name.pass_id, until, signer.key.number))
                cards.append(self._card(signer, name, until, None))
            writer.commit()
        return PassMade(tuple(cards))

    def again(self, pass_id: str) -> PassMade | PassRefused:
        """The same pass once more: same number, same code, a line that says which reprint it is."""
        signer = self._signer()
        with self.desk.register.write() as writer:
            one = pass_in(writer, pass_id)
            fault = self._no_reprint(one, signer)
            if fault is not None or one is None or signer is None:
                return PassRefused(fault or PassFault.UNKNOWN)
            copy = one.reprints + 1
            self.desk.record_now(writer, PassReprinted(pass_id, copy))
            card = self._card(signer, one.name, one.until, details_of_holder(writer, one.visitor_id, one.holder), copy)
            writer.commit()
        return PassMade((card,))

    def revoke(self, pass_id: str, because: PassEnd) -> IssuedPass | PassRefused:
        """It is good for nothing from now on. Another kiosk's pass can be revoked here, too, for here."""
        with self.desk.register.write() as writer:
            one = pass_in(writer, pass_id)
            if one is None or one.revoked is not None:
                return PassRefused(PassFault.UNKNOWN if one is None else PassFault.REVOKED)
            self._append(writer, revoked_event(pass_id), PassRevoked(pass_id, because))
            writer.commit()
        return one

    def all(self) -> tuple[PassLine, ...]:
        """Every pass, the latest first. Grows with the register: on the report lane."""
        with self.desk.register.read() as reader:
            passes = fold_passes(reader.entries(kinds=PASS_KINDS)).values()
            found = [PassLine(one, details_of_holder(reader, one.visitor_id, one.holder)) for one in passes]
        return tuple(reversed(found))

    def with_number(self, number: int) -> tuple[PassLine, ...]:
        """The passes of this number: one, or none; more where two kiosks were given one prefix by mistake."""
        return tuple(one for one in self.all() if one.issued.name.number == number)

    def of_visit(self, visit_id: str) -> PassName | None:
        """The pass of this kiosk that the visitor of this visit has and that is good."""
        with self.desk.register.read() as reader:
            return self.pass_of(reader, line_of(reader, visit_id))

    def pass_of(self, reader: RegisterReader, line: VisitLine) -> PassName | None:
        """The pass of this kiosk that the visitor of a visit has and that is good."""
        visits = [line.visit, *(one.visit for one in reader.lines_of_person(line.visit.visitor_id, _OF_PERSON))]
        for pass_id in dict.fromkeys(one.pass_id for one in visits if one.pass_id):
            entry = reader.entry(issued_event(pass_id))
            if entry is not None and self._lasts(entry.fact) and not is_revoked(reader, pass_id):
                return name_of(pass_id)
        return None

    def _lasts(self, fact: Fact) -> bool:
        """Whether it is a pass of this kiosk that is not over; what stands on a badge is none."""
        match fact:
            case PassIssued(until=until, on_badge=on_badge):
                return not on_badge and until >= self._today
            case BlankPassMade(until=until):
                return until >= self._today
            case _:
                return False

    def _signer(self) -> Signer | None:
        try:
            return self.key()
        except (SigningKeyLostError, OSError):
            return None

    @property
    def _today(self) -> date:
        return office_day(self.desk.clock.now())

    def _no_reprint(self, one: IssuedPass | None, signer: Signer | None) -> PassFault | None:
        if one is None or not one.own:
            return PassFault.UNKNOWN
        if one.revoked is not None:
            return PassFault.REVOKED
        if self._today > one.until:
            return PassFault.EXPIRED
        if signer is None:
            return PassFault.NO_KEY
        return None if signer.key.number == one.key else PassFault.OTHER_KEY

    def _next_name(self, reader: RegisterReader) -> PassName | None:
        """After the last of this kiosk's prefix, also where it had another one since: no number comes twice."""
        first = self.rules.prefix * SERIALS
        ours = range(first, first + SERIALS)
        given = _number(reader.last_entry(_GIVEN))
        if given not in ours:
            numbers = map(_number, reader.entries(kinds=_GIVEN))
            given = max((one for one in numbers if one in ours), default=first)
        mark = kiosk_mark(self.desk.register.kiosk)
        return PassName(mark, given + 1) if given + 1 in ours else None

    def _append(self, writer: RegisterWriter, event_id: str, fact: PassIssued | BlankPassMade | PassRevoked) -> None:
        writer.append(Record(event_id, self.desk.clock.now(), self.desk.operator, fact))

    def _card(
        self, signer: Signer, name: PassName, until: date, details: VisitorDetails | None, copy: int = 0
    ) -> PassCard:
        claim = PassClaim(self.office, name, until, signer.key.number)
        return PassCard(name, claim.text(signer.sign(claim.message)), until, self.holder(details), copy)

    def holder(self, details: VisitorDetails | None) -> str:
        """What the card tells of who has it: "Nguyễn Văn T*** · 1950"."""
        if details is None:
            return ""
        return " · ".join(self._told(details))

    def _told(self, details: VisitorDetails) -> Iterator[str]:
        if self.rules.name:
            yield details.masked_name
        if self.rules.birth_year and details.birth_year:
            yield str(details.birth_year)


def _number(entry: Entry | None) -> int:
    found = fold_passes([entry] if entry else [])
    return next((one.name.number for one in found.values()), -1)
