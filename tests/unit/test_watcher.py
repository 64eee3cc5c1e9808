"""Proves that a film is read sooner than by plain looks alone, joins what no frame shows whole, and rests when idle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import cycle, islice
from typing import Any

import numpy as np
import segno
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from kiosk.adapters.scanning.decoder import read_texts
from kiosk.adapters.scanning.reading.joining import JoinedFrames
from kiosk.adapters.scanning.reading.one_look import Spoiled, look_at
from kiosk.adapters.scanning.watcher import ENOUGH, IDLE_EVERY, FilmWatcher
from kiosk.application.ports.camera import Frame
from tests.unit.drawn_codes import CARD, Picture, blurred, code, on_table, stained

BEGAN = datetime(2026, 11, 25, 8, tzinfo=UTC)
OTHER = CARD.replace("Thử", "Mẫu").replace("370000001", "370000009")


def film(pictures: Sequence[Picture], frames: int, fps: float = 30) -> Iterator[Frame]:
    for number, picture in enumerate(islice(cycle(pictures), frames)):
        yield Frame(picture, BEGAN + timedelta(seconds=number / fps))


def texts_in(watcher: FilmWatcher, frames: Iterator[Frame]) -> list[str]:
    return [code.text for frame in frames for code in watcher.look(frame).read]


def spoiled_halves(text: str) -> tuple[Picture, Picture]:
    """Twice the same code under a wandering lamp: what one frame hides the other shows, and neither can be read."""
    whole = on_table(code(text, pitch=6, error="l"))
    left, top = 640 // 2, 480 // 2
    one, other = stained(whole, (left + 10, top - 20), 46), stained(whole, (left + 20, top + 72), 46)
    for frame in (one, other):
        assert look_at(frame).spoiled
        assert read_texts(frame) == []
    return one, other


def test_a_code_is_told_on_the_first_frame_that_shows_it() -> None:
    watcher = FilmWatcher()
    (frame,) = film([on_table(code())], 1)
    (read,) = watcher.look(frame).read
    assert read.text == CARD
    assert watcher.tries == 0


def test_corners_are_those_of_the_frame_given() -> None:
    large = on_table(code(pitch=20), (4000, 3000))
    (frame,) = film([large], 1)
    (read,) = FilmWatcher().look(frame).read
    across, down = zip(*read.corners, strict=True)
    assert abs(sum(across) / 4 - 2000) < 8
    assert abs(sum(down) / 4 - 1500) < 8


def test_a_code_that_no_plain_look_reads_is_read_within_a_few_frames() -> None:
    soft = on_table(blurred(code(pitch=5), 3))
    assert not look_at(soft).read
    assert CARD in texts_in(FilmWatcher(), film([soft], 8))


def test_two_frames_say_together_what_neither_says_alone() -> None:
    one, other = spoiled_halves(CARD)
    assert texts_in(FilmWatcher(), film([one], 12)) == []
    assert texts_in(FilmWatcher(), film([other], 12)) == []
    assert set(texts_in(FilmWatcher(), film([one, other], 12))) == {CARD}


def test_frames_of_two_codes_are_never_joined_into_a_third() -> None:
    (one, _), (_, other) = spoiled_halves(CARD), spoiled_halves(OTHER)
    assert set(texts_in(FilmWatcher(), film([one, other], 24))) <= {CARD, OTHER}


def test_frames_far_apart_in_time_are_not_joined() -> None:
    one, other = spoiled_halves(CARD)
    assert texts_in(FilmWatcher(), film([one, other], 6, fps=0.5)) == []


def test_it_rests_on_a_sight_that_has_shown_all_it_has() -> None:
    watcher = FilmWatcher()
    sight = on_table(np.random.default_rng(2).integers(0, 2, (160, 160), dtype=np.uint8) * 255)
    assert texts_in(watcher, film([sight], 60)) == []
    tried = watcher.tries
    assert tried >= ENOUGH
    assert texts_in(watcher, film([sight], 10 * IDLE_EVERY)) == []
    assert watcher.tries - tried <= 10


def test_it_wakes_when_something_comes() -> None:
    watcher, empty = FilmWatcher(), np.full((480, 640), 190, np.uint8)
    texts_in(watcher, film([empty], 90))
    rested = watcher.tries
    assert rested <= 90 // IDLE_EVERY + 1
    assert CARD in texts_in(watcher, film([on_table(blurred(code(pitch=5), 3))], 8))


@settings(max_examples=100, deadline=None)
@given(
    st.lists(arrays.arrays(np.uint8, arrays.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=9)), max_size=4)
)
def test_no_film_of_bytes_makes_it_raise(pictures: list[Any]) -> None:
    watcher = FilmWatcher()
    for frame in film(pictures, 2 * len(pictures)):
        assert watcher.look(frame).read == ()


def test_places_of_a_larger_frame_are_forgotten_when_the_size_changes() -> None:
    one, _ = spoiled_halves(CARD)
    large = on_table(one, (1280, 960))
    watcher = FilmWatcher()
    assert texts_in(watcher, film([large], 3)) == []
    assert texts_in(watcher, film([one[:120, :160]], 3)) == []


def levels_of_text(text: str) -> NDArray[np.uint8]:
    made = segno.make_qr(text, version=2, error="l", boost_error=False)
    return np.where(np.array([[module & 1 for module in row] for row in made.matrix]), 30, 220).astype(np.uint8)


@given(st.integers(0, 10**20), st.integers(0, 10**20))
@settings(max_examples=60, deadline=None)
def test_a_former_codes_modules_never_speak_for_the_next(first: int, second: int) -> None:
    joined, spoiled = JoinedFrames(), Spoiled(((0, 0), (50, 0), (50, 50), (0, 50)), 2)
    texts = [sha256(f"{who} {number}".encode()).hexdigest()[:28] for who, number in (("one", first), ("two", second))]
    for number in range(6):
        joined.add(levels_of_text(texts[0]), spoiled, BEGAN + timedelta(milliseconds=33 * number))
    found = [joined.add(levels_of_text(texts[1]), spoiled, BEGAN + timedelta(milliseconds=300 + n)) for n in range(3)]
    assert texts[0] not in [code.text for code in found if code]


def test_what_was_seen_of_a_code_is_let_go_with_it() -> None:
    joined, spoiled = JoinedFrames(), Spoiled(((0, 0), (50, 0), (50, 50), (0, 50)), 2)
    for late in (timedelta(seconds=1), timedelta(seconds=-1)):
        assert joined.add(levels_of_text("somebody"), spoiled, BEGAN) is None
        joined.let_go(BEGAN + late)
        assert joined.add(levels_of_text("somebody"), spoiled, BEGAN + late) is None
        joined.forget()
