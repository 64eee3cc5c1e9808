"""What a reader sends: as keys of a keyboard, and as bytes of a serial line."""

from __future__ import annotations

from kiosk.adapters.scanning.framing import Framing
from kiosk.adapters.scanning.letters import letters_of
from kiosk.domain.codes.read_code import read_code
from kiosk.domain.reader.key_stream import Burst, KeyStream, Settled, Stroke, StrokeKind
from kiosk.domain.reader.keyed_code import keyed_code
from kiosk.domain.reader.settings import Dress
from tests.fuzz.contract import Target
from tests.unit.code_samples import BOOK, TODAY

_KINDS = (*StrokeKind, StrokeKind.KEY, StrokeKind.KEY, StrokeKind.KEY)
_GAPS = (0, 1, 5, 23, 24, 25, 79, 80, 81, 3000, -1, -50_000)
_DRESS = Dress(("]Q1", "]Q3"), ("\t",))


def run(data: bytes) -> None:
    """The bytes as a line's, and as strokes: every stroke is settled once and in order."""
    framing = Framing()
    codes = [one for at in range(0, len(data), 64) for one in framing.feed(data[at : at + 64])] + framing.end()
    for code in codes[:20]:
        text, _ = letters_of(code)
        read_code(text, BOOK, TODAY)
    _keyed(data)


def _keyed(data: bytes) -> None:
    stream, at, given, taken = KeyStream(), 0, 0, 0
    settled: list[Settled] = []
    for number in range(0, min(len(data), 8000) - 3, 4):
        kind, gap, key, letter = data[number : number + 4]
        at += _GAPS[gap % len(_GAPS)]
        stroke_kind = _KINDS[kind % len(_KINDS)]
        digits = stroke_kind is StrokeKind.ALT_DIGIT
        text = chr(48 + letter % 10) if digits else bytes([letter]).decode("cp1258", "replace")
        stroke = Stroke(at, key, text, text.lower(), stroke_kind, repeated=gap > 240)
        if stroke_kind is StrokeKind.RELEASE:
            taken += stream.release(stroke)
        else:
            given += 1
            settled += stream.press(stroke)
    settled += stream.settle()
    told = [one for run_ in settled for one in run_.strokes]
    presses = [one for one in told if one.kind is not StrokeKind.RELEASE]
    assert len(presses) <= given
    assert len(told) <= given + taken
    assert all(one.at is not None for one in told)
    for one in settled:
        if isinstance(one, Burst):
            read_code(keyed_code(one, _DRESS).text, BOOK, TODAY)


WORDS = (
    b"\r",
    b"\n",
    b"\t",
    b"]Q1",
    b"\x02",
    b"\x03",
    b"\x00\x01\x20\x30" * 8,
    b"\x02\x01\x20\x39" * 8,
    b"\xef\xbb\xbf",
)
TARGET = Target("keys", run, seconds=0.25, some=100, many=200_000, words=WORDS)
