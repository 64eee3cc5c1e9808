"""A list over many days as a table that spreadsheets open, each person once, with the level and whom they met."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.contact_answers import ANSWERS, ContactAnswers
from kiosk.adapters.documents.contacts_table import write_people
from kiosk.adapters.documents.contacts_words import ContactsWords
from kiosk.application.list_cases import CaseContact, CaseList
from kiosk.application.wording import Wording
from kiosk.domain.declarations.questionnaire import Questionnaires
from kiosk.domain.office import Office
from kiosk.domain.visit import minutes_of

_COLUMNS = ("number", "level", "grade", "name", "birth_year", "phone", "address", "days", "cases", "minutes")


@dataclass(frozen=True, slots=True)
class CasesCsv:
    """In Vietnamese; health answers stand in it only of people who met a case or a suspect."""

    wording: Wording
    book: Questionnaires = Questionnaires()

    def write(self, cases: CaseList, office: Office, out: Path) -> int:
        """Write the table to `out`, whole or not at all, and return the number of people. Raises OSError."""
        words, answered = ContactsWords(self.wording, office), any(one.declared for one in cases.found)
        rows = [self._cells(words, number, one) for number, one in enumerate(cases.found, start=1)]
        write_people(words, (*_COLUMNS, *(ANSWERS if answered else ())), rows, out)
        return len(cases.found)

    def _cells(self, words: ContactsWords, number: int, one: CaseContact) -> dict[str, str]:
        least, most = minutes_of(one.least) or 0, minutes_of(one.most) or 0
        line, made = one.declared or (None, None)
        answers = {line.visit.visit_id: made} if line and made else {}
        return {
            **words.cells(number, one.last, one.level),
            "grade": words.say(f"contact_{one.grade.value}"),
            "days": "; ".join(f"{day:%d/%m/%Y}" for day in one.days),
            "cases": ", ".join(map(str, one.numbers)),
            "minutes": str(most) if least == most else f"{least}–{most}",
            **ContactAnswers(words, self.book, answers).cells((line,) if line else ()),
        }
