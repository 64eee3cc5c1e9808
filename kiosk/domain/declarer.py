"""Who declares for a visitor who cannot do it alone (khai hộ; dispatch 001, step 3)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Declarer:
    """Name and phone as the desk was told them; the phone is empty where there is none."""

    name: str
    phone: str = ""

    def __repr__(self) -> str:
        return "Declarer(…)"


def declarer_to_sheet(declarer: Declarer) -> dict[str, str]:
    """The declarer as a personal sheet stores them; empty fields left out."""
    sheet = {"name": declarer.name, "phone": declarer.phone}
    return {key: value for key, value in sheet.items() if value}


def declarer_from_sheet(sheet: dict[str, str]) -> Declarer:
    """The inverse of `declarer_to_sheet`."""
    return Declarer(sheet["name"], sheet.get("phone", ""))
