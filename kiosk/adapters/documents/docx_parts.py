"""What the DOCX library has no words for: lines of a length, fields, tables without borders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

_RULE_EIGHTHS = "5"
"""Thickness of a line, in eighths of a point."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a text looks; size in points."""

    size: float
    bold: bool = False
    italic: bool = False
    align: WD_ALIGN_PARAGRAPH | None = None


def fill(paragraph: Any, text: str, look: Look) -> Any:
    """Put a text at the end of a paragraph, and give the paragraph."""
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(look.size), look.bold, look.italic
    if look.align is not None:
        paragraph.alignment = look.align
    return paragraph


def line(paragraph: Any, indent: float) -> None:
    """Make an empty paragraph a line that begins and ends `indent` points within its room."""
    shape = paragraph.paragraph_format
    shape.left_indent = shape.right_indent = Pt(indent)
    shape.line_spacing = Pt(6)
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for key, value in (("val", "single"), ("sz", _RULE_EIGHTHS), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{key}"), value)
    borders.append(top)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the library gives no other way to a border
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def field(paragraph: Any, code: str, size: float) -> None:
    """A value that the word processor fills in, as PAGE."""
    simple = OxmlElement("w:fldSimple")
    simple.set(qn("w:instr"), code)
    paragraph._p.append(simple)  # noqa: SLF001 - the library knows no fields
    run = paragraph.add_run("2")
    run.font.size = Pt(size)
    simple.append(run._r)  # noqa: SLF001 - the library knows no fields


def bare_table(document: Any, rows: int, widths: tuple[float, ...]) -> Any:
    """A table without borders, its columns as wide as told, in millimetres."""
    table = document.add_table(rows, len(widths))
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    return table


def one_piece(row: Any) -> None:
    """Keep a row on one page."""
    _mark(row, "w:cantSplit")


def say_again(row: Any) -> None:
    """Repeat a row of the head on every page."""
    _mark(row, "w:tblHeader")


def _mark(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 - the library gives no other way
