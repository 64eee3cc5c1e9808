"""What a visitor is told of the app when they leave (dispatch 002, item 5: guests are told on entering and leaving)."""

from __future__ import annotations

from enum import Enum

from kiosk.domain.app_answers import Answer, AppRung
from kiosk.domain.corrections import WITHDRAWN_EXIT
from kiosk.domain.visit import Visit


class ExitPrompt(Enum):
    """The sentence under "goodbye"."""

    NONE = "none"
    KEEP_ON = "keep_on"
    """Who has the app may keep it running."""
    INSTALL = "install"
    """Who does not have it, as far as is known, is recommended it."""


def exit_prompt(visit: Visit) -> ExitPrompt:
    """Recommended once a visit: who left before and came back, their exit withdrawn, was told then. Never to somebody
    without a smartphone, nor to the office's own people.
    """
    if visit.official or visit.answers.rung is AppRung.NO_SMARTPHONE:
        return ExitPrompt.NONE
    if visit.answers.installed is Answer.YES:
        return ExitPrompt.KEEP_ON
    left_before = any(one.column == WITHDRAWN_EXIT for one in visit.corrections)
    return ExitPrompt.NONE if left_before else ExitPrompt.INSTALL
