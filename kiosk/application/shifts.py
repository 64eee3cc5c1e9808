"""Sign on, sign off, hand over: who is on duty changes only here, and each change stands in the journal first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.application.check_pin import CheckPin, PinMissing, PinVerdict, RightPin
from kiosk.application.choose_pin import ChoosePin
from kiosk.application.duty import Duty
from kiosk.application.open_shift import open_shift
from kiosk.application.ports.register import RegisterReader, RegisterWriter
from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.application.shift_outcomes import (
    HandedOver,
    HandOverOutcome,
    NotComing,
    NotLeaving,
    SignedOff,
    SignedOn,
    SignOnOutcome,
    Unlocked,
)
from kiosk.application.shift_report import OpenItems, ShiftSummary, last_sign, summarise
from kiosk.domain.facts import Fact
from kiosk.domain.journal import Entry, Record
from kiosk.domain.office_time import office_day
from kiosk.domain.shift import Shift
from kiosk.domain.shift_facts import ShiftBegan, ShiftEnded, ShiftEnding, ShiftHandedOver, ShiftResumed
from kiosk.domain.staff import Member, Staff


@dataclass(frozen=True, slots=True)
class Shifts:
    """The shifts of one desk. All run on the register lane and raise `RegisterUnavailableError`."""

    desk: Recording
    check: CheckPin
    choose: ChoosePin
    providers: Sequence[OpenItems] = ()

    @property
    def duty(self) -> Duty:
        """Who is on duty."""
        return self.desk.duty

    @property
    def staff(self) -> Staff:
        """Everyone on the office's list."""
        return self.choose.book.staff

    def find_left_open(self) -> None:
        """At the start and at midnight: a shift of today waits for its PIN, one of an earlier day is closed."""
        running, now = self.duty.shift, self.desk.clock.now()
        if running is not None and not running.code:
            # Nobody could type a PIN for it: it runs as long as the program that began it.
            return
        with self.desk.register.write() as writer:
            found = running or open_shift(writer)
            if found is not None and office_day(found.began_at) < office_day(now):
                self._close_found_open(writer, found)
                writer.commit()
                self.duty.shift = self.duty.left_open = None
            elif running is None:
                self.duty.left_open = found

    def begin_without_pin(self, operator: str) -> bool:
        """Before a replay, where nobody real stands: the shift begins by the command that started it, and goes on with
        the one of an earlier replay; never with one that a PIN opened.

        False, and nobody is on duty, where anybody has a PIN: such a register is a real desk's, and whoever would get
        round the PIN with a replay could record real people by hand in anybody's name.
        """
        self.find_left_open()
        if self.check.anybody_has_one():
            return False
        self._begin(Member("", operator))
        return True

    def sign_on(self, code: str, pin: str) -> SignOnOutcome:
        """Begin a shift, or go on with the one that is open; somebody else's is closed as left open."""
        member = self.staff.member(code)
        if member is None or not member.may_record:
            return PinMissing()
        return self.sign_on_checked(code, self.check(code, pin))

    def sign_on_checked(self, code: str, verdict: PinVerdict) -> SignOnOutcome:
        """The same with a PIN that was looked at before, on a lane that no scan waits for."""
        member = self.staff.member(code)
        if member is None or not member.may_record:
            return PinMissing()
        if not isinstance(verdict, RightPin):
            return verdict
        shift = self.duty.shift
        if shift is not None and shift.code == code:
            return Unlocked(shift)
        return SignedOn(self._begin(member))

    def sign_off(self) -> SignedOff:
        """End the shift, nobody takes it over. Raises `NobodyOnDutyError`."""
        with self.desk.register.write() as writer:
            summary = self._summary(writer)
            shift, now = summary.shift, summary.at
            fact = ShiftEnded(shift.shift_id, shift.operator, ShiftEnding.SIGNED_OFF, now, summary.report)
            self.desk.record_now(writer, fact)
            writer.commit()
        self.duty.shift = self.duty.left_open = None
        return SignedOff(summary)

    def hand_over(self, leaving_pin: str, code: str, pin: str) -> HandOverOutcome:
        """Both type their PINs; one moment ends the old shift and begins the new. Raises `NobodyOnDutyError`.

        Nobody comes who cannot be on duty, nor whoever leaves: two people vouch for a hand-over.
        """
        leaving = self.duty.now.code
        # A shift that began without a PIN, before a replay, has none to ask for.
        first: PinVerdict = self.check(leaving, leaving_pin) if leaving else RightPin()
        if not isinstance(first, RightPin):
            return NotLeaving(first)
        if self._coming(code) is None:
            return NotComing(PinMissing())
        return self.hand_over_checked(code, self.check(code, pin))

    def hand_over_checked(self, code: str, verdict: PinVerdict) -> HandedOver | NotComing:
        """The same with the PIN of the coming person looked at before, and that of the leaving one right."""
        coming = self._coming(code)
        if coming is None:
            return NotComing(PinMissing())
        return self._hand_over(coming) if isinstance(verdict, RightPin) else NotComing(verdict)

    def _coming(self, code: str) -> Member | None:
        """Whoever this is, if they can take over from the shift that runs."""
        member = self.staff.member(code)
        return member if member is not None and member.may_record and code != self.duty.now.code else None

    def summary(self) -> ShiftSummary:
        """The shift that runs, as of now; records nothing. Raises `NobodyOnDutyError`."""
        with self.desk.register.read() as reader:
            return self._summary(reader)

    def previous(self) -> Entry | None:
        """The fact that ended the shift before: what the coming shift reads first."""
        with self.desk.register.read() as reader:
            return reader.last_entry(("shift_ended", "handed_over"))

    def _hand_over(self, coming: Member) -> HandedOver:
        with self.desk.register.write() as writer:
            summary = self._summary(writer)
            old, next_id = summary.shift, self.desk.chance.new_id()
            fact = ShiftHandedOver(old.shift_id, next_id, old.operator, coming.code, coming.name, summary.report)
            entry = self.desk.record_now(writer, fact)
            writer.commit()
        shift = Shift(next_id, coming.code, coming.name, entry.happened_at, entry.seq)
        self.duty.shift, self.duty.left_open = shift, None
        return HandedOver(summary, shift)

    def _summary(self, reader: RegisterReader) -> ShiftSummary:
        return summarise(reader, self.duty.now, self.desk.clock.now(), self.providers)

    def _begin(self, member: Member) -> Shift:
        with self.desk.register.write() as writer:
            open_one = self.duty.shift or self.duty.left_open
            goes_on = open_one is not None and open_one.code == member.code and open_one.operator == member.name
            if open_one is not None and goes_on:
                self._append(writer, member.name, ShiftResumed(open_one.shift_id))
                shift = open_one
            else:
                if open_one is not None and open_one.shift_id:
                    self._close_found_open(writer, open_one)
                shift = self._append_begin(writer, member)
            writer.commit()
        self.duty.shift, self.duty.left_open = shift, None
        return shift

    def _append_begin(self, writer: RegisterWriter, member: Member) -> Shift:
        shift_id = self.desk.chance.new_id()
        entry = self._append(writer, member.name, ShiftBegan(shift_id, member.code, member.name))
        return Shift(shift_id, member.code, member.name, entry.happened_at, entry.seq)

    def _close_found_open(self, writer: RegisterWriter, shift: Shift) -> None:
        """Nobody signed off, so nobody saw the end: the kiosk says until when the person was there for certain."""
        report = summarise(writer, shift, self.desk.clock.now(), self.providers).report
        sign = last_sign(writer, shift)
        fact = ShiftEnded(shift.shift_id, shift.operator, ShiftEnding.FOUND_OPEN, sign, report)
        self._append(writer, BY_ITSELF, fact)

    def _append(self, writer: RegisterWriter, operator: str, fact: Fact) -> Entry:
        return writer.append(Record(self.desk.chance.new_id(), self.desk.clock.now(), operator, fact))
