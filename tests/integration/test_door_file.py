"""What an office may say of its door, and how a wrong value is named."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.adapters.resources.door_file import load_door
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.domain.door import Door, DoorWay, RushRules
from tests.fakes.desk import RESOURCES


def door_with(folder: Path, text: str) -> Door:
    file = folder / "office" / "door.toml"
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    return load_door(Layers(RESOURCES, folder))


def test_what_ships_is_what_the_rules_say_by_themselves() -> None:
    assert load_door(Layers(RESOURCES)) == Door()


def test_an_office_says_only_what_differs(tmp_path: Path) -> None:
    door = door_with(tmp_path, '[door]\ndirection = "exit"\n[rush]\nminutes = 45\n')
    assert door == Door(DoorWay.EXIT, RushRules(lasts=timedelta(minutes=45)))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('[door]\ndirection = "out"', "out"),
        ("[rush]\nminutes = 0", "minutes = 0: 1..240"),
        ("[rush]\nminutes = true", "minutes = True"),
        ("[rush]\ncard_seconds = 600", "card_seconds = 600: 2..60"),
        ('door = "exit"', "TypeError"),
        ("[rush", "door.toml"),
    ],
)
def test_a_wrong_value_is_named_with_its_file(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(ResourceFaultyError) as raised:
        door_with(tmp_path, text)
    assert raised.value.file.name == "door.toml"
    assert named in str(raised.value)
