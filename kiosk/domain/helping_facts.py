"""What the desk learns of people who help others to install the app, past tense."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GuidanceTold:
    """Who guided the visitor, and how many relatives the visitor has guided; the last word on a visit counts.

    Sources: dispatches 000 (item 3), 002 (item 3), 004 (item 2); relatives: 001, 002 (item 4).
    """

    visit_id: str
    helper: str
    """Code of the office's list of helpers (`office/helpers.toml`); empty for nobody."""
    relatives: int = 0


@dataclass(frozen=True, slots=True)
class AppCame:
    """The kiosk itself saw the app's code of somebody who had none when they were helped."""

    visit_id: str
    helper: str
    """Code of who had guided them last."""
    scan: str
    """The showing of the code: where it made a record, that record's withdrawal takes this back, too."""
