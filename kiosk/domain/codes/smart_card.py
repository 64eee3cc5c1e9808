"""SMART Health Cards, as foreign visitors bring them (spec.smarthealth.cards 1.4).

`shc:/` and pairs of digits, each plus 45 a character of a compact JWS whose payload is raw-deflated JSON: a FHIR bundle
with a patient. A card of several codes (`shc:/1/3/...`, deprecated) cannot be read from one of them. The issuer's key
is not here: the signature is never checked.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from kiosk.domain.codes.claims import stated_date, stated_day, stated_text
from kiosk.domain.codes.inflate import Wrapping, inflated
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.codes.unpacked import Groups, Unpacked, UnpackStep

DEEPEST = 40
_LAST_CHARACTER = 77
"""The pair of digits that stands for "z", the last character of a JWS."""
_ONE_PART = {"", "1/1/"}


def _unpack(groups: Groups, _: date) -> Unpacked | Refusal:
    if groups["part"] not in _ONE_PART:
        return Refusal.INCOMPLETE
    try:
        return Unpacked(_values(_card(groups["payload"])))
    except ValueError:
        return Refusal.UNREADABLE


def _card(digits: str) -> Mapping[str, Any]:
    if not digits.isascii() or not digits.isdigit() or len(digits) % 2:
        raise ValueError("no pairs of digits")
    pairs = [int(digits[start : start + 2]) for start in range(0, len(digits), 2)]
    if max(pairs) > _LAST_CHARACTER:
        raise ValueError("a pair of no character")
    head, payload, _ = "".join(chr(pair + 45) for pair in pairs).split(".")
    if _object(_plain(head)).get("zip") != "DEF":
        raise ValueError("not deflated")
    return _object(inflated(_plain(payload), Wrapping.RAW))


def _plain(part: str) -> bytes:
    return base64.b64decode(part + "=" * (-len(part) % 4), altchars=b"-_", validate=True)


def _object(content: bytes) -> Mapping[str, Any]:
    text = content.decode("utf-8")
    if _depth(text) > DEEPEST:
        raise ValueError("too deep")
    value = json.loads(text)
    if not isinstance(value, dict):
        raise ValueError("no object")
    return value


def _depth(text: str) -> int:
    """How deep brackets nest; the library's own reader would find out by running out of stack."""
    depth = deepest = 0
    for character in _unquoted(text):
        depth += (character in "[{") - (character in "]}")
        deepest = max(deepest, depth)
    return deepest


def _unquoted(text: str) -> Iterator[str]:
    """What stands outside of strings, in one pass: a pattern would begin anew at every quote that is never closed."""
    quoted = escaped = False
    for character in text:
        if escaped:
            escaped = False
        elif character == '"':
            quoted = not quoted
        elif quoted:
            escaped = character == "\\"
        else:
            yield character


def _values(card: Mapping[str, Any]) -> dict[str, str]:
    patient = next(_patients(card), None)
    names = patient.get("name") if patient else None
    name = names[0] if isinstance(names, list) and names else None
    if patient is None or not isinstance(name, dict):
        raise ValueError("nobody in it")
    given = name.get("given")
    words = [name.get("family"), *(given if isinstance(given, list) else [])]
    return {
        "name": " ".join(one for one in words if isinstance(one, str)),
        "birth": stated_date(patient.get("birthDate")),
        "expires": stated_day(card.get("exp")),
        "issuer": stated_text(card.get("iss")),
    }


def _patients(card: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    bundle: Any = card
    for key in ("vc", "credentialSubject", "fhirBundle", "entry"):
        bundle = bundle.get(key) if isinstance(bundle, dict) else None
    for entry in bundle if isinstance(bundle, list) else ():
        resource = entry.get("resource") if isinstance(entry, dict) else None
        if isinstance(resource, dict) and resource.get("resourceType") == "Patient":
            yield resource


SMART_CARD = UnpackStep(
    needs=frozenset({"part", "payload"}), gives=frozenset({"name", "birth", "expires", "issuer"}), unpack=_unpack
)
