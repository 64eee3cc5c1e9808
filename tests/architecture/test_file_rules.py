"""Proves that every file keeps the project's rules of size, naming and what it may call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from tests.architecture import rules
from tests.architecture.tree import PROGRAM, TESTS, TOP, Module, modules_under

# These name what they forbid.
RULEBOOK = TESTS / "architecture"


def _broken(places: Iterable[Iterator[str]]) -> str:
    return "\n".join(line for found in places for line in found)


def _everywhere() -> tuple[Module, ...]:
    return (*modules_under(PROGRAM), *modules_under(TESTS))


def _tests() -> list[Module]:
    return [module for module in modules_under(TESTS) if not module.path.is_relative_to(RULEBOOK)]


@pytest.mark.parametrize(
    "rule",
    [rules.too_long, rules.empty_words_in_name, rules.suppressions_without_reason],
    ids=lambda rule: rule.__name__,
)
def test_every_file_keeps(rule: rules.Rule) -> None:
    assert not _broken(rule(module) for module in _everywhere())


def test_the_domain_imports_the_standard_library_only() -> None:
    domain = modules_under(PROGRAM / "domain")
    assert domain
    assert not _broken(rules.outside_standard_library(module, "kiosk.domain") for module in domain)


def test_use_cases_import_domain_and_standard_library_only() -> None:
    for module in modules_under(PROGRAM / "application"):
        foreign = [
            place
            for place in rules.outside_standard_library(module, "kiosk")
            if not place.endswith((": numpy", ": numpy.typing"))
        ]
        assert not foreign
        assert not list(rules.at_run_time(module, "numpy"))


def test_no_script_of_many_statements_reaches_the_database() -> None:
    """`executescript` commits whatever is open and knows no parameters."""
    assert not _broken(rules.names_used(module, "executescript") for module in modules_under(PROGRAM))


def test_a_label_is_the_plain_text_label_of_the_kit() -> None:
    """A bare QLabel guesses rich text: what a QR code says would be rendered."""
    outside = [module for module in modules_under(PROGRAM) if not module.path.is_relative_to(PROGRAM / "gui" / "kit")]
    assert not _broken(rules.calls_of(module, "QLabel") for module in outside)


def test_no_test_waits_for_a_duration() -> None:
    assert not _broken(rules.calls_of(module, "time.sleep") for module in _tests())


def test_no_test_uses_a_mock() -> None:
    """Fakes behave; a mock agrees with everything."""
    assert not _broken(rules.names_used(module, "MagicMock", "Mock") for module in _tests())


def test_the_lock_files_agree_on_every_version() -> None:
    """One environment serves the program and its tests: what both lock, they lock alike."""
    run, test = (
        {
            line.rstrip(" \\")
            for line in (TOP / "installers" / name).read_text("utf-8").splitlines()
            if line[:1].isalnum()
        }
        for name in ("requirements.txt", "requirements-test.txt")
    )
    assert run
    assert run <= test
