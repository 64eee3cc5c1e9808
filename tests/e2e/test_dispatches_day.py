"""Dispatches over the days, with the real program as a process."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_bdd import scenarios, then

pytestmark = pytest.mark.e2e
scenarios("dispatches.feature")


@then("the reports lie in the folder")
def reports_lie(day_folder: Path, datatable: list[list[str]]) -> None:
    found = sorted(one.name for one in (day_folder / "reports").iterdir())
    assert found == [name for (name,) in datatable]
