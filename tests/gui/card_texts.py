"""The texts of cards that tests hold up."""

from __future__ import annotations


def card_text(name: str, year: int, number: int) -> str:
    """A citizen card of a woman born in `year`."""
    century = "1" if year < 2000 else "3"
    return f"091{century}{year % 100:02d}{number:06d}||{name}|0101{year}|Nữ|Ấp Phú Lợi, xã An Bình|15042021"


def insurance_text(name: str, born: str, number: int) -> str:
    """An insurance card of a woman born on this day."""
    return (
        f"91{number:08d}|{name.encode().hex()}|{born}|2|-|91 - 001|01/01/2026|-|01/01/2026|91009100000001|-|4|"
        "01/01/2025|15e0000000000a1-7102|$"
    )
