"""In what form and in what words the office reports: `office/report.toml`, `reports/*.toml`."""

from __future__ import annotations

from typing import Any

from kiosk.adapters.resources.group_file import load_groups
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.wording_files import check_places, flat
from kiosk.application.wording import VIETNAMESE, Wording
from kiosk.domain.report_form import Heading, ReportForm, ReportKind

_FORM = "office/report.toml"
_HEADINGS = "reports/headings.toml"


def load_report_words(layers: Layers) -> dict[ReportKind, Wording]:
    """The sentences of each kind of report. Raises `ResourceFaultyError`, also for a place that nobody fills."""
    return {kind: _words(layers, kind) for kind in ReportKind}


def _words(layers: Layers, kind: ReportKind) -> Wording:
    """A kind says otherwise what its own file says, and the rest as the weekly report does."""
    sentences: dict[str, str] = {}
    shipped: dict[str, str] = {}
    for one in dict.fromkeys((ReportKind.WEEKLY, kind)):
        file = f"reports/{one.value}.toml"
        shipped.update(flat(Layers(layers.shipped).table(file)))
        own = dict(flat(layers.table(file)))
        check_places(layers.in_force(file), own, shipped)
        sentences.update(own)
    return Wording(VIETNAMESE, sentences, sentences)


def load_report_form(layers: Layers) -> ReportForm:
    """The form. Raises `ResourceFaultyError` naming the missing or faulty value."""
    headings, table = layers.table(_HEADINGS), layers.table(_FORM)
    groups = load_groups(layers).keys
    with layers.faults_named(_HEADINGS):
        known = {key: _heading(one) for key, one in headings.items()}
    with layers.faults_named(_FORM):
        group = _text(table["visitors_group"])
        if group not in groups:
            raise ValueError(f"visitors_group: {group}")
        return ReportForm(
            heading=known[table["heading"]],
            symbol=_text(table["symbol"]),
            to=_texts(table["to"]),
            recipients=_texts(table["recipients"]),
            authority=_text(table["authority"]),
            visitors_group=group,
            tasks=_texts(table["tasks"]),
        )


def _heading(table: dict[str, Any]) -> Heading:
    number = _text(table["number"])
    number.format(symbol="")
    return Heading(_text(table["title"]), _text(table["motto"]), float(table["size"]), _text(table["mark"]), number)


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list")
    return tuple(map(_text, value))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value
