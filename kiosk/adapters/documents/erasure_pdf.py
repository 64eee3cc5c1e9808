"""A record that personal data were erased (Luật 91/2025/QH15, Điều 14): what, of when, by which rule, and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.form_pdf import FilledPage, draw_page
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.signing import Signature
from kiosk.adapters.documents.typeface import load_typeface
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.print_erasure import ErasurePaper
from kiosk.application.read_erasures import ErasureRecord, GroupErased
from kiosk.application.wording import Wording
from kiosk.domain.erasure_facts import CopiesStruck, PersonErased
from kiosk.domain.office_time import office_clock, office_day

_SHOWN = 16
"""Letters of a digest on paper: sixty-four bits, enough to compare with."""


@dataclass(frozen=True, slots=True)
class ErasurePdf:
    """Implements `ErasureDocument` with the fonts of one folder; always in Vietnamese."""

    fonts: Path
    wording: Wording

    def write(self, paper: ErasurePaper, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        words = RegisterWords.of(self.wording, load_typeface(self.fonts))
        content, pages = draw_page(_Page(paper, words).filled(), words)
        write_whole(content, out)
        return pages


@dataclass(frozen=True, slots=True)
class _Page:
    paper: ErasurePaper
    words: RegisterWords

    def filled(self) -> FilledPage:
        """Everything that it says."""
        say, words, paper = self.words.say, self.words, self.paper
        record, printed, office = paper.record, paper.printed_at, paper.office
        person = record.person
        rows = list(self._of_person(person)) if person else [self._row(one) for one in record.groups]
        rows.append((say("erasure_journal"), say("erasure_entries", first=record.number, last=record.last)))
        day, clock = words.short_date(office_day(record.at)), office_clock(record.at)
        return FilledPage(
            office=office,
            title=say("erasure_title"),
            under=say("erasure_under", number=record.number, clock=clock, date=day),
            rows=[(label, words.text(value)) for label, value in rows],
            boxed="",
            texts=[say(f"erasure_{one}") for one in _texts(record)],
            place_and_date=words.place_and_date(office, office_day(printed)),
            signatures=(
                Signature(say("erasure_made_by"), say("sign"), words.text(paper.operator)),
                Signature(words.head_title(office), say("sign_and_seal"), ""),
            ),
            foot=say(
                "declaration_printed",
                clock=office_clock(printed),
                date=words.short_date(office_day(printed)),
                operator=words.text(paper.operator),
            ),
            made_at=printed,
        )

    def _row(self, one: GroupErased) -> tuple[str, str]:
        say, short = self.words.say, self.words.short_date
        values = {"count": one.count, "days": one.days, "before": short(one.before), "digest": _shown(one.digest)}
        if one.group is None or one.first is None:
            return say("erasure_files"), say("erasure_files_row", **values)
        # What an earlier day left, before a clock was put right, is of no day that anybody would look for.
        row = say("erasure_row", first=short(min(one.first, one.before)), **values)
        return say(f"erasure_group_{one.group.value}"), f"{row} {one.rule}".strip()

    def _of_person(self, person: PersonErased) -> Iterator[tuple[str, str]]:
        say = self.words.say
        yield say("erasure_what"), say("erasure_person_row", sheets=len(person.sheets), visits=person.visits)
        if person.request_id:
            yield say("erasure_request"), person.request_id[:8].upper()
        yield say("erasure_by"), " + ".join(one for one in person.by if one) or self.paper.record.operator
        yield say("erasure_kept"), " ".join(say(f"erasure_kept_{one}") for one in person.kept)
        copies = self.paper.record.copies
        if copies is not None:
            yield say("erasure_copies"), " ".join(self._of_copies(copies))

    def _of_copies(self, copies: CopiesStruck) -> Iterator[str]:
        say = self.words.say
        yield say("erasure_copies_struck", copies=copies.copies)
        if copies.shut:
            yield say("erasure_copies_shut", copies=copies.shut)
        yield from (say(f"erasure_copies_missed_{one}") for one in copies.missed)


def _texts(record: ErasureRecord) -> Iterator[str]:
    yield from ("basis", "asked" if record.person else "due", "how")
    if record.copies is None:
        yield "copies_next"
    yield "stays"


def _shown(digest: str) -> str:
    return " ".join(digest[start : start + 4] for start in range(0, _SHOWN, 4)).upper()
