"""The clocks of requests about personal data, from `office/requests.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.adapters.resources.labelled_list import load_labelled
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.whole_number import is_whole
from kiosk.domain.requests.rules import Ground, Period, RequestKind, RequestRules

_FILE = "office/requests.toml"
MOST_ANSWER, MOST_DAYS, MOST_REMIND = 10, 60, 10
"""Nobody may be kept waiting for longer, whatever the file says."""


def load_request_rules(layers: Layers) -> RequestRules:
    """The rules. Raises `ResourceFaultyError` naming the missing or faulty value."""
    table = layers.table(_FILE)
    grounds = load_labelled(layers, _FILE, "ground", table)
    with layers.faults_named(_FILE):
        periods = table["period"]
        unknown = set(periods) - {one.value for one in RequestKind}
        if unknown:
            raise ValueError(f"period.{min(unknown)}: there is no such request")
        return RequestRules(
            answer_days=_number("answer.working_days", table["answer"]["working_days"], 1, MOST_ANSWER),
            periods={one: _period(one.value, periods[one.value]) for one in RequestKind},
            grounds=tuple(Ground(key, labels) for key, labels in grounds.items()),
            soon_days=_number("remind.working_days", table["remind"]["working_days"], 0, MOST_REMIND),
        )


def _period(key: str, table: Mapping[str, Any]) -> Period:
    days = _number(f"period.{key}.days", table["days"], 1, MOST_DAYS)
    return Period(days, _number(f"period.{key}.more", table["more"], 0, MOST_DAYS))


def _number(key: str, value: object, least: int, most: int) -> int:
    if not is_whole(value) or not least <= value <= most:
        raise ValueError(f"{key} = {value}: {least}..{most}")
    return value
