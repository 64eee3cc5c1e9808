"""Whoever types is answered at each letter, and a reader that types sixty of them does not keep the register busy."""

from __future__ import annotations

from kiosk.gui.presenters.as_typed import AsTyped
from kiosk.gui.workers.jobs import Err, Ok
from tests.fakes.lanes import HeldLane


class _Typing:
    """What was looked for, and what was told."""

    def __init__(self) -> None:
        self.lane = HeldLane()
        self.found: list[str] = []
        self.told: list[str] = []
        self.question = AsTyped(self.lane, "look up", self._find, self._tell)

    def _find(self, typed: str) -> str:
        self.found.append(typed)
        return typed.upper()

    def _tell(self, typed: str, result: Ok[str] | Err) -> None:
        assert isinstance(result, Ok)
        assert result.value == typed.upper()
        self.told.append(typed)


def test_the_first_letter_is_looked_for_at_once() -> None:
    typing = _Typing()
    typing.question.ask("n")
    typing.lane.run_next()
    assert typing.told == ["n"]
    assert not typing.question.busy


def test_of_what_is_typed_meanwhile_only_the_newest_is_looked_for() -> None:
    typing = _Typing()
    for typed in ("n", "ng", "ngu", "nguy"):
        typing.question.ask(typed)
    while typing.lane.waiting:
        typing.lane.run_next()
    assert typing.found == typing.told == ["n", "nguy"]


def test_what_was_left_is_not_looked_for_any_more() -> None:
    typing = _Typing()
    typing.question.ask("n")
    typing.question.ask("ng")
    typing.question.drop()
    typing.lane.run_next()
    assert typing.lane.waiting == []
    assert typing.found == ["n"]
