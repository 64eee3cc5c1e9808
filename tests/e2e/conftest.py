"""Steps of the reception's day: every feature file under `tests/e2e/features/` may use them, nothing is imported.

A test module only names its feature: `scenarios("groups.feature")`, with `pytestmark = pytest.mark.e2e`. Steps of its
own take the fixture `day`, a `DayStage` (`tests/e2e/day/stage.py`): the real program as a process, with two hands
(`press`, `type`, `tap`, `reach`...), two eyes (`says`, `until_says`, `table`) and the register (`day.door`).

- Given `the kiosk is open at 7:30`, `the kiosk is open at 7:30 as strip in en` (two, compact, strip, large; vi, en)
- When `the visitor shows CODE` before the camera, `the wedge reads CODE`: a name of `people.CODES`, or a text in quotes
- When `for 9 seconds the camera sees a phone with a dim screen`: any of `sights.SIGHTS`
- When `by <hand> the receptionist presses F4 or taps "Nhập tay"`: `keyboard` presses, `touch` taps, for an outline
  whose examples are both. `by <hand> the receptionist chooses "Có cả ba"`: Tab and Space, or a tap; `... writes "An"
  into "Họ và tên"`: Tab and keys, or a tap and the keyboard on the glass; `... opens the row of "Nguyễn Văn Thử"`;
  `... picks "Khách vội" from "Bỏ qua, có lý do…"`: a drop-down list, "Việc khác" on the card too
- When `the receptionist presses F4`, `the receptionist types "An"`, `the visitor taps "English"`
- When `it is 7:42`, `it is 7:00 on the next day`, `30 seconds pass`, `5 minutes pass`: what waits that long, ends
- When `the camera is unplugged`, `the camera is plugged in`, `the printer is stopped` (ready, none)
- When `the power is cut`, `the kiosk is closed`, `the kiosk is opened again at 7:00 on the next day`
- Then `the desk says "..."`, `the desk does not say "..."`, `the visitor's screen says "..."`, `... does not say`,
  `the focus is on "Họ và tên"`, `the table says "..."`: each waits until it is so. A text may be a part of what stands
  there; controls are found by their whole accessible name or words.
- Then `the register of today has` (or `of 2026-11-19`) and a table with any of the columns name, entered, left, state,
  by, counter, answers; `the register of today is empty`, `3 are inside`, `the journal of the day is intact`
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, step, then

from tests.e2e.day.stage import DayStage, day_stage
from tests.e2e.people import CODES


@pytest.fixture
def day_folder(tmp_path: Path) -> Path:
    """The kiosk's folder; a step before the opening may put settings into its `config`."""
    return tmp_path / "kiosk"


@given(parsers.re(r"the kiosk is open at (?P<clock>[\d:]+)"), target_fixture="day")
def kiosk_is_open(day_folder: Path, clock: str) -> Iterator[DayStage]:
    yield from _opened(day_folder, clock)


@given(
    parsers.re(r"the kiosk is open at (?P<clock>[\d:]+) as (?P<layout>\w+) in (?P<language>\w+)"),
    target_fixture="day",
)
def kiosk_is_open_as(day_folder: Path, clock: str, layout: str, language: str) -> Iterator[DayStage]:
    yield from _opened(day_folder, clock, layout, language)


def _opened(folder: Path, clock: str, layout: str = "two", language: str = "vi") -> Iterator[DayStage]:
    with day_stage(folder, clock, layout=layout, language=language) as day:
        yield day
    assert not day.complaints.read_text("utf-8")


def text_of(code: str) -> str:
    """The text of a code that a step names, or gives in quotes."""
    text = code.strip('"') if code.startswith('"') else CODES[code]
    assert text is not None
    return text


@step(parsers.parse("the visitor shows {code}"))
def visitor_shows(day: DayStage, code: str) -> None:
    day.show(text_of(code))


@step(parsers.re(r"for (?P<seconds>[\d.]+) seconds the camera sees (?P<sight>.*)"))
def camera_sees_for(day: DayStage, seconds: str, sight: str) -> None:
    day.sight(sight, float(seconds))


@step(parsers.parse("the wedge reads {code}"))
def wedge_reads(day: DayStage, code: str) -> None:
    day.wedge(text_of(code))


@step(parsers.parse('by {hand} the receptionist presses {keys} or taps "{name}"'))
def presses_or_taps(day: DayStage, hand: str, keys: str, name: str) -> None:
    day.see(name)
    day.press(keys) if hand == "keyboard" else day.tap(name)


