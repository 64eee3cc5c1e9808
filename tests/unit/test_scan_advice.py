"""From what was measured of a code that is not read to one piece of advice."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.scan_advice import (
    LIMITS,
    Advice,
    Brightness,
    Distance,
    Slant,
    Symptoms,
    advice_for,
    brightness_of,
    distance_of,
    place_of,
    slant_of,
)

HEALTHY = Symptoms(module=7.0, sharpness=0.9, glare=0.0, contrast=0.8, tilt=5.0)
CAUSES = {
    "far": (replace(HEALTHY, module=2.2), Advice.CLOSER),
    "near": (replace(HEALTHY, module=14.0), Advice.FARTHER),
    "moving": (replace(HEALTHY, speed=40.0), Advice.HOLD_STILL),
    "a lamp on it": (replace(HEALTHY, glare=0.2), Advice.TILT_FROM_LIGHT),
    "turned away": (replace(HEALTHY, tilt=50.0), Advice.STRAIGHTEN),
    "a dim screen": (replace(HEALTHY, contrast=0.12), Advice.BRIGHTEN),
    "a blur, at first": (replace(HEALTHY, sharpness=0.3, seen_for=2.0), Advice.FARTHER),
    "a blur that stays": (replace(HEALTHY, sharpness=0.3, seen_for=5.0), Advice.WIPE_LENS),
    "a blur that is not near": (replace(HEALTHY, module=4.0, sharpness=0.3), Advice.WIPE_LENS),
    "two codes": (replace(HEALTHY, several=True), Advice.ONE_CODE_ONLY),
    "nothing, but dense": (replace(HEALTHY, module=4.0), Advice.CLOSER),
    "nothing at all": (HEALTHY, Advice.HOLD_STILL),
    "far, dim and moving": (replace(HEALTHY, module=2.0, contrast=0.1, speed=50.0), Advice.CLOSER),
    "moving and a blur": (replace(HEALTHY, sharpness=0.2, speed=50.0), Advice.HOLD_STILL),
    "glare that washes out": (replace(HEALTHY, glare=0.3, contrast=0.1), Advice.TILT_FROM_LIGHT),
}


@pytest.mark.parametrize("cause", CAUSES)
def test_each_cause_has_its_advice(cause: str) -> None:
    symptoms, advice = CAUSES[cause]
    assert advice_for(symptoms) is advice


def test_every_advice_has_a_cause() -> None:
    assert {advice for _, advice in CAUSES.values()} == set(Advice)


@pytest.mark.parametrize(
    ("beyond", "just_back", "advice"),
    [
        (
            replace(HEALTHY, module=LIMITS.module_most * 1.01),
            replace(HEALTHY, module=LIMITS.module_most * 0.95),
            Advice.FARTHER,
        ),
        (
            replace(HEALTHY, glare=LIMITS.glare * 1.01),
            replace(HEALTHY, glare=LIMITS.glare * 0.95),
            Advice.TILT_FROM_LIGHT,
        ),
        (replace(HEALTHY, tilt=LIMITS.tilt * 1.01), replace(HEALTHY, tilt=LIMITS.tilt * 0.95), Advice.STRAIGHTEN),
        (
            replace(HEALTHY, contrast=LIMITS.contrast * 0.99),
            replace(HEALTHY, contrast=LIMITS.contrast * 1.05),
            Advice.BRIGHTEN,
        ),
    ],
    ids=lambda value: value.value if isinstance(value, Advice) else "",
)
def test_at_a_limit_advice_that_stands_goes_on_standing(beyond: Symptoms, just_back: Symptoms, advice: Advice) -> None:
    assert advice_for(beyond) is advice
    assert advice_for(just_back) is not advice
    assert advice_for(just_back, advice) is advice


def test_the_live_lines_tell_each_of_its_own() -> None:
    assert brightness_of(HEALTHY) is Brightness.GOOD
    assert brightness_of(replace(HEALTHY, contrast=0.1)) is Brightness.DIM
    assert brightness_of(replace(HEALTHY, contrast=0.1, glare=0.5)) is Brightness.GLARE
    assert slant_of(HEALTHY) is Slant.GOOD
    assert slant_of(replace(HEALTHY, tilt=60.0)) is Slant.SLANTED
    assert distance_of(replace(HEALTHY, module=1.0)) is Distance.FAR
    assert distance_of(replace(HEALTHY, module=30.0)) is Distance.NEAR


@given(st.floats(0, 200))
def test_the_scale_says_what_the_line_beside_it_says(module: float) -> None:
    place, distance = place_of(module), distance_of(replace(HEALTHY, module=module))
    assert 0.0 <= place <= 1.0
    assert (place < 1 / 3 - 1e-9) <= (distance is Distance.FAR)
    assert (place > 2 / 3 + 1e-9) <= (distance is Distance.NEAR)


def test_nearer_is_always_further_along_the_scale() -> None:
    places = [place_of(module) for module in (0.0, 1.0, 2.0, 3.0, 6.0, 12.0, 20.0, 40.0)]
    assert all(before < after for before, after in pairwise(places))
