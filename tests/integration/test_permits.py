"""Who may what: every part against every right, by whoever acts, by whoever vouches, and by two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from kiosk.application.check_pin import MustWait, WrongPin
from kiosk.application.permits import NotAllowedError, Permits, WhyNot
from kiosk.domain.rights import RIGHTS, Right, Role
from kiosk.domain.shift import Shift
from kiosk.domain.staff import Member, Staff
from tests.fakes.desk import MORNING, open_desk
from tests.fakes.staff import ListedStaff, give_pins, shifts_of
from tests.integration.registers import Door

ONE = {role: Member(f"{number}1", f"Người {role.value}", role) for number, role in enumerate(Role)}
OTHER = {role: Member(f"{number}2", f"Người {role.value} khác", role) for number, role in enumerate(Role)}
PIN, WRONG = "2580", "1397"
EVERY = list(product(Role, Right))


@pytest.fixture(scope="module")
def permits(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Permits]:
    """Two people of every part, each with a PIN; nobody on duty."""
    with open_desk(tmp_path_factory.mktemp("permits")) as desk:
        everybody = (*ONE.values(), *OTHER.values())
        shifts = shifts_of(desk, ListedStaff(Staff(everybody)))
        give_pins(shifts, *((one.code, PIN) for one in everybody))
        desk.duty.shift = None
        yield desk.permits


def on_duty(permits: Permits, member: Member | None) -> None:
    permits.leave()
    permits.duty.shift = Shift("s", member.code, member.name, MORNING) if member else None


def refused(permits: Permits, right: Right, *vouching: tuple[str, str] | None) -> WhyNot | None:
    """Why it is refused; None where it is not."""
    try:
        permits.two(right, *vouching) if len(vouching) == 2 else permits.need(right, *vouching)
    except NotAllowedError as denied:
        fault = denied
    else:
        return None
    assert fault.right is right
    assert {one.role for one in fault.who_may} == {role for role in Role if right in RIGHTS[role]}, "who may is told"
    return fault.why


@pytest.mark.parametrize(("role", "right"), EVERY)
def test_a_part_may_what_the_table_says_and_nothing_else(permits: Permits, role: Role, right: Right) -> None:
    may, member = right in RIGHTS[role], ONE[role]
    on_duty(permits, member)
    assert refused(permits, right) is (None if may else WhyNot.PART)
    on_duty(permits, None)
    assert refused(permits, right) is WhyNot.NOBODY
    assert refused(permits, right, (member.code, PIN)) is (None if may else WhyNot.NOT_THEY)
    other = (OTHER[Role.HEAD].code, PIN)
    assert refused(permits, right, (member.code, PIN), other) is (None if may else WhyNot.NOT_THEY)
    assert refused(permits, right, other, (member.code, PIN)) is (None if may else WhyNot.NOT_THEY)
    assert refused(permits, right, other, other) is WhyNot.SAME
    assert refused(permits, right, other, None) is WhyNot.ONE


def test_a_receptionist_may_nothing_that_the_office_keeps() -> None:
    desk = {Right.RECORD, Right.LOOK_UP, Right.EXPECTED, Right.UNMASK}
    assert RIGHTS[Role.RECEPTIONIST] == desk
    assert Right.RECORD not in RIGHTS[Role.AUDITOR]
    assert {role for role in Role if Right.CONCERNS in RIGHTS[role]} == {Role.HEAD}


def test_a_wrong_pin_vouches_for_nothing_and_costs_a_wait(permits: Permits) -> None:
    on_duty(permits, ONE[Role.RECEPTIONIST])
    code = ONE[Role.ADMINISTRATOR].code
    verdicts = []
    for _ in range(4):
        with pytest.raises(NotAllowedError) as denied:
            permits.need(Right.KEYS, (code, WRONG))
        assert denied.value.why is WhyNot.PIN
        verdicts.append(denied.value.verdict)
    assert verdicts == [WrongPin(0), WrongPin(0), WrongPin(5), MustWait(5)]
    assert refused(permits, Right.KEYS, (OTHER[Role.ADMINISTRATOR].code, PIN)) is None, "another's wait is another's"


def test_whoever_vouches_acts_until_they_leave(permits: Permits) -> None:
    on_duty(permits, ONE[Role.RECEPTIONIST])
    permits.enter(Right.LOOKS, (ONE[Role.AUDITOR].code, PIN))
    assert permits.acting == ONE[Role.AUDITOR]
    assert refused(permits, Right.LOOKS) is None
    assert refused(permits, Right.RECORD) is WhyNot.PART, "an auditor records nothing"
    permits.leave()
    assert permits.acting == ONE[Role.RECEPTIONIST]


@pytest.mark.parametrize("right", Right)
def test_nothing_is_asked_until_somebody_has_a_pin_and_everything_from_then_on(door: Door, right: Right) -> None:
    shifts, permits = shifts_of(door.desk), door.desk.permits
    assert permits.need(right) is None
    assert permits.two(right, None, None) is None
    give_pins(shifts, ("02", PIN))
    with pytest.raises(NotAllowedError):
        permits.need(right)


def test_an_office_with_one_administrator_has_to_name_a_second_first(door: Door) -> None:
    shifts, permits = shifts_of(door.desk), door.desk.permits
    give_pins(shifts, ("01", PIN))
    assert permits.need(Right.KEYS, ("01", PIN)) is not None
    with pytest.raises(NotAllowedError) as denied:
        permits.two(Right.KEYS, ("01", PIN), ("01", PIN))
    assert denied.value.why is WhyNot.TOO_FEW
