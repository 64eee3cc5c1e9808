"""A pass beside a plain card: how fast each is read and recorded, from how far, and torn or badly printed.

Both codes are drawn at the same 52 mm. Level Q of a pass is a code of version 8: finer modules in the same size.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import date
from hashlib import sha512
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import numpy as np
import segno
from numpy.typing import NDArray

from kiosk.adapters.scanning.decoder import read_texts
from kiosk.application.outcomes import EntryMade
from kiosk.application.pass_outcomes import PassMade
from kiosk.application.recording import Recording
from kiosk.application.register_scan import RegisterScan, Scan
from kiosk.domain.passes.pass_code import PassClaim, PassName
from tests.fakes.desk import TestClock, open_desk
from tests.fakes.pass_keys import checking, our_mark, passes_of
from tests.unit.drawn_codes import CARD

Picture = NDArray[np.uint8]
Row = tuple[str, str, str]
SCANS, LOOKS = 200, 30
_SIDES = (70, 80, 90, 100, 120, 160)
"""Pixels that 52 mm take in the camera's picture."""
_HURTS = (
    "corner torn, 10 %",
    "corner torn, 20 %",
    "edge torn, 15 %",
    "crease and dirt",
    "six print lines missing",
    "hardly any toner",
)


def rows() -> list[Row]:
    """All of it."""
    return [*_recorded(), *_looks(), *_far(), *_hurt()]


def _pass_text(number: int = 482) -> str:
    claim = PassClaim(our_mark(), PassName("1a2b3c4d", number), date(2027, 11, 19), 1)
    return claim.text(sha512(str(number).encode()).digest())


def _recorded() -> list[Row]:
    with TemporaryDirectory() as folder, open_desk(Path(folder), clock := TestClock()) as bare:
        desk = checking(bare)
        passes, scan = passes_of(desk, Path(folder)), RegisterScan(desk)
        plain = [f"0910900{one:05d}||Nguyễn Văn Thử {one}|01011990|Nam|An Hòa|15042021" for one in range(SCANS)]
        _timed(scan, clock, plain, "plain")
        texts = [_issued(desk, passes.issue, clock, number) for number in range(SCANS)]
        clock.forward(hours=2)
        leaving = [_timed(scan, clock, of, name) for of, name in ((plain, "plain out"), (texts, "out"))]
        clock.forward(days=1)
        entering = [_timed(scan, clock, of, name) for of, name in ((plain, "plain in"), (texts, "in"))]
    return [
        (f"a scan recorded: {what} by pass, signature checked", f"{by_pass:.1f} ms", f"{by_card:.1f} ms by a card")
        for what, (by_card, by_pass) in (("exit", leaving), ("second entry", entering))
    ]


def _issued(desk: Recording, issue: Callable[[str], object], clock: TestClock, number: int) -> str:
    text = f"0920900{number:05d}||Trần Thị Mẫu {number}|01011950|Nữ|An Hòa|15042021"
    made = RegisterScan(desk)(Scan(f"issue {number}", text, clock.now()))
    assert isinstance(made, EntryMade)
    issued = issue(made.line.visit.visit_id)
    assert isinstance(issued, PassMade)
    return issued.cards[0].text


def _timed(scan: RegisterScan, clock: TestClock, texts: list[str], name: str) -> float:
    spent = []
    for number, text in enumerate(texts):
        began = time.perf_counter()
        scan(Scan(f"{name} {number}", text, clock.now()))
        spent.append(1000 * (time.perf_counter() - began))
    return statistics.median(spent)


def _looks() -> list[Row]:
    found = []
    for name, text in (("plain card", CARD), ("pass", _pass_text())):
        seen = [_seen(_drawn(text, "m"), 200, number) for number in range(LOOKS)]
        spent = []
        for picture in seen:
            began = time.perf_counter()
            read_texts(picture)
            spent.append(1000 * (time.perf_counter() - began))
        found.append((f"a look at a {name}, 640 x 480", f"{statistics.median(spent):.1f} ms", "median"))
    return found


