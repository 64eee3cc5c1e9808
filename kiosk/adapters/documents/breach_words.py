"""The record of a violation (“biên bản”) as an official letter.

Law 91/2025/QH15, article 23, clause 2, asks for the record; the order of its parts follows the notification to the
authority (form 08 of Decree 356/2025/NĐ-CP, known here from public templates, not from the gazette itself).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kiosk.adapters.documents.letter import Passage
from kiosk.adapters.documents.office_letter import LetterText
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.application.numerals import thousands
from kiosk.application.print_breach import BreachSheet
from kiosk.domain.office_time import office_clock, office_day

_WRITTEN = ("happened", "what", "involved")
_AFTER = ("consequences", "measures", "contact")


@dataclass(frozen=True, slots=True)
class BreachWords:
    """Composes the record."""

    sheet: BreachSheet
    words: RegisterWords

    def text(self) -> LetterText:
        """Everything within the frame."""
        say, breach = self.words.say, self.sheet.line.breach
        return LetterText(
            short_kind="BB",
            kind=say("breach_kind"),
            about=(say("breach_about", code=breach.code),),
            to=(say("breach_to"),),
            opening=say("breach_opening", office=self.sheet.office.name, at=self._moment(breach.recorded_at)),
            body=tuple(self._body()),
            closing=say("breach_closing"),
        )

    def _body(self) -> Iterator[Passage]:
        say, words, line = self.words.say, self.words, self.sheet.line
        breach, said = line.breach, line.words
        found = say("breach_found_text", at=self._moment(breach.found_at), by=said.get("found_by", ""))
        yield Passage(say("breach_found"), found)
        for key in _WRITTEN:
            yield self._said(key)
        groups = ", ".join(say(f"breach_group_{one.value}") for one in breach.groups)
        yield Passage(say("breach_data"), say("breach_data_text", groups=groups, people=thousands(breach.people)))
        for key in _AFTER:
            yield self._said(key)
        yield Passage(say("breach_told"), self._told())
        for one in line.added:
            yield Passage(say("breach_added", at=self._moment(one.at), by=one.by), words.text(one.words))

    def _said(self, key: str) -> Passage:
        written = self.words.text(self.sheet.line.words.get(key, ""))
        return Passage(self.words.say(f"breach_{key}"), written or self.words.say("breach_unsaid"))

    def _told(self) -> str:
        say, line, breach = self.words.say, self.sheet.line, self.sheet.line.breach
        if breach.sent_at is None:
            return say("breach_not_told", due=self._moment(breach.due_at))
        number = say("breach_told_number", number=line.number) if line.number else ""
        told = say("breach_told_text", to=line.to, at=self._moment(breach.sent_at)) + number + "."
        return f"{told} {say('breach_late', why=line.late)}" if line.late else told

    def _moment(self, at: datetime) -> str:
        return self.words.say("breach_moment", clock=office_clock(at), date=self.words.short_date(office_day(at)))
