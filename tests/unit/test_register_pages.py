"""Proves where the register's pages end, how its texts are broken into lines, and how its numbers are said."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import chain, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.adapters.documents.measures import LEFT, RIGHT, ROW_HEIGHTS
from kiosk.adapters.documents.number_words import in_words
from kiosk.adapters.documents.page_breaks import Room, paginate
from kiosk.adapters.documents.row_numbers import numbered
from kiosk.adapters.documents.table_form import TableForm
from kiosk.adapters.documents.typeface import Style, load_typeface
from kiosk.adapters.documents.wrapping import NARROWEST, Ruler
from kiosk.application.numerals import thousands
from kiosk.domain.register_form import ALWAYS, FULL, MOST_LARGE, ORDER, RegisterColumn, RegisterForm

TYPEFACE = load_typeface(Path(__file__).resolve().parents[2] / "resources" / "fonts")
RULER = Ruler(TYPEFACE, 8.5)
ROOM = Room(first=115.1, later=138.6, total=5.4, closing=60)


@dataclass(frozen=True)
class Standing:
    height: float
    keep: bool = False
    numbered: bool = True


LINES = st.sampled_from(ROW_HEIGHTS).map(lambda height: (Standing(height),))
NOTED = st.tuples(
    st.sampled_from(ROW_HEIGHTS[:2]).map(lambda height: Standing(height, keep=True, numbered=False)),
    st.sampled_from(ROW_HEIGHTS).map(Standing),
)
LISTED = st.lists(st.sampled_from(ROW_HEIGHTS).map(lambda height: (Standing(height, numbered=False),)), max_size=4)
DAYS = st.tuples(st.lists(LINES | NOTED, max_size=120), LISTED).map(
    lambda parts: tuple(chain.from_iterable([*parts[0], *parts[1]]))
)
TEXTS = st.text(st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyỮẪ .,:()□–"), max_size=200)


@given(DAYS, st.floats(60, 69))
def test_pages_hold_every_row_once_within_the_page(rows: tuple[Standing, ...], closing: float) -> None:
    room = Room(ROOM.first, ROOM.later, ROOM.total, closing)
    pages = paginate(rows, room)
    assert [row for page in pages for row in page] == list(range(len(rows)))
    for number, page in enumerate(pages):
        last = number == len(pages) - 1
        used = sum(rows[row].height for row in page) + (closing if last else 0)
        totals = ROOM.total * (1 if number == 0 else 2)
        assert used + totals <= (ROOM.first if number == 0 else ROOM.later) + 1e-6
        assert last or (len(page) and not rows[page[-1]].keep)
    assert len(pages[-1]) >= min(2, len(rows))


@given(st.lists(st.builds(Standing, st.floats(0.1, 500), st.booleans(), st.booleans()), max_size=60), st.floats(0, 400))
def test_rows_that_fit_nowhere_are_not_lost_either(rows: list[Standing], closing: float) -> None:
    pages = paginate(rows, Room(100, 120, 5, closing))
    assert [row for page in pages for row in page] == list(range(len(rows)))


@pytest.mark.parametrize(("lines", "pages"), [(0, 1), (1, 1), (9, 1), (10, 2), (20, 2), (21, 2), (44, 3), (45, 3)])
def test_one_line_rows_fill_pages_of_20_and_24(lines: int, pages: int) -> None:
    broken = paginate([Standing(5.3)] * lines, ROOM)
    assert len(broken) == pages
    assert all(len(page) <= (24 if number else 20) for number, page in enumerate(broken))


def test_the_fullest_pages_hold_20_and_24_rows() -> None:
    assert [len(page) for page in paginate([Standing(5.3)] * 60, ROOM)] == [20, 24, 14, 2]


def test_notes_at_the_end_do_not_stand_alone_over_the_signatures() -> None:
    notes = [Standing(5.3, numbered=False)] * 2
    assert paginate([*[Standing(5.3)] * 18, *notes], ROOM)[-1] == range(16, 20)
    assert len(paginate([*[Standing(5.3)] * 18, *notes * 20], ROOM)[-1]) >= 2


OPTIONAL = [one for one in ORDER if one not in ALWAYS]


@settings(max_examples=30)
@given(st.sets(st.sampled_from(OPTIONAL)), st.booleans(), st.booleans(), st.integers(0, 999_999))
def test_columns_fill_the_text_width_without_gaps(
    chosen: set[RegisterColumn], large: bool, dated: bool, last: int
) -> None:
    columns = tuple(one for one in ORDER if one in chosen | ALWAYS)
    form = RegisterForm(columns, large and len(columns) <= MOST_LARGE)
    table = TableForm.of(form, dated=dated, last_number=last)
    assert table.columns[0].left == LEFT
    assert table.columns[-1].right == pytest.approx(RIGHT)
    assert all(one.right == pytest.approx(other.left) for one, other in pairwise(table.columns))
    assert [one.shown for one in table.columns] == list(range(1, len(columns) + dated + 1))
    # What must not be broken stays on one line, condensed at most, however many columns there are.
    ruler = Ruler(TYPEFACE, table.size)
    for column, words in {RegisterColumn.NUMBER: str(last), RegisterColumn.NOTES: "07:58,"}.items():
        inside = next(one.inside for one in table.columns if one.number == column)
        assert ruler.width(words, Style.REGULAR) * NARROWEST <= inside


def test_a_dropped_column_gives_its_width_to_address_purpose_and_notes() -> None:
    full = {one.number: one.width for one in TableForm.of(RegisterForm(), dated=False).columns}
    without = tuple(one for one in FULL if one is not RegisterColumn.APP)
    table = {one.number: one.width for one in TableForm.of(RegisterForm(without), dated=False).columns}
    grown = {RegisterColumn(one): round(width - full[one], 2) for one, width in table.items() if width != full[one]}
    assert grown == {RegisterColumn.ADDRESS: 9.7, RegisterColumn.PURPOSE: 4.85, RegisterColumn.NOTES: 4.85}


@pytest.mark.parametrize(
    ("columns", "large", "fault"),
    [
        (FULL[1:], False, "number missing"),
        ((FULL[1], FULL[0], *FULL[2:]), False, "order"),
        ((*FULL[:-1], *FULL[-2:]), False, "order"),
        (FULL, True, "10 at most"),
    ],
)
def test_a_form_that_makes_no_register_is_refused(columns: tuple[RegisterColumn, ...], large: bool, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        RegisterForm(columns, large)


@given(TEXTS, st.floats(20, 200))
def test_wrapping_loses_no_letter_and_no_line_is_too_wide(text: str, width: float) -> None:
    lines = RULER.wrap(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        assert RULER.width(line, Style.REGULAR) * NARROWEST <= width + 1e-6
        assert RULER.line(line, width).scale >= NARROWEST - 1e-9


@given(TEXTS, st.floats(20, 200))
def test_balancing_costs_no_line(text: str, width: float) -> None:
    assert len(RULER.wrap(text, width)) == len(RULER.wrap(text, width, balanced=False))


def test_lines_of_a_cell_are_balanced() -> None:
    width = RULER.width("Chứng thực bản sao hồ sơ", Style.REGULAR) - 1
    assert RULER.wrap("Chứng thực bản sao hồ sơ", width) == ("Chứng thực", "bản sao hồ sơ")


def test_a_wide_word_is_condensed_and_a_wider_one_broken() -> None:
    width = RULER.width("Nghiêmtrọng", Style.REGULAR) * 0.9
    assert RULER.wrap("Nghiêmtrọng", width) == ("Nghiêmtrọng",)
    assert RULER.line("Nghiêmtrọng", width).scale == pytest.approx(0.9)
    assert len(RULER.wrap("Nghiêmtrọng" * 2, width)) > 1


def test_a_cut_text_says_that_more_follows() -> None:
    assert RULER.cut("Nguyễn Phước Tôn Nữ", 40, Style.REGULAR).endswith("…")
    assert RULER.width(RULER.cut("Nguyễn Phước Tôn Nữ", 40, Style.REGULAR), Style.REGULAR) <= 40


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        (unicodedata.normalize("NFD", "Nguyễn Thị Ước"), "Nguyễn Thị Ước"),
        ("中文 𝒜 😀", "□□ □ □"),
        ("a\tb\r\nc", "a b  c"),
        ("trái\u202egnảv", "trái□gnảv"),
        ("\x00\x1b\ufeff\ud800", "□□□□"),
    ],
)
def test_what_the_font_lacks_becomes_a_box(text: str, drawn: str) -> None:
    assert TYPEFACE.drawable(text) == drawn


@given(st.text())
def test_any_text_can_be_measured_once_it_is_drawable(text: str) -> None:
    assert all(TYPEFACE.width(TYPEFACE.drawable(text), style, 8.5) >= 0 for style in Style)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (4, "bốn"),
        (10, "mười"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (38, "ba mươi tám"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (105, "một trăm linh năm"),
        (115, "một trăm mười lăm"),
        (1000, "một nghìn"),
        (1005, "một nghìn không trăm linh năm"),
        (1050, "một nghìn không trăm năm mươi"),
        (21_401, "hai mươi mốt nghìn bốn trăm linh một"),
        (999_999, "chín trăm chín mươi chín nghìn chín trăm chín mươi chín"),
    ],
)
def test_numbers_in_words(number: int, words: str) -> None:
    assert in_words(number) == words


@given(st.integers(0, 999_998))
def test_two_numbers_never_share_their_words(number: int) -> None:
    assert in_words(number) != in_words(number + 1)


@pytest.mark.parametrize("number", [-1, 1_000_000])
def test_numbers_beyond_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        in_words(number)


def test_numbers_in_figures() -> None:
    assert (thousands(7), thousands(18_204), thousands(1_000_000)) == ("7", "18.204", "1.000.000")
    assert numbered([3, 21]) == "3, 21"
    assert numbered(range(1, 30)).endswith("16, …")
