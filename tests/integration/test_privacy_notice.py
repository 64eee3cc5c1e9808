"""The notice before the scan: its periods stand once, its versions in the journal, its words on screen and paper."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from kiosk.adapters.documents.notice_page import NoticePage
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.notice_file import load_cover, load_notice
from kiosk.application.note_notice import NoteNotice
from kiosk.application.print_notice import NoticeSheet
from kiosk.domain.notice_facts import NoticeInForce
from kiosk.domain.privacy_notice import PeriodWords
from tests.fakes import shipped
from tests.fakes.desk import RESOURCES
from tests.integration.registers import Door, assert_sound

OFFICE = shipped.office()


def layers_with(folder: Path, name: str, text: str) -> Layers:
    file = folder / "office" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    return Layers(RESOURCES, folder)


def everything(layers: Layers) -> str:
    notice = load_notice(layers, OFFICE.name, "")
    texts = [one for item in notice.items for words in (item.text, item.full) for one in words.values()]
    return " ".join((*texts, *notice.foot.values(), *notice.foot_short.values(), *load_cover(layers).lines))


@pytest.mark.parametrize(
    ("group", "before", "after"), [("visits", "12 tháng", "200 ngày"), ("health", "30 ngày", "14 ngày")]
)
def test_another_period_changes_every_place_that_tells_it(tmp_path: Path, group: str, before: str, after: str) -> None:
    as_shipped = everything(Layers(RESOURCES))
    assert before in as_shipped
    said = everything(layers_with(tmp_path, "retention.toml", f"[{group}]\ndays = {after.split(maxsplit=1)[0]}\n"))
    assert after in said
    assert said.count(before) < as_shipped.count(before), "other periods may be as long"
    assert load_notice(Layers(RESOURCES), "A", "").digest != load_notice(Layers(RESOURCES, tmp_path), "A", "").digest


@pytest.mark.parametrize(
    ("days", "vi", "en"),
    [(30, "30 ngày", "30 days"), (365, "12 tháng", "12 months"), (366, "12 tháng", "12 months"),
     (730, "2 năm", "2 years"), (1826, "5 năm", "5 years"), (400, "400 ngày", "400 days"), (0, "0 ngày", "0 days")],
)  # fmt: skip
def test_a_period_is_said_as_people_say_it(days: int, vi: str, en: str) -> None:
    words = PeriodWords(
        {"vi": "{n} ngày", "en": "{n} days"},
        {"vi": "{n} tháng", "en": "{n} months"},
        {"vi": "{n} năm", "en": "{n} years"},
    )
    assert (words.of(days, "vi"), words.of(days, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('foot = { vi = "giữ {forever}" }', "forever"),
        ('version = " "', "no text"),
        (f'foot = {{ vi = "{"dài " * 60}" }}', "letters"),
        ("item = []", "item"),
    ],
)
def test_a_faulty_notice_is_named(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(ResourceFaultyError, match=fault):
        load_notice(layers_with(tmp_path, "notice.toml", text), "A", "")


def test_each_text_stands_in_the_journal_once_it_is_in_force(door: Door) -> None:
    other = replace(OFFICE.notice, version="2027-01")
    told = [NoteNotice(door.desk, one)() for one in (OFFICE.notice, OFFICE.notice, other, other, OFFICE.notice)]
    assert told == [True, False, True, False, True]
    with door.register.read() as reader:
        facts = [one.fact for one in reader.entries(kinds=("notice",))]
    assert [(one.version, one.digest) for one in facts if isinstance(one, NoticeInForce)] == [
        (1, OFFICE.notice.digest), (2, other.digest), (3, OFFICE.notice.digest),
    ]  # fmt: skip
    assert_sound(door.register)


def test_the_page_for_the_wall_says_all_of_it_in_both_languages(tmp_path: Path, door: Door) -> None:
    out = tmp_path / "notice.pdf"
    page = NoticePage(RESOURCES / "fonts", shipped.wordings().of("vi"))
    assert page.write(NoticeSheet(OFFICE, door.clock.now()), out) == 1
    said = " ".join(PdfReader(out).pages[0].extract_text().split())
    for item in OFFICE.notice.items:
        assert item.title["vi"] in said
        assert item.full["vi"].split(".")[0] in said
        assert item.full["en"].split(".")[0] in said
    assert OFFICE.notice.digest[:12] in said
