"""The same official document as a file that an office edits; Times New Roman, since every office has it."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from kiosk.adapters.documents import letter as form
from kiosk.adapters.documents.docx_parts import Look, bare_table, field, fill, line, one_piece, say_again
from kiosk.adapters.documents.letter import Grid, Letter, Passage, listed
from kiosk.adapters.documents.letter_head import AGENCY_SIZE, MOTTO_SIZE, NUMBER_SIZE
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.report_composer import ReportComposer
from kiosk.adapters.documents.typeface import Style, Typeface
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.ports.reports import ReportRequest

_MIDDLE = ALIGN.CENTER
_SIGNATURE = (95.0, form.TEXT_WIDTH - 95.0)


@dataclass(frozen=True, slots=True)
class ReportDocx(ReportComposer):
    """Implements `ReportDocument`; the fonts of the folder measure the lines that must be as long as a text."""

    def write(self, request: ReportRequest, out: Path) -> int:
        """Write the DOCX; its pages are whatever the office's own program makes of it."""
        composed = self.compose(request)
        write_whole(edited(composed.letter, composed.words, composed.typeface), out)
        return 0


def edited(letter: Letter, words: RegisterWords, typeface: Typeface) -> bytes:
    """The bytes of the DOCX."""
    content = BytesIO()
    _Composed(letter, typeface, _sheet(letter, words)).document().save(content)
    return content.getvalue()


def _sheet(letter: Letter, paper: RegisterWords) -> Any:
    """An empty document: A4, margins, font, page number from page 2 on."""
    document = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(form.BODY)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:eastAsia", "w:cs", "w:hAnsi"):
        fonts.set(qn(script), "Times New Roman")
    normal.paragraph_format.space_after = Pt(0)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(form.WIDTH), Mm(form.HEIGHT)
    section.top_margin, section.bottom_margin = Mm(form.TOP), Mm(form.BOTTOM)
    section.left_margin, section.right_margin = Mm(form.LEFT), Mm(form.RIGHT)
    section.header_distance = Mm(form.PAGE_NUMBER_AT - 4)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = _MIDDLE
    field(number, "PAGE", form.BODY)
    section.footer_distance = Mm(form.SOURCE_AT - 1)
    fill(section.first_page_footer.paragraphs[0], letter.source, Look(form.SOURCE_SIZE, italic=True))
    said = document.core_properties
    said.author, said.title = paper.text(letter.office.name), f"{letter.kind} {' '.join(letter.about)}"
    said.comments, said.language, said.created = paper.say("document_creator"), "vi-VN", letter.made_at
    return document


