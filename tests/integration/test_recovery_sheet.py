"""The sheet with the key: wanted until it is printed or expressly declined, and compared without being shown."""

from __future__ import annotations

import pytest

from kiosk.application.check_health import Finding, Part
from kiosk.application.recovery_sheet import CheckSheet, DeclineSheet, SheetHeld, sheet_found, sheet_is_wanted
from kiosk.domain.backup_facts import RecoveryKeyChecked, RecoveryKeyDeclined, RecoveryKeyPrinted
from kiosk.domain.recovery_key import RecoveryKey
from tests.fakes.desk import KEY
from tests.integration.registers import THU, Door

OWN, OTHER = RecoveryKey(KEY), RecoveryKey(bytes(range(1, 33)))


def found(door: Door) -> tuple[bool, str]:
    finding = sheet_found(door.desk)
    assert isinstance(finding, Finding)
    assert finding.part is Part.RECOVERY
    return finding.good, finding.word


def test_it_is_wanted_from_the_second_day_on_until_it_is_printed(door: Door) -> None:
    assert found(door) == (True, "new")
    door.enter(THU)
    assert found(door) == (True, "new")
    assert not sheet_is_wanted(door.desk)
    door.clock.forward(days=1)
    assert found(door) == (False, "wanted")
    assert sheet_is_wanted(door.desk)
    with door.register.write() as writer:
        door.desk.record_now(writer, RecoveryKeyPrinted())
        writer.commit()
    assert found(door) == (True, "good")
    assert not sheet_is_wanted(door.desk)


def test_two_people_may_decline_it_with_a_reason(door: Door) -> None:
    door.enter(THU)
    door.clock.forward(days=1)
    with pytest.raises(ValueError, match="no reason"):
        DeclineSheet(door.desk).decline("  ")
    DeclineSheet(door.desk).decline("két hỏng, tuần sau in")
    assert found(door) == (True, "declined")
    with door.register.read() as reader:
        assert [one.fact for one in reader.entries(kinds=("recovery_declined",))] == [
            RecoveryKeyDeclined("két hỏng, tuần sau in")
        ]


def test_the_sheet_is_compared_and_the_key_is_in_no_answer_and_no_fact(door: Door) -> None:
    check = CheckSheet(door.desk, lambda: KEY)
    assert check(OWN.code_text) == SheetHeld(right=True, name=OWN.name)
    assert check(OTHER.code_text) == SheetHeld(right=False, name=OTHER.name)
    assert check(OWN.code_text[:-4]) is None
    with door.register.read() as reader:
        facts = [one.fact for one in reader.entries(kinds=("recovery_checked",))]
    assert facts == [RecoveryKeyChecked(right=True), RecoveryKeyChecked(right=False)]
