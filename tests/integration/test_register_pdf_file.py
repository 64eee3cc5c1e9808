"""Proves that the register's file can be filed: fonts inside, same bytes for the same day, whole or not at all."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from kiosk.adapters.documents.register_pdf import RegisterPdf
from kiosk.domain.register_day import RegisterLine
from tests.integration.register_days import CORRECTED, DAY, NO_EXIT, UNDONE, USUAL, of, register_pdf


@pytest.fixture(scope="module")
def register() -> RegisterPdf:
    return register_pdf()


def test_fonts_are_embedded_as_subsets(register: RegisterPdf, tmp_path: Path) -> None:
    register.write(of(NO_EXIT, UNDONE, *[USUAL] * 30), tmp_path / "day.pdf")
    with pikepdf.open(tmp_path / "day.pdf") as pdf:
        fonts = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"]
        assert {str(one.BaseFont).split("+")[1] for one in fonts} == {
            "LiberationSerif",
            "LiberationSerif-Bold",
            "LiberationSerif-Italic",
        }
        assert all("/FontFile2" in one.FontDescriptor and "/ToUnicode" in one for one in fonts)
    listed = subprocess.run(["pdffonts", str(tmp_path / "day.pdf")], check=True, capture_output=True).stdout.decode()
    assert all(line.split()[-5:-2] == ["yes"] * 3 for line in listed.splitlines()[2:])


def test_the_file_says_what_it_is_and_not_where_it_was_made(register: RegisterPdf, tmp_path: Path) -> None:
    register.write(DAY, tmp_path / "day.pdf")
    with pikepdf.open(tmp_path / "day.pdf") as pdf:
        assert str(pdf.Root.Lang) == "vi"
        assert str(pdf.docinfo["/Title"]) == "Sổ theo dõi người ra, vào cơ quan, ngày 19/11/2026"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261119170600+07'00'"
        assert str(pdf.docinfo["/Producer"]) == "Quầy ghi nhận người ra, vào cơ quan"
        assert [round(float(side)) for side in pdf.pages[0].MediaBox] == [0, 0, 842, 595]


def test_the_same_day_gives_the_same_bytes(register: RegisterPdf, tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        register.write(of(*[USUAL] * 30), tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_a_missing_folder_or_a_taken_name_leaves_nothing(register: RegisterPdf, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="missing"):
        register.write(DAY, tmp_path / "missing" / "day.pdf")
    (tmp_path / "taken").mkdir()
    with pytest.raises(OSError, match="taken"):
        register.write(DAY, tmp_path / "taken")
    assert [one.name for one in tmp_path.iterdir()] == ["taken"]


def test_missing_fonts_are_an_os_error(register: RegisterPdf, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="LiberationSerif"):
        replace(register, fonts=tmp_path).write(DAY, tmp_path / "day.pdf")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("line", "strokes"), [(USUAL, 0), (CORRECTED, 2), (UNDONE, 2)])
def test_old_values_have_one_stroke_through_them(
    register: RegisterPdf, tmp_path: Path, line: RegisterLine, strokes: int
) -> None:
    """The heading's two rules have the same weight, 0.6 pt."""
    register.write(of(line), tmp_path / "day.pdf")
    with pikepdf.open(tmp_path / "day.pdf") as pdf:
        drawn = pikepdf.parse_content_stream(pdf.pages[0])
    weights = [float(one.operands[0]) for one in drawn if str(one.operator) == "w"]
    assert weights.count(0.6) == 2 + strokes