@step(parsers.parse('by {hand} the receptionist chooses "{name}"'))
def chooses(day: DayStage, hand: str, name: str) -> None:
    if hand == "touch":
        day.tap(name)
    else:
        day.reach(name)
        day.press("Space")


@step(parsers.parse('by {hand} the receptionist writes "{text}" into "{field}"'))
def writes_into(day: DayStage, hand: str, text: str, field: str) -> None:
    if hand == "touch":
        day.tap(field)
        day.commit(text)
    else:
        day.reach(field)
        day.type(text)


@step(parsers.parse('by {hand} the receptionist opens the row of "{text}"'))
def opens_row(day: DayStage, hand: str, text: str) -> None:
    day.until(lambda: any(text in row for row in day.table()), f"a row of {text}")
    day.open_row(text, hand)


@step(parsers.parse('by {hand} the receptionist picks "{text}" from "{name}"'))
def picks_from(day: DayStage, hand: str, text: str, name: str) -> None:
    day.pick(text, name, hand)


@step(parsers.parse("the receptionist presses {keys}"))
def presses(day: DayStage, keys: str) -> None:
    day.press(keys)


@step(parsers.parse('the receptionist types "{text}"'))
def types(day: DayStage, text: str) -> None:
    day.type(text)


@step(parsers.parse('the visitor taps "{name}"'))
def visitor_taps(day: DayStage, name: str) -> None:
    day.tap(name, on="visitor")


@step(parsers.re(r"it is (?P<clock>[\d:]+)(?P<later> on the next day)?"))
def it_is(day: DayStage, clock: str, later: str | None) -> None:
    day.clock_to(clock, day.now().date() + timedelta(days=1) if later else None)


@step(parsers.re(r"(?P<count>\d+) (?P<unit>seconds|minutes|hours) pass"))
def time_passes(day: DayStage, count: str, unit: str) -> None:
    day.clock_by(**{unit: int(count)})


@step(parsers.re(r"the camera is (?P<how>unplugged|plugged in)"))
def camera_cable(day: DayStage, how: str) -> None:
    day.plug(plugged=how == "plugged in")


@step(parsers.re(r"the printer is (?P<state>ready|stopped|none)"))
def printer_is(day: DayStage, state: str) -> None:
    day.printer(state)


@step("the power is cut")
def power_is_cut(day: DayStage) -> None:
    day.kill()


@step("the kiosk is closed")
def kiosk_is_closed(day: DayStage) -> None:
    assert day.close() == 0


@step(parsers.re(r"the kiosk is opened again at (?P<clock>[\d:]+)(?P<later> on the next day)?"))
def opened_again(day: DayStage, clock: str, later: str | None) -> None:
    day.open_again(clock, days=1 if later else 0)


@then(parsers.re(r'the (?P<on>desk|visitor\'s screen) says "(?P<text>.*)"'))
def screen_says(day: DayStage, on: str, text: str) -> None:
    day.until_says(on.split("'", maxsplit=1)[0], text)


@then(parsers.re(r'the (?P<on>desk|visitor\'s screen) does not say "(?P<text>.*)"'))
def screen_does_not_say(day: DayStage, on: str, text: str) -> None:
    day.until_says(on.split("'", maxsplit=1)[0], text, not_any_more=True)


@then(parsers.parse('the table says "{text}"'))
def table_says(day: DayStage, text: str) -> None:
    day.until(lambda: any(text in row for row in day.table()), f"{text!r} in {day.table()}")


@then(parsers.parse('the focus is on "{name}"'))
def focus_is_on(day: DayStage, name: str) -> None:
    day.until(lambda: day.focused().split(": ")[0] == name, f"focus on {name} but {day.focused()}")


@then(parsers.parse("the register of {of} has"))
def register_has(day: DayStage, of: str, datatable: list[list[str]]) -> None:
    heads, *rows = datatable
    today = day.now().date() if of == "today" else date.fromisoformat(of)
    day.until(lambda: _register(day, today, heads) == rows, f"{rows} but {_register(day, today, heads)}")


def _register(day: DayStage, of: date, heads: list[str]) -> list[list[str]]:
    return [[str(getattr(line, head)) for head in heads] for line in day.door.of_day(of)]


@then("the register of today is empty")
def register_is_empty(day: DayStage) -> None:
    assert not day.door.of_day(day.now().date())


@then(parsers.parse("{count:d} are inside"))
def so_many_inside(day: DayStage, count: int) -> None:
    day.until(lambda: len(day.door.inside()) == count, f"{count} inside but {day.door.inside()}")


@then("the journal of the day is intact")
def journal_is_intact(day: DayStage) -> None:
    assert day.door.intact()
