"""Proves that each file rule reports a file that breaks it, and lets a good one pass."""

from __future__ import annotations

import pytest

from tests.architecture import rules
from tests.architecture.tree import parse


def test_a_file_may_have_220_lines_and_not_one_more() -> None:
    assert not list(rules.too_long(parse("x = 1\n" * 220)))
    assert list(rules.too_long(parse("x = 1\n" * 221))) == ["kiosk/probe.py: 221 lines"]


@pytest.mark.parametrize("name", ["kiosk/utils.py", "kiosk/gui/scan_manager.py", "kiosk/common/scan.py"])
def test_an_empty_word_in_a_name_is_reported(name: str) -> None:
    assert list(rules.empty_words_in_name(parse("", name)))


def test_a_word_that_merely_contains_an_empty_one_passes() -> None:
    assert not list(rules.empty_words_in_name(parse("", "kiosk/domain/commonplace.py")))


@pytest.mark.parametrize(
    "comment",
    ["# noqa", "# noqa: E501", "# noqa: E501, F401", "# type: ignore", "# type: ignore[arg-type]", "# noqa: S101 -"],
)
def test_a_silenced_check_without_a_reason_is_reported(comment: str) -> None:
    assert list(rules.suppressions_without_reason(parse(f"x = 1  {comment}\n")))


@pytest.mark.parametrize(
    "comment", ["# noqa: A001 - the field's word", "# type: ignore[misc]  # stub lacks the overload"]
)
def test_a_silenced_check_with_a_reason_passes(comment: str) -> None:
    assert not list(rules.suppressions_without_reason(parse(f"x = 1  {comment}\n")))


@pytest.mark.parametrize(
    "text",
    ["import time\ntime.sleep(1)", "from time import sleep\nsleep(1)", "from time import sleep as rest\nrest(1)"],
)
def test_a_sleep_is_reported_however_it_was_imported(text: str) -> None:
    assert list(rules.calls_of(parse(text), "time.sleep"))


@pytest.mark.parametrize(
    "text",
    [
        "from PySide6.QtWidgets import QLabel\nQLabel('x')",
        "from PySide6 import QtWidgets\nQtWidgets.QLabel('x')",
        "import PySide6.QtWidgets as w\nw.QLabel('x')",
    ],
)
def test_a_bare_label_is_reported(text: str) -> None:
    assert list(rules.calls_of(parse(text), "QLabel"))


def test_a_label_named_as_a_type_passes() -> None:
    text = "from PySide6.QtWidgets import QLabel\ndef show(label: QLabel) -> None: ...\nPlainQLabel('x')"
    assert not list(rules.calls_of(parse(text), "QLabel"))


def test_a_mock_and_a_script_are_reported() -> None:
    assert list(rules.names_used(parse("from unittest.mock import MagicMock"), "MagicMock"))
    assert list(rules.names_used(parse("connection.executescript('x')"), "executescript"))


@pytest.mark.parametrize(
    "text", ["import numpy", "from kiosk.application import wording", "from PySide6 import QtCore"]
)
def test_a_foreign_import_in_the_domain_is_reported(text: str) -> None:
    assert list(rules.outside_standard_library(parse(text), "kiosk.domain"))


def test_standard_library_and_domain_pass() -> None:
    text = "import ast\nfrom kiosk.domain.visit import Visit\nfrom kiosk import domain\n"
    assert list(rules.outside_standard_library(parse(text), "kiosk.domain")) == ["kiosk/probe.py:3: kiosk"]


def test_numpy_passes_for_the_type_checker_only() -> None:
    assert list(rules.at_run_time(parse("import numpy"), "numpy"))
    assert not list(rules.at_run_time(parse("if TYPE_CHECKING:\n    import numpy.typing"), "numpy"))
