"""That a health declaration was made, past tense; what it says stands in a sheet that is erased first of all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.domain.sheet import SheetSeal


@dataclass(frozen=True, slots=True)
class HealthDeclared:
    """A declaration was sent; the last one of a visit counts. The moment of the fact is that of the consent."""

    visit_id: str
    declaration: SheetSeal
    """Sheet with the person and their answers, kept as long as health answers are (`Retention.health_days`)."""
    questionnaire: str
    version: str
    """Of the questionnaire, as it was asked."""
    consent_version: str
    consent: str
    """The words that the person agreed to, in `language`."""
    language: str


@dataclass(frozen=True, slots=True)
class HealthErased:
    """Health answers whose period was over were erased: how many sheets, and of which days."""

    before: date
    """Declarations of earlier days than this."""
    sheets: int
