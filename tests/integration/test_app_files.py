"""Apps are files: which one is asked for is the office's word, what became of it is in its own file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.adapters.resources.app_files import load_app, load_apps
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from tests.fakes.desk import RESOURCES


def _layers(folder: Path, **files: str) -> Layers:
    for name, text in files.items():
        file = folder / ("office/app.toml" if name == "office" else f"apps/{name}.toml")
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    return Layers(RESOURCES, folder)


def test_the_shipped_apps_tell_what_became_of_them() -> None:
    apps = load_apps(Layers(RESOURCES))
    asked = load_app(Layers(RESOURCES))
    before = apps.today("bluezone", date(2021, 9, 29))
    assert before is not None
    assert before.name == asked.name
    assert apps.today("bluezone", date(2026, 1, 1)) is None


def test_an_office_asks_for_the_app_of_the_next_epidemic(tmp_path: Path) -> None:
    text = 'name = "Mẫu"\nstep = []\n[stores]\nandroid = "https://example.org/a"\nios = "https://example.org/i"\n'
    app = load_app(_layers(tmp_path, mau=text, office='app = "mau"\n[stores]\nios = "https://example.org/own"\n'))
    assert (app.name, app.android_link, app.ios_link) == ("Mẫu", "https://example.org/a", "https://example.org/own")
    assert (app.key, app.code_name) == ("mau", "Mẫu")
    assert app.reasons == load_app(Layers(RESOURCES)).reasons


def test_the_next_app_has_drawings_of_its_own(tmp_path: Path) -> None:
    shipped = load_app(Layers(RESOURCES)).guide
    assert len({one.drawing for one in shipped}) == len(shipped) == 4
    layers = _layers(tmp_path, bluezone='[[step]]\ndrawing = "own"\ntitle = { vi = "A" }\ntext = { vi = "B" }\n')
    (tmp_path / "drawings").mkdir()
    (tmp_path / "drawings/own.svg").write_text("<svg/>", "utf-8")
    assert [one.drawing for one in load_app(layers).guide] == ["<svg/>"]


@pytest.mark.parametrize(
    ("files", "named"),
    [
        ({"office": 'app = "gossip"'}, r"app\.toml"),
        ({"office": "app = 5"}, r"app\.toml"),
        ({"bluezone": "step = 5"}, r"bluezone\.toml"),
        ({"mau": "site = 1"}, r"mau\.toml"),
        ({"bluezone": "code_names = [1]"}, r"bluezone\.toml"),
        ({"office": "code_names = 1"}, r"app\.toml"),
        ({"bluezone": '[[step]]\ndrawing = "gossip"\ntitle = { vi = "A" }\ntext = { vi = "B" }'}, r"bluezone\.toml"),
        (
            {"bluezone": '[[step]]\ndrawing = "../icons/x"\ntitle = { vi = "A" }\ntext = { vi = "B" }'},
            r"bluezone\.toml",
        ),
        ({"bluezone": '[[step]]\ntitle = { vi = "A" }\ntext = { vi = "B" }\npaper = { en = "C" }'}, r"bluezone\.toml"),
        ({"bluezone": '[[step]]\ntitle = { vi = "A" }\ntext = { vi = "B" }\nspoken = "C"'}, r"bluezone\.toml"),
        ({"bluezone": "retired = 1"}, r"bluezone\.toml"),
        ({"bluezone": 'retired_since = "2021"'}, r"bluezone\.toml"),
        ({"bluezone": 'successor = "gossip"'}, r"bluezone\.toml"),
    ],
)
def test_a_fault_names_the_file(tmp_path: Path, files: dict[str, str], named: str) -> None:
    layers = _layers(tmp_path, **files)
    with pytest.raises(ResourceFaultyError, match=named):
        load_apps(layers), load_app(layers)
