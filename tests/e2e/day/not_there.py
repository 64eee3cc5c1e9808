"""What a person could not do."""

from __future__ import annotations


class NotThereError(Exception):
    """Nobody could do this: what is named is not there, or not within reach."""
