"""Machine-readable zones of passports and cards (ICAO Doc 9303, parts 3 to 6), typed or from a reader.

Two lines of 44 characters (TD3, passports), two of 36 (TD2) or three of 30 (TD1, cards). Check digits stand behind the
number, the birth date and the expiry; one more stands over all of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from kiosk.domain.codes.reading import Refusal, Warning
from kiosk.domain.codes.unpacked import Groups, Unpacked, UnpackStep

_WEIGHTS = (7, 3, 1)
_LINES = ("line_1", "line_2", "line_3")
_SHAPES = ([44, 44], [36, 36], [30, 30, 30])
_CHARACTERS = re.compile("[A-Z0-9<]+")
_NUMBER_LENGTH = 9
_CITIZEN_DIGITS = 12


@dataclass(frozen=True, slots=True)
class _Zone:
    """The parts of a zone, each with the check digit behind it where it has one."""

    number: str = field(repr=False)
    birth: str = field(repr=False)
    sex: str
    expires: str
    optional: str = field(repr=False)
    composite: str = field(repr=False)
    name: str = field(repr=False)
    nationality: str
    issuer: str


def _unpack(groups: Groups, today: date) -> Unpacked | Refusal:
    """A wrong digit behind a part means that this part was misread, and reading it again costs a second: refused,
    since a wrong number would make another person of the visitor. The digit over all of them is the only one behind
    the twelve digits of a citizen card; elsewhere it alone is a warning: what the register takes has been checked part
    by part.
    """
    lines = [groups[line].upper() for line in _LINES if groups.get(line)]
    if [len(line) for line in lines] not in _SHAPES or not _CHARACTERS.fullmatch("".join(lines)):
        return Refusal.UNREADABLE
    zone = _zone(lines)
    whole, is_citizens = _fits(zone.composite), len(lines) == 3 and zone.issuer == "VNM"
    if not all(_fits(part) for part in (zone.number, zone.birth, zone.expires)) or (is_citizens and not whole):
        return Refusal.MISREAD
    return Unpacked(
        {
            "number": _number(zone),
            "name": " ".join(zone.name.replace("<", " ").split()),
            "birth": _birth(zone.birth, today.year),
            "sex": zone.sex.strip("<"),
            "expires": _date("20", zone.expires),
            "nationality": zone.nationality.strip("<"),
            "issuer": zone.issuer.strip("<"),
        },
        frozenset() if whole else frozenset({Warning.CHECK_DIGIT}),
    )


def _zone(lines: list[str]) -> _Zone:
    if len(lines) == 3:
        return _of_three_lines(*lines)
    upper, lower = lines
    passport = len(lower) == 44
    return _Zone(
        number=lower[:10],
        birth=lower[13:20],
        sex=lower[20],
        expires=lower[21:28],
        optional=lower[28:42] if passport else lower[28:35],
        composite=lower[:10] + lower[13:20] + lower[21:43] + lower[43] if passport else _short(lower),
        name=upper[5:],
        nationality=lower[10:13],
        issuer=upper[2:5],
    )


def _short(lower: str) -> str:
    return lower[:10] + lower[13:20] + lower[21:35] + lower[35]


def _of_three_lines(upper: str, middle: str, lower: str) -> _Zone:
    number, optional = upper[5:15], upper[15:30]
    if number[-1] == "<" and optional.strip("<"):
        # A number of more than nine characters goes on behind its check digit's place, which then holds a filler.
        rest, _, optional = optional.partition("<")
        number = number[:_NUMBER_LENGTH] + rest
    return _Zone(
        number=number,
        birth=middle[:7],
        sex=middle[7],
        expires=middle[8:15],
        optional=optional,
        composite=upper[5:] + middle[:7] + middle[8:15] + middle[18:29] + middle[29],
        name=lower,
        nationality=middle[15:18],
        issuer=upper[2:5],
    )


def _fits(checked: str) -> bool:
    """Whether the last character is the check digit of those before it; 0 may be written as a filler."""
    total = sum(_value(one) * _WEIGHTS[place % 3] for place, one in enumerate(checked[:-1]))
    return checked[-1] == str(total % 10) or (checked[-1] == "<" and not checked.strip("<"))


def _value(character: str) -> int:
    return 0 if character == "<" else int(character, 36)


def _number(zone: _Zone) -> str:
    """Of a Vietnamese citizen card all twelve digits, of which the zone's own number holds the last nine."""
    number, whole = zone.number[:-1].strip("<"), zone.optional[:_CITIZEN_DIGITS]
    is_citizen = zone.issuer == "VNM" and len(whole) == _CITIZEN_DIGITS and whole.isdigit() and whole.endswith(number)
    return whole if is_citizen and len(number) == _NUMBER_LENGTH else number


def _birth(written: str, this_year: int) -> str:
    """A year of two digits is the latest that is not in the future."""
    year = written[:2]
    century = this_year // 100 - (year.isdigit() and int(year) > this_year % 100)
    return _date(str(century), written)


def _date(century: str, written: str) -> str:
    """`yyMMdd` as `yyyy-MM-dd`, up to its first part that is not known."""
    year, *rest = (written[start : start + 2] for start in (0, 2, 4))
    if not year.isdigit():
        return ""
    known = [f"{century}{year}"]
    for part in rest:
        if not part.isdigit() or part == "00":
            break
        known.append(part)
    return "-".join(known)


TRAVEL_DOCUMENT = UnpackStep(
    needs=frozenset({"line_1", "line_2"}),
    gives=frozenset({"number", "name", "birth", "sex", "expires", "nationality", "issuer"}),
    unpack=_unpack,
)
