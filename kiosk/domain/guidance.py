"""What a visit says of help with installing the app."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.domain.app_answers import Answer, AppAnswers, Phone


@dataclass(frozen=True, slots=True)
class Guidance:
    """Part of the view of a visit."""

    helper: str = ""
    """Code of who guided the visitor, empty for nobody."""
    relatives: int = 0
    """Relatives whom the visitor says to have guided."""
    came_event: str = ""
    """The record that the visitor, who had no app, was seen with it; empty for most."""
    came_by: str = ""
    """Code of the helper to whom that is owed."""


def with_app(answers: AppAnswers) -> AppAnswers:
    """What is known of the answers once the app's code was seen: whether it runs is still to be asked."""
    seen = replace(answers, knows=Answer.YES, installed=Answer.YES, phone=Phone.SMART, skipped_because="")
    return seen.consistent()
