"""Path data of an SVG as strokes (SVG 1.1, chapter 8): every command but the smooth quadratic one, either case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import acos, ceil, copysign, cos, hypot, pi, radians, sin, sqrt, tan

from kiosk.adapters.documents.publicity.marks import Point, Stroke

_PARTS = re.compile(r"([MLHVCSQAZ])|([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)", re.IGNORECASE)
_VALUES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "A": 7, "Z": 0}
KAPPA = 0.5523
"""How far the handles of a quarter of a circle stand out, in radii."""


def strokes_of(data: str) -> tuple[Stroke, ...]:
    """The strokes that the data draw; what is no command ends them."""
    walk = _Walk()
    for command, values in _commands(data):
        walk.go(command, values)
    walk.end(closed=False)
    return tuple(walk.done)


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its values; one that is repeated without its letter is given again."""
    command, values = "", list[float]()
    for letter, number in _PARTS.findall(data):
        if letter:
            command, values = letter, []
            if letter in "Zz":
                yield letter, []
            continue
        values.append(float(number))
        if command and len(values) == _VALUES[command.upper()]:
            yield command, values
            # After the first point a "move" draws lines.
            command, values = {"M": "L", "m": "l"}.get(command, command), []


@dataclass(slots=True)
class _Walk:
    here: Point = (0.0, 0.0)
    start: Point = (0.0, 0.0)
    handle: Point | None = None
    """Second handle of the curve before, which a smooth curve mirrors."""
    steps: list[tuple[Point, ...]] = field(default_factory=list)
    done: list[Stroke] = field(default_factory=list)

    def go(self, command: str, values: list[float]) -> None:
        """One command."""
        base, name = self.here if command.islower() else (0.0, 0.0), command.upper()
        places = [(values[at] + base[0], values[at + 1] + base[1]) for at in range(0, len(values) - 1, 2)]
        if name in "CSQA":
            self._bend(name, places, values, base)
            return
        self.handle = None
        match name:
            case "Z":
                self.end(closed=True)
            case "M":
                self.end(closed=False)
                self.here = self.start = places[0]
            case "H":
                self._to((values[0] + base[0], self.here[1]))
            case "V":
                self._to((self.here[0], values[0] + base[1]))
            case _:
                self._to(places[0])

    def _bend(self, name: str, places: list[Point], values: list[float], base: Point) -> None:
        handle: Point | None = None
        if name == "C":
            handle = places[1]
            self._to(*places)
        elif name == "S":
            handle = places[0]
            self._to(self._mirrored(), *places)
        elif name == "Q":
            self._to(*_raised(self.here, *places))
        else:
            for step in arc(self.here, values, (values[5] + base[0], values[6] + base[1])):
                self._to(*step)
        self.handle = handle

    def end(self, *, closed: bool) -> None:
        """The stroke that was begun is done."""
        if self.steps:
            self.done.append(Stroke(self.start, tuple(self.steps), closed))
        self.steps, self.here = [], self.start if closed else self.here

    def _to(self, *points: Point) -> None:
        self.steps.append(points)
        self.here = points[-1]

    def _mirrored(self) -> Point:
        x, y = self.here
        return (2 * x - self.handle[0], 2 * y - self.handle[1]) if self.handle else self.here


def _raised(start: Point, middle: Point, end: Point) -> tuple[Point, ...]:
    """A quadratic curve as a cubic one."""
    handles = tuple(
        (one[0] + (middle[0] - one[0]) * 2 / 3, one[1] + (middle[1] - one[1]) * 2 / 3) for one in (start, end)
    )
    return (*handles, end)


def arc(start: Point, values: list[float], end: Point) -> Iterator[tuple[Point, ...]]:
    """An elliptical arc as cubic curves (SVG 1.1, F.6)."""
    rx, ry, turn, large, sweep = abs(values[0]), abs(values[1]), radians(values[2]), values[3] != 0, values[4] != 0
    if not rx or not ry or start == end:
        yield (end,)
        return
    halves = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = _turned(halves, -turn)
    stretch = max(1.0, sqrt((x / rx) ** 2 + (y / ry) ** 2))
    rx, ry = rx * stretch, ry * stretch
    under = (rx * y) ** 2 + (ry * x) ** 2
    far = sqrt(max(0.0, ((rx * ry) ** 2 - under) / under)) * (1 if large != sweep else -1)
    middle = _turned((far * rx * y / ry, -far * ry * x / rx), turn)
    centre = middle[0] + (start[0] + end[0]) / 2, middle[1] + (start[1] + end[1]) / 2
    inner = far * rx * y / ry, -far * ry * x / rx
    begins = _angle(((x - inner[0]) / rx, (y - inner[1]) / ry))
    spans = (_angle(((-x - inner[0]) / rx, (-y - inner[1]) / ry)) - begins) % (2 * pi)
    spans = spans if sweep else spans - 2 * pi if spans else 0.0
    pieces = max(1, ceil(abs(spans) / (pi / 2)))
    for piece in range(pieces):
        yield _curve(centre, (rx, ry, turn), begins + spans * piece / pieces, spans / pieces)


def _curve(centre: Point, ellipse: tuple[float, float, float], angle: float, span: float) -> tuple[Point, ...]:
    rx, ry, turn = ellipse
    out = 4 / 3 * tan(span / 4)
    first, last = (cos(angle), sin(angle)), (cos(angle + span), sin(angle + span))
    unit = (
        (first[0] - out * first[1], first[1] + out * first[0]),
        (last[0] + out * last[1], last[1] - out * last[0]),
        last,
    )
    turned = (_turned((x * rx, y * ry), turn) for x, y in unit)
    return tuple((x + centre[0], y + centre[1]) for x, y in turned)


def _turned(point: Point, angle: float) -> Point:
    x, y = point
    return x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)


def _angle(point: Point) -> float:
    x, y = point
    return copysign(acos(max(-1.0, min(1.0, x / hypot(x, y)))), y)
