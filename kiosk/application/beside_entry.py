"""What is recorded with an entry because it is known already: the visitor's answers and groups."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from kiosk.domain.admission import AdmissionPolicy
from kiosk.domain.app_answers import AppAnswers
from kiosk.domain.belonging_facts import GroupsTold
from kiosk.domain.facts import Fact
from kiosk.domain.kept_answers import kept_answers, still_counts
from kiosk.domain.visit import Visit
from kiosk.domain.visit_facts import AnswersGiven


def kept_facts(
    visit_id: str, last: Visit | None, policy: AdmissionPolicy, at: datetime, answers: AppAnswers | None
) -> Iterator[tuple[str, Fact]]:
    """Facts of the new visit by the part of the scan that they are; `answers` are those given now, in a form."""
    if answers is not None:
        yield "answers", AnswersGiven(visit_id, answers)
    elif last is not None and still_counts(last, at, policy.keep_answers):
        yield "answers", AnswersGiven(visit_id, kept_answers(last, at, policy.running_counts), last.answers_at)
    groups = tuple(one for one in last.belongs_to if one not in policy.passing_groups) if last else ()
    if groups:
        yield "groups", GroupsTold(visit_id, groups, kept=True)
