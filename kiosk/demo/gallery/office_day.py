"""A day of an office in which everything happened that a picture can show; everyone in it is invented."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.close_days import CloseDays
from kiosk.application.hand_badges import HandBadges
from kiosk.application.keep_lists import KeepLists, ListKept
from kiosk.application.keep_roster import KeepRoster
from kiosk.application.list_rows import rows_of_text
from kiosk.application.outcomes import EntryMade
from kiosk.application.ports.register import VisitLine
from kiosk.application.recording import Recording
from kiosk.application.register_by_hand import HandForm, RegisterByHand
from kiosk.application.register_scan import RegisterScan, Scan
from kiosk.application.shifts import Shifts
from kiosk.bootstrap import Facts
from kiosk.demo.gallery.sample_files import ANH, BINH, EXPECTED, WATCHED, rosters
from kiosk.demo.stage import StoryClock
from kiosk.demo.story import CodeShown, Story
from kiosk.domain.app_answers import ALL_YES, NO_SMARTPHONE, Answer, AppAnswers, Phone
from kiosk.domain.names import fold
from kiosk.domain.office_time import OFFICE_ZONE

_ANSWERS = {
    "running": ALL_YES,
    "installed": AppAnswers(Answer.YES, Answer.YES, Answer.NO, phone=Phone.SMART),
    "no_install": AppAnswers(Answer.YES, Answer.NO, reason="how", phone=Phone.SMART),
    "plain": AppAnswers(Answer.NO, reason=NO_SMARTPHONE, phone=Phone.PLAIN),
    "skip": AppAnswers(skipped_because="queue"),
}
WITHDRAWN, YESTERDAY = "withdrawn", "yesterday"
"""Keys of two visits beside those that stand under a name: one undone, and the one whose exit nobody recorded."""
_FIRST_ID = 1_000_000
"""The acts of the story have the numbers below it."""
_ACTS = 34
"""Acts of the demo's story that fall into the day."""


class OfficeDay:
    """Records a day through the use cases of the desk: the morning that the demo plays, and the evening before it."""

    def __init__(self, facts: Facts, desk: Recording, clock: StoryClock, story: Story) -> None:
        self.facts, self.desk, self._clock, self._story = facts, desk, clock, story
        self.change = ChangeVisit(desk)
        self._made: dict[str, str] = {}
        self._number = _FIRST_ID
        self.withdrawn = self._yesterday = ""
        """The visit that was recorded by the wrong person's code."""

    def begin(self, shifts: Shifts) -> None:
        """The evening before, and today's morning until the story ends."""
        for code, pin in (ANH, BINH):
            shifts.choose.again(code, pin, recovered=True)
        self._evening_before(shifts)
        self.at("06:55")
        CloseDays(self.desk)()
        shifts.sign_on(*ANH)
        lists = KeepLists(self.desk, frozenset(one.number for one in self.facts.office.counters))
        lists.expect(rows_of_text(EXPECTED))
        lists.watch(rows_of_text(WATCHED))
        kept = KeepRoster(self.desk, self.facts.office.groups).take(rows_of_text(rosters()))
        if not isinstance(kept, ListKept):
            raise TypeError("the pictures' own rosters are faulty")
        for act in self._story.acts[:_ACTS]:
            self._clock.move_to(act.at)
            if isinstance(act, CodeShown):
                self._play(act)
            else:
                self.note(RegisterByHand(self.desk)(act.form))

    def at(self, clock: str, days: int = 0) -> None:
        """On to this time of the story's day, or of one beside it."""
        hour, minute = map(int, clock.split(":"))
        day = self._story.begins.astimezone(OFFICE_ZONE) + timedelta(days=days)
        self._clock.move_to(day.replace(hour=hour, minute=minute, second=0))

    def new_id(self) -> str:
        """Ids that no act of the story has."""
        self._number += 1
        return f"{self._number:032x}"

    def visit(self, name: str) -> str:
        """The last visit of somebody, by any spelling of the name."""
        return self._made[fold(name)]

    def scan(self, text: str) -> None:
        """Somebody holds up a code of this text."""
        self.note(RegisterScan(self.desk)(Scan(self.new_id(), text, self._clock.now())))

    def note(self, outcome: object) -> None:
        """Remember whose visit began."""
        if isinstance(outcome, EntryMade) and outcome.line.details is not None:
            self._made[fold(outcome.line.details.name)] = outcome.line.visit.visit_id

    def type(self, name: str, year: str, phone: str, **more: Any) -> None:
        """Somebody is entered by hand; `more` are fields of `HandForm`."""
        form = HandForm(self.new_id(), name=name, birth_year=year, phone=phone, **{"phone_kind": Phone.SMART} | more)
        self.note(RegisterByHand(self.desk)(form))

    def lines(self) -> dict[str, VisitLine]:
        """The last visit of everyone, by the folded name."""
        visits = self._made | {WITHDRAWN: self.withdrawn, YESTERDAY: self._yesterday}
        with self.desk.register.read() as reader:
            found = {name: reader.line(visit_id) for name, visit_id in visits.items()}
        return {name: line for name, line in found.items() if line is not None}

    def _play(self, act: CodeShown) -> None:
        outcome = RegisterScan(self.desk)(Scan(self.new_id(), act.showing.text, act.at))
        self.note(outcome)
        if not isinstance(outcome, EntryMade):
            return
        self._clock.move_to(act.at + timedelta(seconds=20))
        if act.undo:
            self.change.undo(outcome.event_id, act.undo)
            self.withdrawn = outcome.line.visit.visit_id
            return
        visit_id = outcome.line.visit.visit_id
        if act.counter:
            self.change.send_to(visit_id, act.counter)
        if act.app:
            self.change.answer(visit_id, _ANSWERS[act.app])

    def _evening_before(self, shifts: Shifts) -> None:
        """One badge stays out over night, and one exit is not recorded."""
        self.at("13:00", days=-1)
        shifts.sign_on(*BINH)
        self.type("Trương Thị Lệ Thủy", "1981", "0900000111", counter="4")
        self.at("13:20", days=-1)
        HandBadges(self.desk, self.facts.badges).hand(self.visit("Trương Thị Lệ Thủy"), "7")
        self.at("13:50", days=-1)
        self.change.leave(self.visit("Trương Thị Lệ Thủy"))
        self.at("15:40", days=-1)
        self.type("Đỗ Mạnh Hùng", "1974", "0900000201", counter="4")
        self.at("15:55", days=-1)
        self._yesterday = self.visit("Đỗ Mạnh Hùng")
        self.change.send_to(self._yesterday, "2")
        self.at("17:05", days=-1)
        shifts.sign_off()
