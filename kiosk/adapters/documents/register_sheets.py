"""Draws the pages of a register's table, one after another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.adapters.documents.closing_block import draw_closing
from kiosk.adapters.documents.measures import TABLE_TOP_FIRST, TABLE_TOP_LATER
from kiosk.adapters.documents.page_canvas import end_page
from kiosk.adapters.documents.page_frame import PageFrame
from kiosk.adapters.documents.page_seal import PageSeal
from kiosk.adapters.documents.pen import Pen
from kiosk.adapters.documents.rows import Row
from kiosk.adapters.documents.sentences import Sentences
from kiosk.adapters.documents.table import Table
from kiosk.adapters.documents.table_form import TableForm
from kiosk.domain.register_day import Totals
from kiosk.domain.register_page import PageContent


@dataclass(frozen=True, slots=True)
class RegisterSheets:
    """One register's pages, with one form of table."""

    pen: Pen
    sentences: Sentences
    form: TableForm

    def draw(self, content: PageContent, rows: Sequence[Row], before: Totals) -> None:
        """A page with its rows, what was carried in and what is carried out."""
        frame = PageFrame(self.pen, self.sentences, self.form)
        table, say = Table(self.pen, self.sentences.words, self.form), self.sentences
        number, last = content.page, content.is_last
        frame.around(number, content.pages)
        PageSeal(self.pen, self.sentences).page(content)
        top = TABLE_TOP_FIRST if number == 1 else TABLE_TOP_LATER
        if number == 1:
            frame.heading()
            y = table.head(top)
        else:
            frame.running_head()
            y = table.total(table.head(top), say.carried_in(number - 1), say.totals(before))
        y = table.rows(y, rows)
        y = table.total(y, say.whole_total(number) if last else say.carried_out(number), say.totals(content.totals))
        table.frame(top, y)
        if last:
            draw_closing(self.pen, self.sentences, y, content.pages)
        end_page(self.pen.canvas)
