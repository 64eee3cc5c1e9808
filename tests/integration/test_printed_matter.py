"""Posters, leaflets, slide, guide, page and text: sizes in centimetres, codes that read, everything from the data."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import cv2
import numpy as np
import pypdf
import pytest

from kiosk.adapters.documents.publicity.files import PublicityWriter
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.scanning.decoder import read_texts
from kiosk.application.publish_prints import write_all
from kiosk.domain.publicity.check_code import read_check_code
from kiosk.domain.publicity.content import PlaceCode
from kiosk.domain.publicity.printed import Kind
from tests.fakes.desk import RESOURCES
from tests.fakes.publicity import LINE_OF_DISPATCH, OWN_LINE, PLACE, composing, content, order
from tests.integration.printed_pages import codes_on, fonts_of, size_of

WRITER = PublicityWriter(RESOURCES / "fonts")
DATA = content()
STORES = [DATA.app.android_link, DATA.app.ios_link]
MATERIAL = DATA.addresses[0].url
_WORDS = re.compile(r"\s+")


def _pdf(folder: Path, kind: Kind, language: str = "vi") -> Path:
    out = folder / f"{kind.word}.pdf"
    assert WRITER.write(order(kind, language, DATA), out) == (2 if kind is Kind.GUIDE else 1)
    return out


def _said(pdf: Path) -> str:
    return _WORDS.sub(" ", " ".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages))


@pytest.mark.parametrize(
    ("kind", "size", "least"),
    [
        (Kind.POSTER_A4, (210, 297), 50.0),
        (Kind.POSTER_A3, (297, 420), 70.0),
        (Kind.LEAFLET_A5, (148, 210), 35.0),
        (Kind.LEAFLET_A6, (105, 148), 27.0),
        (Kind.GUIDE, (210, 297), 50.0),
    ],
)
def test_store_codes_are_large_enough_and_lead_there(
    kind: Kind, size: tuple[int, int], least: float, tmp_path: Path
) -> None:
    pdf = _pdf(tmp_path, kind)
    codes = codes_on(pdf)
    assert size_of(pdf) == size
    assert [one.text for one in codes[:2]] == STORES
    assert all(one.side >= least for one in codes[:2])
    checks = [code for one in codes if (code := read_check_code(one.text))]
    assert [code.kind for code in checks] == [kind]
    assert all(fonts_of(pdf).values())
    assert (MATERIAL in [one.text for one in codes]) is (kind is not Kind.LEAFLET_A6)


@pytest.mark.parametrize("kind", [Kind.PLACE_A4, Kind.PLACE_A3])
def test_the_offices_place_code_is_fifteen_centimetres_wide(kind: Kind, tmp_path: Path) -> None:
    """2665/STTTT-CNTT: at least 15 x 15 cm."""
    place, check = codes_on(_pdf(tmp_path, kind))
    assert (place.text, place.side >= 150.0) == (PLACE.text, True)
    assert read_check_code(check.text) is not None


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("kind", [Kind.POSTER_A4, Kind.LEAFLET_A5, Kind.LEAFLET_A6, Kind.GUIDE, Kind.PLACE_A4])
def test_help_line_office_and_version_stand_on_it(kind: Kind, language: str, tmp_path: Path) -> None:
    said = _said(_pdf(tmp_path, kind, language))
    assert OWN_LINE in said
    assert DATA.unit.upper() in said or kind is Kind.LEAFLET_A6
    assert "2021-07.2" in said
    assert "19/7/2021" in said
    assert (LINE_OF_DISPATCH in said) or kind in (Kind.GUIDE, Kind.PLACE_A4)


def test_a_picture_of_a_page_is_read_as_a_camera_reads_it(tmp_path: Path) -> None:
    """The whole poster in one picture; the wall's own camera sees it no better."""
    out = tmp_path / "poster.png"
    WRITER.write(order(Kind.POSTER_A4, said=DATA, pixels=1654), out)
    picture = cv2.imdecode(np.fromfile(out, np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    assert {*STORES, MATERIAL} <= set(read_texts(np.asarray(picture, np.uint8)))


@pytest.mark.parametrize("pixels", [1920, 2560])
def test_the_slide_is_as_wide_as_the_screen(pixels: int, tmp_path: Path) -> None:
    out = tmp_path / "slide.png"
    WRITER.write(order(Kind.SLIDE, said=DATA, pixels=pixels), out)
    picture = cv2.imdecode(np.fromfile(out, np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    assert picture.shape == (pixels * 9 // 16, pixels, 3)
    assert set(STORES) <= set(read_texts(np.asarray(picture, np.uint8)))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_loop_of_the_screen_at_rest_is_pictures_for_outdoor_screens(language: str, tmp_path: Path) -> None:
    """Dispatch 002, item 5: where to get it, what it is good for, how it is installed."""
    files = write_all(WRITER, order(Kind.SLIDE, language, DATA, pixels=800), tmp_path / "slide.png")
    assert [one.name for one in files] == ["slide.png", "slide-2.png", "slide-3.png"]
    pictures = {one.read_bytes() for one in files}
    assert len(pictures) == 3
    assert WRITER.write(order(Kind.SLIDE, language, DATA), tmp_path / "slides.pdf") == 3
    said = _said(tmp_path / "slides.pdf")
    titles = [*(one.title for one in DATA.app.benefits), *(one.title for one in DATA.app.steps)]
    assert all(one[language] in said for one in titles)
    assert said.count(OWN_LINE) == 3


class _Page(HTMLParser):
    """What a page would load, and where it leads."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.links: list[str] = []
        self.codes = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.loaded += [str(value) for name, value in attrs if name in ("src", "srcset", "data", "poster")]
        if tag in ("script", "link", "iframe", "object"):
            self.loaded.append(tag)
        if tag == "a":
            self.links.append(str(values["href"]))
        self.codes += tag == "svg"


def test_the_web_page_opens_without_any_network(tmp_path: Path) -> None:
    out, page = tmp_path / "guide.html", _Page()
    WRITER.write(order(Kind.WEB, "en", DATA), out)
    text = out.read_text("utf-8")
    page.feed(text)
    assert len(page.loaded) == len(DATA.app.steps)
    assert all(one.startswith("data:image/svg+xml;base64,") for one in page.loaded)
    assert "url(" not in text
    assert "@import" not in text
    assert "default-src 'none'" in text
    assert page.links == [*STORES, MATERIAL]
    assert page.codes == 3
    assert all(step.title["en"] in text for step in DATA.app.steps)
    assert OWN_LINE in text
    assert LINE_OF_DISPATCH in text


def test_what_is_read_out_asks_nobody_to_scan(tmp_path: Path) -> None:
    out = tmp_path / "loa.txt"
    WRITER.write(order(Kind.TEXT, said=DATA), out)
    loudspeaker, social = out.read_text("utf-8-sig").split(DATA.words["vi"]["text.social"])
    assert "Quét mã" not in loudspeaker
    assert "http" not in loudspeaker
    assert all(link in social for link in (*STORES, MATERIAL))
    assert all(one in loudspeaker and one in social for one in (OWN_LINE, LINE_OF_DISPATCH))


def test_an_administrators_sentence_is_printed_and_a_faulty_one_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "config" / "posters"
    folder.mkdir(parents=True)
    (folder / "vi.toml").write_text('[poster]\nslogan = "vì sức khỏe của <mọi> nhà"\n', "utf-8")
    layers = Layers(RESOURCES, tmp_path / "config")
    out = tmp_path / "guide.html"
    WRITER.write(order(Kind.WEB, said=content(layers)), out)
    assert "vì sức khỏe của &lt;mọi&gt; nhà" in out.read_text("utf-8")
    (folder / "vi.toml").write_text('[poster]\nslogan = "{gossip}"\n', "utf-8")
    with pytest.raises(ResourceFaultyError, match=r"vi\.toml.*gossip"):
        content(layers)


@pytest.mark.parametrize(("app", "place", "kinds"), [(False, True, 2), (False, False, 0), (True, False, len(Kind) - 2)])
def test_nothing_is_printed_that_there_is_nothing_to_say_on(app: bool, place: bool, kinds: int) -> None:
    """A day without any app, an office without a place code."""
    compose = composing()
    asked = compose.app if app else replace(compose.app, name="")
    choice = compose.choice if place else replace(compose.choice, place=PlaceCode())
    assert len(replace(compose, app=asked, choice=choice).kinds) == kinds
