"""A staff list that lives in memory, a stopwatch that the test moves, a PIN hash that costs next to nothing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

from kiosk.adapters.platform.pin_hash import Argon2Pins
from kiosk.application.check_pin import CheckPin
from kiosk.application.choose_pin import ChoosePin, PinChosen
from kiosk.application.recording import Recording
from kiosk.application.shift_report import badges_out, hosts_awaited, overstayed, unanswered
from kiosk.application.shifts import Shifts
from kiosk.domain.staff import Member, Role, Staff

ANH = Member("01", "Lê Ngọc Anh", Role.ADMINISTRATOR)
BINH = Member("02", "Trần Văn Bình")
CUC = Member("03", "Phạm Thị Cúc", Role.AUDITOR)
DUNG = Member("04", "Hoàng Văn Dũng", Role.ADMINISTRATOR)
"""On no list but those of tests that need two administrators."""
STAFF = Staff((ANH, BINH, CUC), lock_minutes=10)
QUICK_PINS = Argon2Pins(rounds=1, memory_kib=8, lanes=1)


@dataclass
class ListedStaff:
    """Implements `StaffBook` without a file."""

    staff: Staff = STAFF

    def add(self, member: Member) -> None:
        if self.staff.member(member.code) is not None:
            raise ValueError(member.code)
        self.staff = replace(self.staff, members=(*self.staff.members, member))


@dataclass
class TestStopwatch:
    """Seconds that the test lets pass."""

    __test__ = False
    passed: float = field(default=0.0)

    def seconds(self) -> float:
        return self.passed


def shifts_of(desk: Recording, book: ListedStaff | None = None, stopwatch: TestStopwatch | None = None) -> Shifts:
    """The shifts of a desk, as the composition root makes them; its permits go by the same book and stopwatch."""
    permits = desk.permits
    permits.book = book or permits.book
    if stopwatch is not None:
        permits.check = CheckPin(desk.register, QUICK_PINS, stopwatch.seconds, permits.check.journal)
    choose = ChoosePin(permits, desk.clock)
    open_things = (unanswered, overstayed(timedelta(minutes=90)), hosts_awaited, badges_out)
    return Shifts(desk, permits.check, choose, open_things)


def give_pins(shifts: Shifts, *pins: tuple[str, str]) -> None:
    """Everybody of these codes has a PIN."""
    for code, pin in pins:
        assert isinstance(shifts.choose.again(code, pin, recovered=True), PinChosen)
