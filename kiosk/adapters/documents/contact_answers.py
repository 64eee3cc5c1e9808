"""Health answers in the table of a case: the only file of the kiosk that holds any (dispatch 001)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.adapters.documents.contacts_words import ContactsWords
from kiosk.application.ports.register import VisitLine
from kiosk.application.wording import VIETNAMESE
from kiosk.domain.declarations.declaration import HealthDeclaration
from kiosk.domain.declarations.questionnaire import Questionnaires
from kiosk.domain.office import in_language

ANSWERS = ("declaration", "answers")
"""Columns behind the others: the receipt, and what was answered."""


@dataclass(frozen=True, slots=True)
class ContactAnswers:
    """The declarations that a list may hold, in words."""

    words: ContactsWords
    book: Questionnaires
    made: Mapping[str, HealthDeclaration]
    """By visit."""

    def cells(self, lines: Sequence[VisitLine]) -> dict[str, str]:
        """Of the person of these visits, the last declaration; empty where they made none."""
        for line in reversed(lines):
            declared, made = line.visit.declaration, self.made.get(line.visit.visit_id)
            if declared is not None and made is not None:
                return {"declaration": declared.receipt, "answers": self._told(declared.questionnaire, made)}
        return dict.fromkeys(ANSWERS, "")

    def _told(self, questionnaire: str, made: HealthDeclaration) -> str:
        asked = self.book.find(questionnaire)
        texts = {one.key: in_language(one.text, VIETNAMESE) for one in asked.questions} if asked else {}
        given = made.answers.items()
        return "; ".join(f"{texts.get(key, key)}: {self.words.say(f'contact_{one.value}')}" for key, one in given)
