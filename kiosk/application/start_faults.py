"""Why a kiosk does not begin: a closed union, one home for the window, the command line and the pictures.

Nothing of any of them says more than a person may read: no path, no name of a visitor, no words of an exception.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError


class RunsAlreadyError(Exception):
    """Another kiosk has this folder."""


class RestoreHaltedError(Exception):
    """A restore was decided and could not be gone on with; what was decided still lies there."""


class UpdateFailedError(RegisterUnavailableError):
    """The register could not be brought to this version of the program; it is what it was before."""


@dataclass(frozen=True, slots=True)
class RegisterStops:
    """The register cannot be used now."""

    cause: RegisterFault


@dataclass(frozen=True, slots=True)
class UpdateStopped:
    """It could not be brought to this version; in one transaction, so that it is as it was."""

    cause: RegisterFault


@dataclass(frozen=True, slots=True)
class RestoreStopped:
    """A copy was to take its place and has not done so yet."""


@dataclass(frozen=True, slots=True)
class SettingsFaulty:
    """A file of the administrator cannot be used."""

    file: str
    """Its name, without the folder."""
    line: int
    """0 where nobody knows it."""
    fault: str
    """What is wrong with it, as whoever reads the file tells it."""


@dataclass(frozen=True, slots=True)
class RunsAlready:
    """Another kiosk has this folder."""


@dataclass(frozen=True, slots=True)
class FolderRefused:
    """The system does not let this program read or write its own folder."""


@dataclass(frozen=True, slots=True)
class Unforeseen:
    """None of those: a bug. Its trace stands in the log."""


StartFault = RegisterStops | UpdateStopped | RestoreStopped | SettingsFaulty | RunsAlready | FolderRefused | Unforeseen
_WORDS = {
    UpdateStopped: "update",
    RestoreStopped: "restore",
    SettingsFaulty: "settings",
    RunsAlready: "running",
    FolderRefused: "folder",
    Unforeseen: "unforeseen",
}
_HEALS = {
    "busy": 5,
    "running": 10,
    "settings": 15,
    "disk_full": 15,
    "read_only": 15,
    "io": 15,
    "folder": 15,
    "missing": 15,
    "key_missing": 15,
    "restore": 60,
    "update": 60,
    "unforeseen": 60,
}
_ANOTHERS_KEY = frozenset((RegisterFault.KEY_MISSING, RegisterFault.WRONG_KEY))


def word_of(fault: StartFault) -> str:
    """By which its sentences are found: `stopped.what_<word>`."""
    return fault.cause.value if isinstance(fault, RegisterStops) else _WORDS[type(fault)]


def heals_after(fault: StartFault) -> int:
    """Seconds until it is worth another try without anybody's doing; 0 where it is not: somebody has to act first."""
    return _HEALS.get(word_of(fault), 0)


def asks_for_key(fault: StartFault) -> bool:
    """Whether the recovery key of the office's safe is the way on."""
    return isinstance(fault, RegisterStops) and fault.cause in _ANOTHERS_KEY
