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
    """The shifts of one desk. All raise `RegisterUnavailableError`.

    `verify` and `refusal` look at PINs, half a second for each, and may run beside the register lane; what changes the
    shift runs on it.
    """

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
        # Asked of a reader: a whole day is summed up, and a PIN that is typed meanwhile waits for the writer's turn.
        with self.desk.register.read() as reader:
            found = running or open_shift(reader)
            is_over = found is not None and office_day(found.began_at) < office_day(now)
            end = self._end_found_open(reader, found) if found is not None and is_over else None
        if end is not None:
            with self.desk.register.write() as writer:
                self._append(writer, BY_ITSELF, end)
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
        verdict = self.verify(code, pin)
        return self.begin(code) if isinstance(verdict, RightPin) else verdict

    def verify(self, code: str, pin: str) -> PinVerdict:
        """Whether it is the PIN of somebody who may record; begins nothing."""
        member = self.staff.member(code)
        return self.check(code, pin) if member is not None and member.may_record else PinMissing()

    def begin(self, code: str) -> SignedOn | Unlocked:
        """What `sign_on` does once the PIN was right."""
        shift = self.duty.shift
        if shift is not None and shift.code == code:
            return Unlocked(shift)
        return SignedOn(self._begin(self._member(code)))

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
        return self.refusal(leaving_pin, code, pin) or self.give_to(code)

    def refusal(self, leaving_pin: str, code: str, pin: str) -> NotLeaving | NotComing | None:
        """Whose PIN is not right; None when both are, and nothing changed yet. Raises `NobodyOnDutyError`."""
        leaving, coming = self.duty.now.code, self.staff.member(code)
        # A shift that began without a PIN, before a replay, has none to ask for.
        first: PinVerdict = self.check(leaving, leaving_pin) if leaving else RightPin()
        if not isinstance(first, RightPin):
            return NotLeaving(first)
        if coming is None or not coming.may_record or coming.code == leaving:
            return NotComing(PinMissing())
        second = self.check(code, pin)
        return None if isinstance(second, RightPin) else NotComing(second)

    def summary(self) -> ShiftSummary:
        """The shift that runs, as of now; records nothing. Raises `NobodyOnDutyError`."""
        with self.desk.register.read() as reader:
            return self._summary(reader)

    def previous(self) -> Entry | None:
        """The fact that ended the shift before: what the coming shift reads first."""
        with self.desk.register.read() as reader:
            return reader.last_entry(("shift_ended", "handed_over"))

    def give_to(self, code: str) -> HandedOver:
        """What `hand_over` does once both PINs were right. Raises `NobodyOnDutyError`."""
        coming = self._member(code)
        with self.desk.register.write() as writer:
            summary = self._summary(writer)
            old, next_id = summary.shift, self.desk.chance.new_id()
            fact = ShiftHandedOver(old.shift_id, next_id, old.operator, coming.code, coming.name, summary.report)
            entry = self.desk.record_now(writer, fact)
            writer.commit()
        shift = Shift(next_id, coming.code, coming.name, entry.happened_at, entry.seq)
        self.duty.shift, self.duty.left_open = shift, None
        return HandedOver(summary, shift)

    def _member(self, code: str) -> Member:
        """Whoever's PIN was right just now, even if the list of the staff was changed meanwhile."""
        return self.staff.member(code) or Member(code, code)

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
                    self._append(writer, BY_ITSELF, self._end_found_open(writer, open_one))
                shift = self._append_begin(writer, member)
            writer.commit()
        self.duty.shift, self.duty.left_open = shift, None
        return shift

    def _append_begin(self, writer: RegisterWriter, member: Member) -> Shift:
        shift_id = self.desk.chance.new_id()
        entry = self._append(writer, member.name, ShiftBegan(shift_id, member.code, member.name))
        return Shift(shift_id, member.code, member.name, entry.happened_at, entry.seq)

    def _end_found_open(self, reader: RegisterReader, shift: Shift) -> ShiftEnded:
        """Nobody signed off, so nobody saw the end: the kiosk says until when the person was there for certain."""
        report = summarise(reader, shift, self.desk.clock.now(), self.providers).report
        return ShiftEnded(shift.shift_id, shift.operator, ShiftEnding.FOUND_OPEN, last_sign(reader, shift), report)

    def _append(self, writer: RegisterWriter, operator: str, fact: Fact) -> Entry:
        return writer.append(Record(self.desk.chance.new_id(), self.desk.clock.now(), operator, fact))
