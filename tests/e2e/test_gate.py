"""Shippers, badges, hosts and foreigners, played with the real program."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, step, then

from tests.e2e.day.stage import DayStage

pytestmark = pytest.mark.e2e
scenarios("gate.feature")


@given(parsers.parse("the office knows the host {name} at counter {counter} with phone {phone}"))
def office_knows(day_folder: Path, name: str, counter: str, phone: str) -> None:
    file = day_folder / "config" / "office" / "hosts.toml"
    file.parent.mkdir(parents=True)
    file.write_text(f'[[host]]\nname = "{name}"\ncounter = "{counter}"\nphone = "{phone}"\n', "utf-8")


@step(parsers.parse('by {hand} the receptionist presses {keys} or picks "{action}"'))
def presses_or_picks(day: DayStage, hand: str, keys: str, action: str) -> None:
    if hand == "keyboard":
        day.see("Việc khác")
        day.press(keys)
    else:
        day.tap("Việc khác")
        day.tap_row(action)


@then(parsers.parse("the journal holds {kinds} by {operator}"))
def journal_holds(day: DayStage, kinds: str, operator: str) -> None:
    """These kinds in this order, the last in this name; what else the kiosk noted of itself does not count."""
    wanted = kinds.split(", ")

    def told() -> list[tuple[str, str]]:
        with day.door.register.read() as reader:
            entries = tuple(reader.entries(kinds=wanted))
        return [(type(one.fact).__name__, one.operator) for one in entries]

    day.until(lambda: len(told()) == len(wanted), f"{wanted} but {told()}")
    assert told()[-1][1] == operator
