"""Numbers as a language writes them: 1.234 and 98,4 in Vietnamese, 1,234 and 98.4 elsewhere."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from kiosk.application.wording import VIETNAMESE
from kiosk.domain.dispatches.target import tenths_of_percent


def thousands(number: int, language: str = VIETNAMESE) -> str:
    """With a mark between groups of three: `18.204` (`paper.md` 1)."""
    text = f"{number:,}"
    return text.replace(",", ".") if language == VIETNAMESE else text


def percent_said(share: Fraction, language: str = VIETNAMESE) -> str:
    """A share that a dispatch names as a percentage with all its digits: `12,61`."""
    percent = share * 100
    return _marked(str(Decimal(percent.numerator) / Decimal(percent.denominator)), language)


def share_said(share: Fraction, language: str = VIETNAMESE) -> str:
    """A share that was counted, in percent with one digit, cut and never rounded up: `97,9`."""
    return tenths_said(tenths_of_percent(share), language)


def tenths_said(tenths: int, language: str = VIETNAMESE) -> str:
    """Tenths of a percent: `97,9`."""
    return _marked(f"{tenths // 10}.{tenths % 10}", language)


def points_said(tenths: int, language: str = VIETNAMESE) -> str:
    """Tenths of a percentage point with their sign: `+4,1`, `-0,3`, `0,0`."""
    sign = "+" if tenths > 0 else "-" if tenths < 0 else ""
    return sign + tenths_said(abs(tenths), language)


def _marked(text: str, language: str) -> str:
    return text.replace(".", ",") if language == VIETNAMESE else text
