"""Moments 9, 10 and 17 by touch alone, every letter by a tap on the desk's own keys."""

from __future__ import annotations

import pytest
from pytest_bdd import parsers, scenarios, step

from tests.e2e.day.stage import DayStage

pytestmark = pytest.mark.e2e
scenarios("touch_typing.feature")
HIDE = "Ẩn bàn phím (Esc)"


@step(parsers.parse('the receptionist taps the keys "{keys}" in "{line}"'))
def taps_keys(day: DayStage, keys: str, line: str) -> None:
    if HIDE not in day.says("desk") or not day.focused().startswith(line):
        day.tap(line)
    day.see(HIDE)
    for sign in keys:
        tap_key(day, sign)


def tap_key(day: DayStage, sign: str) -> None:
    """Names begin with a capital by themselves: the key shows what it types."""
    name = "Dấu cách" if sign == " " else sign
    day.tap(name if name in day.says("desk") else name.upper())


@step("the receptionist hides the keys")
def hides_keys(day: DayStage) -> None:
    day.tap(HIDE)


@step(parsers.parse('by touch the receptionist chooses the one found, "{name}"'))
def chooses_found(day: DayStage, name: str) -> None:
    found: list[str] = []

    def is_found() -> bool:
        found[:] = [text for text in day.says("desk") if text.startswith(f"{name} ")]
        return bool(found)

    day.until(is_found, f"{name} among those found")
    day.tap(found[0])
