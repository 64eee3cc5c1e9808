"""No app's name, store or address is in code: names and links outlive no epidemic."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.adapters.resources.app_files import load_apps
from kiosk.adapters.resources.layers import Layers
from tests.architecture.tree import PROGRAM, TOP, modules_under

APPS = [one.name for one in load_apps(Layers(TOP / "resources")).apps]
# The product is called after the app that it was made for.
PRODUCT = re.compile(
    r"bluezone[-_ ](?:entry[-_ ])?kiosk|^\"\"\"Bluezone entry kiosk:|BLUEZONE_KIOSK\w*", re.IGNORECASE | re.MULTILINE
)
FORBIDDEN = re.compile(
    "|".join([*(re.sub(r"\W", r"[-_ ]?", one) for one in APPS), r"play\.google\.", r"apps\.apple\.", r"\.gov\.vn"]),
    re.IGNORECASE,
)


def _named(text: str) -> list[str]:
    return FORBIDDEN.findall(PRODUCT.sub("", text))


def test_no_module_names_an_app_a_store_or_its_address() -> None:
    assert APPS
    assert {module.name: found for module in modules_under(PROGRAM) if (found := _named(module.text))} == {}


@pytest.mark.parametrize("file", sorted((TOP / "resources" / "translations").iterdir()), ids=lambda one: one.name)
def test_no_sentence_names_one(file: Path) -> None:
    assert _named(file.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "text",
    ['name = "Bluezone"', "PC_COVID = 1", "https://play.google.com/store", "https://pccovid.gov.vn", "Mã Pc-Covid"],
)
def test_each_would_be_found(text: str) -> None:
    assert _named(text)


def test_the_products_own_name_is_none() -> None:
    assert not _named('app = typer.Typer(name="bluezone-kiosk", envvar="BLUEZONE_KIOSK_FOLDER")')
