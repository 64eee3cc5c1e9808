"""The parts of a dispatch file: obligations, targets, baselines, recipients, help line, addresses."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from kiosk.adapters.resources.dispatch_entry import DispatchEntry
from kiosk.adapters.resources.dispatch_faults import DispatchFault
from kiosk.domain.app_answers import Question
from kiosk.domain.dispatches.deadline import Deadline
from kiosk.domain.dispatches.dispatch import Address, Gets, HelpLine, Obligation, Part, Recipient, Rhythm
from kiosk.domain.dispatches.target import Baseline, Denominator, Target, Threshold

_TARGET = {"obligation", "group", "percent", "strict", "of", "answer", "by", "before"}
_OBLIGATION = {"id", "item", "kind", "what", "rhythm", "by", "before", "begins", "least"}
_WEB = re.compile(r"https?://[^\s/.]+\.\S+", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


def obligations_of(whole: DispatchEntry, key: str, issued: date, groups: Collection[str]) -> tuple[Obligation, ...]:
    """Every obligation with its targets; at least one. Raises `DispatchFaultyError`."""
    found: dict[str, Obligation] = {}
    for entry in whole.entries("obligation"):
        one = _obligation(entry, key, issued)
        if one.obligation_id in found:
            raise entry.fault(DispatchFault.TWICE, "id", value=one.obligation_id)
        found[one.obligation_id] = one
    if not found:
        raise whole.fault(DispatchFault.MISSING, "obligation")
    for entry in whole.entries("target"):
        of = entry.one_of("obligation", found, DispatchFault.NO_OBLIGATION)
        found[of] = replace(found[of], targets=(*found[of].targets, _target(entry, issued, groups)))
    return tuple(found.values())


def _obligation(entry: DispatchEntry, key: str, issued: date) -> Obligation:
    entry.must_know_only(_OBLIGATION)
    obligation_id = entry.text("id")
    if not re.fullmatch(re.escape(key) + "-[a-z]{1,2}", obligation_id):
        raise entry.fault(DispatchFault.WRONG_ID, "id", value=obligation_id, begin=key)
    deadline, begins = _deadline(entry, issued), entry.day("begins")
    if begins and (deadline is None or deadline.last_good_day < begins):
        raise entry.fault(
            DispatchFault.TOO_EARLY, "begins", day=begins, other=deadline.last_good_day if deadline else "–"
        )
    return Obligation(
        obligation_id,
        item=entry.text("item", ""),
        part=entry.choice("kind", Part),
        what=entry.words("what"),
        rhythm=entry.choice("rhythm", Rhythm, Rhythm.ONCE),
        deadline=deadline,
        begins=begins,
        least=entry.whole("least"),
    )


def _target(entry: DispatchEntry, issued: date, groups: Collection[str]) -> Target:
    entry.must_know_only(_TARGET)
    share, strict = entry.share("percent"), entry.flag("strict")
    if strict and share == 1:
        raise entry.fault(DispatchFault.STRICT, "strict")
    return Target(
        group=entry.one_of("group", groups, DispatchFault.NO_GROUP),
        threshold=Threshold(share, strict),
        denominator=entry.choice("of", Denominator, Denominator.EVERYONE),
        asked=entry.choice("answer", Question, Question.INSTALLED),
        deadline=_deadline(entry, issued),
    )


def _deadline(entry: DispatchEntry, issued: date) -> Deadline | None:
    """`by = 2021-07-30` includes the day ("đến ngày"), `before` ends on the day before it ("trước ngày")."""
    by, before = entry.day("by"), entry.day("before")
    if by and before:
        raise entry.fault(DispatchFault.TWO_DATES, "before")
    day = by or before
    if day is None:
        return None
    if day < issued or (before and day == issued):
        raise entry.fault(DispatchFault.TOO_EARLY, "before" if before else "by", day=day, other=issued)
    return Deadline(day, excludes_day=before is not None)


def baseline_of(entry: DispatchEntry) -> Baseline:
    """A figure of the time when the dispatch was written. Raises `DispatchFaultyError`."""
    entry.must_know_only({"percent", "of", "on", "rank", "ranked"})
    rank, ranked = entry.whole("rank"), entry.whole("ranked")
    if (rank is None) != (ranked is None):
        raise entry.fault(DispatchFault.MISSING, "rank" if rank is None else "ranked")
    if rank and ranked and rank > ranked:
        raise entry.fault(DispatchFault.WRONG_TYPE, "rank")
    place = (rank, ranked) if rank and ranked else None
    return Baseline(entry.share("percent"), entry.choice("of", Denominator), entry.day("on"), place)


def recipient_of(entry: DispatchEntry) -> Recipient:
    """Who is told. Raises `DispatchFaultyError`."""
    entry.must_know_only({"name", "gets", "via", "email", "phone"})
    email = entry.text("email", "")
    if email and not _EMAIL.fullmatch(email):
        raise entry.fault(DispatchFault.NO_ADDRESS, "email", value=email)
    via, phone = entry.text("via", ""), entry.text("phone", "")
    return Recipient(entry.text("name"), entry.choice("gets", Gets), via, email, phone)


def help_line_of(entry: DispatchEntry) -> HelpLine:
    """Whom to call. Raises `DispatchFaultyError`."""
    entry.must_know_only({"name", "phone"})
    return HelpLine(entry.text("name"), entry.text("phone"))


def address_of(entry: DispatchEntry) -> Address:
    """An address on the web. Raises `DispatchFaultyError`."""
    entry.must_know_only({"label", "url"})
    url = entry.text("url")
    if not _WEB.fullmatch(url):
        raise entry.fault(DispatchFault.NO_ADDRESS, "url", value=url)
    return Address(entry.words("label"), url)
