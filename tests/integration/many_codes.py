"""One invented person with every code, and what the register keeps of her joins."""

from __future__ import annotations

from sqlalchemy import text

from kiosk.application.outcomes import (
    AskedPerson,
    EntryMade,
    PersonSettled,
    Resemblance,
)
from tests.integration.registers import Door

NAME = "Nguyễn Thị Hương"
CARD = f"091185000001||{NAME}|20051985|Nữ|An Hòa|15042021"
MASKED = "******000001|NGUYEN THI HUONG|1985-**-**|0|900000000000000001|<2<<0900000001"
OTHER_MASKED = "******000002|NGUYEN THI HUONG|1985-**-**|0|900000000000000002|<2<<0900000002"


def insurance(number: str = "9100000001", born: str = "20/05/1985", name: str = NAME) -> str:
    return (
        f"{number}|{name.encode().hex()}|{born}|2|-|91 - 001|01/01/2026|-|01/01/2026|91009100000001|-|4|01/01/2025|"
        "15e0000000000a1-7102|$"
    )


def come_and_go(door: Door, code: str, days: float = 1) -> EntryMade:
    made = door.enter(code)
    door.leave(code)
    door.clock.forward(days=days)
    return made


def asked(outcome: object) -> Resemblance:
    assert isinstance(outcome, EntryMade | PersonSettled)
    assert isinstance(outcome.person, AskedPerson)
    return outcome.person.resemblances[0]


def facts(door: Door) -> list[object]:
    with door.register.read() as reader:
        return [one.fact for one in reader.entries(kinds=("joined", "kept_apart"))]


def people(door: Door) -> int:
    with door.register.engine.connect() as connection:
        return int(connection.scalar(text("SELECT count(*) FROM visitors")) or 0)
