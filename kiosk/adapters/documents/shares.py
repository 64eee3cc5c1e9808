"""Days, shares and their changes as a Vietnamese report prints them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

NONE = "–"
"""Where there is nobody to count, or nothing to compare with."""


def day_of(day: date) -> str:
    """A day as prose writes it: 19/7/2021."""
    return f"{day.day}/{day.month}/{day.year}"


def said_tenths(number: int | None) -> str:
    """Tenths of a percent: `97,9`."""
    return NONE if number is None else f"{number // 10},{number % 10}"


def percent_of(share: Fraction) -> str:
    """A share that a dispatch names, with all its digits: `12,61%`."""
    percent = share * 100
    text = str(Decimal(percent.numerator) / Decimal(percent.denominator))
    return f"{text.replace('.', ',')}%"
