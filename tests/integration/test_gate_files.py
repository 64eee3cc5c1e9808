"""Proves what an office may say of its deliveries and of its badges."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.adapters.resources.badge_file import load_badges
from kiosk.adapters.resources.delivery_file import load_deliveries
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.domain.deliveries import DeliveryRules
from tests.fakes.desk import RESOURCES


def office_with(folder: Path, name: str, text: str) -> Layers:
    (folder / "office").mkdir()
    (folder / "office" / name).write_text(text, "utf-8")
    return Layers(RESOURCES, folder)


def test_what_ships_and_what_an_office_changes(tmp_path: Path) -> None:
    assert load_deliveries(Layers(RESOURCES)) == DeliveryRules(10)
    assert load_deliveries(office_with(tmp_path, "deliveries.toml", "minutes = 25")) == DeliveryRules(25)


@pytest.mark.parametrize("text", ["minutes = 0", "minutes = 241", 'minutes = "10"', "minutes = true", "minutes = 1.5"])
def test_minutes_that_cannot_be_name_the_file(tmp_path: Path, text: str) -> None:
    with pytest.raises(ResourceFaultyError, match=r"deliveries\.toml: minutes"):
        load_deliveries(office_with(tmp_path, "deliveries.toml", text))


@pytest.mark.parametrize(
    "text", ["[series]\nfirst = 1\nlast = 60", "series = 60", '[[series]]\nfirst = "1"\nlast = 60']
)
def test_series_that_cannot_be_name_the_file(tmp_path: Path, text: str) -> None:
    with pytest.raises(ResourceFaultyError, match=r"badges\.toml: "):
        load_badges(office_with(tmp_path, "badges.toml", text))
