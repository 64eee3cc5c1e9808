"""Who looked at whose data, when and why, on paper: Luật 91/2025/QH15; it names no visitor."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.listing import ListColumn, Listing, ListRow
from kiosk.adapters.documents.listing_pdf import write_listing
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.signing import Signature
from kiosk.application.print_looks import LooksSheet
from kiosk.application.read_looks import LookLine
from kiosk.application.wording import Wording
from kiosk.domain.look_facts import LookKind
from kiosk.domain.office_time import office_clock, office_day

_COLUMNS = (("number", 14.0), ("when", 34.0), ("who", 48.0), ("what", 62.0), ("whose", 46.0), ("why", 48.0))
_SHOWN = 8
"""Letters of an id: enough to find the person by `looks --person`, and nobody's name."""


@dataclass(frozen=True, slots=True)
class LooksPdf:
    """Implements `LooksDocument` with the fonts of one folder; always in Vietnamese."""

    fonts: Path
    wording: Wording

    def write(self, sheet: LooksSheet, out: Path) -> int:
        """Write the PDF, and return its number of pages."""
        return write_listing(self.fonts, self.wording, lambda words: self._listing(sheet, words), out)

    def _listing(self, sheet: LooksSheet, words: RegisterWords) -> Listing:
        say, short = self.wording.say, words.short_date
        day, clock = office_day(sheet.made_at), office_clock(sheet.made_at)
        period = {"first": short(sheet.first), "last": short(sheet.last)}
        people = len({one.who for one in sheet.lines})
        rows = [self._row(number, one, sheet, words) for number, one in enumerate(sheet.lines, start=1)]
        return Listing(
            office=sheet.office,
            title=say("audit.paper_title"),
            under=(say("audit.paper_period", **period), say("audit.paper_count", looks=len(rows), people=people)),
            running=say("audit.paper_running", **period),
            columns=tuple(
                ListColumn(say(f"audit.head_{key}").replace("|", "\n"), width, centred=key in ("number", "when"))
                for key, width in _COLUMNS
            ),
            rows=tuple(rows),
            after=(say("audit.paper_note"),),
            signatures=(
                Signature(say("audit.paper_signer"), words.say("sign"), words.text(sheet.operator)),
                Signature(words.head_title(sheet.office), words.say("sign_and_seal"), ""),
            ),
            place_and_date=words.place_and_date(sheet.office, day),
            printed=words.text(say("audit.paper_printed", clock=clock, date=short(day), operator=sheet.operator)),
            code="",
            made_at=sheet.made_at,
        )

    def _row(self, number: int, line: LookLine, sheet: LooksSheet, words: RegisterWords) -> ListRow:
        when = f"{office_clock(line.at)} {words.short_date(office_day(line.at))}"
        why = " – ".join(one for one in (sheet.reasons.get(line.why, ""), line.said) if one)
        what = self.wording.say(f"look.kind_{line.kind.value}")
        cells = (str(number), when, line.who, what, self._whose(line, words), why)
        return ListRow(tuple(map(words.text, cells)))

    def _whose(self, line: LookLine, words: RegisterWords) -> str:
        say = self.wording.say
        if line.days is not None:
            first, last = map(words.short_date, line.days)
            return first if first == last else f"{first} – {last}"
        if line.up_to:
            return say("audit.whose_entries", last=line.up_to)
        if line.kind is LookKind.LOOKS or not line.subjects:
            return say("audit.whose_whole") if line.kind is not LookKind.ON_DUTY else say("audit.whose_duty")
        return say("audit.whose", n=len(line.subjects), id=line.subjects[0][:_SHOWN])
