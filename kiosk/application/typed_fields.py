"""What a receptionist types about a person: as a register keeps it, and whether it can be."""

from __future__ import annotations

import re
from datetime import date

from kiosk.domain.birth import OLDEST_YEAR
from kiosk.domain.identity_paper import SHORTEST_NUMBER, Paper, PaperKind
from kiosk.domain.names import MAX_NAME, tidy

SHORTEST_NAME = 2
_PHONE = re.compile(r"0[0-9]{9}")
_YEAR = re.compile(r"[0-9]{4}")
_PAPER = re.compile(rf"[0-9A-Za-z]{{{SHORTEST_NUMBER},20}}")
_CITIZEN_NUMBER = re.compile(r"[0-9]{12}")


def is_name(text: str) -> bool:
    """Whether a register can keep this name."""
    return SHORTEST_NAME <= len(tidy(text)) <= MAX_NAME


def is_birth_year(text: str, today: date) -> bool:
    """Whether somebody who stands here could be born in this year."""
    return bool(_YEAR.fullmatch(text.strip())) and OLDEST_YEAR <= int(text) <= today.year


def is_phone(text: str) -> bool:
    """Whether this is a phone number of the country, however it is divided."""
    return bool(_PHONE.fullmatch(digits_of(text)))


def is_paper(text: str) -> bool:
    """Whether this could be a paper's number, however it is divided; a word without a figure is none."""
    number = _undivided(text)
    return bool(_PAPER.fullmatch(number)) and any(map(str.isdigit, number))


def digits_of(phone: str) -> str:
    """A phone number without the blanks, dots and hyphens that people type; +84 becomes 0."""
    bare = _undivided(phone)
    return f"0{bare[3:]}" if bare.startswith("+84") else bare


def paper_of(text: str) -> Paper | None:
    """The paper of a typed number as codes write it, None for an empty one."""
    number = _undivided(text).upper()
    kind = PaperKind.CITIZEN if _CITIZEN_NUMBER.fullmatch(number) else PaperKind.OTHER
    return Paper(kind, number) if number else None


def _undivided(text: str) -> str:
    return re.sub(r"[\s.\-]", "", text)
