"""Whole numbers in files of the administrator."""

from __future__ import annotations

from typing import TypeGuard


def is_whole(value: object) -> TypeGuard[int]:
    """Whether the file says a whole number; `true` and `false` are none, though Python counts them as 1 and 0."""
    return isinstance(value, int) and not isinstance(value, bool)
