"""Proves that tones differ in rhythm and are rendered as written, without clicks."""

from __future__ import annotations

import wave
from io import BytesIO
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.adapters.sound.notes import Note, Pause, read_tones
from kiosk.adapters.sound.rendering import EDGE_MS, RATE, render
from kiosk.application.ports.paper import Tone

TONES = Path(__file__).parents[2] / "resources/sounds/tones.toml"


def heard(content: bytes) -> NDArray[np.float64]:
    """The samples, -1 to 1."""
    with wave.open(BytesIO(content)) as reader:
        assert (reader.getframerate(), reader.getsampwidth(), reader.getnchannels()) == (44_100, 2, 1)
        return np.frombuffer(reader.readframes(reader.getnframes()), "<i2") / 32_768


def bursts(samples: NDArray[np.float64]) -> list[tuple[float, float]]:
    """What an ear tells apart: the length in ms and the peak of every stretch without 20 ms of silence."""
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    stretches = np.split(loud, np.flatnonzero(np.diff(loud) > RATE * 0.02) + 1)
    return [((each[-1] - each[0]) * 1000 / RATE, float(np.abs(samples[each]).max())) for each in stretches]


def pitch(samples: NDArray[np.float64]) -> float:
    """Hertz, by counting how often the sound crosses zero upwards."""
    return float(((samples[:-1] < 0) & (samples[1:] >= 0)).sum() * RATE / len(samples))


@pytest.fixture(scope="module")
def tones() -> dict[Tone, NDArray[np.float64]]:
    return {tone: heard(render(steps)) for tone, steps in read_tones(TONES).items()}


@pytest.mark.parametrize(
    ("tone", "lengths"),
    [
        (Tone.ENTRY, [110, 110]),
        (Tone.EXIT, [320]),
        (Tone.AGAIN, [40]),
        (Tone.REFUSED, [90, 90, 90]),
        (Tone.TROUBLE, [250, 250]),
    ],
)
def test_every_tone_has_its_own_rhythm(tones: dict[Tone, NDArray[np.float64]], tone: Tone, lengths: list[int]) -> None:
    assert [length for length, _ in bursts(tones[tone])] == pytest.approx(lengths, abs=6)


def test_entry_rises_exit_falls_and_the_tick_is_the_softest(tones: dict[Tone, NDArray[np.float64]]) -> None:
    entry, leaving = (np.array_split(tones[tone], 2) for tone in (Tone.ENTRY, Tone.EXIT))
    assert pitch(entry[0]) < pitch(entry[1])
    assert pitch(leaving[0]) > pitch(leaving[1])
    peaks = {tone: max(peak for _, peak in bursts(samples)) for tone, samples in tones.items()}
    assert min(peaks, key=peaks.__getitem__) is Tone.AGAIN
    assert max(peaks.values()) < 1


def test_notes_swell_and_fade(tones: dict[Tone, NDArray[np.float64]]) -> None:
    """A jump of a tenth of full scale within a sample of the edge is a click."""
    edge = RATE * EDGE_MS // 1000
    for samples in tones.values():
        assert abs(samples[0]) < 0.001
        assert abs(samples[-1]) < 0.001
        assert np.abs(samples[: edge // 8]).max() < np.abs(samples[: 2 * edge]).max() / 4


def test_a_rendering_lasts_as_long_as_its_steps() -> None:
    steps = (Note(440, 100, 0.5, 440), Pause(50), Note(440, 1, 0.5, 880))
    assert len(heard(render(steps))) == pytest.approx(RATE * 0.151, abs=2)
    assert pitch(heard(render(steps[:1]))) == pytest.approx(440, abs=11)


def test_a_glide_has_no_jumps() -> None:
    glide = heard(render((Note(880, 320, 1.0, 440),)))
    assert np.abs(np.diff(glide)).max() < 880 * 2 * np.pi / RATE * 1.1
    quarters = [pitch(quarter) for quarter in np.array_split(glide, 4)]
    assert all(before > after for before, after in pairwise(quarters))


@pytest.mark.parametrize(
    "steps",
    [
        "",
        "steps = []",
        "steps = 3",
        "steps = [{hz=440}]",
        "steps = [{hz=1, ms=50, gain=0.5}]",
        "steps = [{pause=9999}]",
    ],
)
def test_a_tone_that_is_missing_or_not_valid_is_told(tmp_path: Path, steps: str) -> None:
    text = TONES.read_text("utf-8")
    head, _, rest = text.partition("[exit]")
    (tmp_path / "tones.toml").write_text(f"{head}[exit]\n{steps}\n{rest[rest.index('[again]') :]}", "utf-8")
    with pytest.raises(ValueError, match=r"."):
        read_tones(tmp_path / "tones.toml")


def test_no_two_tones_have_one_rhythm_for_an_ear_without_pitch(tones: dict[Tone, NDArray[np.float64]]) -> None:
    rhythms = {tone: [length for length, _ in bursts(samples)] for tone, samples in tones.items()}
    for one, other in combinations(Tone, 2):
        mine, theirs = rhythms[one], rhythms[other]
        longer = [max(pair) / min(pair) for pair in zip(mine, theirs, strict=False)]
        assert len(mine) != len(theirs) or max(longer) >= 2, (one, other)
