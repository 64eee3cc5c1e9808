"""The frame of every official letter that is no report: heading, number, who signs (Decree 30/2020, appendix I)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.adapters.documents.letter import Grid, Letter, Passage
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.report_words import short_names, whole_names
from kiosk.domain.office import Office
from kiosk.domain.office_time import office_clock, office_day
from kiosk.domain.report_form import ReportForm


@dataclass(frozen=True, slots=True)
class LetterText:
    """What one letter says within the frame; texts are drawable already."""

    short_kind: str
    """As it stands in the symbol: "TB" of "TB-UBND"."""
    kind: str
    about: tuple[str, ...]
    to: tuple[str, ...]
    opening: str
    body: tuple[Passage | Grid, ...]
    closing: str
    number: str = ""
    """The office's own number; empty leaves the place for the clerk."""


@dataclass(frozen=True, slots=True)
class OfficeLetters:
    """The office's letters: its form and its words."""

    office: Office
    form: ReportForm
    words: RegisterWords

    def letter(self, text: LetterText, made_at: datetime, operator: str) -> Letter:
        """The whole letter."""
        words, office, form, day = self.words, self.office, self.form, office_day(made_at)
        symbol = f"{text.short_kind}-{form.symbol.partition('-')[2]}".removesuffix("-")
        return Letter(
            office=office,
            heading=form.heading,
            parent=short_names(words, office.parent).upper(),
            agency=whole_names(words.text(office.name).upper()),
            number=form.heading.number.format(symbol=symbol),
            place_and_date=words.place_and_date(office, day),
            kind=text.kind,
            about=text.about,
            to_label=words.say("letter_to"),
            to=text.to,
            opening=text.opening,
            body=text.body,
            closing=text.closing,
            recipients_label=words.say("letter_recipients"),
            recipients=tuple(words.lines("letter_recipients_listed")),
            authority=tuple(one for one in (words.text(form.authority), words.head_title(office)) if one),
            signer=words.text(office.head_name),
            source=words.say(
                "declaration_printed", clock=office_clock(made_at), date=words.short_date(day), operator=operator
            ),
            made_at=made_at,
        )
