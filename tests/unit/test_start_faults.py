"""Every fault of a start has its words, its code and its way on; nothing of it says more than a person may read."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.application.start_faults import (
    FolderRefused,
    RegisterStops,
    RestoreHaltedError,
    RestoreStopped,
    RunsAlready,
    RunsAlreadyError,
    SettingsFaulty,
    StartFault,
    Unforeseen,
    UpdateFailedError,
    UpdateStopped,
    asks_for_key,
    heals_after,
    word_of,
)
from kiosk.cli.speech import faults_told
from kiosk.cli.start_faults import fault_of
from kiosk.demo.gallery.stopped_shots import FAULTS
from tests.fakes.desk import RESOURCES

RAISED: list[tuple[Exception, StartFault, int]] = [
    *((RegisterUnavailableError(one), RegisterStops(one), 75 if one is RegisterFault.BUSY else 74)
      for one in RegisterFault),
    (UpdateFailedError(RegisterFault.DISK_FULL), UpdateStopped(RegisterFault.DISK_FULL), 74),
    (RestoreHaltedError(), RestoreStopped(), 74),
    (RunsAlreadyError(), RunsAlready(), 75),
    (PermissionError(13, "Permission denied", "/home/office/x"), FolderRefused(), 74),
    (ResourceFaultyError(Path("/etc/x/office.toml"), "Expected '=' (at line 7, column 3)"),
     SettingsFaulty("office.toml", 7, "Expected '=' (at line 7, column 3)"), 78),
    (ResourceFaultyError(Path("/etc/x/door.toml"), "KeyError: 'way' in /etc/x/door.toml"),
     SettingsFaulty("door.toml", 0, "KeyError: 'way' in /door.toml"), 78),
]  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=word_of)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_happened_and_what_each_does_is_said(fault: StartFault, language: str) -> None:
    words, word = load_wordings(Layers(RESOURCES)).of(language), word_of(fault)
    said = [words.say(f"stopped.{part}_{word}", **_PLACES) for part in ("title", "what", "it", "command")]
    assert all(said)
    assert len(set(said)) == len(said)


_PLACES = {"file": "office.toml", "line": "", "fault": "x"}


@pytest.mark.parametrize(("error", "fault", "code"), RAISED, ids=lambda one: type(one).__name__)
def test_window_and_command_line_tell_of_the_same_fault(error: Exception, fault: StartFault, code: int) -> None:
    assert fault_of(error) == fault
    with pytest.raises(typer.Exit) as ended, faults_told():
        raise error
    assert ended.value.exit_code == code


def test_a_bug_is_none_of_them() -> None:
    assert fault_of(KeyError("Nguyễn Văn Thử")) == Unforeseen()


def test_the_key_of_the_safe_is_asked_for_where_it_helps_and_nowhere_else() -> None:
    asked = {one for one in FAULTS if asks_for_key(one)}
    assert asked == {RegisterStops(RegisterFault.KEY_MISSING), RegisterStops(RegisterFault.WRONG_KEY)}


def test_what_heals_by_itself_is_tried_again_and_what_needs_a_person_is_not() -> None:
    waits = {word_of(one) for one in FAULTS if not heals_after(one)}
    assert waits == {"wrong_key", "newer", "damaged", "rolled_back"}
