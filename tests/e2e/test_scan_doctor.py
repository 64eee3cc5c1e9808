"""The scan doctor, as a visitor meets it: the real program, a replay of drawn frames, its lines of JSON."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import cv2
import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from tests.e2e.program import run
from tests.e2e.sights import PHASES, SIGHTS

pytestmark = pytest.mark.e2e
scenarios("scan_doctor.feature")

FPS = 15


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
    drawn = [SIGHTS[sight](number) for number in range(PHASES)]
    for _ in range(round(seconds * FPS)):
        cv2.imwrite(str(story.reel / f"{story.shots:03d}.jpg"), drawn[story.shots % PHASES])
        story.shots += 1


@when("the kiosk has seen this")
def kiosk_has_seen(story: Story) -> None:
    camera = ("--camera", f"replay:{story.reel}?fps={FPS}", "--starts-at", "2026-11-19T08:00", "--exit-at-end")
    seen = run("run", "--folder", str(story.folder / "kiosk"), "--silent", "--json", *camera)
    assert (seen.code, seen.err) == (0, "")
    story.said = [word for line in seen.lines if (word := in_words(line))]


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
