"""Proves that the codes of the install page can be scanned and say what they should."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk.domain.office import Office, Wifi
from kiosk.domain.wifi_code import wifi_code
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.visitor_states import InstallShown
from kiosk.gui.theme.look import Look
from kiosk.gui.views.visitor.qr_view import QUIET_ZONE, QrView, qr_image
from kiosk.gui.views.visitor.screen import VisitorScreen
from kiosk.gui.views.visitor.strip import VisitorStrip
from tests.gui.looks import dressed
from tests.gui.visitor_samples import app, office, wording

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return dressed(qapp)


def install_page(look: Look, qtbot: QtBot, at: Office) -> VisitorScreen:
    view = VisitorScreen(look, wording("vi"), at, app())
    qtbot.addWidget(view)
    view.resize(1920, 1080)
    view.show()
    view.show_state(InstallShown())
    return view


def texts(view: VisitorScreen) -> list[str]:
    return [label.text() for label in view.findChildren(TextLabel) if label.isVisible()]


def codes_of(view: VisitorScreen) -> list[QrView]:
    return [code for code in view.findChildren(QrView) if code.isVisible()]


def test_store_codes_are_five_centimetres_and_named(look: Look, qtbot: QtBot) -> None:
    view = install_page(look, qtbot, office())
    codes = codes_of(view)
    assert len(codes) == 3
    assert all(code.code_area().width() >= 222 for code in codes)
    assert all(code.accessibleName() for code in codes)


def test_a_drawn_code_reads_back(look: Look, qtbot: QtBot) -> None:
    import numpy as np
    import zxingcpp

    view = install_page(look, qtbot, office())
    store = codes_of(view)[0]
    picture = store.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    found = zxingcpp.read_barcode(rows[:, : picture.width()].copy())
    assert found is not None
    assert found.text == app().android_link


def test_the_strip_shows_all_three_at_a_glance(look: Look, qtbot: QtBot) -> None:
    view = VisitorStrip(look, wording("vi"), office(), app())
    qtbot.addWidget(view)
    view.resize(396, 768)
    view.show()
    view.show_state(InstallShown())
    QApplication.processEvents()
    codes = [code for code in view.findChildren(QrView) if code.isVisible()]
    names = [code.accessibleName() for code in codes]
    assert names[-1] == wording("vi").say("install.qr_wifi", name=office().wifi.name)
    assert len(codes) == 3
    assert all(code.height() >= code.minimumHeight() for code in codes)


def test_without_wifi_there_are_two_larger_codes(look: Look, qtbot: QtBot) -> None:
    view = install_page(look, qtbot, office(Wifi()))
    assert [code.width() for code in codes_of(view)] == [312, 312]
    assert not any("Wi-Fi" in text for text in texts(view))


def test_an_office_without_a_help_line_asks_to_see_the_receptionist(look: Look, qtbot: QtBot) -> None:
    view = install_page(look, qtbot, replace(office(), help_line=""))
    assert wording("vi").say("visitor.help") in texts(view)


def test_the_quiet_zone_is_white() -> None:
    image = qr_image("https://example.org")
    edge = [image.pixelColor(x, y) for x in range(image.width()) for y in range(QUIET_ZONE)]
    assert all(colour == Qt.GlobalColor.white for colour in edge)
    assert image.pixelColor(QUIET_ZONE, QUIET_ZONE) == Qt.GlobalColor.black


@pytest.mark.parametrize(
    ("wifi", "text"),
    [
        (Wifi("Khach", "motcua2021"), "WIFI:T:WPA;S:Khach;P:motcua2021;;"),
        (Wifi('A;B,"C":\\', "p;w"), 'WIFI:T:WPA;S:A\\;B\\,\\"C\\"\\:\\\\;P:p\\;w;;'),
        (Wifi("Mở"), "WIFI:T:nopass;S:Mở;;"),
    ],
)
def test_wifi_codes_escape_what_has_a_meaning(wifi: Wifi, text: str) -> None:
    assert wifi_code(wifi) == text
