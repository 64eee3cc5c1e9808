"""A start that fails, played with the real program: the key of the safe by keyboard, by touch and by camera."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_bdd import parsers, scenarios, step, then

from kiosk.adapters.platform.keys import KEY_FILE
from kiosk.domain.backup_facts import RecoveryKeyUsed
from kiosk.domain.recovery_key import RecoveryKey
from tests.e2e.day.stage import DayStage

pytestmark = pytest.mark.e2e
scenarios("start.feature")
_OTHER = RecoveryKey(bytes(range(32)))


@pytest.fixture
def safe() -> dict[str, RecoveryKey]:
    """What lies in the office's safe."""
    return {}


@step("the machine loses the key of the register")
def loses_the_key(day_folder: Path, safe: dict[str, RecoveryKey]) -> None:
    file = day_folder / "register" / KEY_FILE
    safe["key"] = RecoveryKey(bytes.fromhex(file.read_text("ascii")))
    file.unlink()


@step("the kiosk is started again and cannot open")
def cannot_open(day: DayStage) -> None:
    day.door.close()
    day.open("stopped")


@step(parsers.parse("by {hand} another kiosk's recovery key is given"))
def other_key(day: DayStage, hand: str) -> None:
    _give(day, hand, _OTHER)


@step(parsers.parse("by {hand} the recovery key is given"))
def right_key(day: DayStage, hand: str, safe: dict[str, RecoveryKey]) -> None:
    _give(day, hand, safe["key"])


def _give(day: DayStage, hand: str, key: RecoveryKey) -> None:
    """Typed whole; or its first group tapped, and then the sheet is held to the camera."""
    day.see("Nhóm 1")
    if hand == "keyboard":
        day.type("-".join(key.groups).lower())
        return
    for letter in key.groups[0]:
        day.tap(letter)
    day.until_says("desk", "Nhóm 2")
    day.show(key.code_text, outcome=False)


@then("the journal holds the key that was used")
def key_used(day: DayStage, safe: dict[str, RecoveryKey]) -> None:
    with day.door.register.read() as reader:
        facts = [one.fact for one in reader.entries(kinds=("recovery_used",))]
    assert facts == [RecoveryKeyUsed(safe["key"].name)]
