"""Synthetic certificates and travel documents, made as their standards say: what the readers have to undo."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
PERSON = {"fn": "Nguyễn", "gn": "Văn Thử", "fnt": "NGUYEN", "gnt": "VAN<THU"}
IN_2022 = 1_671_555_840
IN_2030 = 1_900_000_000


def base45(content: bytes) -> str:
    """RFC 9285."""
    written = []
    for start in range(0, len(content), 2):
        pair = content[start : start + 2]
        value = int.from_bytes(pair, "big")
        for _ in range(len(pair) + 1):
            value, place = divmod(value, 45)
            written.append(BASE45[place])
    return "".join(written)


def cbor(value: object) -> bytes:
    """RFC 8949, shortest lengths."""
    if isinstance(value, bool) or value is None:
        return bytes([0xF6 if value is None else 0xF4 + value])
    if isinstance(value, int):
        return _head(0, value) if value >= 0 else _head(1, -1 - value)
    if isinstance(value, bytes):
        return _head(2, len(value)) + value
    if isinstance(value, str):
        written = value.encode("utf-8", "surrogatepass")
        return _head(3, len(written)) + written
    if isinstance(value, Mapping):
        return _head(5, len(value)) + b"".join(cbor(key) + cbor(one) for key, one in value.items())
    if isinstance(value, Sequence):
        return _head(4, len(value)) + b"".join(map(cbor, value))
    raise TypeError(value)


def _head(kind: int, number: int) -> bytes:
    if number < 24:
        return bytes([kind << 5 | number])
    size = next(size for size in (1, 2, 4, 8) if number < 256**size)
    return bytes([kind << 5 | 24 + size.bit_length() - 1]) + number.to_bytes(size, "big")


def hc1(message: bytes) -> str:
    """A message as a code."""
    return "HC1:" + base45(zlib.compress(message, 9))


def signed(token: object) -> bytes:
    """A token in its envelope, with a made-up signature."""
    return b"\xd2" + cbor([cbor({1: -7}), {4: b"TESTKID1"}, cbor(token), bytes(64)])


def token(names: object = None, born: object = "1990-01-01", expires: object = IN_2022) -> dict[int, Any]:
    """A vaccine certificate of an invented person."""
    said = {"ver": "1.3.0", "nam": PERSON if names is None else names, "dob": born, "v": [{"dn": 2, "co": "VN"}]}
    return {1: "VN", 4: expires, 6: 1_640_000_000, -260: {1: said}}


def certificate(names: object = None, born: object = "1990-01-01", expires: object = IN_2022) -> str:
    """Its code."""
    return hc1(signed(token(names, born, expires)))


def patient(**said: object) -> dict[str, Any]:
    """A card of an invented foreign visitor."""
    who = {"resourceType": "Patient", "name": [{"family": "SAMPLE", "given": ["TEST"]}], "birthDate": "1980-01-01"}
    bundle = {"resourceType": "Bundle", "entry": [{"resource": {**who, **said}}]}
    return {"iss": "https://example.invalid/issuer", "vc": {"credentialSubject": {"fhirBundle": bundle}}}


def smart_card(payload: object, head: object = None, part: str = "") -> str:
    """Its code."""
    content = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    first = json.dumps({"zip": "DEF", "alg": "ES256"} if head is None else head).encode()
    text = ".".join(base64.urlsafe_b64encode(one).decode().rstrip("=") for one in (first, packed, bytes(64)))
    return f"shc:/{part}" + "".join(f"{ord(one) - 45:02d}" for one in text)


def check_digit(text: str) -> str:
    """ICAO Doc 9303 part 3, 4.9."""
    return str(sum((0 if c == "<" else int(c, 36)) * (7, 3, 1)[place % 3] for place, c in enumerate(text)) % 10)


def checked(text: str) -> str:
    """A part with its digit."""
    return text + check_digit(text)


def passport(
    names: str = "SAMPLE<<ANNA<MARIA", number: str = "L12345678", born: str = "850412", sex: str = "F",
    expires: str = "300411", country: str = "UTO", between: str = "",
) -> str:  # fmt: skip
    """Two lines of 44."""
    parts = checked(number.ljust(9, "<")), checked(born), checked(expires), checked("<" * 14)
    composite = check_digit("".join(parts))
    line = f"{parts[0]}{country.ljust(3, '<')}{parts[1]}{sex}{parts[2]}{parts[3]}{composite}"
    return f"P<{country.ljust(3, '<')}{names.ljust(39, '<')[:39]}{between}{line}"


def card_zone(country: str, number: str, optional: str, names: str, born: str = "900101") -> str:
    """Three lines of 30; a number of more than nine characters goes on behind a filler."""
    written = checked(number.ljust(9, "<")) if len(number) <= 9 else f"{number[:9]}<{checked(number)[9:]}"
    upper = (written + optional).ljust(25, "<")
    birth, end = checked(born), checked("400101")
    composite = check_digit(f"{upper}{birth}{end}{'<' * 11}")
    country = country.ljust(3, "<")
    return f"I<{country}{upper}{birth}M{end}{country}{'<' * 11}{composite}{names.ljust(30, '<')}"


def short_zone(country: str, number: str, names: str) -> str:
    """Two lines of 36."""
    parts = checked(number.ljust(9, "<")), checked("900101"), checked("400101"), "<" * 7
    line = f"{parts[0]}{country}{parts[1]}M{parts[2]}{parts[3]}{check_digit(''.join(parts))}"
    return f"I<{country}{names.ljust(31, '<')}{line}"
