"""The reminder that is repeated, from `office/broadcast.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.whole_number import is_whole
from kiosk.application.wording import VIETNAMESE
from kiosk.domain.broadcasts import BroadcastRules

_FILE = "office/broadcast.toml"
_LEAST, _MOST = 5, 1440


def load_broadcast(layers: Layers, app: str) -> BroadcastRules:
    """The rules, with the name of the app in the text. Raises `ResourceFaultyError` naming the faulty value."""
    table = layers.table(_FILE)
    with layers.faults_named(_FILE):
        minutes, speak = table["minutes"], table["speak"]
        if not is_whole(minutes) or not (minutes == 0 or _LEAST <= minutes <= _MOST):
            raise ValueError(f"minutes = {minutes}: 0 or {_LEAST}..{_MOST}")
        if not isinstance(speak, bool):
            raise TypeError("speak is true or false")
        # On a day without any app there is nothing to remind of, unless the office's own words name none.
        named = any("{app}" in text for text in table["text"].values())
        return BroadcastRules(minutes if app or not named else 0, speak, _texts(table["text"], app))


def _texts(table: Mapping[str, Any], app: str) -> dict[str, str]:
    texts = {str(code): text.format(app=app).strip() for code, text in table.items()}
    if not texts[VIETNAMESE]:
        raise ValueError("text.vi is empty")
    return texts
