"""Prints of offices with long names and of apps with next to nothing: all stays on the page, every sentence is used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.documents.publicity.files import pages_of
from kiosk.adapters.documents.publicity.marks import Align, Page, Words
from kiosk.adapters.documents.publicity.sans import load_sans
from kiosk.domain.dispatches.dispatch import HelpLine
from kiosk.domain.office import Wifi
from kiosk.domain.publicity.content import PlaceCode, Publicity
from kiosk.domain.publicity.printed import Kind
from tests.fakes.desk import RESOURCES
from tests.fakes.publicity import content, order

DATA, SANS = content(), load_sans(RESOURCES / "fonts")
_WORDY = tuple(replace(one, paper={"vi": f"{one.text['vi']} " * 6}) for one in DATA.app.steps)
LONG = replace(
    DATA,
    office="Trung tâm Phục vụ hành chính công và Xúc tiến đầu tư, thương mại, du lịch thành phố Vĩnh Mẫu mở rộng",
    unit="Bộ phận Tiếp nhận hồ sơ và Trả kết quả giải quyết thủ tục hành chính",
    app=replace(DATA.app, name="Ứng dụng Sổ sức khỏe điện tử quốc gia", steps=_WORDY, android_link="x" * 300),
    help_lines=(*DATA.help_lines, HelpLine("Phòng Thông tin, Báo chí, Xuất bản của Sở " * 3, "0900 000 003")),
    wifi=Wifi("M" * 32, "w" * 63),
    place=PlaceCode("x" * 400, "Tên rất dài " * 12, "Địa chỉ rất dài " * 12),
)
BARE = replace(
    DATA,
    parent="",
    unit="",
    app=replace(DATA.app, steps=(), benefits=()),
    help_lines=(),
    addresses=(),
    sources=(),
    wifi=Wifi(),
    place=PlaceCode("x"),
)
DRAWN = [one for one in Kind if one not in (Kind.WEB, Kind.TEXT)]


def _outside(page: Page) -> Iterator[str]:
    for mark in page.marks:
        if isinstance(mark, Words):
            wide = SANS.width(mark.text, mark.cut, mark.size)
            left = mark.x - wide * mark.align.value
            inside = left >= 0 and left + wide <= page.width and 0 < mark.baseline < page.height
            if not inside or (mark.align is not Align.LEFT and mark.size <= 0):
                yield mark.text


@pytest.mark.parametrize("kind", DRAWN)
@pytest.mark.parametrize("said", [LONG, BARE], ids=["long", "bare"])
def test_everything_stays_on_the_page(said: Publicity, kind: Kind) -> None:
    for page in pages_of(order(kind, said=said), RESOURCES / "fonts"):
        assert list(_outside(page)) == []


def test_the_name_of_an_app_is_never_cut() -> None:
    for kind in (Kind.POSTER_A4, Kind.LEAFLET_A5, Kind.SLIDE):
        first = pages_of(order(kind, said=LONG), RESOURCES / "fonts")[0]
        assert any("QUỐC GIA" in mark.text for mark in first.marks if isinstance(mark, Words))


def test_no_sentence_is_left_that_no_print_says() -> None:
    folder = Path(pages_of.__code__.co_filename).parent
    said = "".join(one.read_text("utf-8") for one in folder.glob("*.py"))
    by_store = {f"poster.{key}{end}" for key in ("android", "ios") for end in ("", "_store")}
    left = [key for key in DATA.words["vi"] if key not in by_store and not any(q + key + q in said for q in "\"'")]
    assert left == []
    assert set(DATA.words["vi"]) == set(DATA.words["en"])
