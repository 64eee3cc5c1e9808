"""What can be wrong in a code-format file, told with its place to the person who wrote it."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from kiosk.adapters.resources.layers import ResourceFaultyError


class FormatFault(Enum):
    """Each has a sentence of its own, `format_fault.<value>`."""

    SYNTAX = "syntax"
    STRANGE_KEY = "strange_key"
    MISSING = "missing"
    WRONG_TYPE = "wrong_type"
    NO_CHOICE = "no_choice"
    PATTERN = "pattern"
    NO_GROUP = "no_group"
    NO_NAME = "no_name"
    TWICE = "twice"
    NO_DIALECT = "no_dialect"
    NO_SAMPLE = "no_sample"
    SAMPLE_UNREAD = "sample_unread"
    SAMPLE_TAKEN = "sample_taken"
    SLOW = "slow"


class FormatFaultyError(ResourceFaultyError):
    """A code-format file cannot be used: where ("dialect 2, fields 1") and why."""

    def __init__(self, file: Path, cause: FormatFault, place: str = "", **values: object) -> None:
        shown = {"place": place or file.name, **values}
        detail = ", ".join(f"{key} {value}" for key, value in values.items())
        super().__init__(
            file, f"{shown['place']}: {cause.value} {detail}".strip(), f"format_fault.{cause.value}", shown
        )
        self.cause = cause
