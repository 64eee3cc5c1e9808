"""Groups of personal data that are kept for a time of their own, and which facts carry sheets of which group."""

from __future__ import annotations

from enum import Enum


class FieldGroup(Enum):
    """By their tables in `office/retention.toml`."""

    HEALTH = "health"
    VISITS = "visits"
    """Who came, for what, with whom, and every correction of it; whatever else is written on a visit."""
    PASSES = "passes"
    DELIVERIES = "deliveries"
    CONCERNS = "concerns"
    CONTACTS = "contacts"
    """Who asked for contacts, and what for."""
    PAPERS = "papers"
    """What was typed about paper: why something was printed again or given out, where a print hangs."""
    LOOKS = "looks"
    """Who looked at whose data, and why."""
    REQUESTS = "requests"
    """What people asked about their own data, and breaches."""


GROUP_OF_KIND = {
    "entry": FieldGroup.VISITS,
    "host": FieldGroup.VISITS,
    "waiting": FieldGroup.VISITS,
    "correction": FieldGroup.VISITS,
    "on_behalf": FieldGroup.VISITS,
    "group_names": FieldGroup.VISITS,
    "watch": FieldGroup.VISITS,
    "joined": FieldGroup.VISITS,
    "health": FieldGroup.HEALTH,
    "pass": FieldGroup.PASSES,
    "pass_learned": FieldGroup.PASSES,
    "delivery": FieldGroup.DELIVERIES,
    "concern": FieldGroup.CONCERNS,
    "concern_passed": FieldGroup.CONCERNS,
    "traced": FieldGroup.CONTACTS,
    "looked": FieldGroup.LOOKS,
    "request": FieldGroup.REQUESTS,
    "request_extended": FieldGroup.REQUESTS,
    "request_closed": FieldGroup.REQUESTS,
    "breach": FieldGroup.REQUESTS,
    "breach_added": FieldGroup.REQUESTS,
    "breach_reported": FieldGroup.REQUESTS,
    "printed": FieldGroup.PAPERS,
    "volume_printed": FieldGroup.PAPERS,
    "exported": FieldGroup.PAPERS,
    "put_up": FieldGroup.PAPERS,
}
"""Every kind of fact that commits to a sheet. The sheet of a `pass` is its visit's: it is kept as long as either."""

LASTING = frozenset({"pass", "pass_learned", "put_up", "request", "request_extended", "request_closed"})
"""Kinds that are in force for a time of their own, from whose end on their period counts."""


def kinds_of(group: FieldGroup) -> tuple[str, ...]:
    """Kinds of facts whose sheets are due so many days after the fact."""
    return tuple(kind for kind, of in GROUP_OF_KIND.items() if of is group and kind not in LASTING)
