"""The scan doctor, as a visitor meets it: the real program, a replay of drawn frames, its lines of JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from pytest_bdd import given, parsers, scenarios, then, when

from kiosk.demo.scenes import Carrier, ScenePainter, Showing
from tests.e2e.people import CODES
from tests.e2e.program import ROOT, environment

pytestmark = pytest.mark.e2e
scenarios("scan_doctor.feature")

Picture = NDArray[np.uint8]
FPS = 15
_PHASES = 6
"""Different pictures of one showing, so that hand and sensor are never quite still."""


painter = cache(ScenePainter)


def phone(number: int, *, dim: float = 1.0, small: float = 1.0) -> Picture:
    """A phone with a personal code, held up."""
    text = CODES["the phone of Nguyễn Văn Thử"]
    assert text is not None
    showing = Showing(text, Carrier.PHONE, 3, dim=dim, small=small)
    return painter().frame(showing, 0.45 + 0.02 * (number % _PHASES))


def empty(number: int) -> Picture:
    return painter().empty(0, number % _PHASES)


def blurred(picture: Picture, sigma: float) -> Picture:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma), np.uint8)


def under_a_lamp(picture: Picture) -> Picture:
    """Its light is mirrored in the glass, over the middle of the code."""
    light = cv2.ellipse(np.zeros_like(picture), (630, 330), (70, 36), 20, 0, 360, (255, 255, 255), cv2.FILLED)
    return np.asarray(cv2.add(picture, cv2.GaussianBlur(light, (0, 0), 4)), np.uint8)


def hand(number: int) -> Picture:
    rows, columns = np.mgrid[0:720, 0:1280]
    skin = 40 + 60 * np.exp(-((columns - 900) ** 2 + (rows - 300) ** 2) / (2 * 280**2))
    noise = np.random.default_rng(number).normal(0, 2, skin.shape)
    grey = np.clip(skin + noise, 0, 255).astype(np.uint8)
    return np.asarray(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), np.uint8)


SIGHTS: dict[str, Callable[[int], Picture]] = {
    "a phone held up well": phone,
    "a phone far away": lambda number: blurred(phone(number, small=0.5), 1.8),
    "a phone with a dim screen": lambda number: blurred(phone(number, dim=0.2), 3.0),
    "a phone under a lamp": lambda number: under_a_lamp(phone(number)),
    "a phone before a greasy lens": lambda number: blurred(phone(number), 4.0),
    "a hand over the lens": hand,
    "an empty room": empty,
}


@dataclass
class Story:
    """The folder of a kiosk and of its film, and what it said."""

    folder: Path
    shots: int = 0
    said: list[str] = field(default_factory=list)

    @property
    def reel(self) -> Path:
        """The film."""
        return self.folder / "reel"


@pytest.fixture
def story(tmp_path: Path) -> Story:
    story = Story(tmp_path)
    story.reel.mkdir()
    return story


@given(parsers.parse("for {seconds:g} seconds {sight}"))
def seen_for(story: Story, seconds: float, sight: str) -> None:
    drawn = [SIGHTS[sight](number) for number in range(_PHASES)]
    for _ in range(round(seconds * FPS)):
        cv2.imwrite(str(story.reel / f"{story.shots:03d}.jpg"), drawn[story.shots % _PHASES])
        story.shots += 1


@when("the kiosk has seen this")
def kiosk_has_seen(story: Story) -> None:
    words = ["-m", "kiosk", "run", "--folder", str(story.folder / "kiosk"), "--silent", "--json"]
    camera = ["--camera", f"replay:{story.reel}?fps={FPS}", "--starts-at", "2026-11-19T08:00", "--exit-at-end"]
    run = [sys.executable, "-W", "error", *words, *camera]
    done = subprocess.run(run, env=environment(), cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    story.said = [word for line in done.stdout.decode().splitlines() if (word := in_words(json.loads(line)))]


def in_words(line: dict[str, object]) -> str:
    match line["event"]:
        case "advice":
            return f"advice {line['advice']}" if line["advice"] else "no advice"
        case "lens":
            return f"lens {line['fault'] or 'clear'}"
        case "typing":
            return "typing" if line["offered"] else "no typing"
        case "ready" | "replay_ended":
            return ""
        case event:
            return str(event)


@then(parsers.parse("it said in order: {words}"))
def said_in_order(story: Story, words: str) -> None:
    assert story.said == [word.strip() for word in words.split(",")]
