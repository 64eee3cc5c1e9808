"""A dispatch in words, for the command line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kiosk.application.numerals import percent_said
from kiosk.application.wording import VIETNAMESE
from kiosk.cli.speech import sentence, speech_language
from kiosk.domain.apps import AppBook
from kiosk.domain.dispatches.deadline import Deadline
from kiosk.domain.dispatches.dispatch import Dispatch, Obligation, Urgency, Words
from kiosk.domain.dispatches.groups import Groups
from kiosk.domain.dispatches.target import Baseline, Target


def in_words(words: Words) -> str:
    """The text in the language that the command line speaks."""
    return words.get(speech_language()) or words[VIETNAMESE]


def number_said(dispatch: Dispatch) -> str:
    """Its number, or that it is not known."""
    return dispatch.number or sentence("dispatch.no_number")


def day_said(day: date) -> str:
    """A day as offices write it: 30/8/2020."""
    return f"{day.day}/{day.month}/{day.year}"


def line_of(dispatch: Dispatch, today: date) -> str:
    """The dispatch in one line of a list."""
    state = sentence("dispatch.in_force" if dispatch.in_force(today) else "dispatch.retired")
    return (
        f"{dispatch.key}  {number_said(dispatch)} · {dispatch.issued}{_urgency(dispatch)} · {dispatch.issuer} · "
        f"{sentence('dispatch.obligations', count=len(dispatch.obligations))} · {state}"
    )


def told(dispatch: Dispatch, groups: Groups, apps: AppBook, today: date) -> Iterator[str]:
    """Everything that the dispatch says, line by line."""
    yield line_of(dispatch, today)
    yield in_words(dispatch.title)
    if dispatch.number_note:
        yield in_words(dispatch.number_note)
    if dispatch.app:
        yield sentence("dispatch.app", name=app_said(dispatch.app, apps, today))
    yield from _listed("dispatch.addressed_to", dispatch.addressed_to)
    yield from _listed("dispatch.based_on", dispatch.based_on)
    for baseline in dispatch.baselines:
        yield _baseline_said(baseline)
    for obligation in dispatch.obligations:
        yield from _obligation_told(obligation, groups, today)
    for recipient in dispatch.results_go_to:
        said = (recipient.name, recipient.via, recipient.email, recipient.phone)
        yield sentence("dispatch.results", to=", ".join(one for one in said if one))
    if dispatch.help_line:
        yield sentence("dispatch.help_line", name=dispatch.help_line.name, phone=dispatch.help_line.phone)
    for address in dispatch.addresses:
        yield f"{in_words(address.label)}: {address.url}"


def _urgency(dispatch: Dispatch) -> str:
    return "" if dispatch.urgency is Urgency.NORMAL else f" · {sentence(f'dispatch.urgency_{dispatch.urgency.value}')}"


def _listed(key: str, texts: tuple[str, ...]) -> Iterator[str]:
    if texts:
        yield sentence(key, listed="; ".join(texts))


def app_said(key: str, apps: AppBook, today: date) -> str:
    """The app of this key, and what became of it."""
    app = apps.find(key)
    if app is None or not app.is_retired(today):
        return app.name if app else key
    now = apps.today(key, today)
    if now:
        return sentence("dispatch.app_renamed", name=app.name, now=now.name)
    return sentence("dispatch.app_retired", name=app.name)


def _baseline_said(one: Baseline) -> str:
    of = sentence(f"dispatch.of_{one.denominator.value}")
    said = sentence("dispatch.baseline", percent=percent_said(one.share, speech_language()), of=of)
    on = f", {day_said(one.on)}" if one.on else ""
    rank = ", " + sentence("dispatch.rank", place=one.rank[0], count=one.rank[1]) if one.rank else ""
    return f"{said}{on}{rank}"


def _obligation_told(one: Obligation, groups: Groups, today: date) -> Iterator[str]:
    begins = f" {sentence('dispatch.begins', day=day_said(one.begins))}" if one.begins else ""
    due = f" {_deadline_said(one.deadline, today)}" if one.deadline else ""
    yield f"  {one.part.value}  {one.obligation_id}  {in_words(one.what)}{begins}{due}"
    for target in one.targets:
        yield f"       → {_target_said(target, groups, today)}"


def _target_said(one: Target, groups: Groups, today: date) -> str:
    least = "dispatch.target_all" if one.threshold.share == 1 else "dispatch.target"
    said = sentence(
        "dispatch.target_over" if one.threshold.strict else least,
        group=groups.label(one.group, speech_language()),
        percent=percent_said(one.threshold.share, speech_language()),
        of=sentence(f"dispatch.of_{one.denominator.value}"),
        answer=sentence(f"dispatch.answer_{one.asked.value}"),
    )
    return f"{said} {_deadline_said(one.deadline, today)}" if one.deadline else said


def _deadline_said(one: Deadline, today: date) -> str:
    said = sentence("dispatch.before" if one.excludes_day else "dispatch.by", day=day_said(one.day))
    left = one.days_left(today)
    if left <= 0:
        return f"{said} {sentence('dispatch.late' if left else 'dispatch.last_day', last=day_said(one.last_good_day))}"
    return f"{said} {sentence('dispatch.days_left', count=left, last=day_said(one.last_good_day))}"
