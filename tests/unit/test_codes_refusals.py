"""Codes that name no person are refused, each for its own reason."""

from __future__ import annotations

import random

import pytest

from kiosk.domain.codes.read_code import read_code
from kiosk.domain.codes.reading import Refusal, RefusedCode
from tests.unit.code_makers import card_zone, passport, patient, smart_card
from tests.unit.code_samples import BOOK, TODAY

SAID_BY_THE_REGISTER = {
    Refusal.PASS_OTHER,
    Refusal.PASS_KEY,
    Refusal.PASS_FORGED,
    Refusal.PASS_EXPIRED,
    Refusal.PASS_REVOKED,
}
CASES = {
    Refusal.PASS: ("SQP1:" + "0 $%*+-./:" * 13 + "AB", "SQP1:A"),
    Refusal.PLACE: (
        "https://tokhaiyte.vn/?page=Group.checkin&groupId=000000000000000000000001",
        "https://tokhaiyte.vn/?page=Group.checkin&groupId=0000000000000000000000aa",
        "HTTPS://QR.TOKHAIYTE.VN/dkdd",
        "https://qr.pccovid.gov.vn/ksvrbm",
        "https://tokhaiyte.vn",
    ),
    Refusal.PRINT: ("PST1:UXAB:A4-VI:2026-11.1:BFBV3X59:KDJUWQSJ2ACK557RZZAGAZ26H8G", "PST2:X:"),
    Refusal.DECLARATION: (
        "https://khaibaoyte.tphcm.gov.vn/",
        "https://suckhoe.dancuquocgia.gov.vn",
        "https://vneid.gov.vn/tai-ung-dung?x=1",
    ),
    Refusal.PAYMENT: (
        "00020101021138570010A00000072701270006970403011300000000000000020853037045802VN6304ABCD",
        "bitcoin:bc1qinvented",
    ),
    Refusal.WIFI: ("WIFI:T:WPA;S:Khach;P:matkhau;;", "wifi:T:nopass;S:Khach;;"),
    Refusal.SIGN_IN: (
        "otpauth://totp/Thu:thu@example.org?secret=JBSWY3DPEHPK3PXP",
        "otpauth-migration://offline?data=AAAA",
        "LPA:1$example.org$INVENTED",
        "FIDO:/13086400838107303667332719012595115747821895775708323189557153075146383351399743589971313508078026948312",
    ),
    Refusal.INCOMPLETE: (smart_card(patient(), part="1/3/"), smart_card(patient(), part="2/2/"), "shc:/10/12/5676"),
    Refusal.MISREAD: (
        passport().replace("L12345678", "L12345679"),
        passport().replace("850412", "850413"),
        passport().replace("300411", "310411"),
        card_zone("VNM", "090000001", "091090000001", "NGUYEN<<VAN<THU").replace("900101", "900102"),
    ),
    Refusal.CONTACT: (
        "https://zalo.me/0900000001",
        "https://zaloapp.com/qr/p/abcdef",
        "http://qr.zalo.me/",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Thu;Nguyen Van\r\nTEL:0900000001\r\nEND:VCARD",
        "MECARD:N:Thu,Nguyen Van;TEL:0900000001;;",
        "mecard:N:Thu;;",
        "tel:0900000001",
        "SMSTO:0900000001:Xin chào",
        "mailto:thu@example.org",
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
        *(
            f"091090000001||{name}|01011990|Nam||"
            for name in ("\u034f\u034f", "\u3164\uffa0", "\u0301\u0309", "??", "- '")
        ),
        "\ud800",
        "\ue000",
        "\x11\x16\x01\x03",
        "HC1:NCFOXN",
        "shc:/5676290952432060346029243740446",
        "9100000003|ff|2001|1|-|08 - 003|01/12/2021|-|07/01/2022|1|-|5|-|70200000000c3-7102|",
    ),
    Refusal.UNKNOWN: (
        "Xin chào",
        "0" * 7089,
        "9" * 2000,
        '{"name": "Thử"}',
        "=HYPERLINK(1)",
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


@pytest.mark.parametrize("refusal", [one for one in CASES if one is not Refusal.UNREADABLE], ids=lambda one: one.value)
def test_each_is_of_one_dialect_only(refusal: Refusal) -> None:
    for text in CASES[refusal]:
        fitting = [one.dialect_id for one in BOOK.dialects if one.read(text, TODAY) is not None]
        assert len(fitting) == (0 if refusal is Refusal.UNKNOWN else 1), (text, fitting)


def test_every_refusal_of_a_text_has_its_samples() -> None:
    assert set(CASES) == set(Refusal) - {Refusal.SEVERAL} - SAID_BY_THE_REGISTER


def test_the_longest_code_that_is_tried_at_all() -> None:
    card = "091090000001||Nguyễn Văn Thử|01011990|Nam|{}|15042021"
    fits = card.format("a" * (2000 - len(card) + 2))
    assert len(fits) == 2000
    assert not isinstance(read_code(fits, BOOK, TODAY), RefusedCode)
    assert read_code(fits + "||", BOOK, TODAY) == RefusedCode(Refusal.UNKNOWN)
