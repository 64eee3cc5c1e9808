"""Proves that tones reach the machine's sound player, and that the desk goes on when sound fails."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import psutil
import pytest

from kiosk.adapters.sound.notes import read_tones
from kiosk.adapters.sound.rendering import render
from kiosk.adapters.sound.tones import Silent, SystemTones, tone_player
from kiosk.application.ports.paper import Tone
from tests.fakes.patience import until

TONES = Path(__file__).parents[2] / "resources/sounds/tones.toml"
Started = Callable[[], set[psutil.Process]]
needs_shell = pytest.mark.skipif(sys.platform == "win32", reason="the player is a shell script")
PLAYER = """#!/bin/sh
for last; do :; done
echo "$last" >> "$0.played"
test -e "$0.broken" && exit 1
test -e "$0.long" && exec cat "$0.long"
exit 0
"""


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder on the search path, where sound players may be put."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in ("cat", "sh"):
        (folder / name).symlink_to(f"/bin/{name}")
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture
def started() -> Started:
    """The processes begun since, dead ones which nobody waited for included."""
    before = set(psutil.Process().children())
    return lambda: set(psutil.Process().children()) - before


def put_player(programs: Path, name: str) -> Path:
    player = programs / name
    player.write_text(PLAYER, "utf-8")
    player.chmod(0o755)
    return player


def played(player: Path) -> list[str]:
    record = player.with_name(f"{player.name}.played")
    return [Path(line).name.partition("-")[0] for line in record.read_text().splitlines()] if record.exists() else []


@needs_shell
def test_a_player_gets_the_file_of_the_tone(programs: Path, tmp_path: Path) -> None:
    player = put_player(programs, "aplay")
    tone_player(TONES, tmp_path / "cache").play(Tone.REFUSED)
    assert until(lambda: played(player) == ["refused"])
    file = Path((programs / "aplay.played").read_text().strip())
    assert file.read_bytes() == render(read_tones(TONES)[Tone.REFUSED])


@needs_shell
def test_the_preferred_player_is_asked_and_one_that_fails_no_more(
    programs: Path, tmp_path: Path, started: Started
) -> None:
    first, second = put_player(programs, "pw-play"), put_player(programs, "aplay")
    (programs / "pw-play.broken").touch()
    player = tone_player(TONES, tmp_path / "cache")
    player.play(Tone.ENTRY)
    assert until(lambda: played(first) == ["entry"] and not started())
    player.play(Tone.EXIT)
    assert until(lambda: played(second) == ["exit"])
    assert played(first) == ["entry"]


@needs_shell
def test_a_new_tone_ends_the_former_and_no_dead_process_stays(programs: Path, tmp_path: Path, started: Started) -> None:
    player = put_player(programs, "aplay")
    os.mkfifo(programs / "aplay.long")
    tones = tone_player(TONES, tmp_path / "cache")
    for tone in (Tone.TROUBLE, Tone.ENTRY, Tone.EXIT):
        tones.play(tone)
        assert until(partial(_last_is, player, tone))
    assert until(lambda: len(started()) == 1)
    (programs / "aplay.long").unlink()
    tones.play(Tone.AGAIN)
    assert until(lambda: played(player)[-1] == "again" and not started())


@needs_shell
def test_tones_are_computed_once_and_anew_when_they_change(programs: Path, tmp_path: Path) -> None:
    put_player(programs, "aplay")
    cache, own = tmp_path / "cache", tmp_path / "tones.toml"
    SystemTones(TONES, cache)
    before = {entry.name: entry.stat().st_mtime_ns for entry in cache.iterdir()}
    SystemTones(TONES, cache)
    assert {entry.name: entry.stat().st_mtime_ns for entry in cache.iterdir()} == before
    own.write_text(TONES.read_text("utf-8").replace("hz = 1200", "hz = 1300"), "utf-8")
    SystemTones(own, cache)
    assert len(list(cache.iterdir())) == len(before) + 1 == len(Tone) + 1


def test_a_machine_without_sound_is_silent(programs: Path, tmp_path: Path) -> None:
    player = tone_player(TONES, tmp_path / "cache")
    assert isinstance(player, Silent)
    for tone in Tone:
        player.play(tone)
        SystemTones(TONES, tmp_path / "cache").play(tone)
    assert not (tmp_path / "cache").exists()


@needs_shell
@pytest.mark.expects_log("tones are silent")
def test_sound_that_fails_is_logged_once_and_stops_nothing(
    programs: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    player = put_player(programs, "aplay")
    tones = tone_player(TONES, tmp_path / "cache")
    player.unlink()
    with caplog.at_level(logging.WARNING):
        for tone in Tone:
            tones.play(tone)
    assert len(caplog.records) == 1
    assert str(tmp_path) not in caplog.text


@needs_shell
@pytest.mark.expects_log("tones are silent")
@pytest.mark.parametrize("fault", ["no tones", "broken tones", "no folder"])
def test_tones_that_cannot_be_made_are_silent(
    programs: Path, tmp_path: Path, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    put_player(programs, "aplay")
    own, cache = tmp_path / "tones.toml", tmp_path / "cache"
    own.write_text("[entry" if fault == "broken tones" else TONES.read_text("utf-8"), "utf-8")
    if fault == "no tones":
        own.unlink()
    if fault == "no folder":
        cache.touch()
    tone_player(own, cache).play(Tone.ENTRY)
    assert len(caplog.records) == 1


def _last_is(player: Path, tone: Tone) -> bool:
    return played(player)[-1:] == [tone.value]
