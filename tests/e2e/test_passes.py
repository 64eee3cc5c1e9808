"""A pass is printed, read from its own paper by the camera, and opens the door the next day, too."""

from __future__ import annotations

import pytest
from pytest_bdd import scenarios, when

from tests.e2e.day.stage import DayStage
from tests.integration.printed_pages import codes_on

pytestmark = pytest.mark.e2e
scenarios("passes.feature")


@when("the visitor shows the pass that was printed")
def visitor_shows_pass(day: DayStage) -> None:
    """What the code of the paper itself says."""
    paper = day.folder / "paper"
    day.until(lambda: bool(list(paper.glob("the-khach*.pdf"))), "a pass on paper")
    (file,) = paper.glob("the-khach*.pdf")
    (code,) = codes_on(file)
    day.show(code.text)
