"""Certificates that are damaged, hostile or unusual: refused in one way, or read for what they do say."""

from __future__ import annotations

import zlib

import pytest

from kiosk.domain.birth import BirthDate
from kiosk.domain.codes.inflate import MOST_BYTES
from kiosk.domain.codes.read_code import read_code
from kiosk.domain.codes.reading import CodeReading, PersonCode, Refusal, RefusedCode, Warning
from tests.unit.code_makers import IN_2022, PERSON, cbor, certificate, hc1, patient, signed, smart_card, token
from tests.unit.code_samples import BOOK, TODAY

UNREADABLE = RefusedCode(Refusal.UNREADABLE, "vaccine_certificate")
UNREADABLE_CARD = RefusedCode(Refusal.UNREADABLE, "smart_health_card")


def _read(text: str) -> CodeReading:
    return read_code(text, BOOK, TODAY)


@pytest.mark.parametrize(
    "message",
    [
        b"",
        bytes(MOST_BYTES * 100),
        b"\x81" * 5000,
        cbor({"no": "message"}),
        cbor([b"", {}, b"", b""]),
        cbor([b"", {}, cbor("no token"), b""]),
        signed({}),
        signed({-260: {1: {}}}),
        signed({-260: {1: {"nam": "Nguyễn Văn Thử"}}}),
        signed({-260: [1]}),
        signed(token({})),
        signed(token({"fn": 5, "gn": b"Th"})),
        signed(token({"fn": "\u202e\u200b", "gn": " "})),
        signed(token({"fn": "N" * 101, "gn": "A"})),
        signed(token()) + b"\x00",
    ],
    ids=range(15),
)
def test_a_message_that_is_no_certificate_is_unreadable(message: bytes) -> None:
    assert _read(hc1(message)) == UNREADABLE


def test_a_cut_or_changed_code_is_unreadable() -> None:
    whole = certificate()
    for cut in range(5, len(whole)):
        assert _read(whole[:cut]) == UNREADABLE
    for place in range(5, len(whole), 7):
        assert _read(whole[:place] + ("0" if whole[place] != "0" else "1") + whole[place + 1 :]) == UNREADABLE


@pytest.mark.parametrize(
    ("born", "read"),
    [
        ("2001-02", BirthDate(2001, 2)),
        ("1990-01-01T00:00:00", BirthDate(1990, 1, 1)),
        ("", None),
        (1990, None),
        ("٢٠٠١", None),
        ("01/01/1990", None),
        ("1990-99-99", BirthDate(1990, 99, 99)),
    ],
)
def test_birth_dates_as_far_as_they_say_something(born: object, read: BirthDate | None) -> None:
    reading = _read(certificate(born=born))
    assert isinstance(reading, PersonCode)
    assert reading.visitor.birth == read


@pytest.mark.parametrize("expires", [-1, 2**64 - 1, 253_402_300_799, True, None, "2030", float(IN_2022)])
def test_an_odd_expiry_costs_nobody_the_code(expires: object) -> None:
    written = expires if not isinstance(expires, float) else IN_2022
    assert isinstance(_read(certificate(expires=written)), PersonCode)


def test_an_expired_certificate_still_names_its_holder_and_says_so() -> None:
    reading = _read(certificate())
    assert isinstance(reading, PersonCode)
    assert reading.visitor.name == "Nguyễn Văn Thử"
    assert reading.expires == BirthDate(2022, 12, 21)
    assert reading.warnings == {Warning.CERTIFICATE_EXPIRED, Warning.SIGNATURE_NOT_CHECKED}


def test_nothing_of_the_vaccination_is_taken() -> None:
    reading = _read(certificate())
    assert isinstance(reading, PersonCode)
    who = reading.visitor
    assert (who.paper, who.phone, who.address, who.national_id, who.declared_by) == (None, "", "", "", "")


@pytest.mark.parametrize(
    "text",
    [
        smart_card(bytes(MOST_BYTES * 100)),
        smart_card(b"[" * 15_000),
        smart_card(b'{"a":' * 3_000),
        smart_card(b"[]"),
        smart_card(b"{"),
        smart_card(b"\xff"),
        smart_card(b"9" * 15_000),
        smart_card({}),
        smart_card({"vc": {"credentialSubject": {"fhirBundle": {"entry": [5, {"resource": 5}]}}}}),
        smart_card(patient(name=[])),
        smart_card(patient(name=["SAMPLE"])),
        smart_card(patient(name=[{"family": 5, "given": [5]}])),
        smart_card(patient(), head={}),
        smart_card(patient(), head={"zip": "GZIP"}),
        smart_card(patient(), head=[]),
        smart_card(patient())[:-200],
        "shc:/99",
        "shc:/٥٦٧٦",
        "shc:/567",
        "shc:/x",
        "shc:/" + "01" * 600,
        "shc:/" + "99" * 600,
    ],
    ids=range(22),
)
def test_a_card_that_is_none_is_unreadable(text: str) -> None:
    assert _read(text) == UNREADABLE_CARD


def test_the_only_part_of_a_set_of_one_is_whole() -> None:
    assert isinstance(_read(smart_card(patient(), part="1/1/")), PersonCode)


def test_a_card_states_its_expiry_in_seconds() -> None:
    reading = _read(smart_card({**patient(), "exp": IN_2022}))
    assert isinstance(reading, PersonCode)
    assert Warning.CERTIFICATE_EXPIRED in reading.warnings


def test_a_bomb_in_base45_is_a_short_code() -> None:
    """What arrives is within a QR code; what it would become is not."""
    bomb = hc1(bytes(2_500_000))
    assert len(bomb) < 4296
    assert len(zlib.compress(bytes(2_500_000), 9)) * 600 < 2_500_000
    assert _read(bomb) == UNREADABLE


def test_names_in_a_certificate_are_tidied_like_all_names() -> None:
    reading = _read(certificate({**PERSON, "gn": "Văn\u202e Thử\u0301\u0301\u0301\u0301\x00"}))
    assert isinstance(reading, PersonCode)
    assert reading.visitor.name.isprintable()
    assert len(reading.visitor.name) < len("Nguyễn Văn Thử") + 3
