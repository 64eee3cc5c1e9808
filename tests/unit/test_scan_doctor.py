"""What a visitor whose code is not read is told, and when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.scan_advice import Advice
from kiosk.domain.scan_doctor import Counsel, Doctor
from kiosk.domain.seen_code import Corners, SeenCode
from tests.unit.seen_codes import DIM, FAR, FRAME, NEAR, WELL, at, square

Told = list[tuple[float, Counsel | None]]
View = tuple[Sequence[SeenCode], Sequence[Corners]]
NOTHING: View = ((), ())


def film(doctor: Doctor, views: Iterable[View], begins: float = 0.0) -> Told:
    """What is told after each frame."""
    told: Told = []
    for number, (seen, read) in enumerate(views):
        moment = begins + number * FRAME
        told.append((moment, doctor.look(at(moment), seen, read)))
    return told


def shows(code: SeenCode, seconds: float) -> list[View]:
    return [((code,), ())] * round(seconds / FRAME)


def empty(seconds: float) -> list[View]:
    return [NOTHING] * round(seconds / FRAME)


def reads(corners: Corners, seconds: float) -> list[View]:
    return [((), (corners,))] * round(seconds / FRAME)


def advice(told: Told) -> list[Advice | None]:
    """What was told, each once, in order."""
    all_told = [counsel.advice if counsel else None for _, counsel in told]
    return [one for number, one in enumerate(all_told) if number == 0 or all_told[number - 1] is not one]


def first(told: Told, wanted: Callable[[Counsel], bool]) -> float | None:
    return next((moment for moment, counsel in told if counsel and wanted(counsel)), None)


def test_nothing_is_said_for_a_second_and_a_half_and_then_the_cause() -> None:
    told = film(Doctor(), shows(FAR, 3.0))
    assert advice(told) == [None, Advice.CLOSER]
    begins = first(told, lambda counsel: True)
    assert begins is not None
    assert 1.5 <= begins < 1.6


def test_after_eight_seconds_the_desk_offers_to_type_and_not_before() -> None:
    told = film(Doctor(), shows(FAR, 9.0))
    offered = first(told, lambda counsel: counsel.offers_typing)
    assert offered is not None
    assert 8.0 <= offered <= 8.26
    seconds = [counsel.seconds_left for _, counsel in told if counsel]
    assert seconds == sorted(seconds, reverse=True)
    assert (seconds[0], seconds[-1]) == (7, 0)


def test_flicker_does_not_start_the_time_anew() -> None:
    flicker = (shows(FAR, 0.2) + empty(0.7)) * 4
    begins = first(film(Doctor(), flicker), lambda counsel: True)
    assert begins is not None
    assert begins < 2.0


def test_a_code_that_left_ends_it_within_about_a_second() -> None:
    told = film(Doctor(), shows(FAR, 2.0) + empty(1.5))
    assert advice(told) == [None, Advice.CLOSER, None]
    gone = max(moment for moment, counsel in told if counsel)
    assert 2.9 <= gone <= 3.1


def test_a_code_that_is_read_ends_it_at_once() -> None:
    told = film(Doctor(), shows(FAR, 2.0) + reads(FAR.corners, 0.1))
    assert told[-1][1] is None
    assert told[-4][1] is not None


def test_a_code_that_was_read_and_is_then_held_badly_needs_no_advice() -> None:
    lowered: list[View] = [((replace(WELL, corners=square(400, 200 + 3 * step)),), ()) for step in range(120)]
    assert advice(film(Doctor(), reads(WELL.corners, 0.5) + lowered)) == [None]


def test_the_next_visitor_is_told_though_the_one_before_was_read() -> None:
    told = film(Doctor(), reads(square(100, 100), 0.5) + empty(0.2) + shows(FAR, 2.5))
    assert advice(told) == [None, Advice.CLOSER]


def test_the_cause_that_goes_gives_way_to_the_next() -> None:
    told = film(Doctor(), shows(FAR, 3.0) + shows(DIM, 3.0) + shows(NEAR, 3.0))
    assert advice(told) == [None, Advice.CLOSER, Advice.BRIGHTEN, Advice.FARTHER]


def test_a_code_that_shakes_shall_be_held_still() -> None:
    shaken = [((replace(WELL, corners=square(400 + 14 * (step % 2), 200)),), ()) for step in range(90)]
    assert advice(film(Doctor(), shaken)) == [None, Advice.HOLD_STILL]


def test_the_jitter_of_measuring_is_no_movement() -> None:
    steady = [((replace(DIM, corners=square(400 + step % 2, 200)),), ()) for step in range(90)]
    assert advice(film(Doctor(), steady)) == [None, Advice.BRIGHTEN]


def test_two_codes_that_are_not_read_are_one_too_many() -> None:
    other = replace(DIM, corners=square(900, 200))
    assert advice(film(Doctor(), [((DIM, other), ())] * 90)) == [None, Advice.ONE_CODE_ONLY]


def test_a_second_code_beside_one_that_is_read_is_one_too_many() -> None:
    beside: View = ((DIM,), (square(900, 200),))
    assert advice(film(Doctor(), [beside] * 90)) == [None, Advice.ONE_CODE_ONLY]


def test_a_poster_on_the_wall_is_told_about_for_three_quarters_of_a_minute_and_never_again() -> None:
    doctor = Doctor()
    told = film(doctor, shows(FAR, 50.0))
    assert advice(told) == [None, Advice.CLOSER, None]
    assert advice(film(doctor, empty(5.0) + shows(FAR, 30.0), begins=51.0)) == [None]
    beside: View = ((FAR, DIM), ())
    assert advice(film(doctor, [beside] * 90, begins=90.0)) == [None, Advice.BRIGHTEN]


def test_a_hand_is_never_as_still_as_a_wall() -> None:
    held = [((replace(WELL, corners=square(400 + 40 * ((step // 60) % 2), 200)),), ()) for step in range(60 * 60)]
    assert advice(film(Doctor(), held))[-1] is not None


def test_a_clock_that_was_set_back_begins_anew() -> None:
    doctor = Doctor()
    film(doctor, shows(FAR, 3.0))
    assert doctor.look(at(-3600), (FAR,)) is None
    assert advice(film(doctor, shows(FAR, 2.0), begins=-3600 + FRAME)) == [None, Advice.CLOSER]


SIGHTS = st.sampled_from([FAR, NEAR, DIM, WELL, replace(WELL, glare=0.5), replace(WELL, tilt=60.0)])
VIEWS = st.one_of(
    SIGHTS.map(lambda code: ((code,), ())),
    st.just(NOTHING),
    st.tuples(SIGHTS, SIGHTS).map(lambda codes: (codes, ())),
    st.just(((), (square(),))),
)
FILMS = st.lists(st.tuples(VIEWS, st.integers(1, 25)), min_size=1, max_size=40).map(
    lambda scenes: [view for view, frames in scenes for _ in range(frames)]
)


@settings(max_examples=60, deadline=None)
@given(FILMS)
def test_advice_is_calm_whatever_is_held_up(views: list[View]) -> None:
    told = film(Doctor(), views)
    changes = [
        later[0]
        for earlier, later in pairwise(told)
        if later[1] and earlier[1] and earlier[1].advice is not later[1].advice
    ]
    assert all(later - earlier >= 0.7 - 1e-6 for earlier, later in pairwise(changes))
    news = [later[0] for earlier, later in pairwise(told) if later[1] and later[1] is not earlier[1]]
    assert all(later - earlier >= 0.25 - 1e-6 for earlier, later in pairwise(news))
    for moment, counsel in told:
        assert counsel is None or (counsel.seen_for >= 1.5 and moment >= 1.5)
        assert counsel is None or counsel.offers_typing == (counsel.seen_for >= 8.0)
