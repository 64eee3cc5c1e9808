"""A step's drawing on paper: every command of a path, no entity, nothing outside its room."""

from __future__ import annotations

from math import hypot

import pytest

from kiosk.adapters.documents.publicity.marks import Drawing, Point
from kiosk.adapters.documents.publicity.svg_drawing import Place, placed
from kiosk.adapters.documents.publicity.svg_path import strokes_of
from kiosk.domain.office import InstallStep
from tests.fakes.publicity import content

ROOM = Place(10, 20, 40, 60)


def _points(drawings: tuple[Drawing, ...]) -> list[Point]:
    strokes = [stroke for drawing in drawings for stroke in drawing.strokes]
    return [point for one in strokes for point in (one.start, *(point for step in one.steps for point in step))]


@pytest.mark.parametrize("step", content().app.guide, ids=lambda one: one.title["en"])
def test_the_shipped_drawings_stand_in_their_room(step: InstallStep) -> None:
    drawn = placed(step.drawing, ROOM)
    assert len(drawn) > 5
    for x, y in _points(drawn):
        assert 10 <= x <= 50
        assert 20 <= y <= 80


@pytest.mark.parametrize(
    ("data", "ends"),
    [
        ("M1 2 L3 4 5 6", (5, 6)),
        ("m1 2 3 4 h2 v-1", (6, 5)),
        ("M0 0 C1 1 2 2 3 3 S5 5 6 6", (6, 6)),
        ("M0 0 q 2 4 4 0", (4, 0)),
        ("M0,0a5,5,0,0,1,10,0", (10, 0)),
        ("M0 0 A5 5 0 1 0 5 5 L.5.5", (0.5, 0.5)),
    ],
)
def test_a_path_ends_where_it_says(data: str, ends: Point) -> None:
    (stroke,) = strokes_of(data)
    assert stroke.steps[-1][-1] == pytest.approx(ends)


@pytest.mark.parametrize("flags", ["0 0", "0 1", "1 0", "1 1"])
def test_an_arc_is_round(flags: str) -> None:
    """Every point where two of its curves meet is as far from one middle."""
    (stroke,) = strokes_of(f"M10 0 A10 10 0 {flags} 0 10")
    centres = [(0.0, 0.0), (10.0, 10.0)]
    ends = [step[-1] for step in stroke.steps]
    assert any(all(hypot(x - a, y - b) == pytest.approx(10) for x, y in ends) for a, b in centres)
    assert len(ends) == (3 if flags[0] == "1" else 1)


def test_a_closed_stroke_goes_on_from_its_start() -> None:
    first, second = strokes_of("M1 1 h2 v2 z l5 0")
    assert (first.closed, second.closed, second.start) == (True, False, (1, 1))


@pytest.mark.parametrize(
    "svg", ["", "<svg", "<svg/>", '<!DOCTYPE a [<!ENTITY b "c">]><svg viewBox="0 0 1 1"><path d="M0 0h1"/></svg>']
)
def test_what_is_no_drawing_draws_nothing(svg: str) -> None:
    assert placed(svg, ROOM) == ()


@pytest.mark.parametrize(("typed", "weight"), [("2", 2.0), ("2px", 2.0), (" .5 ", 0.5), ("thin", 0.0)])
def test_the_width_of_a_line_may_have_a_unit_behind_it(typed: str, weight: float) -> None:
    svg = f'<svg viewBox="0 0 40 60"><path d="M0 0h1" stroke="#000000" stroke-width="{typed}"/></svg>'
    (drawn,) = placed(svg, ROOM)
    assert drawn.weight == weight
