"""An official document as PDF, laid out by Decree 30/2020, appendix I (`paper.md` 4)."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, KeepTogether, PageTemplate, Paragraph, Spacer, Table

from kiosk.adapters.documents import letter as form
from kiosk.adapters.documents.letter import Grid, Letter, Passage, listed
from kiosk.adapters.documents.letter_head import LetterHead, RuleUnder
from kiosk.adapters.documents.page_canvas import page_canvas
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.report_composer import ReportComposer
from kiosk.adapters.documents.typeface import Style, Typeface
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.ports.reports import ReportRequest

_SIGNATURE = (95.0, form.TEXT_WIDTH - 95.0)
"""Widths of the list of receivers and of the block to be signed."""
_OUR_FONT = ("FONTNAME", (0, 0), (-1, -1), Style.REGULAR.font)
"""Else every table would name a font that is not embedded."""


@dataclass(frozen=True, slots=True)
class ReportPdf(ReportComposer):
    """Implements `ReportDocument`."""

    def write(self, request: ReportRequest, out: Path) -> int:
        """Write the PDF; its pages are not counted."""
        composed = self.compose(request)
        write_whole(drawn(composed.letter, composed.words, composed.typeface), out)
        return 0


def drawn(letter: Letter, words: RegisterWords, typeface: Typeface) -> bytes:
    """The bytes of the PDF; the same letter gives the same bytes."""
    return drawn_pages(letter, words, typeface)[0]


def drawn_pages(letter: Letter, words: RegisterWords, typeface: Typeface) -> tuple[bytes, int]:
    """The same, and how many pages it has."""
    content = BytesIO()

    def canvas(*_: Any, **__: Any) -> Any:
        made = page_canvas(content, words, letter.office, letter.made_at)
        made.setTitle(f"{letter.kind} {' '.join(letter.about)}")
        return made

    def source(page: Any, _: Any) -> None:
        if page.getPageNumber() == 1:
            page.setFont(Style.ITALIC.font, form.SOURCE_SIZE)
            page.drawString(form.LEFT * mm, form.SOURCE_AT * mm, letter.source)

    document = BaseDocTemplate(content, pagesize=(form.WIDTH * mm, form.HEIGHT * mm))
    height = form.HEIGHT - form.TOP - form.BOTTOM
    frame = Frame(form.LEFT * mm, form.BOTTOM * mm, form.TEXT_WIDTH * mm, height * mm, 0, 0, 0, 0)
    document.addPageTemplates(
        PageTemplate("page", [frame], onPage=_page_number, onPageEnd=source, pagesize=document.pagesize)
    )
    document.build(_story(letter, typeface), canvasmaker=canvas)
    return content.getvalue(), document.page


def _page_number(canvas: Any, _: Any) -> None:
    """In the middle of the top margin, none on page 1."""
    if canvas.getPageNumber() == 1:
        return
    canvas.setFont(Style.REGULAR.font, form.BODY)
    middle = (form.LEFT + form.TEXT_WIDTH / 2) * mm
    canvas.drawCentredString(middle, (form.HEIGHT - form.PAGE_NUMBER_AT) * mm, str(canvas.getPageNumber()))


def _story(letter: Letter, typeface: Typeface) -> list[Flowable]:
    title = _style("title", form.TITLE, Style.BOLD, TA_CENTER)
    about = [_text(one, title) for one in letter.about]
    under = RuleUnder(typeface.width(letter.about[-1], Style.BOLD, form.TITLE) * form.AGENCY_RULE)
    story: list[Flowable] = [LetterHead(letter, typeface), Spacer(0, 12), _text(letter.kind, title), *about, under]
    story += [Spacer(0, 8), *_addressees(letter), _text(letter.opening, _BODY)]
    for place, one in enumerate(letter.body):
        before_table = place + 1 < len(letter.body) and isinstance(letter.body[place + 1], Grid)
        story += _grid(one) if isinstance(one, Grid) else [_passage(one, keep=before_table)]
    # The page that is signed carries text, too.
    story.append(KeepTogether([_text(letter.closing, _BODY), Spacer(0, 6), _signature(letter)]))
    return story


def _style(name: str, size: float, cut: Style = Style.REGULAR, align: int = TA_LEFT, **more: Any) -> ParagraphStyle:
    return ParagraphStyle(
        name, fontName=cut.font, fontSize=size, leading=size * form.LEADING / form.BODY, alignment=align, **more
    )


_BODY = _style("body", form.BODY, Style.REGULAR, TA_JUSTIFY, firstLineIndent=form.INDENT * mm, spaceAfter=form.GAP)
_KEPT = ParagraphStyle("kept", _BODY, keepWithNext=1)


def _characters(text: str) -> str:
    """A text as characters, never as markup; its own line breaks are kept."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return plain.replace("\n", "<br/>")


