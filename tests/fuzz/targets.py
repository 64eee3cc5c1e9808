"""All targets."""

from __future__ import annotations

from tests.fuzz import keys, lists, papers, payloads, pictures, settings, streams

TARGETS = tuple(one.TARGET for one in (payloads, keys, pictures, settings, lists, papers, streams))
