"""Answers that were given lately still count; older ones are asked for again (`day.md` moments 14 and 26).

No code says how old it is: the payload of the national personal code has no date, so a screenshot of last week looks
like the code itself. What has an age is what the visitor was asked, and that is what the office may set a limit to.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from kiosk.domain.app_answers import Answer, AppAnswers
from kiosk.domain.visit import Visit


def kept_answers(last: Visit, now: datetime, running_counts: timedelta) -> AppAnswers:
    """What the visitor said lately, as far as it still counts: whether the app runs, and Bluetooth is on, changes."""
    old = last.answers_at is not None and now - last.answers_at >= running_counts
    return replace(last.answers, running=Answer.NOT_ASKED, bluetooth=None) if old else last.answers


def still_counts(last: Visit | None, now: datetime, keep: timedelta) -> bool:
    """Whether what the visitor was asked at their last visit needs no asking at `now`; never by a clock gone back.

    Half an answer is none, and that the desk did not ask last time is no reason not to ask today.
    """
    if last is None or last.answers_at is None:
        return False
    whole = last.answers.complete and not last.answers.skipped_because
    return whole and timedelta(0) <= now - last.answers_at < keep
