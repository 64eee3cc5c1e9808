"""Prints in the journal: versions of their data, and the log of what hangs where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from kiosk.adapters.documents.postings_csv import PostingsCsv
from kiosk.adapters.documents.postings_pdf import PostingsPdf
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.keep_prints import KeepPrints, NoSuchPostingError
from kiosk.application.ports.publicity import PostingsSheet
from kiosk.application.verify_register import Verified, verify_register
from kiosk.domain.publicity.printed import Kind, Part
from kiosk.domain.publicity.verdict import Current, OtherOffice, OutOfDate
from tests.fakes.desk import RESOURCES, TestClock, open_desk
from tests.fakes.publicity import OWN_LINE, composing

HALL, MARKET = "Nhà văn hóa thôn 3", "Chợ An Bình"
COMPOSE = composing()


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def keep(tmp_path: Path, clock: TestClock) -> Iterator[KeepPrints]:
    with open_desk(tmp_path / "register", clock) as desk:
        yield KeepPrints(desk, COMPOSE)


def _with_line(keep: KeepPrints, number: str) -> KeepPrints:
    office = replace(keep.compose.office, help_line=number)
    return replace(keep, compose=replace(keep.compose, office=office))


def test_a_version_is_of_the_data_and_begins_anew_each_month(keep: KeepPrints, clock: TestClock) -> None:
    poster, leaflet = keep.order(Kind.POSTER_A4, "vi"), keep.order(Kind.LEAFLET_A5, "en")
    assert poster.version == leaflet.version == "2026-11.1"
    changed = _with_line(keep, "0900 111 222")
    assert changed.order(Kind.POSTER_A4, "vi").version == "2026-11.2"
    assert keep.order(Kind.POSTER_A4, "vi").version == "2026-11.1"
    clock.forward(days=20)
    assert _with_line(keep, "0900 333 444").order(Kind.GUIDE, "vi").version == "2026-12.1"


def test_what_is_out_of_date_is_told_and_comes_first(keep: KeepPrints) -> None:
    keep.put_up(HALL, keep.current_code(Kind.POSTER_A4, "vi"))
    keep.put_up(MARKET, keep.current_code(Kind.POSTER_A3, "vi"))
    assert [one.needs_care for one in keep.postings()] == [False, False]
    later = _with_line(keep, "0900 111 222")
    market, hall = later.postings()
    assert (market.changed, hall.changed) == ((Part.HELP,), (Part.HELP,))
    later.renew(hall)
    assert [(one.number, one.place, one.needs_care, one.hangs) for one in later.postings()] == [
        (2, MARKET, True, True),
        (3, HALL, False, True),
        (1, HALL, False, False),
    ]


def test_who_put_up_checked_and_took_down_stands_in_the_journal(keep: KeepPrints, clock: TestClock) -> None:
    keep.put_up(f"  {HALL}  ", keep.current_code(Kind.LEAFLET_A5, "vi"))
    clock.forward(days=1)
    keep.check(keep.posting(1), there=False)
    (one,) = keep.postings()
    assert (one.place, one.put_up_by, one.checked_by, one.there, one.needs_care) == (
        HALL,
        "Lê Ngọc Anh",
        "Lê Ngọc Anh",
        False,
        True,
    )
    keep.take_down(one)
    (one,) = keep.postings()
    assert (one.hangs, one.taken_down_at, one.needs_care) == (False, clock.now(), False)
    with pytest.raises(NoSuchPostingError):
        keep.posting(1)
    assert isinstance(verify_register(keep.desk.register), Verified)


def test_no_place_name_stands_in_the_sealed_journal(keep: KeepPrints) -> None:
    """What is typed for a place may name a person's house: it stands in a sheet."""
    keep.put_up("Nhà bà Tư", keep.current_code(Kind.POSTER_A4, "vi"))
    with keep.desk.register.read() as reader:
        facts = [one.fact for one in reader.entries(kinds=("put_up",))]
    assert "Tư" not in repr(facts)
    with pytest.raises(ValueError, match="place"):
        keep.put_up(" \u200b ", keep.current_code(Kind.POSTER_A4, "vi"))


def test_a_code_that_is_shown_is_judged_by_todays_data(keep: KeepPrints) -> None:
    text = keep.current_code(Kind.POSTER_A4, "vi").text
    now, later = keep.judge(text), _with_line(keep, "").judge(text)
    other = keep.judge(text.replace("PST1:UXAB", "PST1:UXHB"))
    assert now is not None
    assert later is not None
    assert other is not None
    assert (now.verdict, later.verdict, other.verdict) == (Current(), OutOfDate((Part.HELP,)), OtherOffice("UXHB"))
    assert keep.judge(f"gọi {OWN_LINE}") is None
    edition = keep.edition_of(now.code.check)
    assert edition is not None
    assert edition.version == now.code.version


def test_the_log_is_a_list_to_carry_along_and_a_table(keep: KeepPrints, tmp_path: Path, clock: TestClock) -> None:
    keep.put_up(HALL, keep.current_code(Kind.POSTER_A4, "vi"))
    keep.put_up("=1+1", keep.current_code(Kind.LEAFLET_A6, "en"))
    later, wording = _with_line(keep, "0900 111 222"), load_wordings(Layers(RESOURCES)).of("en")
    sheet = PostingsSheet(later.compose.office, later.postings(), clock.now(), "Lê Ngọc Anh")
    assert PostingsPdf(RESOURCES / "fonts", wording.vietnamese).write(sheet, tmp_path / "so.pdf") == 1
    said = " ".join(pypdf.PdfReader(tmp_path / "so.pdf").pages[0].extract_text().split())
    assert HALL in said
    assert "đường dây hỗ trợ" in said
    assert PostingsCsv(wording.vietnamese).write(sheet, tmp_path / "so.csv") == 2
    assert '"\'=1+1"' in (tmp_path / "so.csv").read_text("utf-8-sig")
