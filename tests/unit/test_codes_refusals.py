"""Codes that name no person are refused, each for its own reason."""

from __future__ import annotations

import random

import pytest

from kiosk.domain.codes.read_code import read_code
from kiosk.domain.codes.reading import Refusal, RefusedCode
from tests.unit.code_samples import BOOK, TODAY

CASES = {
    Refusal.PLACE: (
        "https://tokhaiyte.vn/?page=Group.checkin&groupId=000000000000000000000001",
        "https://tokhaiyte.vn/?page=Group.checkin&groupId=0000000000000000000000aa",
        "HTTPS://QR.TOKHAIYTE.VN/dkdd",
        "https://qr.pccovid.gov.vn/ksvrbm",
        "https://tokhaiyte.vn",
    ),
    Refusal.PAYMENT: ("00020101021138570010A00000072701270006970403011300000000000000020853037045802VN6304ABCD",),
    Refusal.CONTACT: (
        "https://zalo.me/0900000001",
        "https://zaloapp.com/qr/p/abcdef",
        "http://qr.zalo.me/",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Thu;Nguyen Van\r\nTEL:0900000001\r\nEND:VCARD",
        "MECARD:N:Thu,Nguyen Van;TEL:0900000001;;",
        "mecard:N:Thu;;",
    ),
    Refusal.WEB: (
        "https://example.org/",
        "http://example.org/?x=1|2|3",
        "www.example.org",
        "https://tokhaiyte.vn.example.org/",
        "https://example.org/zalo.me/",
        "https://notzalo.me/",
    ),
    Refusal.UNREADABLE: (
        "",
        " \r\n\ufeff",
        "091090000001||Nguyễn\x00Thử|01011990|Nam|Rạch Giá|15042021",
        "091090000001||Nguyễn\x1bThử|01011990|Nam|Rạch Giá|15042021",
        "\ud800",
        "\ue000",
        "\x11\x16\x01\x03",
    ),
    Refusal.UNKNOWN: (
        "Xin chào",
        "0" * 7089,
        "9" * 2000,
        '{"name": "Thử"}',
        "=HYPERLINK(1)",
        "HC1:NCFOXN",
        "2 of 4",
        "091090000001|NGUYEN VAN THU|1990-01-01|0",
    ),
}


@pytest.mark.parametrize("refusal", CASES, ids=lambda one: one.value)
def test_each_is_refused_for_its_reason(refusal: Refusal) -> None:
    for text in CASES[refusal]:
        reading = read_code(text, BOOK, TODAY)
        assert isinstance(reading, RefusedCode)
        assert (reading.refusal, text) == (refusal, text)


def test_random_bytes_are_unreadable() -> None:
    chance = random.Random(20261119)
    for _ in range(50):
        text = chance.randbytes(3000).decode("latin-1")
        assert read_code(text, BOOK, TODAY) == RefusedCode(Refusal.UNREADABLE)


def test_a_damaged_name_on_an_insurance_card_is_no_person() -> None:
    damaged = "9100000003|ff|2001|1|-|08 - 003|01/12/2021|-|07/01/2022|1|-|5|-|70200000000c3-7102|"
    assert read_code(damaged, BOOK, TODAY) == RefusedCode(Refusal.UNKNOWN)


def test_the_longest_code_that_is_tried_at_all() -> None:
    card = "091090000001||Nguyễn Văn Thử|01011990|Nam|{}|15042021"
    fits = card.format("a" * (2000 - len(card) + 2))
    assert len(fits) == 2000
    assert not isinstance(read_code(fits, BOOK, TODAY), RefusedCode)
    assert read_code(fits + "||", BOOK, TODAY) == RefusedCode(Refusal.UNKNOWN)
