"""Proves what an office may say of its readers."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.reader_file import load_readers
from kiosk.domain.reader.settings import Pace
from tests.fakes.desk import RESOURCES


def readers_with(folder: Path, text: str) -> Layers:
    (folder / "office").mkdir()
    (folder / "office" / "readers.toml").write_text(text, "utf-8")
    return Layers(RESOURCES, folder)


def test_what_ships_is_the_pace_that_was_tested_and_no_serial_reader() -> None:
    settings = load_readers(Layers(RESOURCES))
    assert settings.pace == Pace()
    assert settings.serial.spec == "none"
    assert settings.dress.off("]Q1091190000001\r") == "091190000001"


def test_an_office_changes_only_what_differs(tmp_path: Path) -> None:
    given = '[keyboard]\ngap_ms = 40\n[code]\nprefixes = ["~"]\n[serial]\nreader = "auto"\n'
    settings = load_readers(readers_with(tmp_path, given))
    assert (settings.pace.gap_ms, settings.pace.end_ms) == (40, 80)
    assert settings.dress.prefixes == ("~",)
    assert (settings.serial.spec, settings.serial.silence_ms) == ("auto", 100)


@pytest.mark.parametrize(
    "text",
    [
        "[keyboard]\ngap_ms = 0",
        "[keyboard]\nleast_keys = 1",
        '[keyboard]\ngap_ms = "fast"',
        "keyboard = 3",
        '[code]\nprefixes = "~"',
        "[code]\nsuffixes = [1]",
        "[serial]\nsilence_ms = 0",
        "[serial",
    ],
)
def test_a_faulty_value_is_named_with_its_file(tmp_path: Path, text: str) -> None:
    with pytest.raises(ResourceFaultyError, match=r"readers\.toml"):
        load_readers(readers_with(tmp_path, text))
