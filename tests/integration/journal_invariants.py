"""What holds after everything that a desk may do: the state of the machine, and its invariants."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant

from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.application.compose_register_day import compose_register_day
from kiosk.application.outcomes import EntryMade, ExitMade, SamePersonAsked
from kiosk.application.verify_register import Verified, verify_register
from kiosk.domain.office_time import office_day
from kiosk.domain.register_day import totals_of
from kiosk.domain.visit import VisitState
from kiosk.domain.visit_facts import EntryRecorded, ExitRecorded, NoExitRecorded
from tests.fakes.desk import RESOURCES, TestClock
from tests.integration.journal_signs import signs_of
from tests.integration.registers import Door, open_door, views_of

OFFICE, APP = load_office(Layers(RESOURCES)), load_app(Layers(RESOURCES))


class SoundRegister(RuleBasedStateMachine):
    """A reception desk on a real register file, without anything to do yet."""

    def __init__(self) -> None:
        super().__init__()
        self.closing = ExitStack()
        self.folder = Path(self.closing.enter_context(TemporaryDirectory()))
        self.open = ExitStack()
        self.clock = TestClock()
        self.sittings = 0
        self.acknowledged: dict[str, type[EntryRecorded | ExitRecorded]] = {}
        self.visits: list[str] = []
        self.scans: list[tuple[str, str]] = []
        self.asked: list[tuple[str, str, SamePersonAsked]] = []

    @initialize()
    def begin(self) -> None:
        self.sit_down()

    def sit_down(self) -> None:
        self.open.close()
        self.sittings += 1
        self.door: Door = self.open.enter_context(open_door(self.folder, self.clock, f"sitting {self.sittings}"))

    def teardown(self) -> None:
        self.open.close()
        self.closing.close()

    def take(self, outcome: object) -> None:
        if isinstance(outcome, EntryMade):
            self.acknowledged[outcome.event_id] = EntryRecorded
            self.visits.append(outcome.line.visit.visit_id)
        elif isinstance(outcome, ExitMade):
            self.acknowledged[outcome.event_id] = ExitRecorded

    def length(self) -> int:
        with self.door.register.read() as reader:
            return reader.head().seq

    @invariant()
    def the_journal_is_intact(self) -> None:
        verified = verify_register(self.door.register)
        assert isinstance(verified, Verified)
        assert verified.erased == 0

    @invariant()
    def rebuilt_views_are_the_live_ones(self) -> None:
        live = views_of(self.door.register)
        self.door.register.rebuild_views()
        assert views_of(self.door.register) == live

    @invariant()
    def what_was_acknowledged_is_there(self) -> None:
        with self.door.register.read() as reader:
            for event_id, kind in self.acknowledged.items():
                entry = reader.entry(event_id)
                assert entry is not None
                assert isinstance(entry.fact, kind)

    @invariant()
    def nobody_is_inside_twice_and_no_stay_is_negative(self) -> None:
        with self.door.register.read() as reader:
            lines = [line for one in self.visits if (line := reader.line(one)) is not None]
            inside = [reader.person_of(line.visit.visitor_id) for line in reader.open_lines()]
        assert len(lines) == len(self.visits)
        assert len(inside) == len(set(inside))
        for line in lines:
            stay = line.visit.stayed(self.clock.now())
            assert stay is None or stay.total_seconds() >= 0
            assert (line.visit.closing_at is not None) is (line.visit.state is VisitState.NO_EXIT)

    @invariant()
    def nobody_is_inside_by_a_visit_that_another_one_followed(self) -> None:
        """Else the person's next scan would open a second visit beside it, and be lost."""
        with self.door.register.read() as reader:
            for line in reader.open_lines():
                latest = reader.last_visit_of(line.visit.visitor_id)
                assert latest is not None
                assert latest.visit_id == line.visit.visit_id

    @invariant()
    def every_visit_stands_once_in_the_register_of_its_day(self) -> None:
        with self.door.register.read() as reader:
            visits = [visit for one in set(self.visits) if (visit := reader.visit(one)) is not None]
            days = {office_day(one.entered_at) for one in visits}
            standing = [line.visit.visit_id for day in days for line in reader.lines_of_day(day)]
            assert sorted(standing) == sorted(one.visit_id for one in visits)
            for day in days:
                composed = compose_register_day(reader, day, self.clock.now(), OFFICE, APP)
                totals = totals_of(composed.lines, len(composed.refused))
                assert totals.entries == totals.exits + totals.no_exit + totals.inside
                assert totals.entries + totals.undone == len(composed.lines)
                assert [line.number for line in composed.lines] == list(range(1, len(composed.lines) + 1))
                assert not (composed.closed and totals.inside)

    @invariant()
    def no_exit_was_invented(self) -> None:
        with self.door.register.read() as reader:
            for entry in reader.entries(kinds=("no_exit",)):
                assert isinstance(entry.fact, NoExitRecorded)
                assert entry.fact.closing >= entry.fact.last_sign

    @invariant()
    def nobody_is_said_to_have_left_before_a_sign_of_theirs(self) -> None:
        """Whatever the journal shows of a person who was inside, the interval of their exit begins there or later."""
        with self.door.register.read() as reader:
            visits = [visit for one in set(self.visits) if (visit := reader.visit(one)) is not None]
            intervals = {one.visit_id: one.left_between for one in visits if one.left_between is not None}
            signs = signs_of(list(reader.entries())) if intervals else {}
        for visit_id, (start, end) in intervals.items():
            assert start >= max(signs[visit_id])
            assert start <= end
