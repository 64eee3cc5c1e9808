"""A form of one page or two to be signed: heading, title, lines of what was filled in, texts, a place to sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, KeepTogether, PageTemplate, Paragraph, Spacer, Table

from kiosk.adapters.documents import letter as form
from kiosk.adapters.documents.page_canvas import page_canvas
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.signing import Signature
from kiosk.adapters.documents.typeface import Style
from kiosk.domain.office import Office

_LABEL = 62.0
"""Width of the labels in millimetres."""
_OUR_FONT = ("FONTNAME", (0, 0), (-1, -1), Style.REGULAR.font)
"""Else every table would name a font that is not embedded."""


@dataclass(frozen=True, slots=True)
class FilledPage:
    """Everything that the form says, in the order in which it is read."""

    office: Office
    title: str
    under: str
    rows: Sequence[tuple[str, str]]
    """Label and what was filled in."""
    boxed: str
    """A text in a frame; empty for none."""
    texts: Sequence[str]
    place_and_date: str
    signatures: Sequence[Signature]
    foot: str
    made_at: datetime


def draw_page(page: FilledPage, words: RegisterWords) -> tuple[bytes, int]:
    """The bytes of the PDF and its number of pages; the same form gives the same bytes."""
    content = BytesIO()

    def canvas(*_: Any, **__: Any) -> Any:
        made = page_canvas(content, words, page.office, page.made_at)
        made.setTitle(page.title)
        return made

    def foot(canvas: Any, _: Any) -> None:
        canvas.setFont(Style.ITALIC.font, form.SOURCE_SIZE)
        canvas.drawString(form.LEFT * mm, form.SOURCE_AT * mm, page.foot)

    document = BaseDocTemplate(content, pagesize=(form.WIDTH * mm, form.HEIGHT * mm))
    height = form.HEIGHT - form.TOP - form.BOTTOM
    frame = Frame(form.LEFT * mm, form.BOTTOM * mm, form.TEXT_WIDTH * mm, height * mm, 0, 0, 0, 0)
    document.addPageTemplates(PageTemplate("page", [frame], onPageEnd=foot, pagesize=document.pagesize))
    document.build(_story(page, words), canvasmaker=canvas)
    return content.getvalue(), document.page


def _story(page: FilledPage, words: RegisterWords) -> list[Flowable]:
    centred = _style("under", form.BODY, Style.ITALIC, TA_CENTER)
    story: list[Flowable] = [_head(page, words), Spacer(0, 16), _text(page.title, _style_of_title())]
    story += [_text(page.under, centred), Spacer(0, 10), _rows(page.rows), Spacer(0, 8)]
    if page.boxed:
        boxed = Table([[_text(page.boxed, _style("boxed", form.BODY, Style.BOLD))]], colWidths=[form.TEXT_WIDTH * mm])
        boxed.setStyle([_OUR_FONT, ("BOX", (0, 0), (-1, -1), 0.8, "black"), ("BOTTOMPADDING", (0, 0), (-1, -1), 5)])
        story += [boxed, Spacer(0, 8)]
    body = _style("text", form.BODY, Style.REGULAR, TA_JUSTIFY, spaceAfter=form.GAP)
    story += [_text(one, body) for one in page.texts]
    story.append(KeepTogether(_signed(page)))
    return story


def _head(page: FilledPage, words: RegisterWords) -> Table:
    small, bold = _style("agency", 12, Style.REGULAR, TA_CENTER), _style("name", 12, Style.BOLD, TA_CENTER)
    motto = _style("motto", 13, Style.BOLD, TA_CENTER)
    left = [_text(words.text(page.office.parent).upper(), small), _text(words.text(page.office.name).upper(), bold)]
    right = [_text(words.say("nation"), bold), _text(words.say("motto"), motto)]
    table = Table([[left, right]], colWidths=[form.AGENCY_WIDTH * mm, form.NATION_WIDTH * mm], hAlign="LEFT")
    table.setStyle([_OUR_FONT, ("VALIGN", (0, 0), (-1, -1), "TOP"), *_no_padding()])
    return table


def _rows(rows: Sequence[tuple[str, str]]) -> Table:
    label, value = _style("label", form.BODY), _style("value", form.BODY, Style.BOLD)
    cells = [[_text(one, label), _text(other, value)] for one, other in rows]
    table = Table(cells, colWidths=[_LABEL * mm, (form.TEXT_WIDTH - _LABEL) * mm], hAlign="LEFT")
    lines = ("LINEBELOW", (0, 0), (-1, -1), 0.3, "grey")
    table.setStyle([_OUR_FONT, lines, ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)])
    return table


def _signed(page: FilledPage) -> list[Flowable]:
    date, role = _style("date", form.BODY, Style.ITALIC, TA_CENTER), _style("role", form.BODY, Style.BOLD, TA_CENTER)
    blocks = [
        [_text(one.role, role), _text(one.hint, date), Spacer(0, 22 * mm), _text(one.name, role)]
        for one in page.signatures
    ]
    width = form.TEXT_WIDTH / max(1, len(blocks)) * mm
    table = Table([blocks], colWidths=[width] * len(blocks), style=[_OUR_FONT, ("VALIGN", (0, 0), (-1, -1), "TOP")])
    right = _style("place", form.BODY, Style.ITALIC, 2)
    return [Spacer(0, 6), _text(page.place_and_date, right), Spacer(0, 4), table]


def _no_padding() -> list[tuple[object, ...]]:
    return [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]


def _style_of_title() -> ParagraphStyle:
    return _style("title", form.TITLE, Style.BOLD, TA_CENTER)


def _style(name: str, size: float, cut: Style = Style.REGULAR, align: int = TA_LEFT, **more: Any) -> ParagraphStyle:
    leading = size * form.LEADING / form.BODY
    return ParagraphStyle(name, fontName=cut.font, fontSize=size, leading=leading, alignment=align, **more)


def _text(text: str, style: ParagraphStyle) -> Paragraph:
    """A text as characters, never as markup; its own line breaks are kept."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Paragraph(plain.replace("\n", "<br/>"), style)
