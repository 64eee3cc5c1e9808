"""What is wrong in the administrator's files: told to people, never a reason to stop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SettingFault:
    """One fault of one file; `key` and `values` make its sentence."""

    file: str
    """Below the folder of the settings, as "office/door.toml"."""
    line: int
    """From 1; 0 where it is the file as a whole."""
    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    refused: bool = False
    """Whether the file does not hold; otherwise only the line has no effect, and the rest of it holds."""


@dataclass(frozen=True, slots=True)
class SettingValue:
    """One value that holds, and where it comes from."""

    file: str
    name: str
    """Tables and key joined by dots, entries of lists by their number from 1: "counter.2.unit"."""
    value: object
    own: bool
    """Whether the administrator's file says it; otherwise what ships does."""
    line: int
