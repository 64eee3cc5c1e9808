"""One picture of the gallery: where it is taken, and what is done before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from kiosk.demo.gallery.offices import OfficeKind
from kiosk.demo.gallery.stand import Stand


class Screen(Enum):
    """Which of the two screens a picture shows; on one monitor it shows both."""

    VISITOR = "visitor"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class Shot:
    """`name` stands in the file's name, and its caption in the translations under `shot.<name>`."""

    name: str
    act: Callable[[Stand], None]
    screen: Screen = Screen.DESK
    office: OfficeKind = OfficeKind.BUSY

    @property
    def caption(self) -> str:
        """Key of the sentence under the picture."""
        return f"shot.{self.name.replace('-', '_')}"
