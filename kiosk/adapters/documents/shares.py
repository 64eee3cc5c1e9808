"""Days, shares and their changes as a Vietnamese report prints them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from kiosk.application.numerals import percent_said, share_said, tenths_said

NONE = "–"
"""Where there is nobody to count, or nothing to compare with."""


def day_of(day: date) -> str:
    """A day as prose writes it: 19/7/2021."""
    return f"{day.day}/{day.month}/{day.year}"


def said_tenths(number: int | None) -> str:
    """Tenths of a percent: `97,9`."""
    return NONE if number is None else tenths_said(number)


def said_share(share: Fraction | None) -> str:
    """A share that was counted, cut to tenths of a percent: `97,9`."""
    return NONE if share is None else share_said(share)


def percent_of(share: Fraction) -> str:
    """A share that a dispatch names, with all its digits: `12,61%`."""
    return f"{percent_said(share)}%"