def _far() -> list[Row]:
    kinds = (("card", CARD, "m"), ("pass", _pass_text(), "m"), ("pass Q", _pass_text(), "q"))
    found = []
    for side in _SIDES:
        read = ", ".join(f"{name} {_read(text, level, side)}" for name, text, level in kinds)
        found.append((f"52 mm seen as {side} pixels", read, "of 30"))
    return found


def _read(text: str, level: str, side: int, hurt: str = "") -> int:
    count = 0
    for number in range(LOOKS):
        drawn = _drawn(text, level)
        picture = _seen(_hurt_code(drawn, hurt, number) if hurt else drawn, side, number)
        count += text in read_texts(picture)
    return count


def _hurt() -> list[Row]:
    found = []
    for hurt in _HURTS:
        read = ", ".join(f"{level.upper()} {_read(_pass_text(), level, 150, hurt)}" for level in ("l", "m", "q"))
        found.append((hurt, read, "of 30 passes"))
    return found


def _drawn(text: str, level: str, side: int = 820) -> Picture:
    """The code alone, `side` pixels square."""
    made = segno.make_qr(text, error=level, boost_error=False)
    modules = np.array([[module & 1 for module in row] for row in made.matrix], np.uint8)
    return np.asarray(cv2.resize(255 * (1 - modules), (side, side), interpolation=cv2.INTER_NEAREST), np.uint8)


def _hurt_code(code: Picture, hurt: str, seed: int) -> Picture:
    """What happens to a card in a pocket, or in a printer that needs a new cartridge."""
    chance, side = np.random.default_rng(seed), len(code)
    hurt_code = code.copy()
    if hurt.startswith("corner"):
        # The corner without a finder pattern: a triangle of this share of the area.
        share = 0.1 if "10" in hurt else 0.2
        depth = round(side * (2 * share) ** 0.5)
        cv2.fillPoly(hurt_code, [np.array([(side, side - depth), (side, side), (side - depth, side)])], (235,))
    elif hurt.startswith("edge"):
        cv2.rectangle(hurt_code, (round(side * 0.3), round(side * 0.85)), (side, side), (235,), -1)
    elif hurt.startswith("crease"):
        for _ in range(3):
            ends = [tuple(int(one) for one in chance.integers(0, side, 2)) for _ in range(2)]
            cv2.line(hurt_code, ends[0], ends[1], (200,), 14)
        for _ in range(12):
            cv2.circle(hurt_code, tuple(int(one) for one in chance.integers(0, side, 2)), 18, (70,), -1)
    elif hurt.startswith("six"):
        for row in chance.integers(0, side, 6):
            hurt_code[row : row + 9] = 255
    else:
        thin = chance.random(code.shape) < 0.55
        hurt_code = np.where((code == 0) & thin, 225, np.where(code == 0, 150, 250)).astype(np.uint8)
    return hurt_code


def _seen(code: Picture, side: int, seed: int) -> Picture:
    """On a grey table, turned a little, `side` pixels wide, blurred and noisy as a cheap camera sees it."""
    chance = np.random.default_rng(seed)
    border = len(code) // 10
    card = np.pad(code, border, constant_values=250)
    scale = side / len(code)
    half = len(card) / 2
    turn = cv2.getRotationMatrix2D((half, half), float(chance.uniform(-12, 12)), scale)
    turn[:, 2] += np.array((320 - half, 240 - half))
    seen = cv2.warpAffine(card, turn, (640, 480), flags=cv2.INTER_AREA, borderValue=(170,))
    seen = cv2.GaussianBlur(seen, (0, 0), 0.7).astype(np.float32) + chance.normal(0, 5, seen.shape)
    return np.repeat(np.clip(seen, 0, 255).astype(np.uint8)[:, :, None], 3, axis=2)
