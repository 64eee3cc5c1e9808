"""What can happen between a visitor and whom they came to see, past tense."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.sheet import SheetSeal


@dataclass(frozen=True, slots=True)
class HostChosen:
    """The desk wrote down whom the visitor sees; the name stands in the sheet of the visit's matter."""

    visit_id: str
    matter: SheetSeal
    counter: str = ""
    """Where that person works, empty where it is not known."""


@dataclass(frozen=True, slots=True)
class WaitingForHost:
    """The host is not there: the visitor waits from this moment on."""

    visit_id: str
    matter: SheetSeal
    """The visit's matter with the desk's `note`."""


@dataclass(frozen=True, slots=True)
class HostCame:
    """The visitor waits no longer: they met."""

    visit_id: str
