"""A concern that somebody reports in confidence (dispatch 001, “Phản ánh”): what kind, what else, found where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.office import in_language

MOST_LETTERS = 2000
"""Of the free text."""


@dataclass(frozen=True, slots=True)
class ConcernKind:
    """One kind that the office takes: the key that its sheet keeps, and its label by language."""

    key: str
    labels: Mapping[str, str]

    def label(self, language: str) -> str:
        """The label in a language, in Vietnamese where that one has none."""
        return in_language(self.labels, language)


@dataclass(frozen=True, slots=True)
class ConcernKinds:
    """All kinds, in the order in which they are offered."""

    listed: tuple[ConcernKind, ...] = ()

    def label(self, key: str, language: str) -> str:
        """The label of a kind; an unknown key, from an older list, is shown as it is."""
        return next((one.label(language) for one in self.listed if one.key == key), key)


@dataclass(frozen=True, slots=True, repr=False)
class Concern:
    """What was reported. Who reported it is asked of nobody."""

    kind: str = ""
    text: str = ""
    commune: str = ""
    district: str = ""
    """Places have none since July 2025."""
    province: str = ""

    def __repr__(self) -> str:
        return "Concern(…)"

    @property
    def place(self) -> str:
        """Where, as an address is read: the smallest part first."""
        return ", ".join(part for part in (self.commune, self.district, self.province) if part)


def concern_to_sheet(concern: Concern) -> dict[str, str]:
    """The concern as a personal sheet stores it: it may name anybody. Empty fields are left out."""
    sheet = {
        "kind": concern.kind,
        "text": concern.text,
        "commune": concern.commune,
        "district": concern.district,
        "province": concern.province,
    }
    return {key: value for key, value in sheet.items() if value}


def concern_from_sheet(sheet: Mapping[str, str]) -> Concern:
    """The inverse of `concern_to_sheet`."""
    get = sheet.get
    return Concern(get("kind", ""), get("text", ""), get("commune", ""), get("district", ""), get("province", ""))
