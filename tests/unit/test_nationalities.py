"""Countries are found however people say or write them, and each is spoken to in a language that the screen has."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.nationality_file import load_nationalities
from kiosk.application.foreigners import is_phone_anywhere, passport_of
from kiosk.domain.identity_paper import PaperKind
from kiosk.domain.names import mask, tidy
from kiosk.domain.nationalities import HOME, is_foreign, iso_country
from tests.fakes.desk import RESOURCES

KNOWN = load_nationalities(Layers(RESOURCES))
CODES = [one.code for one in KNOWN.listed]


def test_every_country_of_the_standard_is_there_once_with_both_names() -> None:
    assert len(CODES) == len(set(CODES)) >= 249
    assert all(one.names.keys() >= {"vi", "en"} for one in KNOWN.listed)
    assert (CODES[0], KNOWN.name("KOR", "vi"), KNOWN.name("KOR", "en")) == (HOME, "Hàn Quốc", "South Korea")
    assert KNOWN.name("XXX", "vi") == "XXX"


@pytest.mark.parametrize(("typed", "code"), [("han q", "KOR"), ("south k", "KOR"), ("kor", "KOR"), ("phap", "FRA")])
def test_a_country_is_found_without_marks_in_any_language_and_by_its_letters(typed: str, code: str) -> None:
    assert KNOWN.find(typed, 4)[0].code == code


def test_the_most_used_are_offered_first_and_home_never() -> None:
    assert [one.code for one in KNOWN.find("", 3)] == ["KHM", "LAO", "CHN"]
    assert HOME not in [one.code for one in KNOWN.find("", 999)]
    assert KNOWN.find("viet nam", 9) == ()
    assert KNOWN.find("khong co nuoc nay", 9) == ()


@pytest.mark.parametrize(
    ("typed", "code"), [("hàn quốc", "KOR"), ("Japan", "JPN"), ("usa", "USA"), ("Hàn", ""), ("", "")]
)
def test_only_a_whole_name_chooses_by_itself(typed: str, code: str) -> None:
    assert KNOWN.exactly(typed) == code


@given(st.sampled_from(CODES), st.sampled_from(["vi", "en"]))
def test_every_name_finds_its_country(code: str, language: str) -> None:
    name = KNOWN.name(code, language)
    assert not is_foreign(code) or code in [one.code for one in KNOWN.find(name, 999)]
    assert KNOWN.exactly(name)


@pytest.mark.parametrize(("code", "language"), [("VNM", "vi"), ("KOR", "en"), ("XXX", "en"), ("", None)])
def test_who_is_spoken_to_in_which_language(code: str, language: str | None) -> None:
    assert KNOWN.language(code) == language


@pytest.mark.parametrize(("written", "code"), [("D<<", "DEU"), ("GBN", "GBR"), ("kor", "KOR"), ("", "")])
def test_what_papers_write_instead_of_a_country(written: str, code: str) -> None:
    assert iso_country(written) == code


@pytest.mark.parametrize("typed", ["0912345678", "+82 10-1234-5678", "0044 20 7946 0000", "+33.1.23.45.67.89"])
def test_a_phone_of_any_country(typed: str) -> None:
    assert is_phone_anywhere(typed)


@pytest.mark.parametrize("typed", ["12345", "+", "1" * 16, "call me", ""])
def test_no_phone(typed: str) -> None:
    assert not is_phone_anywhere(typed)


def test_a_typed_passport_is_its_countrys() -> None:
    paper = passport_of(" m 1234567 ", "KOR")
    assert paper is not None
    assert (paper.kind, paper.number, paper.issuer) == (PaperKind.PASSPORT, "M1234567", "KOR")
    assert passport_of("  ", "KOR") is None


@pytest.mark.parametrize("name", ["Jean-Luc O’Brien", "Kim", "D'Angelo Maria de la Cruz", "Nguyen Van An"])
def test_names_of_any_shape_stay_as_they_are(name: str) -> None:
    assert tidy(f"  {name} ") == name
    assert mask(name).endswith("***")


@pytest.mark.parametrize(
    "text",
    ['most_used = ["XYZ"]', '[names]\nabc = { vi = "a", en = "b" }', '[names]\nQQQ = { en = "b" }', "foreign = 1"],
)
def test_a_faulty_list_names_its_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "nationalities.toml").write_text(text, "utf-8")
    with pytest.raises(ResourceFaultyError, match=r"nationalities\.toml"):
        load_nationalities(Layers(RESOURCES, tmp_path))
