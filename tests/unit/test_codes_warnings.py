"""What looks odd in a code is shown in yellow; it never keeps anybody out."""

from __future__ import annotations

import pytest

from kiosk.domain.codes.read_code import read_code
from kiosk.domain.codes.reading import PersonCode, Warning
from tests.unit.code_samples import BOOK, SAMPLES, TODAY


def _card(
    number: str = "091090000001", name: str = "Nguyễn Văn Thử", birth: str = "01011990", sex: str = "Nam",
    issued: str = "15042021",
) -> str:  # fmt: skip
    return f"{number}||{name}|{birth}|{sex}|Rạch Giá|{issued}"


@pytest.mark.parametrize(
    ("text", "warnings"),
    [
        (_card(), set()),
        (_card(issued=""), set()),
        (_card("003090000001"), {Warning.PROVINCE_UNKNOWN}),
        (_card("091190000001"), {Warning.CENTURY_DIGIT}),
        (_card("091190000001", sex="Nữ"), set()),
        (_card("091190000001", sex=""), set()),
        (_card("091290000001"), {Warning.CENTURY_DIGIT}),
        (_card("091201000001", birth="01012001"), set()),
        (_card("091091000001"), {Warning.BIRTH_YEAR}),
        (_card(birth="31021990"), {Warning.BIRTH_DATE}),
        (_card("091226000001", birth="20112026", issued=""), {Warning.BIRTH_DATE}),
        (_card("091226000001", birth="19112026", issued=""), set()),
        (_card(issued="20112026"), {Warning.ISSUE_DATE}),
        (_card(issued="31022021"), {Warning.ISSUE_DATE}),
        (_card(issued="31121989"), {Warning.ISSUE_DATE}),
        (_card(issued="01011990"), set()),
        (_card(name="Nguy廙n Văn Thử"), {Warning.NAME_DAMAGED}),
        (_card(name="Trаn Thử"), {Warning.NAME_DAMAGED}),  # a Cyrillic letter
        (_card(name="Nguy\ufffdn Văn Thử"), {Warning.NAME_DAMAGED}),
        (_card(name="Nguy?n V?n Th?"), {Warning.NAME_DAMAGED}),
        (_card(name="Nguyá»…n VÄƒn Thá»­"), {Warning.NAME_DAMAGED}),
        (_card(name="H'Hen Niê-Đăm Jr."), set()),
        ("******000002|TRAN THI VI DU|1985-**-**|0|900000000000000002|", {Warning.NUMBER_MASKED}),
        ("C0000001|JOHN DOE|1980-05-05|0|900000000000000004|<1<<", set()),
        ("091090000001|THU|1991-01-01|0|900000000000000001|<2<<", {Warning.CENTURY_DIGIT, Warning.BIRTH_YEAR}),
    ],
)
def test_oddities(text: str, warnings: set[Warning]) -> None:
    reading = read_code(text, BOOK, TODAY)
    assert isinstance(reading, PersonCode)
    assert reading.warnings == warnings


def test_ordinary_codes_carry_no_warning() -> None:
    odd = {"******000002", "091050000005"}  # a hidden number; a woman with a man's digit
    for sample in SAMPLES:
        reading = read_code(sample.text, BOOK, TODAY)
        assert isinstance(reading, PersonCode)
        assert bool(reading.warnings) is (sample.text[:12] in odd)


def test_every_warning_of_a_code_can_come_up() -> None:
    texts = [
        _card("003191000001", name="廙廙", birth="31021990", issued="20112026"),
        "******000002|TRAN THI VI DU|1985-**-**|0|900000000000000002|",
    ]
    readings = [read_code(text, BOOK, TODAY) for text in texts]
    assert {one for reading in readings if isinstance(reading, PersonCode) for one in reading.warnings} == set(Warning)
