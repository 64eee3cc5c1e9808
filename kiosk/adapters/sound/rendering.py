"""Tones as sound files, computed."""

from __future__ import annotations

import math
import wave
from array import array
from collections.abc import Iterable, Iterator
from io import BytesIO

from kiosk.adapters.sound.notes import Note, Pause, Step

RATE = 44_100
EDGE_MS = 8
"""How long a note takes to swell and to fade: without it loudspeakers click."""
_FULL_SCALE = 32_767


def render(steps: Iterable[Step]) -> bytes:
    """The steps one after another as a WAV file: 44.1 kHz, 16 bit, one channel."""
    samples = array("h", (sample for step in steps for sample in _samples(step)))
    content = BytesIO()
    with wave.open(content, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(RATE)
        writer.writeframes(samples.tobytes())
    return content.getvalue()


def _samples(step: Step) -> Iterator[int]:
    count = round(step.ms * RATE / 1000)
    match step:
        case Pause():
            return iter((0,) * count)
        case Note():
            return _swinging(step, count)


def _swinging(note: Note, count: int) -> Iterator[int]:
    """A sine whose phase is the sum of its frequencies, so that a glide has no jumps."""
    edge = min(round(EDGE_MS * RATE / 1000), count // 2) or 1
    phase = 0.0
    for index in range(count):
        envelope = min(1.0, index / edge, (count - 1 - index) / edge)
        yield round(_FULL_SCALE * note.gain * envelope * math.sin(phase))
        phase += math.tau * (note.hz + (note.to - note.hz) * index / count) / RATE
