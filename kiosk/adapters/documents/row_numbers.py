"""Lists of line numbers in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

MOST_NAMED = 16
"""Numbers beyond this are left to the table, so that a bad day's sentence stays a sentence."""


def numbered(numbers: Sequence[int]) -> str:
    """`3, 21`; of a long list its beginning and `…`."""
    named = ", ".join(str(one) for one in numbers[:MOST_NAMED])
    return f"{named}, …" if len(numbers) > MOST_NAMED else named
