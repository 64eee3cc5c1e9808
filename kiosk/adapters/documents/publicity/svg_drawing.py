"""A step's drawing, an SVG of plain shapes (`resources/drawings/README.md`), as marks of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from kiosk.adapters.documents.publicity.marks import NAVY, Colour, Drawing, Point, Stroke
from kiosk.adapters.documents.publicity.svg_path import KAPPA, strokes_of

_HEX = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)")
_INHERITED = ("fill", "stroke", "stroke-width")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a drawing stands on the page: left, top, and the room that it may fill, in millimetres."""

    left: float
    top: float
    width: float
    height: float


def placed(svg: str, place: Place, ink: Colour = NAVY) -> tuple[Drawing, ...]:
    """The drawing as large as the room allows, in its middle; nothing of a text that is no such drawing.

    `ink` is the colour of what has none of its own, as icons.
    """
    if "<!" in svg.replace("<!--", ""):
        return ()  # No entities: a few bytes of them can be a billion.
    try:
        root = ET.fromstring(svg)  # noqa: S314 - an administrator's file without entities
    except ET.ParseError:
        return ()
    box = [float(one) for one in _NUMBER.findall(root.get("viewBox", ""))]
    if len(box) != 4 or box[2] <= 0 or box[3] <= 0:
        return ()
    unit = min(place.width / box[2], place.height / box[3])
    left = place.left + (place.width - box[2] * unit) / 2 - box[0] * unit
    top = place.top + (place.height - box[3] * unit) / 2 - box[1] * unit
    return tuple(_moved(one, left, top, unit) for one in _drawn(root, {"color": _hex(ink)}))


def _drawn(element: ET.Element, above: Mapping[str, str]) -> Iterator[Drawing]:
    look = {**above, **{key: element.attrib[key] for key in _INHERITED if key in element.attrib}}
    strokes = tuple(_shape(element))
    fill, line = (_colour(look.get(key, usual), look) for key, usual in (("fill", "#000000"), ("stroke", "none")))
    if strokes and (fill or line):
        yield Drawing(strokes, fill, line, _number(look.get("stroke-width", "1")))
    for inner in element:
        yield from _drawn(inner, look)


def _shape(element: ET.Element) -> Iterator[Stroke]:
    def value(key: str) -> float:
        return _number(element.get(key, "0"))

    match element.tag.rpartition("}")[2]:
        case "path":
            yield from strokes_of(element.get("d", ""))
        case "rect":
            radius = value("rx") or value("ry")
            yield _rectangle(value("x"), value("y"), value("width"), value("height"), radius)
        case "circle":
            radius = value("r")
            yield _rectangle(value("cx") - radius, value("cy") - radius, 2 * radius, 2 * radius, radius)
        case "ellipse":
            yield from strokes_of(_ellipse(value("cx"), value("cy"), value("rx"), value("ry")))
        case "line":
            yield Stroke((value("x1"), value("y1")), (((value("x2"), value("y2")),),))
        case "polyline" | "polygon" as kind:
            yield from strokes_of(f"M {element.get('points', '')}{' Z' if kind == 'polygon' else ''}")
        case _:
            return


def _number(text: str) -> float:
    """The number that an attribute begins with (`2px`), 0 for none."""
    found = _NUMBER.match(text.strip())
    return float(found[0]) if found else 0.0


def _ellipse(x: float, y: float, rx: float, ry: float) -> str:
    return f"M {x - rx} {y} A {rx} {ry} 0 1 1 {x + rx} {y} A {rx} {ry} 0 1 1 {x - rx} {y} Z"


def _rectangle(x: float, y: float, width: float, height: float, radius: float) -> Stroke:
    r = min(radius, width / 2, height / 2)
    if r <= 0:
        corners = ((x + width, y), (x + width, y + height), (x, y + height))
        return Stroke((x, y), tuple((one,) for one in corners), closed=True)
    k, right, foot = r * (1 - KAPPA), x + width, y + height
    steps: tuple[tuple[Point, ...], ...] = (
        ((right - r, y),),
        ((right - k, y), (right, y + k), (right, y + r)),
        ((right, foot - r),),
        ((right, foot - k), (right - k, foot), (right - r, foot)),
        ((x + r, foot),),
        ((x + k, foot), (x, foot - k), (x, foot - r)),
        ((x, y + r),),
        ((x, y + k), (x + k, y), (x + r, y)),
    )
    return Stroke((x + r, y), steps, closed=True)


def _hex(colour: Colour) -> str:
    return "#" + "".join(f"{one:02x}" for one in colour)


def _colour(text: str, look: Mapping[str, str]) -> Colour | None:
    found = _HEX.fullmatch(look["color"] if text == "currentColor" else text.strip())
    return (int(found[1], 16), int(found[2], 16), int(found[3], 16)) if found else None


def _moved(drawing: Drawing, left: float, top: float, unit: float) -> Drawing:
    def at(point: Point) -> Point:
        return left + point[0] * unit, top + point[1] * unit

    strokes = tuple(
        Stroke(at(one.start), tuple(tuple(map(at, step)) for step in one.steps), one.closed) for one in drawing.strokes
    )
    return Drawing(strokes, drawing.fill, drawing.line, drawing.weight * unit)
