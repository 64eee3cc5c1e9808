"""Every sentence that the program may say exists in both languages, and no sentence is left that nobody says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.wording import COUNTED, ONE, MissingWordingError, Wording
from tests.fakes.desk import RESOURCES

ROOT = RESOURCES.parent
CATALOGUES = load_wordings(Layers(RESOURCES)).catalogues
VI, EN = CATALOGUES["vi"], CATALOGUES["en"]


def _strings(file: Path) -> Iterator[str]:
    """Every string of a module; of an f-string the fixed parts, joined by a star."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@cache
def _said() -> set[str]:
    return {text for file in (ROOT / "kiosk").rglob("*.py") for text in _strings(file) if len(text) < 80}


@cache
def _patterns() -> list[re.Pattern[str]]:
    # A string that begins with a value could be any sentence's key, and would let every sentence pass as said.
    begun = [text for text in _said() if "*" in text and re.match("[a-z_]{2}", text)]
    return [re.compile(".+".join(map(re.escape, text.split("*")))) for text in begun]


# The sections whose callers name only what stands behind the dot.
SHORT = ("cli.", "paper.", "desk.", "manual.", "visitor.", "install.", "register.", "help.", "table.")


def _is_said(key: str) -> bool:
    names = {key, *(key.removeprefix(section) for section in SHORT if key.startswith(section))}
    return bool(names & _said()) or any(one.fullmatch(name) for one in _patterns() for name in names)


OF_ONE = {key for key in EN if key.endswith(ONE) and key.removesuffix(ONE) in VI}


def test_both_languages_have_the_same_keys() -> None:
    """Vietnamese says one and several alike."""
    assert set(VI) == set(EN) - OF_ONE


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_what_is_said_of_one_fills_no_other_places() -> None:
    several = {key: _places(EN[key.removesuffix(ONE)]) for key in OF_ONE}
    assert [key for key in OF_ONE if not _places(EN[key]) <= several[key]] == []
    assert [key for key in OF_ONE if not several[key] & set(COUNTED)] == [], "nothing in these sentences is counted"


def test_one_is_said_otherwise_than_several() -> None:
    wording = Wording("en", {"a": "{count} visits", "a_one": "One visit", "b": "{n} of {count}"}, {})
    assert [wording.say("a", count=number) for number in (0, 1, 2)] == ["0 visits", "One visit", "2 visits"]
    assert wording.say("a", count="1") == "One visit", "numbers come written out as well"
    assert wording.say("b", n=1, count=1) == "1 of 1"
    assert Wording("vi", {"a": "{count} lượt"}, {}).say("a", count=1) == "1 lượt"


def test_both_languages_fill_the_same_places() -> None:
    assert [key for key in VI if _places(VI[key]) != _places(EN[key])] == []


def test_no_sentence_is_empty() -> None:
    assert [key for key in VI if not (VI[key].strip() and EN[key].strip())] == []


def test_no_sentence_is_left_that_nobody_says() -> None:
    assert [key for key in VI if not _is_said(key)] == []


def test_a_missing_sentence_is_a_bug_and_values_are_never_formatted_again() -> None:
    wording = Wording("en", {"a": "Hello {name}"}, {"b": "chỉ có tiếng Việt"})
    assert wording.say("a", name="{name.__class__}") == "Hello {name.__class__}"
    assert wording.say("b") == "chỉ có tiếng Việt"
    with pytest.raises(MissingWordingError):
        wording.say("c")
