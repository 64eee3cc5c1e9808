"""What can be wrong in a dispatch file, told with its line to the person who wrote it."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from kiosk.adapters.resources.layers import ResourceFaultyError


class DispatchFault(Enum):
    """Each has a sentence of its own, `dispatch_fault.<value>`."""

    SYNTAX = "syntax"
    STRANGE_KEY = "strange_key"
    MISSING = "missing"
    WRONG_TYPE = "wrong_type"
    NO_CHOICE = "no_choice"
    NO_VIETNAMESE = "no_vietnamese"
    PERCENT = "percent"
    STRICT = "strict"
    NO_DATE = "no_date"
    TWO_DATES = "two_dates"
    TOO_EARLY = "too_early"
    NO_NUMBER = "no_number"
    NO_GROUP = "no_group"
    NO_APP = "no_app"
    NO_OBLIGATION = "no_obligation"
    WRONG_ID = "wrong_id"
    TWICE = "twice"
    NO_ADDRESS = "no_address"


class DispatchFaultyError(ResourceFaultyError):
    """A dispatch file cannot be used: on which line, counted from 1, and why."""

    def __init__(self, file: Path, cause: DispatchFault, line: int, **values: object) -> None:
        detail = ", ".join(f"{key} {value}" for key, value in values.items())
        shown = {"line": line, **values}
        super().__init__(file, f"line {line}: {cause.value} {detail}".strip(), f"dispatch_fault.{cause.value}", shown)
        self.cause = cause
        self.line = line
