"""What the program says of itself: so that fifty computers can be told to be the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.application.ports.settings import SettingFault
from kiosk.domain.journal import CODE_ALPHABET

_LETTERS = 8


@dataclass(frozen=True, slots=True)
class ProgramFiles:
    """Its version, and a digest of every file that it is made of."""

    version: str
    digest: str
    """SHA-256 over names and contents, in hex."""
    files: int

    @property
    def code(self) -> str:
        """Eight letters of the digest that two people can compare by telephone: "7K4Q-9XMD"."""
        bits = int(self.digest[:10], 16)
        letters = "".join(CODE_ALPHABET[(bits >> (5 * place)) & 31] for place in reversed(range(_LETTERS)))
        return f"{letters[:4]}-{letters[4:]}"


@dataclass(frozen=True, slots=True)
class About:
    """Both read files; neither belongs on the thread of the windows."""

    program: Callable[[], ProgramFiles]
    setting_faults: Callable[[], tuple[SettingFault, ...]]
    """What is wrong in the administrator's files and did not keep the kiosk from its start."""
