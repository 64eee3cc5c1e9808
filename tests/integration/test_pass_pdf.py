"""Cards on paper: measures to the tenth of a millimetre, codes that read, white around them, on each stock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha512
from pathlib import Path

import numpy as np
import pypdf
import pypdfium2
import pytest

from kiosk.adapters.documents.passes.card_writer import CardWriter
from kiosk.adapters.printing.page_media import media_of, offered
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.ports.passes import BadgeCard, CardSheet, PassCard
from kiosk.domain.passes.pass_code import PassClaim, PassName
from kiosk.domain.passes.rules import Stock
from tests.fakes.desk import MORNING, RESOURCES
from tests.fakes.pass_keys import our_mark
from tests.integration.printed_pages import codes_on, fonts_of, size_of

LAYERS = Layers(RESOURCES)
WRITER = CardWriter(RESOURCES / "fonts", load_wordings(LAYERS).of("vi"))
HOUSE = replace(load_office(LAYERS), help_line="0900 000 001")
UNTIL = date(2027, 11, 19)
MODULE, DOT = 1.27, 25.4 / 300
BADGE = BadgeCard("K07", ("Nguyễn Văn T***", "Gặp: Đỗ Thị Bình", "19/11/2026 07:12"))


def card(number: int, holder: str = "Nguyễn Văn T*** · 1950", copy: int = 0) -> PassCard:
    name = PassName("1a2b3c4d", number)
    text = PassClaim(our_mark(), name, UNTIL, 1).text(sha512(str(number).encode()).digest())
    return PassCard(name, text, UNTIL, holder, copy)


def drawn(tmp_path: Path, stock: Stock, *cards: PassCard | BadgeCard) -> Path:
    out = tmp_path / "the.pdf"
    WRITER.write(CardSheet(HOUSE, stock, MORNING, cards), out)
    return out


def white_around(pdf: Path, page: int, left: float, foot: float, side: float) -> float:
    """Millimetres around a code in which nothing is printed, on a picture of 300 dots an inch."""
    with pypdfium2.PdfDocument(pdf) as document:
        bitmap = document[page].render(scale=300 / 72, grayscale=True).to_numpy()
    dark = np.squeeze(bitmap) < 128
    low = dark.shape[0] - round(foot / DOT)
    x, y, long = round(left / DOT), low - round(side / DOT), round(side / DOT)
    itself = dark[y - 1 : low + 1, x - 1 : x + long + 1].sum()
    for dots in range(2, 200):
        around = dark[max(0, y - dots) : low + dots, max(0, x - dots) : x + long + dots].sum()
        if around > itself or x - dots < 0 or x + long + dots > dark.shape[1]:
            return (dots - 1) * DOT
    return 200 * DOT


@pytest.mark.parametrize(
    ("stock", "size", "white"), [(Stock.A7, (74, 105), 5.0), (Stock.A4, (297, 210), 5.0), (Stock.LABEL, (62, 100), 4.9)]
)
def test_a_code_is_52_millimetres_with_its_white_and_says_what_it_should(
    tmp_path: Path, stock: Stock, size: tuple[int, int], white: float
) -> None:
    one = card(482)
    pdf = drawn(tmp_path, stock, one)
    (code,) = codes_on(pdf)
    assert size_of(pdf) == size
    assert code.side == pytest.approx(41 * MODULE, abs=0.01)
    assert code.text == one.text
    assert white_around(pdf, 0, code.left, code.foot, code.side) >= white
    assert all(fonts_of(pdf).values())


def test_nine_cards_are_two_sheets_of_eight_exactly_in_their_places(tmp_path: Path) -> None:
    cards = tuple(card(number, "") for number in range(9))
    pdf = drawn(tmp_path, Stock.A4, *cards)
    first, second = codes_on(pdf), codes_on(pdf, 1)
    assert [one.text for one in (*first, *second)] == [one.text for one in cards]
    wide = [round(one.left - place % 4 * 74.25, 2) for place, one in enumerate(first)]
    high = [round(one.foot - (1 - place // 4) * 105, 2) for place, one in enumerate(first)]
    assert (len(set(wide)), len(set(high))) == (1, 1)
    assert wide[0] == pytest.approx((74.25 - 41 * MODULE) / 2, abs=0.02)


def test_a_card_says_whose_it_is_and_a_reprint_says_that_it_is_one(tmp_path: Path) -> None:
    pdf = drawn(tmp_path, Stock.A7, card(482), card(482, copy=2), card(483, ""))
    first, again, blank = (page.extract_text() for page in pypdf.PdfReader(pdf).pages)
    for said in ("Số 000.482", "Nguyễn Văn T*** · 1950", "19/11/2027", "0900 000 001", HOUSE.name.upper()):
        assert said in first
    assert "IN LẠI" not in first
    assert "IN LẠI LẦN 2" in again
    assert "Số 000.482" in again
    assert "Họ tên:" in blank


def test_the_printing_system_is_told_the_size_of_the_card(tmp_path: Path) -> None:
    sizes = {stock: media_of(drawn(tmp_path, stock, card(1))) for stock in Stock}
    assert sizes == {Stock.A7: "A7", Stock.A4: "A4", Stock.LABEL: "Custom.62x100mm"}
    assert media_of(tmp_path / "none.pdf") == "A4"


@pytest.mark.parametrize(
    ("options", "sizes"),
    [
        ("PageSize/Media Size: *A4 A5 Letter\n", ["A4", "A4"]),
        (
            "Resolution/Resolution: *300dpi\nPageSize/Media Size: A4 *A7 Custom.WIDTHxHEIGHT\n",
            ["A7", "Custom.62x100mm"],
        ),
        ("", ["A7", "Custom.62x100mm"]),
    ],
)
def test_a_size_that_the_printer_does_not_have_is_asked_on_a4(options: str, sizes: list[str]) -> None:
    assert [offered(one, options) for one in ("A7", "Custom.62x100mm")] == sizes


@pytest.mark.parametrize("stock", Stock)
def test_a_badge_says_what_the_office_wants_with_a_code_or_without(tmp_path: Path, stock: Stock) -> None:
    pdf = drawn(tmp_path, stock, BADGE)
    said = pypdf.PdfReader(pdf).pages[0].extract_text()
    assert all(one in said for one in ("K07", *BADGE.lines))
    assert codes_on(pdf) == []
    (code,) = codes_on(drawn(tmp_path, stock, replace(BADGE, text=card(5).text)))
    assert code.text == card(5).text
