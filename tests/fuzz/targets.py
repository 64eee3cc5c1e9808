"""All targets."""

from __future__ import annotations

from tests.fuzz import keys, lists, papers, payloads, pictures, settings

TARGETS = tuple(one.TARGET for one in (payloads, keys, pictures, settings, lists, papers))
