"""Whom visitors come to see, from `office/hosts.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.domain.hosts import Host
from kiosk.domain.names import tidy

_FILE = "office/hosts.toml"


def load_hosts(layers: Layers) -> tuple[Host, ...]:
    """The hosts. Raises `ResourceFaultyError` naming the faulty one."""
    place = 0
    try:
        hosts: list[Host] = []
        for place, one in enumerate(layers.table(_FILE).get("host", []), 1):  # noqa: B007 - a fault names it
            hosts.append(_host(one))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ResourceFaultyError(layers.shipped / _FILE, f"host {place}: {error}") from error
    return tuple(hosts)


def _host(one: Mapping[str, Any]) -> Host:
    texts = {key: one.get(key, "") for key in ("name", "counter", "phone")}
    if not all(isinstance(text, str) for text in texts.values()) or not tidy(texts["name"]):
        raise ValueError("name, counter and phone are texts, and a name is needed")
    return Host(tidy(texts["name"]), texts["counter"], texts["phone"])
