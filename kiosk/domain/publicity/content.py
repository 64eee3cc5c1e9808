"""Everything that printed matter about the app says, and short fingerprints of its parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from kiosk.domain.dispatches.dispatch import Address, HelpLine, IssueDay
from kiosk.domain.journal import CODE_ALPHABET
from kiosk.domain.office import App, Wifi
from kiosk.domain.office_mark import initials_of
from kiosk.domain.plain import Plain, canonical
from kiosk.domain.publicity.printed import Part

PART_LETTERS = 3
"""Fifteen bits: one change in 32,768 goes unseen."""
CHECK_LETTERS = 8


@dataclass(frozen=True, slots=True)
class Source:
    """A dispatch that the office follows, as paper names it; `number` is empty where it is not known."""

    number: str
    issued: IssueDay
    issuer: str


@dataclass(frozen=True, slots=True)
class PlaceCode:
    """The office's own official place code: what it says, and the name and address below it."""

    text: str = ""
    name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Publicity:
    """The office's data as printed matter needs them, in every language."""

    parent: str
    office: str
    unit: str
    short_name: str
    app: App
    help_lines: tuple[HelpLine, ...] = ()
    addresses: tuple[Address, ...] = ()
    sources: tuple[Source, ...] = ()
    wifi: Wifi = Wifi()
    place: PlaceCode = PlaceCode()
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Sentences by language code and key."""

    @property
    def initials(self) -> str:
        """Up to six letters by which a check code tells offices apart: "UXAB" of "UBND xã An Bình"."""
        return initials_of(self.short_name)

    def fingerprint(self, part: Part) -> str:
        """Three letters that change when this part does."""
        return letters_of(canonical(self._said_of(part)), PART_LETTERS)

    @property
    def fingerprints(self) -> dict[Part, str]:
        """Those of every part, in their order."""
        return {part: self.fingerprint(part) for part in Part}

    def _said_of(self, part: Part) -> Plain:
        app, place = self.app, self.place
        said: dict[Part, Plain] = {
            Part.OFFICE: [self.parent, self.office, self.unit, self.short_name],
            Part.APP: [app.name, app.android_link, app.ios_link],
            Part.STEPS: [[dict(one.title), dict(one.on_paper), dict(one.aloud), one.drawing] for one in app.guide],
            Part.BENEFITS: [[dict(one.title), dict(one.text)] for one in app.benefits],
            Part.HELP: [[one.name, one.phone] for one in self.help_lines],
            Part.LINKS: [
                [[dict(one.label), one.url] for one in self.addresses],
                [[one.number, str(one.issued), one.issuer] for one in self.sources],
            ],
            Part.WIFI: [self.wifi.name, self.wifi.password],
            Part.WORDS: {code: dict(sentences) for code, sentences in self.words.items()},
            Part.PLACE: [place.text, place.name, place.address],
        }
        return said[part]


def check_of(fingerprints: Mapping[Part, str]) -> str:
    """Eight letters for all parts together, which a person can compare and type."""
    return letters_of("".join(fingerprints[part] for part in Part).encode(), CHECK_LETTERS)


def letters_of(body: bytes, count: int) -> str:
    """`count` letters of five bits each from the beginning of a SHA-256."""
    bits = int.from_bytes(sha256(body).digest()[:8], "big") >> (64 - 5 * count)
    return "".join(CODE_ALPHABET[(bits >> (5 * place)) & 31] for place in reversed(range(count)))
