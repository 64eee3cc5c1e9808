"""Proves the contract of speakers: the tests' own, and eSpeak NG with its real voice where it is installed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.speech_file import load_speech
from kiosk.adapters.sound.speaker import SystemSpeaker
from kiosk.adapters.sound.spoken_files import SpokenFiles
from kiosk.adapters.sound.voices import PROGRAM, EspeakVoice
from tests.contracts.speaker_contract import SpeakerContract, SpeakerUnderTest
from tests.fakes.desk import RESOURCES
from tests.fakes.speakers import HeardSpeaker, RecordingLoudspeaker

ESPEAK = shutil.which(PROGRAM)


class TestHeardSpeaker(SpeakerContract):
    @pytest.fixture
    def under_test(self) -> SpeakerUnderTest:
        speaker = HeardSpeaker()
        return SpeakerUnderTest(speaker, lambda: len(speaker.said), lambda: speaker.hushed)


@pytest.mark.skipif(ESPEAK is None, reason="espeak-ng is not installed")
class TestEspeak(SpeakerContract):
    @pytest.fixture
    def under_test(self, tmp_path: Path) -> Iterator[SpeakerUnderTest]:
        voice = EspeakVoice(ESPEAK or "", load_speech(Layers(RESOURCES)))
        loudspeaker = RecordingLoudspeaker()
        speaker = SystemSpeaker(SpokenFiles((), tmp_path / "cache", voice), loudspeaker)
        yield SpeakerUnderTest(speaker, lambda: len(loudspeaker.played), lambda: loudspeaker.stopped)
        speaker.close()
