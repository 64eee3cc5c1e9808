"""What every part of the page of a start that failed is made with."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.application.wording import Wording, Wordings
from kiosk.domain.office import Support
from kiosk.gui.presenters.recovery_presenter import RecoveryPresenter
from kiosk.gui.presenters.stopped_presenter import StoppedPresenter
from kiosk.gui.theme.look import Look


@dataclass(frozen=True, slots=True)
class House:
    """Whose kiosk this is and whom it calls, as far as the settings could be read: empty is not known."""

    name: str = ""
    unit: str = ""
    support: Support = field(default_factory=Support)


@dataclass(frozen=True, slots=True)
class StoppedStation:
    """Look, words and presenters; another language is another station."""

    look: Look
    wordings: Wordings
    wording: Wording
    house: House
    stopped: StoppedPresenter
    recovery: RecoveryPresenter

    def say(self, key: str, **values: object) -> str:
        """A sentence in the language in use."""
        return self.wording.say(key, **values)
