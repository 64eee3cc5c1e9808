"""Whatever the desk does, in whatever order and by whatever clock: the views are what the journal says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule, run_state_machine_as_test

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.outcomes import (
    AlreadyInside,
    CodeRefused,
    EntryMade,
    ExitMade,
    NotInside,
    SamePersonAsked,
    TooLate,
    Undone,
)
from kiosk.application.register_by_hand import Direction, FormWrong, HandForm, RegisterByHand
from kiosk.domain.app_answers import AppAnswers, Phone
from kiosk.domain.visit_facts import CorrectedColumn
from tests.integration.journal_dealings import DealingDesk
from tests.integration.journal_people import ANSWERS, CORRECTIONS, PERSONS, WAYS, Person


class Desk(DealingDesk):
    """Everything that can be done at the desk."""

    @rule(person=PERSONS, way=st.sampled_from(WAYS))
    def scan(self, person: Person, way: Callable[[Person], str]) -> None:
        scan_id = f"{self.sittings}/{self.door.scans}"
        self.scans.append((scan_id, way(person)))
        outcome = self.door.scan(way(person), scan_id)
        self.take(outcome)
        if isinstance(outcome, SamePersonAsked):
            self.asked.append((scan_id, way(person), outcome))

    @rule(person=PERSONS, way=st.sampled_from(WAYS))
    def come_or_go_twice(self, person: Person, way: Callable[[Person], str]) -> None:
        for _ in range(2):
            self.scan(person, way)
            self.clock.forward(minutes=10)

    @precondition(lambda self: self.scans)
    @rule(data=st.data())
    def try_a_scan_again(self, data: st.DataObject) -> None:
        scan_id, code = data.draw(st.sampled_from(self.scans))
        known = scan_id in self.acknowledged
        before = self.length()
        outcome = self.door.scan(code, scan_id)
        self.take(outcome)
        assert not known or self.length() == before

    @rule(text=st.text(max_size=20))
    def scan_something_else(self, text: str) -> None:
        assert isinstance(self.door.scan(f"?{text}"), CodeRefused)

    @rule(person=PERSONS, with_paper=st.booleans(), with_phone=st.booleans(), direction=st.sampled_from(Direction))
    def by_hand(self, person: Person, with_paper: bool, with_phone: bool, direction: Direction) -> None:
        form = HandForm(
            f"form/{self.length()}/{self.door.desk.chance.new_id()}"[:32],
            direction,
            person.name,
            person.year,
            person.phone if with_phone else "",
            person.citizen if with_paper else "",
            counter="3",
            purpose="nộp hồ sơ" if with_paper else "",
            phone_kind=Phone.SMART if with_phone else Phone.NONE,
        )
        outcome = RegisterByHand(self.door.desk)(form)
        assert not isinstance(outcome, FormWrong)
        self.take(outcome)
        assert isinstance(outcome, EntryMade | ExitMade | AlreadyInside | NotInside)

    @precondition(lambda self: self.visits)
    @rule(data=st.data(), answers=ANSWERS)
    def answer(self, data: st.DataObject, answers: AppAnswers) -> None:
        visit_id = data.draw(st.sampled_from(self.visits))
        changed = ChangeVisit(self.door.desk).answer(visit_id, answers)
        assert changed.line.visit.answers == answers.consistent()

    @precondition(lambda self: self.visits)
    @rule(data=st.data(), counter=st.sampled_from("123"))
    def send(self, data: st.DataObject, counter: str) -> None:
        ChangeVisit(self.door.desk).send_to(data.draw(st.sampled_from(self.visits)), counter)

    @precondition(lambda self: self.visits)
    @rule(data=st.data())
    def leave(self, data: st.DataObject) -> None:
        self.take(ChangeVisit(self.door.desk).leave(data.draw(st.sampled_from(self.visits))))

    @precondition(lambda self: self.visits)
    @rule(data=st.data(), correction=CORRECTIONS)
    def correct(self, data: st.DataObject, correction: tuple[CorrectedColumn, str]) -> None:
        visit_id, before = data.draw(st.sampled_from(self.visits)), self.length()
        try:
            changed = ChangeVisit(self.door.desk).correct(visit_id, *correction, reason="misread")
        except ValueError:
            assert self.length() == before
        else:
            assert changed.line.visit.corrections[-1].column == correction[0].value

    @precondition(lambda self: self.acknowledged)
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        event_id = data.draw(st.sampled_from([*self.acknowledged, "nothing of this name"]))
        before = self.length()
        outcome = ChangeVisit(self.door.desk).undo(event_id, "wrong person")
        # Of an exit that was the desk's answer, the answer is withdrawn, too.
        assert self.length() - before in ((1, 2) if isinstance(outcome, Undone) else (0,))
        assert isinstance(outcome, Undone | TooLate)

    @precondition(lambda self: self.visits)
    @rule(data=st.data())
    def undo_the_last_of_a_visit(self, data: st.DataObject) -> None:
        with self.door.register.read() as reader:
            visit = reader.visit(data.draw(st.sampled_from(self.visits)))
        assert visit is not None
        ChangeVisit(self.door.desk).undo(visit.last_event, "wrong person")

    @rule(seconds=st.sampled_from([1, 29, 31, 119, 121, 3600, 5 * 3600, 86400, -1, -600, -7200, -86400, -200000]))
    def time_passes_or_jumps(self, seconds: int) -> None:
        self.clock.forward(seconds=seconds)

    @rule()
    def close_and_open_again(self) -> None:
        self.sit_down()


NORMAL = settings(
    max_examples=36,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
    # A long day of a real file takes minutes to shrink: the sweep does that.
    phases=(Phase.explicit, Phase.generate),
)


@pytest.mark.timeout(600)
def test_any_days() -> None:
    run_state_machine_as_test(Desk, settings=NORMAL)


@pytest.mark.sweep
@pytest.mark.timeout(3600)
def test_twenty_times_as_many_days() -> None:
    run_state_machine_as_test(
        Desk, settings=settings(NORMAL, max_examples=1200, derandomize=False, phases=tuple(Phase))
    )
