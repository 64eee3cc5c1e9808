"""The reception's day, moment by moment, with the real program: `tests/e2e/conftest.py` has the steps."""

from __future__ import annotations

import pytest
from pytest_bdd import scenarios

pytestmark = pytest.mark.e2e
scenarios("day.feature")