def _text(text: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(_characters(text), style)


def _passage(one: Passage, *, keep: bool) -> Paragraph:
    lead = f'<font name="{Style.BOLD.font}">{_characters(one.lead)}</font>'
    return Paragraph(f"{lead} {_characters(one.text)}" if one.text else lead, _KEPT if keep else _BODY)


def _addressees(letter: Letter) -> list[Flowable]:
    """One beside the colon, several below it in a list."""
    if len(letter.to) == 1:
        return [_text(f"{letter.to_label} {letter.to[0]}.", _style("to", form.BODY, align=TA_CENTER, spaceAfter=8))]
    label = _style("to", form.BODY, leftIndent=38 * mm)
    name = _style("to each", form.BODY, leftIndent=56 * mm)
    return [_text(letter.to_label, label), *(_text(one, name) for one in listed(letter.to)), Spacer(0, 8)]


def _grid(grid: Grid) -> list[Flowable]:
    head = _style("head", form.HEAD_SIZE, Style.BOLD, TA_CENTER)
    number = _style("number", form.NUMBER_SIZE, Style.ITALIC, TA_CENTER)
    cells = [_style("cell", form.TABLE_SIZE, align=TA_CENTER if one.centred else TA_LEFT) for one in grid.columns]
    rows = [
        [_text(one.head, head) for one in grid.columns],
        [_text(f"({place})", number) for place, _ in enumerate(grid.columns, start=1)],
        *([_text(text, style) for text, style in zip(row, cells, strict=True)] for row in grid.rows),
    ]
    look = [
        _OUR_FONT,
        ("GRID", (0, 0), (-1, -1), 0.5, "black"),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 2),
        ("RIGHTPADDING", (0, 0), (-1, -1), 2),
        ("TOPPADDING", (0, 0), (-1, -1), 1.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
    ]
    widths = [one.width * mm for one in grid.columns]
    table = Table(rows, colWidths=widths, repeatRows=2, style=look, hAlign="LEFT", splitInRow=0)
    note = _style("note", form.NOTE_SIZE, Style.ITALIC, TA_JUSTIFY, spaceBefore=3, spaceAfter=form.GAP)
    return [table, _text(grid.note, note)] if grid.note else [table, Spacer(0, form.GAP)]


def _signature(letter: Letter) -> Table:
    receivers = [_text(letter.recipients_label, _style("to whom", form.RECIPIENTS_HEAD, Style.BOLD_ITALIC))]
    receivers += [_text(one, _style("receiver", form.RECIPIENTS_SIZE)) for one in listed(letter.recipients)]
    post = _style("post", form.BODY, Style.BOLD, TA_CENTER)
    signed = [*(_text(one, post) for one in letter.authority), Spacer(0, form.TO_NAME * mm), _text(letter.signer, post)]
    look = [_OUR_FONT, ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
    return Table([[receivers, signed]], colWidths=[one * mm for one in _SIGNATURE], style=look, hAlign="LEFT")
