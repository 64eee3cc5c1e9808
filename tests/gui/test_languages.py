"""Proves that a language is one file: offered on the screens under its own name, gaps said in Vietnamese."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.gui.kit.language_switch import LanguageHalf
from kiosk.gui.views.visitor.header import VisitorHeader
from tests.gui.looks import RESOURCES, dressed
from tests.gui.visitor_samples import office


def test_a_language_is_added_by_one_file(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "translations" / "km.toml"
    file.parent.mkdir()
    file.write_text('[language]\nname = "ខ្មែរ"\nletters = "KM"\n[visitor]\ninvite = "សូមបង្ហាញកូដ QR"\n', "utf-8")
    wordings = load_wordings(Layers(RESOURCES, tmp_path))
    assert wordings.languages == ("vi", "en", "km")
    head = VisitorHeader(dressed(qapp), office())
    head.use_wording(wordings.of("vi"))
    chosen: list[str] = []
    head.language_chosen.connect(chosen.append)
    khmer = next(half for half in head.findChildren(LanguageHalf) if half.accessibleName() == "ខ្មែរ")
    khmer.click()
    assert chosen == ["km"]
    assert wordings.of("km").say("visitor.invite") == "សូមបង្ហាញកូដ QR"
    assert wordings.of("km").say("visitor.auto_entry") == wordings.of("vi").say("visitor.auto_entry")
