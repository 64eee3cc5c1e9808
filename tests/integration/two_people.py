"""Two administrators of an office's list, each with a PIN: what erasing somebody takes."""

from __future__ import annotations

from kiosk.application.permits import Vouching
from kiosk.application.recording import Recording
from kiosk.domain.staff import Member, Role, Staff
from tests.fakes.staff import ListedStaff, give_pins, shifts_of

TWO = (Member("TH", "Lê Thị Hai", Role.ADMINISTRATOR), Member("QT", "Võ Quản Trị", Role.ADMINISTRATOR))


def two_people(desk: Recording) -> tuple[Vouching, Vouching]:
    """What each of them types."""
    desk.permits.book = ListedStaff(Staff(TWO))
    first, second = (TWO[0].code, "2580"), (TWO[1].code, "1397")
    give_pins(shifts_of(desk, desk.permits.book), first, second)
    return first, second
