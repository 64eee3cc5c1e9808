"""What hangs where, on paper: to be carried along by whoever goes round with new prints."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.listing import ListColumn, Listing, ListRow
from kiosk.adapters.documents.listing_pdf import write_listing
from kiosk.adapters.documents.postings_words import PostingsWords
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.signing import Signature
from kiosk.application.ports.publicity import PostingsSheet
from kiosk.application.wording import Wording
from kiosk.domain.office_time import office_clock, office_day

_WIDTHS = (12.0, 62.0, 40.0, 34.0, 34.0, 34.0, 36.0)


@dataclass(frozen=True, slots=True)
class PostingsPdf:
    """Implements `PostingsDocument` with the fonts of one folder."""

    fonts: Path
    wording: Wording

    def write(self, sheet: PostingsSheet, out: Path) -> int:
        """Write the PDF, and return its number of pages."""
        return write_listing(self.fonts, self.wording, lambda words: self._listing(sheet, words), out)

    def _listing(self, sheet: PostingsSheet, words: RegisterWords) -> Listing:
        said, cells = self.wording.say, PostingsWords(self.wording)
        day, clock = office_day(sheet.printed_at), office_clock(sheet.printed_at)
        hanging = [one for one in sheet.postings if one.hangs]
        counts = {"count": len(hanging), "old": sum(one.needs_care for one in hanging)}
        columns = zip(cells.heads(), _WIDTHS, strict=True)
        return Listing(
            office=sheet.office,
            title=said("posters.list_title"),
            under=(said("posters.list_under", **counts),),
            running=said("posters.list_running", date=words.short_date(day)),
            columns=tuple(ListColumn(head, width, centred=place == 0) for place, (head, width) in enumerate(columns)),
            rows=tuple(ListRow(tuple(map(words.text, cells.cells(one)))) for one in sheet.postings),
            after=(),
            signatures=(Signature(said("posters.list_signer"), words.say("sign"), words.text(sheet.printed_by)),),
            place_and_date=words.place_and_date(sheet.office, day),
            printed=words.text(
                said("posters.list_printed", clock=clock, date=words.short_date(day), operator=sheet.printed_by)
            ),
            code="",
            made_at=sheet.printed_at,
        )
