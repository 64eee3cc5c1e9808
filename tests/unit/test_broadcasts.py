"""When a reminder is due again, and what an office says of it (dispatch 002, items 2 and 8)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.resources.broadcast_file import load_broadcast
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.domain.broadcasts import BroadcastRules
from kiosk.domain.opening_hours import OpeningHours
from tests.fakes.desk import RESOURCES

HOURS = OpeningHours()
NINE = datetime(2026, 11, 19, 2, 0, tzinfo=UTC)
"""Nine o'clock of a Thursday at the office."""
RULES = BroadcastRules(30)


@given(st.integers(-600, 600), st.integers(5, 300))
def test_it_is_due_after_its_minutes_also_by_a_clock_that_was_set_back(after: int, minutes: int) -> None:
    last = NINE - timedelta(minutes=after)
    assert BroadcastRules(minutes).is_due(last, NINE, HOURS) is (abs(after) >= minutes)


@pytest.mark.parametrize("hour", [6, 17, 23])
def test_nobody_is_reminded_while_the_office_is_closed(hour: int) -> None:
    now = NINE + timedelta(hours=hour - 9)
    assert not RULES.is_due(now - timedelta(days=1), now, HOURS)
    saturday = NINE + timedelta(days=2)
    assert not RULES.is_due(NINE, saturday, HOURS)


def test_without_minutes_there_is_none() -> None:
    assert not BroadcastRules().is_due(NINE - timedelta(days=1), NINE, HOURS)


def own(folder: Path, text: str) -> Layers:
    file = folder / "office/broadcast.toml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    return Layers(RESOURCES, folder)


def test_it_ships_switched_off_with_the_apps_name_in_both_languages(tmp_path: Path) -> None:
    rules = load_broadcast(Layers(RESOURCES), "Mẫu")
    assert rules.minutes == 0
    assert all("Mẫu" in rules.text[language] for language in ("vi", "en"))
    layers = own(tmp_path, "minutes = 45\nspeak = false\n")
    assert [load_broadcast(layers, app).minutes for app in ("Mẫu", "")] == [45, 0]


@pytest.mark.parametrize(
    "text",
    [
        "minutes = 4",
        "minutes = 1441",
        "minutes = true",
        "speak = 1",
        '[text]\nvi = " "',
        '[text]\nvi = "{gossip}"',
        '[text]\nvi = "{}"',
    ],
)
def test_a_fault_names_the_file(tmp_path: Path, text: str) -> None:
    with pytest.raises(ResourceFaultyError, match=r"broadcast\.toml"):
        load_broadcast(own(tmp_path, text), "Mẫu")
