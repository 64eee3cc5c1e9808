"""Proves that a register for the archive meets each requirement of PDF/A-2b, and that the check misses none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from kiosk.adapters.documents.archival import ArchivalPdf
from tests.integration.archival_check import faults_of
from tests.integration.register_days import CORRECTED, ERASED, NO_EXIT, RESOURCES, UNDONE, USUAL, of, register_pdf

PROFILE = RESOURCES / "colour" / "sRGB.icc"
VOLUME = of(NO_EXIT, UNDONE, CORRECTED, ERASED, *[USUAL] * 30)


@pytest.fixture(scope="module")
def archived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("archive") / "day.pdf"
    assert ArchivalPdf(register_pdf(), PROFILE).write(VOLUME, out) == 3
    return out


def test_nothing_is_missing(archived: Path) -> None:
    assert not faults_of(archived)
    assert [one.name for one in archived.parent.iterdir()] == ["day.pdf"]


def test_the_plain_register_is_not_one(tmp_path: Path) -> None:
    register_pdf().write(VOLUME, tmp_path / "day.pdf")
    assert faults_of(tmp_path / "day.pdf") >= {"6.2.3 output intent", "6.6.2 metadata", "6.6.4 version"}


def test_the_same_register_gives_the_same_bytes(archived: Path, tmp_path: Path) -> None:
    ArchivalPdf(register_pdf(), PROFILE).write(VOLUME, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == archived.read_bytes()


def font(pdf: pikepdf.Pdf) -> Any:
    return next(iter(dict(pdf.pages[0].Resources.Font).values()))


def put(pdf: pikepdf.Pdf, operators: bytes) -> None:
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + operators)


def other_part(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as told:
        told["pdfaid:part"] = "1"


def other_title(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        told["dc:title"] = "another"


def see_through(pdf: pikepdf.Pdf) -> None:
    state = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, ca=0.5))
    pdf.pages[0].Resources.ExtGState = pikepdf.Dictionary(G=state)


def wider(pdf: pikepdf.Pdf) -> None:
    font(pdf).Widths = pikepdf.Array([*map(float, font(pdf).Widths)][:1] * len(font(pdf).Widths))


def annotated(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots = pikepdf.Array([pikepdf.Dictionary(Subtype=pikepdf.Name.Link)])


def script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def outside(pdf: pikepdf.Pdf) -> None:
    stream = pdf.make_stream(b"", F="other.bin")
    pdf.pages[0].Extra = pdf.make_indirect(stream)


def attached(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=pikepdf.Dictionary(Names=pikepdf.Array()))


BREAKS: dict[str, Callable[[pikepdf.Pdf], Any]] = {
    "6.1.7 external stream": outside,
    "6.2.3 output intent": lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile.write(b"no profile"),
    "6.2.4 colour": lambda pdf: put(pdf, b" 0 0 0 1 k"),
    "6.2.10 transparency": see_through,
    "6.2.11.4 font embedded": lambda pdf: font(pdf).FontDescriptor.__delitem__("/FontFile2"),
    "6.2.11.5 font widths": wider,
    "6.2.11.6 font encoding": lambda pdf: font(pdf).__setitem__("/Encoding", pikepdf.Name.WinAnsiEncoding),
    "6.2.11.8 glyph": lambda pdf: put(pdf, b" BT /F1+0 8 Tf (\\000) Tj ET"),
    "6.3 annotation": annotated,
    "6.5 action": script,
    "6.6.2 metadata": lambda pdf: pdf.Root.__delitem__("/Metadata"),
    "6.6.3 metadata differs": other_title,
    "6.6.4 version": other_part,
    "6.8 embedded file": attached,
}


@pytest.mark.parametrize("requirement", BREAKS)
def test_a_file_that_lacks_one_fails_the_check(archived: Path, tmp_path: Path, requirement: str) -> None:
    with pikepdf.open(archived) as pdf:
        BREAKS[requirement](pdf)
        pdf.save(tmp_path / "broken.pdf", deterministic_id=True)
    assert requirement in faults_of(tmp_path / "broken.pdf")


def test_a_locked_file_or_one_without_its_identifier_fails(archived: Path, tmp_path: Path) -> None:
    with pikepdf.open(archived) as pdf:
        pdf.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="a", user="", R=4))
    assert "6.1.3 encryption" in faults_of(tmp_path / "locked.pdf")
    plain = archived.read_bytes()
    (tmp_path / "nameless.pdf").write_bytes(plain.replace(b"/ID [", b"/IX ["))
    assert faults_of(tmp_path / "nameless.pdf") == {"6.1.3 identifier"}
    (tmp_path / "text.pdf").write_bytes(b"%PDF-1.7\n%text\n" + plain.split(b"\n", 2)[2])
    assert "6.1.2 header" in faults_of(tmp_path / "text.pdf")
