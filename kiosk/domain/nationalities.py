"""Nationalities: how papers write them, how people say them, and in which language a visitor is spoken to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.names import begins_words, fold

HOME = "VNM"
CODE_LENGTH = 3
_ON_PAPERS = {"D": "DEU", **dict.fromkeys(("GBD", "GBN", "GBO", "GBP", "GBS"), "GBR")}
"""What travel documents write instead of a code of ISO 3166-1 (ICAO Doc 9303-3, section 5)."""


def iso_country(written: str) -> str:
    """The three letters of a country as a travel document writes it, fillers left out."""
    code = written.strip("< ").upper()
    return _ON_PAPERS.get(code, code)


def is_foreign(code: str) -> bool:
    """Whether a visitor of this nationality is a foreigner; of an unknown one nobody says so."""
    return code not in ("", HOME)


def is_country(code: str) -> bool:
    """Whether this can be the code of a country: three capital letters (ISO 3166-1 alpha-3)."""
    return len(code) == CODE_LENGTH and code.isascii() and code.isalpha() and code.isupper()


@dataclass(frozen=True, slots=True)
class Nationality:
    """A country's code and its name by language."""

    code: str
    names: Mapping[str, str]

    def name(self, language: str) -> str:
        """Its name, Vietnamese where this language has none."""
        return self.names.get(language) or self.names["vi"]


@dataclass(frozen=True, slots=True)
class Nationalities:
    """Every nationality that a desk can choose, the most used first."""

    listed: tuple[Nationality, ...] = ()
    most_used: int = 0
    """So many of the first are offered before anything is typed."""
    foreign: str = "en"
    """Language of everybody whose country is not in `speaks`."""
    speaks: Mapping[str, str] = field(default_factory=dict)

    def name(self, code: str, language: str) -> str:
        """The name of a nationality; the code itself where the list does not have it."""
        found = next((one for one in self.listed if one.code == code), None)
        return found.name(language) if found else code

    def language(self, code: str) -> str | None:
        """In which language a visitor of this nationality is spoken to; None where nobody knows it."""
        return self.speaks.get(code, self.foreign) if code else None

    def exactly(self, typed: str) -> str:
        """The code of the country that was typed whole, by a name or by its letters; empty for none."""
        said = fold(typed)
        names = ((one.code, {fold(one.code), *map(fold, one.names.values())}) for one in self.listed)
        return next((code for code, known in names if said in known), "") if said else ""

    def meant(self, typed: str) -> str:
        """The code of the country that was typed whole, or of the only foreign one that fits; empty for none."""
        fitting = self.find(typed, 2) if typed.strip() else ()
        return self.exactly(typed) or (fitting[0].code if len(fitting) == 1 else "")

    def find(self, typed: str, most: int) -> tuple[Nationality, ...]:
        """Foreign countries whose name in any language fits what was typed, marks aside; at most so many."""
        said = fold(typed)
        among = self.listed if said else self.listed[: self.most_used]
        fitting = (one for one in among if is_foreign(one.code) and _fits(one, said))
        return tuple(one for one, _ in zip(fitting, range(most), strict=False))


def _fits(one: Nationality, folded: str) -> bool:
    return fold(one.code) == folded or any(begins_words(name, folded) for name in one.names.values())
