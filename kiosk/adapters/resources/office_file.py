"""The office from `office/office.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import time, timedelta
from typing import Any

from kiosk.adapters.resources.closed_days_file import load_closed_days
from kiosk.adapters.resources.group_file import load_groups
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.nationality_file import load_nationalities
from kiosk.adapters.resources.notice_file import load_notice
from kiosk.adapters.resources.relations_file import load_relations
from kiosk.adapters.resources.site_file import load_site
from kiosk.domain.office import Counter, Office, Support, Wifi
from kiosk.domain.site import RUNNING_DAYS

_OFFICE = "office/office.toml"


def load_office(layers: Layers) -> Office:
    """The office. Raises `ResourceFaultyError` naming the missing or faulty value."""
    table = layers.table(_OFFICE)
    with layers.faults_named(_OFFICE):
        office = _office(table)
        running_days = int(table.get("questions", {}).get("running_days", RUNNING_DAYS))
    groups = load_groups(layers)
    site = load_site(layers, groups.keys)
    return replace(
        office,
        relations=load_relations(layers),
        groups=groups,
        site=site,
        running_counts=site.running_counts(running_days),
        nationalities=load_nationalities(layers),
        closed_days=load_closed_days(layers),
        notice=load_notice(layers, office.name, office.help_line),
    )


def _office(table: Mapping[str, Any]) -> Office:
    """What stands in the office's own file."""
    names, hours = table["names"], table["hours"]
    _must_be_texts(names, *table["counter"])
    counters = tuple(
        Counter(str(one["number"]), one["short_name"], one["unit"], one.get("where", "")) for one in table["counter"]
    )
    wifi = table.get("wifi", {})
    return Office(
        name=names["name"],
        short_name=names["short_name"],
        unit=names["unit"],
        parent=names["parent"],
        place=names["place"],
        head_name=names["head_name"],
        head_title=names["head_title"],
        help_line=names["help_line"],
        counters=counters,
        closes_at=time.fromisoformat(hours["closes_at"]),
        overstay_minutes=int(hours["overstay_minutes"]),
        wifi=Wifi(wifi.get("name", ""), wifi.get("password", "")),
        keep_answers=timedelta(hours=float(table.get("questions", {}).get("keep_hours", 12))),
        opens_at=time.fromisoformat(hours.get("opens_at", "07:00")),
        open_days=_weekdays(hours.get("open_days", [1, 2, 3, 4, 5])),
        support=_support(table),
    )


def known_of_office(layers: Layers) -> tuple[str, str, Support]:
    """Short name, unit and whom to call, as far as the file says it; nothing of a file that cannot be read."""
    try:
        table = layers.table(_OFFICE)
        with layers.faults_named(_OFFICE):
            names = table["names"]
            _must_be_texts(names)
            return names["short_name"], names["unit"], _support(table)
    except ResourceFaultyError:
        return "", "", Support()


def _support(table: Mapping[str, Any]) -> Support:
    support = table.get("support", {})
    return Support(str(support.get("name", "")), str(support.get("phone", "")))


def _weekdays(numbers: list[Any]) -> tuple[int, ...]:
    days = tuple(sorted({int(one) for one in numbers}))
    if not all(1 <= one <= 7 for one in days):
        raise ValueError("open_days: 1 (Monday) to 7 (Sunday)")
    return days


def _must_be_texts(*tables: Mapping[str, Any]) -> None:
    for table in tables:
        for key, value in table.items():
            # A counter's number may stand without quotes.
            if not isinstance(value, str) and key != "number":
                raise TypeError(f"{key} is no text")
