"""Texts of codes: every dialect, certificates, and the kiosk's own codes."""

from __future__ import annotations

import random
from contextlib import suppress

from kiosk.domain.codes.dialect import LONGEST_FIELD
from kiosk.domain.codes.read_code import only, read_code
from kiosk.domain.codes.reading import PersonCode, RefusedCode
from kiosk.domain.fallback.page_code import read_sheet_code
from kiosk.domain.fallback.paper_time import PaperTime
from kiosk.domain.passes.pass_code import read_pass_code, typed_number
from kiosk.domain.publicity.check_code import fingerprints_of, read_check_code, typed_check
from kiosk.domain.recovery_key import RecoveryKeyError, read_recovery_key
from kiosk.domain.seal_code import message_of, read_seal
from tests.fuzz.contract import Target
from tests.unit.code_mutations import is_fit, payload
from tests.unit.code_samples import BOOK, TODAY

_EACH = tuple(only(BOOK, one) for one in BOOK.dialects)


def run(data: bytes) -> None:
    """Everything that reads the text of a code."""
    text = text_of(data)
    answers = [read_code(text, BOOK, TODAY), *(read_code(text, one, TODAY) for one in _EACH)]
    for answer in answers:
        assert isinstance(answer, PersonCode | RefusedCode)
        if isinstance(answer, PersonCode):
            assert_fit(answer)
    if (signed := read_seal(text)) is not None:
        assert message_of(signed.seal)
    if (given := read_pass_code(text)) is not None:
        assert read_pass_code(given.claim.text(given.signature)) == given
    if (sheet := read_sheet_code(text)) is not None:
        assert read_sheet_code(sheet.text) == sheet
    if (check := read_check_code(text)) is not None:
        assert read_check_code(check.text) == check
    with suppress(RecoveryKeyError):
        assert read_recovery_key(read_recovery_key(text).code_text).groups
    fingerprints_of(text)
    typed_check(text)
    typed_number(text)
    PaperTime.typed(text)


def text_of(data: bytes) -> str:
    """As a decoder gives it: UTF-8, or bytes that are no text as Latin-1."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def assert_fit(code: PersonCode) -> None:
    """Whatever names a person is fit for a register."""
    who = code.visitor
    assert is_fit(who.name), ascii(who.name)
    for said in (who.address, who.phone, who.national_id, who.declared_by, who.paper.number if who.paper else ""):
        assert said.isprintable(), ascii(said)
        assert len(said) <= LONGEST_FIELD


def _made(chance: random.Random) -> bytes:
    return payload(chance).encode("utf-8", "surrogatepass")


WORDS = tuple(
    one.encode()
    for one in (
        "|",
        "||",
        "HC1:",
        "shc:/",
        "SQR1:",
        "PST1:",
        "SQP1:",
        "FB1:",
        "BRK1:",
        "P<",
        "I<VNM",
        "<<",
        "DN4",
        "$",
        "#",
        "\r\n",
        "01011990",
        "1990-01-01",
        "29022023",
        "00000000",
        "http://",
        "WIFI:",
        "000201",
    )
)
TARGET = Target("payloads", run, seconds=0.25, some=150, many=1_000_000, words=WORDS, make=_made)
