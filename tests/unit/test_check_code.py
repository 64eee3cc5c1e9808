"""Check codes of prints: what they say, what a change of the data does to them, what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.journal import CODE_ALPHABET
from kiosk.domain.publicity.check_code import check_code, read_check_code, shown_check, typed_check
from kiosk.domain.publicity.printed import Kind, Part
from kiosk.domain.publicity.verdict import Current, OtherOffice, OutOfDate, judge
from tests.fakes.publicity import CHANGES, content

DATA = content()


@pytest.mark.parametrize("kind", Kind)
def test_what_is_printed_is_read_again(kind: Kind) -> None:
    code = check_code(DATA, kind, "en", "2021-07.12")
    assert read_check_code(code.text) == code
    assert judge(code, DATA) == Current()
    # 4-Q of the alphanumeric mode holds 67 (ISO/IEC 18004, table 7): the code keeps its size.
    assert len(code.text) <= 67
    assert set(code.text) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:.-")


@pytest.mark.parametrize("part", Part)
def test_a_change_is_told_on_the_prints_that_show_it(part: Part) -> None:
    changed = CHANGES[part](DATA)
    differing = [one for one in Part if changed.fingerprint(one) != DATA.fingerprint(one)]
    assert differing == [part]
    for kind in Kind:
        told = judge(check_code(DATA, kind, "vi", "2021-07.1"), changed)
        assert told == (OutOfDate((part,)) if part in kind.parts else Current())


def test_every_part_is_shown_somewhere_and_a_poster_shows_no_password() -> None:
    assert frozenset().union(*(kind.parts for kind in Kind)) == set(Part)
    assert [kind for kind in Kind if Part.WIFI in kind.parts] == [Kind.LEAFLET_A5]


def test_another_offices_print_is_no_old_one_of_ours() -> None:
    code = check_code(DATA, Kind.POSTER_A4, "vi", "2021-07.1")
    theirs = code.text.replace("PST1:UXAB:", "PST1:UXHB:")
    read = read_check_code(theirs)
    assert read is not None
    assert judge(read, DATA) == OtherOffice("UXHB")


@given(place=st.integers(min_value=0), letter=st.sampled_from(CODE_ALPHABET))
def test_a_damaged_letter_of_the_fingerprints_makes_it_none(place: int, letter: str) -> None:
    text = check_code(DATA, Kind.LEAFLET_A5, "vi", "2021-07.1").text
    head, prints = text.rsplit(":", 1)
    at = place % len(prints)
    spoiled = f"{head}:{prints[:at]}{letter}{prints[at + 1 :]}"
    assert (read_check_code(spoiled) is None) is (spoiled != text)


@pytest.mark.parametrize(
    "text", ["", "PST1:", "PST2:UXAB:A4-VI:2021-07.1:BFBV3X59:KDJ", "091090000001||Nguyễn Văn Thử"]
)
def test_another_text_is_none(text: str) -> None:
    assert read_check_code(text) is None


def test_the_letters_beside_it_are_typed_as_people_type() -> None:
    check = check_code(DATA, Kind.GUIDE, "vi", "2021-07.1").check
    assert typed_check(f" {shown_check(check).lower()} ") == check
    assert typed_check("7K4Q-9XM") == typed_check("7K4Q-9XM0") == ""
