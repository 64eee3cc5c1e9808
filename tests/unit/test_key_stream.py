"""Proves that keys at a reader's pace become a code and a person's keys never do, each exactly once and in order."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.reader.key_stream import Burst, KeyStream, Settled, Stroke, StrokeKind
from kiosk.domain.reader.settings import Pace

CODE = "091190000001||Nguyen Van Thu|01011990|Nam||15042021"


@dataclass
class Desk:
    """A stream whose silence is kept as the window's timer keeps it: settled when a stroke comes late enough."""

    stream: KeyStream = field(default_factory=KeyStream)
    settled: list[Settled] = field(default_factory=list)
    now: int = 1000

    def strike(self, text: str, gap: int, *, repeated: bool = False) -> None:
        """Each letter `gap` ms after the one before."""
        for letter in text:
            self.now += gap
            self.press(Stroke(self.now, ord(letter), letter, repeated=repeated))

    def press(self, stroke: Stroke) -> None:
        self.settled += self.stream.press(stroke)

    def rest(self) -> None:
        """Silence."""
        self.settled += self.stream.settle()
        self.now += 1000

    @property
    def codes(self) -> list[str]:
        return [_text(one) for one in self.settled if isinstance(one, Burst)]

    @property
    def typed(self) -> str:
        return "".join(_text(one) for one in self.settled if not isinstance(one, Burst))


def _text(settled: Settled) -> str:
    return "".join(one.text for one in settled.strokes if one.kind is not StrokeKind.RELEASE)


@pytest.mark.parametrize("gap", [0, 1, 8, 16, 24])
@pytest.mark.parametrize("end", ["", "\r", "\t", "\r\n"])
def test_keys_at_a_readers_pace_are_one_code(gap: int, end: str) -> None:
    desk = Desk()
    desk.strike(CODE + end, gap)
    desk.rest()
    assert (desk.codes, desk.typed) == ([CODE + end], "")


@pytest.mark.parametrize("gap", [25, 30, 55, 80, 400])
def test_the_same_keys_from_a_person_are_typed(gap: int) -> None:
    desk = Desk()
    desk.strike(CODE, gap)
    desk.rest()
    assert (desk.codes, desk.typed) == ([], CODE)


def test_a_roll_over_a_few_keys_is_typed() -> None:
    desk = Desk()
    for roll in ("ngu", "ye", "n v", "an"):
        desk.now += 90
        desk.strike(roll, 8)
    desk.rest()
    assert (desk.codes, desk.typed) == ([], "nguyen van")


def test_a_code_among_what_a_person_types_leaves_the_typing_whole() -> None:
    desk = Desk()
    desk.strike("Nguyen", 60)
    desk.now += 200
    desk.strike(CODE + "\r", 2)
    desk.now += 200
    desk.strike(" An", 60)
    desk.rest()
    assert (desk.codes, desk.typed) == ([CODE + "\r"], "Nguyen An")


def test_two_codes_with_an_enter_between_are_two_once_the_reader_pauses() -> None:
    desk = Desk()
    desk.strike(CODE + "\r", 4)
    desk.now += 30
    desk.strike(CODE[::-1] + "\r", 4)
    desk.rest()
    assert desk.codes == [CODE + "\r", CODE[::-1] + "\r"]


def test_a_known_code_may_stutter_longer_than_a_first_key() -> None:
    desk = Desk()
    desk.strike(CODE[:20], 5)
    desk.now += 70
    desk.strike(CODE[20:], 5)
    desk.rest()
    assert desk.codes == [CODE]


def test_a_key_held_down_is_a_persons_however_fast_it_repeats() -> None:
    desk = Desk()
    desk.strike("e", 50)
    desk.strike("e" * 40, 10, repeated=True)
    desk.rest()
    assert (desk.codes, desk.typed) == ([], "e" * 41)


@pytest.mark.parametrize(("away", "back"), [(4, "iếng"), (5, "uyễn"), (2, "ất"), (6, "ngườiêế")])
def test_a_typing_tool_that_corrects_itself_is_no_reader(away: int, back: str) -> None:
    """UniKey takes letters away and puts others there, all within a millisecond."""
    desk = Desk()
    desk.strike("\b" * away + back, 0)
    desk.rest()
    assert (desk.codes, desk.typed) == ([], "\b" * away + back)


def test_a_code_that_begins_with_a_backspace_is_still_a_code() -> None:
    desk = Desk()
    desk.strike("\b" + CODE, 1)
    desk.rest()
    assert desk.codes == ["\b" + CODE]


def test_what_an_input_method_makes_holds_a_code_together_and_makes_none() -> None:
    desk = Desk()
    for _ in range(20):
        desk.now += 1
        desk.press(Stroke(desk.now, kind=StrokeKind.COMPOSED))
    desk.rest()
    assert not desk.codes
    desk.press(Stroke(desk.now, kind=StrokeKind.COMPOSED))
    desk.strike(CODE, 3)
    desk.rest()
    assert desk.codes == [CODE]


def test_the_release_of_a_key_goes_where_its_press_went() -> None:
    desk = Desk()
    desk.strike("a", 60)
    desk.rest()
    assert not desk.stream.release(Stroke(desk.now, ord("a"), kind=StrokeKind.RELEASE))
    desk.strike("bcdefgh", 2)
    assert desk.stream.release(Stroke(desk.now, ord("b"), kind=StrokeKind.RELEASE))
    desk.rest()
    assert desk.stream.release(Stroke(desk.now, ord("h"), kind=StrokeKind.RELEASE)), "its press was the code's"
    assert not desk.stream.release(Stroke(desk.now, ord("h"), kind=StrokeKind.RELEASE))


def test_a_stream_without_end_is_bounded_and_still_swallowed() -> None:
    desk = Desk(KeyStream(Pace(longest=100)))
    desk.strike("x" * 10_000, 1)
    desk.rest()
    assert desk.typed == ""
    assert [len(one) for one in desk.codes] == [200]


@pytest.mark.parametrize(
    "wrong", [{"gap_ms": 0}, {"gap_ms": 90}, {"end_ms": 5000}, {"least_keys": 2}, {"longest": 5}, {"gap_ms": -1}]
)
def test_a_pace_that_cannot_work_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="gap_ms"):
        Pace(**wrong)


TYPED = st.tuples(st.just(False), st.text("abcdđ 19\r\t\b", min_size=1, max_size=8), st.integers(30, 200))
READ = st.tuples(st.just(True), st.text("ABC019|:\x1d\t", min_size=6, max_size=30), st.integers(0, 24))


@given(st.lists(TYPED | READ, max_size=12))
def test_every_key_ends_in_a_code_or_with_the_person_once_and_in_order(acts: list[tuple[bool, str, int]]) -> None:
    desk = Desk()
    for is_code, text, gap in acts:
        desk.now += 300
        desk.strike(text, gap)
        desk.settled += desk.stream.settle() if is_code else ()
    desk.rest()
    assert "".join(desk.codes) == "".join(text for is_code, text, _ in acts if is_code)
    assert desk.typed == "".join(text for is_code, text, _ in acts if not is_code)


@given(st.lists(st.tuples(st.sampled_from("ab1\b\r"), st.integers(0, 120), st.booleans()), max_size=60))
def test_whatever_the_pace_no_key_is_lost_doubled_or_moved(keys: list[tuple[str, int, bool]]) -> None:
    desk = Desk()
    for text, gap, repeated in keys:
        desk.strike(text, gap, repeated=repeated)
    desk.rest()
    assert "".join(_text(one) for one in desk.settled) == "".join(text for text, _, _ in keys)
