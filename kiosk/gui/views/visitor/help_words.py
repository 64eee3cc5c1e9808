"""Whom to call, in one line of the visitor's screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.dispatches.dispatch import HelpLine


def help_words(wording: Wording, lines: tuple[HelpLine, ...]) -> str:
    """The help lines, those with a name after their number; empty when there are none."""
    if not lines:
        return ""
    numbers = (f"{one.phone} ({one.name})" if one.name else one.phone for one in lines)
    return wording.say("install.help_line", number=" · ".join(numbers))
