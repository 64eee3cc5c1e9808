"""Dispatches from `dispatches/*.toml`, one file each, and from the override folder over them.

A file in the override folder with the name of a shipped one says only what differs; `retired_since = 2022-01-01` alone
retires it. A file of any other name adds a dispatch. A faulty file is refused whole and named; the others hold, since a
mistake in one paper must not close the door of the office.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.adapters.resources.app_files import load_apps
from kiosk.adapters.resources.dispatch_entry import DispatchEntry
from kiosk.adapters.resources.dispatch_faults import DispatchFault, DispatchFaultyError
from kiosk.adapters.resources.dispatch_parts import (
    address_of,
    baseline_of,
    help_line_of,
    obligations_of,
    recipient_of,
)
from kiosk.adapters.resources.group_file import load_groups
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.toml_lines import TomlLines
from kiosk.domain.dispatches.book import DispatchBook
from kiosk.domain.dispatches.dispatch import Dispatch, IssueDay, Urgency, plain_number

_FOLDER = "dispatches"
_MONTH = re.compile(r"([1-9]\d{3})-(0[1-9]|1[0-2])", re.ASCII)
_KNOWN = {
    "key", "app", "number", "number_note", "date", "month", "urgency", "issuer", "place", "addressed_to", "based_on",
    "title", "retired_since", "help_line", "address", "recipient", "baseline", "obligation", "target",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class LoadedDispatches:
    """The dispatches without a fault, where each comes from, and the files that were refused."""

    book: DispatchBook
    files: tuple[Path, ...]
    """The file in force of each, in the order of the book."""
    refused: tuple[ResourceFaultyError, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What the other files of the office know."""

    groups: Collection[str]
    apps: Collection[str]


def load_dispatches(layers: Layers, draft: Path | None = None) -> LoadedDispatches:
    """Every dispatch, the shipped ones first; `draft` is tried as if it lay in the override folder.

    Raises `ResourceFaultyError` for the lists of groups and apps alone.
    """
    known = _Known(load_groups(layers).keys, [one.key for one in load_apps(layers).apps])
    sound: dict[Path, Dispatch] = {}
    refused: list[ResourceFaultyError] = []
    for file in _files(layers, draft):
        try:
            one = _dispatch(layers, file, known)
            _must_be_new(layers, file, one, sound)
        except ResourceFaultyError as fault:
            refused.append(fault)
        else:
            sound[file] = one
    return LoadedDispatches(DispatchBook(tuple(sound.values())), tuple(sound), tuple(refused))


def _files(layers: Layers, draft: Path | None) -> list[Path]:
    """The administrator's last: where two contradict each other, theirs is the one to be told of."""
    listed = {one.name: one for one in layers.files(_FOLDER, "*.toml")}
    if draft:
        listed[draft.name] = draft
    return sorted(listed.values(), key=lambda one: (one == draft, layers.is_override(one), one.name))


def _must_be_new(layers: Layers, file: Path, one: Dispatch, sound: dict[Path, Dispatch]) -> None:
    for other, there in sound.items():
        if one.key == there.key:
            raise _entry(layers, file, {}).fault(DispatchFault.TWICE, "key", value=f"{one.key} ({other.name})")
        if one.number and plain_number(one.number) == plain_number(there.number):
            raise _entry(layers, file, {}).fault(DispatchFault.TWICE, "number", value=f"{one.number} ({other.name})")


def _entry(layers: Layers, file: Path, table: dict[str, Any]) -> DispatchEntry:
    shipped = layers.shipped / _FOLDER / file.name
    return DispatchEntry(TomlLines.of(dict.fromkeys((file, shipped))), table)


def _table(layers: Layers, file: Path) -> dict[str, Any]:
    try:
        return layers.table_under(f"{_FOLDER}/{file.name}", file)
    except ResourceFaultyError as fault:
        line = re.search(r"line (\d+)", fault.fault)
        raise DispatchFaultyError(
            fault.file, DispatchFault.SYNTAX, int(line[1]) if line else 1, fault=fault.fault
        ) from fault


def _dispatch(layers: Layers, file: Path, known: _Known) -> Dispatch:
    whole = _entry(layers, file, _table(layers, file))
    whole.must_know_only(_KNOWN)
    key, issued = whole.text("key"), _issued(whole)
    retired_since, help_line = whole.day("retired_since"), whole.inner("help_line")
    return Dispatch(
        key=key,
        app=whole.one_of("app", known.apps, DispatchFault.NO_APP) if whole.text("app", "") else "",
        number=_number(whole),
        number_note=whole.words("number_note") if whole.has("number_note") else None,
        issued=issued,
        issuer=whole.text("issuer"),
        title=whole.words("title"),
        urgency=whole.choice("urgency", Urgency, Urgency.NORMAL),
        place=whole.text("place", ""),
        addressed_to=whole.texts("addressed_to"),
        based_on=whole.texts("based_on"),
        obligations=obligations_of(whole, key, issued.earliest, known.groups),
        baselines=tuple(map(baseline_of, whole.entries("baseline"))),
        recipients=tuple(map(recipient_of, whole.entries("recipient"))),
        help_line=help_line_of(help_line) if help_line else None,
        addresses=tuple(map(address_of, whole.entries("address"))),
        retired_since=retired_since,
    )


def _number(whole: DispatchEntry) -> str:
    """The number; one that is not known is left out, and `number_note` says why."""
    number = whole.text("number", "")
    if not number and not whole.has("number_note"):
        raise whole.fault(DispatchFault.NO_NUMBER, "number")
    return number


def _issued(whole: DispatchEntry) -> IssueDay:
    day = whole.day("date")
    if day:
        return IssueDay(day.year, day.month, day.day)
    if not whole.has("month"):
        raise whole.fault(DispatchFault.MISSING, "date")
    month = _MONTH.fullmatch(whole.text("month"))
    if month is None:
        raise whole.fault(DispatchFault.NO_DATE, "month", value=whole.text("month"))
    return IssueDay(int(month[1]), int(month[2]))
