"""Every known form of a person's code reads as that person, and as nothing else."""

from __future__ import annotations

import unicodedata

import pytest

from kiosk.domain.codes.read_code import read_code
from kiosk.domain.codes.reading import PersonCode, Warning
from tests.unit.code_samples import BOOK, CARDS, SAMPLES, TODAY
from tests.unit.sample import Sample


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda one: one.text[:24])
def test_a_code_names_its_person(sample: Sample) -> None:
    reading = read_code(sample.text, BOOK, TODAY)
    assert isinstance(reading, PersonCode)
    assert reading.dialect == sample.dialect
    assert reading.by.value == (sample.by or sample.dialect)
    assert reading.on_behalf is sample.on_behalf
    assert reading.visitor == sample.visitor


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda one: one.text[:24])
def test_a_code_is_of_one_dialect_only(sample: Sample) -> None:
    fitting = [one.dialect_id for one in BOOK.dialects if one.read(sample.text, TODAY) is not None]
    assert fitting == [sample.dialect]


@pytest.mark.parametrize("around", ["\ufeff{}", "{}\r\n", "  {}\x00", "\n{}\t"])
def test_what_readers_add_around_a_code_is_cut(around: str) -> None:
    for sample in SAMPLES:
        reading = read_code(around.format(sample.text), BOOK, TODAY)
        assert isinstance(reading, PersonCode)
        assert reading.visitor == sample.visitor


@pytest.mark.parametrize("wrong", ["latin-1", "cp1252"])
def test_a_reader_that_took_the_bytes_for_letters_lost_nothing(wrong: str) -> None:
    """A serial reader of a wrong character set: every byte is still there."""
    for sample in SAMPLES:
        shown = "".join(bytes([one]).decode(wrong, "ignore") or chr(one) for one in sample.text.encode())
        reading = read_code(shown, BOOK, TODAY)
        assert isinstance(reading, PersonCode)
        assert reading.visitor == sample.visitor
        assert Warning.NAME_DAMAGED not in reading.warnings


def test_a_code_in_decomposed_letters_names_the_same_person() -> None:
    for sample in CARDS:
        reading = read_code(unicodedata.normalize("NFD", sample.text), BOOK, TODAY)
        assert isinstance(reading, PersonCode)
        assert reading.visitor == sample.visitor


def test_fewer_than_seven_fields_are_no_citizen_card() -> None:
    six = "091090000001|Nguyễn Văn Thử|01011990|Nam|Rạch Giá|15042021"
    assert not isinstance(read_code(six, BOOK, TODAY), PersonCode)


@pytest.mark.parametrize("digits", ["٠٩١٠٩٠٠٠٠٠٠١", "０９１０９０００００１"])
def test_digits_of_other_scripts_are_no_number(digits: str) -> None:
    text = f"{digits}||Nguyễn Văn Thử|01011990|Nam|Rạch Giá|15042021"
    assert not isinstance(read_code(text, BOOK, TODAY), PersonCode)


def test_what_is_not_needed_is_not_taken() -> None:
    reading = read_code(CARDS[3].text, BOOK, TODAY)
    assert isinstance(reading, PersonCode)
    taken = [getattr(reading.visitor, name) for name in ("name", "address", "phone", "declared_by", "national_id")]
    assert not any("Cha" in text or "Mẹ" in text for text in taken)
