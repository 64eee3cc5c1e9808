"""EU digital COVID certificates, which Viet Nam issued too (Quyết định 5772/QĐ-BYT, 20/12/2021).

`HC1:` and Base45 of a zlib stream of a COSE_Sign1 message whose payload is a CBOR web token (RFC 8392): claim 4 is
the expiry, claim -260 the certificate. The keys to check the signature with are not here: it is never checked.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kiosk.domain.codes.base45 import base45_bytes
from kiosk.domain.codes.cbor import Cbor, cbor_value
from kiosk.domain.codes.claims import stated_date, stated_day, stated_text
from kiosk.domain.codes.inflate import Wrapping, inflated
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.codes.unpacked import Groups, Unpacked, UnpackStep

_ISSUER, _EXPIRY, _CERTIFICATES, _EUROPEAN = 1, 4, -260, 1


def _unpack(groups: Groups, _: date) -> Unpacked | Refusal:
    try:
        token = _token(groups["payload"])
        return Unpacked(_values(token))
    except ValueError:
        return Refusal.UNREADABLE


def _token(payload: str) -> Mapping[int | str, Cbor]:
    message = cbor_value(inflated(base45_bytes(payload), Wrapping.ZLIB))
    match message:
        case [bytes(), dict(), bytes() as content, bytes()]:
            return _map(cbor_value(content))
        case _:
            raise ValueError("no signed message")


def _values(token: Mapping[int | str, Cbor]) -> dict[str, str]:
    certificate = _map(_map(token.get(_CERTIFICATES)).get(_EUROPEAN))
    name = _map(certificate.get("nam"))
    return {
        "name": f"{_name(name, 'fn')} {_name(name, 'gn')}".strip(),
        "birth": stated_date(certificate.get("dob")),
        "expires": stated_day(token.get(_EXPIRY)),
        "issuer": stated_text(token.get(_ISSUER)),
    }


def _name(names: Mapping[int | str, Cbor], part: str) -> str:
    """As written; where that is missing, as a passport writes it."""
    return stated_text(names.get(part)) or stated_text(names.get(f"{part}t")).replace("<", " ")


def _map(value: Cbor) -> Mapping[int | str, Cbor]:
    if not isinstance(value, dict):
        raise ValueError("no map")
    return value


HEALTH_CERTIFICATE = UnpackStep(
    needs=frozenset({"payload"}), gives=frozenset({"name", "birth", "expires", "issuer"}), unpack=_unpack
)
