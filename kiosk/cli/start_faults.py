"""From what was raised while a kiosk began to what a person is told: the one table."""

from __future__ import annotations

import re

from kiosk.adapters.resources.layers import ResourceFaultyError
from kiosk.application.ports.register import RegisterUnavailableError
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
)
from kiosk.cli.speech import sentence

_LINE = re.compile(r"\bline (\d+)")
_LONGEST = 160
"""Letters of a fault that a page has room for."""


def fault_of(error: Exception) -> StartFault:
    """The fault behind an error of the start."""
    match error:
        case ResourceFaultyError():
            return _of_settings(error)
        case RunsAlreadyError():
            return RunsAlready()
        case RestoreHaltedError():
            return RestoreStopped()
        case UpdateFailedError():
            return UpdateStopped(error.cause)
        case RegisterUnavailableError():
            return RegisterStops(error.cause)
        case OSError():
            return FolderRefused()
        case _:
            return Unforeseen()


def _of_settings(error: ResourceFaultyError) -> SettingsFaulty:
    said = sentence(error.key, **error.values) if error.key else error.fault
    named, found = error.values.get("line"), _LINE.search(error.fault)
    line = named if isinstance(named, int) else int(found[1]) if found else 0
    # A path in it is nobody's business who stands before the screen.
    said = said.replace(str(error.file.parent), "").strip()
    return SettingsFaulty(error.file.name, line, said[:_LONGEST])
