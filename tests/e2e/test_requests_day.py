"""Rights of people over their own data with the real program: to see what is kept, and to be erased."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pypdf
import pytest
from pytest_bdd import given, parsers, scenarios, step, then

from kiosk.adapters.platform.keys import find_key, stores_for
from kiosk.application.choose_pin import PinChosen
from kiosk.bootstrap import read_facts, recording, shifts_of
from kiosk.domain.office_time import OFFICE_ZONE
from tests.e2e.day.stage import DayStage, day_stage
from tests.e2e.people import CODES, THU
from tests.fakes.desk import TestClock
from tests.fakes.staff import QUICK_PINS
from tests.integration.raw_pages import plain_bytes

pytestmark = pytest.mark.e2e
scenarios("requests.feature")

STAFF = """
lock_minutes = 0

[[member]]
code = "01"
name = "{receptionist}"

[[member]]
code = "02"
name = "{first}"
role = "administrator"

[[member]]
code = "03"
name = "{second}"
role = "administrator"
"""
PINS = {"01": "2580", "02": "1397", "03": "8642"}
CARD = CODES["the citizen card of Nguyễn Văn Thử"]
WHO_THEY_ARE = (THU.citizen_number, THU.address)
TOLD = ("request", "request_printed", "request_closed", "person_erased", "looked")


@given(
    parsers.parse("{receptionist} is on duty at {clock}, {first} and {second} administer"),
    target_fixture="day",
)
def on_duty(day_folder: Path, receptionist: str, clock: str, first: str, second: str) -> Iterator[DayStage]:
    file = day_folder / "config" / "office" / "staff.toml"
    file.parent.mkdir(parents=True)
    file.write_text(STAFF.format(receptionist=receptionist, first=first, second=second), "utf-8")
    _choose_pins(day_folder)
    with day_stage(day_folder, clock, operator="") as day:
        pin_is_typed(day, PINS["01"])
        day.see("Vào bàn trực")
        day.press("Return")
        yield day
    assert not day.complaints.read_text("utf-8")


def _choose_pins(folder: Path) -> None:
    """With hashes that cost next to nothing: how much each costs stands in the hash, so the program goes by it."""
    facts, clock = read_facts(folder), TestClock(datetime(2026, 11, 18, 8, tzinfo=OFFICE_ZONE))
    with recording(facts, clock, "", own_key=True) as desk:
        desk.permits.check.pins = QUICK_PINS
        choose = shifts_of(facts, desk).choose
        assert all(isinstance(choose.again(code, pin, recovered=True), PinChosen) for code, pin in PINS.items())


@step(parsers.parse("the PIN {pin} is typed"))
def pin_is_typed(day: DayStage, pin: str) -> None:
    day.see("Xóa một chữ số")
    for key in (*pin, "Return"):
        day.press(key)


@step(parsers.parse("Nguyễn Văn Thử comes, and leaves at {clock}"))
def comes_and_leaves(day: DayStage, clock: str) -> None:
    assert CARD is not None
    day.show(CARD)
    day.clock_to(clock)
    day.show(CARD)
    day.until(lambda: [one.left for one in day.door.of_day(day.now().date())] == [clock.zfill(5)], "has left")


@step(parsers.parse('the receptionist takes the request {kind:d} of "{typed}" whose paper was seen'))
def takes_request(day: DayStage, kind: int, typed: str) -> None:
    day.type(typed)
    day.see(f"{THU.name} {THU.born.year}")
    day.press("Down")
    day.press("Return")
    day.until_says("desk", f"Trong sổ: {THU.name}, 1 lượt.")
    day.press(f"Alt+{kind}")
    day.reach("Chưa đối chiếu")
    day.press("Right")
    day.until(lambda: day.focused() == "Giấy tờ có ảnh", "the paper with a photograph")
    day.press("Ctrl+Return")
    # While a paper is on its way to the printer the page takes no other press.
    day.until_says("desk", " 1 trang ")


@step(parsers.parse('the receptionist answers "{words}"'))
def answers(day: DayStage, words: str) -> None:
    day.reach("Kết quả hoặc lý do, ghi vào thư trả lời")
    day.type(words)
    day.press("Ctrl+Return")


@step("the receptionist prints the record of erasure")
def prints_record(day: DayStage) -> None:
    day.reach("Yêu cầu 1")
    for key in ("Right", "Right"):
        day.press(key)
    day.reach("Biên bản số")
    day.press("Return")
    day.see("In biên bản")
    day.press("Ctrl+P")


@then(parsers.parse('the paper "{name}" says "{text}"'))
def paper_says(day: DayStage, name: str, text: str) -> None:
    day.until(lambda: bool(_papers(day, name)), f"a paper {name}")
    assert text in _said(day, name)


@then(parsers.parse('the paper "{name}" does not say "{text}"'))
def paper_does_not_say(day: DayStage, name: str, text: str) -> None:
    assert text not in _said(day, name)


@then(parsers.parse('the paper "{name}" says the number of their citizen card'))
def paper_says_number(day: DayStage, name: str) -> None:
    assert THU.citizen_number in _said(day, name)


@then(parsers.parse('no paper "{name}" was printed'))
def no_paper(day: DayStage, name: str) -> None:
    assert not _papers(day, name)


def _papers(day: DayStage, name: str) -> list[Path]:
    return list((day.folder / "paper").glob(f"{name}*.pdf"))


def _said(day: DayStage, name: str) -> str:
    (file,) = _papers(day, name)
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(file).pages).split())


@then(parsers.parse('the journal tells "{kinds}"'))
def journal_tells(day: DayStage, kinds: str) -> None:
    def told() -> str:
        return ", ".join(one for one in day.door.kinds() if one in TOLD)

    day.until(lambda: told() == kinds, f"{kinds} but {told()}")


@then("with the key, who they are can be read in the kiosk's folder")
def can_be_read(day: DayStage) -> None:
    """Else a test that nothing can be read any more would say nothing."""
    assert _read_with_key(day) == [THU.name, *WHO_THEY_ARE]


@then("even with the key, who they are cannot be read there")
def cannot_be_read(day: DayStage) -> None:
    """But the name, in the request itself: who asked for what is the proof that the law was kept."""
    assert not {*_read_with_key(day)} & {*WHO_THEY_ARE}


def _read_with_key(day: DayStage) -> list[str]:
    folder = day.folder / "register"
    key = find_key(stores_for(folder)[-1:])
    assert key is not None
    found = plain_bytes(day.folder, key)
    return [one for one in (THU.name, *WHO_THEY_ARE) if one.encode() in found]


@then("their name stands in no file of the kiosk's folder")
def in_no_file(day: DayStage) -> None:
    """As anybody reads them who has not the key. What went out on paper is not the kiosk's any more."""
    files = [one for one in day.folder.rglob("*") if one.is_file() and one.parent.name != "paper"]
    assert any(one.suffix == ".db" for one in files)
    texts = [name.encode(code) for name in (THU.name, THU.name.upper()) for code in ("utf-8", "utf-16-le")]
    texts += [number.encode() for number in WHO_THEY_ARE]
    assert [one.name for one in files if any(text in one.read_bytes() for text in texts)] == []
