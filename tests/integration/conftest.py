"""What the tests of the register share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.registers import Door, assert_sound, open_door


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    """A desk with an empty register, whose journal and views are still sound at the end."""
    with open_door(tmp_path) as opened:
        yield opened
        assert_sound(opened.register)
