"""The check code at the foot of printed matter: from which data it was made, so that the kiosk knows whether it is old.

`PST1:office:kind-language:version:check:fingerprints`, in the letters of a QR code's alphanumeric mode.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.publicity.content import CHECK_LETTERS, PART_LETTERS, Publicity, check_of
from kiosk.domain.publicity.printed import Kind, Part

_LETTER = "[2-9A-HJ-NP-Z]"
_CODE = re.compile(
    r"PST1:(?P<office>[0-9A-Z]{1,6}):(?P<kind>[0-9A-Z]{2})-(?P<language>[A-Z]{2,3}):(?P<version>[0-9]{4}-[0-9]{2}\.[0-9]{1,4})"
    rf":(?P<check>{_LETTER}{{{CHECK_LETTERS}}}):(?P<parts>(?:{_LETTER}{{{PART_LETTERS}}})+)"
)
_PARTS = re.compile(rf"(?:{_LETTER}{{{PART_LETTERS}}}){{{len(Part)}}}")
_TYPED = re.compile(rf"{_LETTER}{{{CHECK_LETTERS}}}")


@dataclass(frozen=True, slots=True)
class CheckCode:
    """What a check code says."""

    office: str
    """Initials of the office."""
    kind: Kind
    language: str
    version: str
    fingerprints: dict[Part, str]

    @property
    def check(self) -> str:
        """The eight letters beside it."""
        return check_of(self.fingerprints)

    @property
    def text(self) -> str:
        """What the QR code says."""
        parts = joined(self.fingerprints)
        head = f"{self.kind.value}-{self.language.upper()}"
        return f"PST1:{self.office}:{head}:{self.version}:{self.check}:{parts}"


def check_code(content: Publicity, kind: Kind, language: str, version: str) -> CheckCode:
    """The code of what is printed from `content` now."""
    return CheckCode(content.initials, kind, language, version, content.fingerprints)


def read_check_code(text: str) -> CheckCode | None:
    """The code that `text` is; None for any other text, one that was damaged, and one of a later version's parts."""
    found = _CODE.fullmatch(text.strip())
    if found is None:
        return None
    prints = fingerprints_of(found["parts"], found["check"])
    kind = next((one for one in Kind if one.value == found["kind"]), None)
    if prints is None or kind is None:
        return None
    return CheckCode(found["office"], kind, found["language"].lower(), found["version"], prints)


def joined(fingerprints: Mapping[Part, str]) -> str:
    """Fingerprints as they stand in codes and in the journal, in the order of the parts."""
    return "".join(fingerprints[part] for part in Part)


def fingerprints_of(text: str, check: str = "") -> dict[Part, str] | None:
    """The inverse; None for another number of parts, and where they are not those of the check code `check`."""
    if not _PARTS.fullmatch(text):
        return None
    letters = [text[at : at + PART_LETTERS] for at in range(0, len(text), PART_LETTERS)]
    prints = dict(zip(Part, letters, strict=True))
    return prints if check in ("", check_of(prints)) else None


def shown_check(check: str) -> str:
    """`7K4Q-9XMD`, as it is printed."""
    return f"{check[:4]}-{check[4:]}"


def typed_check(text: str) -> str:
    """The eight letters that somebody typed from a print, empty when they are none."""
    plain = text.upper().replace("-", "").replace(" ", "")
    return plain if _TYPED.fullmatch(plain) else ""
