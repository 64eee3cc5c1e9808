"""A hostile text is refused while nobody waits for the register, and nothing of it is kept."""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path

from kiosk.application.outcomes import CodeRefused
from kiosk.domain.codes.reading import Refusal
from tests.integration.registers import open_door

SOON_SECONDS = 1.0
"""Putting the marks of the worst text in order takes many times as long, recording a scan a hundredth."""


def test_a_long_text_is_judged_before_it_is_cleaned(tmp_path: Path) -> None:
    shrinking, stacked = unicodedata.normalize("NFD", "\u1f82" * 1774), "a" + "\u0316\u0301" * 60_000
    with open_door(tmp_path) as door:
        assert door.scan(shrinking) == CodeRefused(Refusal.UNKNOWN)
        assert door.scan(shrinking + "\ud800") == CodeRefused(Refusal.UNREADABLE)
        begun = time.perf_counter()
        assert door.scan(stacked) == CodeRefused(Refusal.UNREADABLE)
        assert time.perf_counter() - begun < SOON_SECONDS
        with door.register.write() as writer:
            assert writer.unknown_codes.all() == ()