@dataclass(frozen=True, slots=True)
class _Composed:
    letter: Letter
    typeface: Typeface
    sheet: Any

    def document(self) -> Any:
        """The sheet with everything on it."""
        letter = self.letter
        self._heading()
        title = Look(form.TITLE, bold=True, align=_MIDDLE)
        fill(self.sheet.add_paragraph(), letter.kind, title).paragraph_format.space_before = Pt(12)
        for one in letter.about:
            fill(self.sheet.add_paragraph(), one, title)
        self._rule(self.sheet.add_paragraph(), form.TEXT_WIDTH, letter.about[-1], form.TITLE, form.AGENCY_RULE)
        self._addressees()
        self._body(letter.opening)
        for part in letter.body:
            self._grid(part) if isinstance(part, Grid) else self._passage(part)
        self._body(letter.closing).paragraph_format.keep_with_next = True
        self._signature()
        return self.sheet

    def _heading(self) -> None:
        letter, heading = self.letter, self.letter.heading
        upper, lower = bare_table(self.sheet, 2, (form.AGENCY_WIDTH, form.NATION_WIDTH)).rows
        left, right = upper.cells
        fill(left.paragraphs[0], letter.parent, Look(AGENCY_SIZE, align=_MIDDLE))
        fill(left.add_paragraph(), letter.agency, Look(AGENCY_SIZE, bold=True, align=_MIDDLE))
        if heading.mark:
            fill(left.add_paragraph(), heading.mark, Look(AGENCY_SIZE, align=_MIDDLE))
        else:
            self._rule(left.add_paragraph(), form.AGENCY_WIDTH, letter.agency, AGENCY_SIZE, form.AGENCY_RULE)
        fill(right.paragraphs[0], heading.title, Look(heading.size, bold=True, align=_MIDDLE))
        last, size = heading.title, heading.size
        if heading.motto:
            last, size = heading.motto, MOTTO_SIZE
            fill(right.add_paragraph(), last, Look(size, bold=True, align=_MIDDLE))
        self._rule(right.add_paragraph(), form.NATION_WIDTH, last, size, 1.0)
        fill(lower.cells[0].paragraphs[0], letter.number, Look(NUMBER_SIZE, align=_MIDDLE))
        fill(lower.cells[1].paragraphs[0], letter.place_and_date, Look(MOTTO_SIZE, italic=True, align=_MIDDLE))

    def _rule(self, paragraph: Any, width: float, text: str, size: float, part: float) -> None:
        """A line under `text`, as long as this part of it."""
        length = min(self.typeface.width(text, Style.BOLD, size) * part, Mm(width).pt)
        line(paragraph, (Mm(width).pt - length) / 2)

    def _addressees(self) -> None:
        letter, plain = self.letter, Look(form.BODY)
        first = self.sheet.add_paragraph()
        first.paragraph_format.space_before = Pt(8)
        if len(letter.to) == 1:
            fill(first, f"{letter.to_label} {letter.to[0]}.", Look(form.BODY, align=_MIDDLE))
        else:
            fill(first, letter.to_label, plain).paragraph_format.left_indent = Mm(38)
            for one in listed(letter.to):
                fill(self.sheet.add_paragraph(), one, plain).paragraph_format.left_indent = Mm(56)
        self.sheet.paragraphs[-1].paragraph_format.space_after = Pt(8)

    def _body(self, text: str) -> Any:
        paragraph = fill(self.sheet.add_paragraph(), text, Look(form.BODY, align=ALIGN.JUSTIFY))
        paragraph.paragraph_format.first_line_indent = Mm(form.INDENT)
        paragraph.paragraph_format.space_after = Pt(form.GAP)
        return paragraph

    def _passage(self, one: Passage) -> None:
        paragraph = self._body("")
        fill(paragraph, one.lead, Look(form.BODY, bold=True, align=ALIGN.JUSTIFY))
        if one.text:
            fill(paragraph, f" {one.text}", Look(form.BODY, align=ALIGN.JUSTIFY))
        paragraph.paragraph_format.keep_with_next = not one.text

    def _grid(self, grid: Grid) -> None:
        table = bare_table(self.sheet, len(grid.rows) + 2, tuple(one.width for one in grid.columns))
        table.style = self.sheet.styles["Table Grid"]
        head = Look(form.HEAD_SIZE, bold=True, align=_MIDDLE)
        number = Look(form.NUMBER_SIZE, italic=True, align=_MIDDLE)
        for place, column in enumerate(grid.columns):
            fill(table.rows[0].cells[place].paragraphs[0], column.head, head)
            fill(table.rows[1].cells[place].paragraphs[0], f"({place + 1})", number)
        for row, texts in zip(table.rows[2:], grid.rows, strict=True):
            one_piece(row)
            for cell, text, column in zip(row.cells, texts, grid.columns, strict=True):
                fill(cell.paragraphs[0], text, Look(form.TABLE_SIZE, align=_MIDDLE if column.centred else None))
        say_again(table.rows[0])
        say_again(table.rows[1])
        note = fill(self.sheet.add_paragraph(), grid.note, Look(form.NOTE_SIZE, italic=True, align=ALIGN.JUSTIFY))
        note.paragraph_format.space_before, note.paragraph_format.space_after = Pt(3), Pt(form.GAP)

    def _signature(self) -> None:
        letter = self.letter
        (row,) = bare_table(self.sheet, 1, _SIGNATURE).rows
        one_piece(row)
        left, right = row.cells
        fill(left.paragraphs[0], letter.recipients_label, Look(form.RECIPIENTS_HEAD, bold=True, italic=True))
        for one in listed(letter.recipients):
            fill(left.add_paragraph(), one, Look(form.RECIPIENTS_SIZE))
        post = Look(form.BODY, bold=True, align=_MIDDLE)
        first, *more = letter.authority
        fill(right.paragraphs[0], first, post)
        for one in more:
            fill(right.add_paragraph(), one, post)
        fill(right.add_paragraph(), letter.signer, post).paragraph_format.space_before = Mm(form.TO_NAME)
