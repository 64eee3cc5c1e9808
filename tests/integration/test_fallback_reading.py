"""A printed fallback sheet read back from pictures of a simulated camera."""

from __future__ import annotations

import sys
from random import Random

import numpy as np
import pytest

from kiosk.adapters.scanning.fallback.leaf_reader import LeafReader
from kiosk.application.ports.fallback import LeafSight, Unseen
from kiosk.domain.fallback.layout import HOURS, MINUTES, MORE
from kiosk.domain.fallback.marking import Doubt, RowReading, Way, read_row
from kiosk.domain.fallback.page_code import SheetCode
from tests.fakes.paper_camera import Paper, Pen, Written, printed_leaf
from tests.fakes.paper_lens import Lens, photograph

CODE = SheetCode("UXAB22", 147, 1, 2)
ROWS = {
    0: Written((0,), (8,), (15,), (3,)),
    1: Written((1,), (9,), (40,)),
    2: Written((0,), (13,)),
    3: Written((0,), (8,), (0,), struck=True),
    4: Written((0, 1), (10,), (5,), (1,)),
    5: Written((), (10,), (5,)),
    6: Written((1,), (10, 11), (5,)),
    8: Written(),
    11: Written((1,), (19,), (55,), (4,)),
}


def _read(lens: Lens, pen: Pen, rows: dict[int, Written], seed: int = 7) -> LeafSight | Unseen:
    paper = Paper(printed_leaf(CODE), np.random.default_rng(seed)).write(rows, pen)
    return LeafReader().look(photograph(paper, lens))


@pytest.mark.parametrize(
    ("lens", "pen"),
    [
        (Lens(), Pen()),
        (Lens((1920, 1080), 0.05, 1.2, 8, 0.5, 2.0, 0.9, 4, 80, 3), Pen(0.6, 0.5)),
    ],
)
def test_what_was_written_is_read_and_what_is_unclear_is_asked(lens: Lens, pen: Pen) -> None:
    sight = _read(lens, pen, ROWS)
    assert isinstance(sight, LeafSight)
    assert sight.code == CODE
    readings = [read_row(one) for one in sight.rows]
    assert readings[0] == RowReading(Way.IN, 8, 15, 3, written=True)
    assert readings[1] == RowReading(Way.OUT, 9, 40, None, written=True)
    assert readings[2] == RowReading(Way.IN, 13, None, None, written=True)
    assert readings[3].struck
    assert readings[4].doubts == (Doubt.BOTH_WAYS,)
    assert readings[5].doubts == (Doubt.NO_WAY,)
    assert readings[6].doubts == (Doubt.TWO_HOURS,)
    assert readings[8].doubts == (Doubt.NO_WAY, Doubt.NO_HOUR)
    assert readings[11] == RowReading(Way.OUT, 19, 55, 4, written=True)
    assert [place for place, one in enumerate(readings) if not one.written] == [7, 9, 10]
    assert all(strip.shape[1] > 1000 for strip in sight.strips)


def test_a_sheet_upside_down_is_turned_and_one_that_cannot_be_read_is_none() -> None:
    turned = _read(Lens(turn=180), Pen(), ROWS)
    assert isinstance(turned, LeafSight)
    assert read_row(turned.rows[11]) == RowReading(Way.OUT, 19, 55, 4, written=True)
    assert _read(Lens(fill=1.25), Pen(), ROWS) is Unseen.NO_CORNERS
    assert _read(Lens((640, 480), fill=0.7), Pen(), ROWS) in (Unseen.TOO_SMALL, Unseen.NO_CORNERS)
    assert _read(Lens(blur=3.2), Pen(), ROWS) in (Unseen.BLURRED, Unseen.NO_CORNERS)
    for picture in (np.zeros((0, 0), np.uint8), np.full((400, 600, 3), 200, np.uint8), np.zeros((9, 9, 7), np.uint8)):
        assert LeafReader().look(picture) is Unseen.NO_CORNERS


def _some_row(chance: Random) -> Written | None:
    if chance.random() < 0.12:
        return None
    way, hour, minute, more = chance.choice((0, 1)), chance.choice(HOURS), chance.choice(MINUTES), chance.choice(MORE)
    return chance.choices(
        [
            Written((way,), (hour,), (minute,), (more,)),
            Written((way,), (hour,), (minute,)),
            Written((way,), (hour,)),
            Written((way,), (hour,), (minute,), struck=True),
            Written((way,), (hour, chance.choice([one for one in HOURS if one != hour])), (minute,)),
            Written((0, 1), (hour,), (minute,)),
            Written((), (hour,), (minute,)),
        ],
        (45, 20, 8, 8, 3, 2, 2),
    )[0]


def _meant(written: Written | None) -> RowReading | None:
    """What a certain reading must be; None where nothing may be certain."""
    if written is None:
        return RowReading()
    if written.struck:
        return RowReading(struck=True, written=True)
    if len(written.boxes) != 1 or len(written.hours) != 1:
        return None
    minute, more = (next(iter(one), None) for one in (written.minutes, written.more))
    return RowReading((Way.IN, Way.OUT)[written.boxes[0]], written.hours[0], minute, more, written=True)


@pytest.mark.sweep
@pytest.mark.parametrize("kind", ["pen", "pencil", "ticks", "curled", "weak"])
def test_no_row_of_thousands_is_read_wrong(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    chance = Random(kind)
    counts = dict.fromkeys(("pages", "refused", "code", "rows", "right", "asked", "asked_rightly", "wrong"), 0)
    for number in range(100):
        size = chance.choice(((1280, 720), (1920, 1080))) if kind != "weak" else (960, 540)
        lens = Lens(
            size,
            chance.uniform(0, 0.05),
            chance.uniform(0.3, 1.3),
            chance.uniform(1, 8),
            chance.uniform(0, 0.5),
            chance.uniform(-3, 3) if kind == "curled" else 0.0,
            chance.uniform(0.8, 0.97),
            chance.uniform(-6, 6),
            chance.choice((70, 85, 95)),
            number,
        )
        ink = chance.uniform(0.35, 0.65) if kind == "pencil" else chance.uniform(0.65, 0.95)
        written = {row: one for row in range(12) if (one := _some_row(chance)) is not None}
        sight = _read(
            lens, Pen(ink, chance.uniform(0.4, 0.8), ticks=kind == "ticks"), written, chance.randrange(1 << 30)
        )
        counts["pages"] += 1
        if isinstance(sight, Unseen):
            counts["refused"] += 1
            continue
        counts["code"] += sight.code == CODE
        for row, levels in enumerate(sight.rows):
            reading, meant = read_row(levels), _meant(written.get(row))
            counts["rows"] += 1
            if not reading.certain:
                counts["asked_rightly" if meant is None else "asked"] += 1
            else:
                counts["right" if reading == meant else "wrong"] += 1
    with capsys.disabled():
        sys.stdout.write(f"\n{kind}: {counts}\n")
    assert counts["wrong"] == 0
