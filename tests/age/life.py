"""Days of a kiosk in a row, told to the real program: scans, pages, prints, locks, nights. Its clock is the story's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path

from kiosk.application.choose_pin import PinChosen
from kiosk.bootstrap import read_facts, recording, shifts_of
from kiosk.demo.payloads import InventedPerson, citizen_card, personal_code
from tests.age.slopes import Sample
from tests.e2e.day.stage import DAY, DayStage
from tests.fakes.desk import TestClock
from tests.fakes.patience import until

STAFF = """
lock_minutes = 10

[[member]]
code = "01"
name = "Lê Ngọc Anh"
role = "administrator"
"""
PIN = "2580"
_PAGES = (("F1", "F2"), ("F4", "Ctrl+E", "Ctrl+T"), ("Ctrl+Shift+P", "Ctrl+B", "Ctrl+K"), ("Ctrl+L", "F6"))
"""Opened at each point of a day, so that every day is like the one before."""
_ERASE = "Xóa một chữ số"
_STAY = 180.0
"""Seconds between the entry and the exit of a visitor; of one who leaves at once the desk would be asked."""
_BATCH = 20
_SECONDS = 30
_REFUSED = "00020101021138540010A00000072701240006970400011000000000000208QRIBFTTA53037045802VN6304ABCD"


@dataclass(frozen=True, slots=True)
class Life:
    """How long, and how much is done a day; a day is worked off in `points` equal parts, a sample after each."""

    days: int
    scans_a_day: int
    points: int = 4
    people: int = 1500
    nights: bool = True
    """Whether each day begins with a PIN and ends with closing, print and copy; else they are hours of one day."""


def name_the_staff(folder: Path) -> None:
    """The office's one receptionist, with a PIN."""
    file = folder / "config" / "office" / "staff.toml"
    file.parent.mkdir(parents=True)
    file.write_text(STAFF, "utf-8")
    facts = read_facts(folder)
    with recording(facts, TestClock(), "", own_key=True) as desk:
        assert isinstance(shifts_of(facts, desk).choose.again("01", PIN), PinChosen)


@dataclass
class Living:
    """One kiosk that lives through it."""

    day: DayStage
    life: Life
    leak: str = ""
    samples: list[Sample] = field(default_factory=list)
    scanned: int = 0

    def live(self) -> Iterator[Sample]:
        """Every sample as it is taken."""
        self.day.ask("leak", kind=self.leak)
        codes = cycle(_codes(self.life.people))
        for number in range(self.life.days):
            today = DAY + timedelta(days=number)
            if self.life.nights:
                self.day.clock_to("7:00", today)
                self._sign_on()
            for point in range(self.life.points):
                self._scan([next(codes) for _ in range(self.life.scans_a_day // self.life.points)])
                self._look_around(_PAGES[point % len(_PAGES)])
                self.samples.append(Sample(number, point, self.day.ask("weigh", folder=str(self.day.folder))))
                yield self.samples[-1]
            if self.life.nights:
                self._end(today)

    def _scan(self, texts: list[str]) -> None:
        """Half of them enter, then go out again; some come with a wedge, some codes are none."""
        for group in (texts[at : at + _BATCH] for at in range(0, len(texts), _BATCH)):
            for _way in range(2):
                self.day.ask("scans", texts=[*group], seconds=max(9.0, _STAY / len(group)))
                self._until_heard(len(group))
            self.scanned += 2 * len(group)
        self.day.ask("wedge", text=texts[0])
        self.day.ask("scans", texts=[_REFUSED], seconds=9)
        self._until_heard(2)
        self.day.press("Ctrl+Return")

    def _until_heard(self, outcomes: int) -> None:
        """The program says what became of each."""
        lines = self.day.lines
        while sum(line["event"] in _OUTCOMES for line in lines.said) < outcomes:
            assert lines.wait_for_any(_OUTCOMES, _SECONDS), (
                f"of {outcomes} scans: {[one['event'] for one in lines.said]}"
            )
        lines.said.clear()

    def _look_around(self, pages: tuple[str, ...]) -> None:
        """Some pages, both languages; the register on paper."""
        # Both languages last: what was built for the one is gone, and each sample finds the desk as new.
        for keys in (*pages, "F5", "F12", "F12"):
            self.day.press(keys)
        self.day.until(lambda: bool(self.day.ask("settled")), "the desk of before gone")
        if self.life.nights:
            self.day.press("Ctrl+P")

    def _sign_on(self) -> None:
        """Until it is recorded: while the days before are closed the register may be busy, and asks to try again."""
        self.day.see(_ERASE)
        self.day.until(self._typed_the_pin, "somebody on duty")
        self.day.press("F5")
        self.day.lines.said.clear()

    def _typed_the_pin(self) -> bool:
        for digit in PIN:
            self.day.press(digit)
        self.day.press("Return")
        return until(lambda: any("Bàn giao ca" in one for one in self.day.says("desk")))

    def _end(self, today: date) -> None:
        self.day.clock_to("17:05", today)
        self.day.press("Ctrl+Shift+D")


_OUTCOMES = frozenset(("entry", "exit", "refused", "ask_leaving", "just_left", "ask_person"))


def _codes(people: int) -> list[str]:
    made = []
    for number in range(people):
        born = date(1960 + number % 40, 1 + number % 12, 1 + number % 28)
        name = f"Nguyễn {'Văn' if number % 2 else 'Thị'} Mẫu {_letters(number)}"
        sex = "male" if number % 2 else "female"
        person = InventedPerson(str(number), name, born, sex, f"09{number:08d}", "Ấp Mẫu, xã Hòa Thử", number)
        made.append(personal_code(person) if number % 3 else citizen_card(person))
    return made


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(one)) for one in str(number)).capitalize()
