"""Proves that prompts become sound once, that an office's recordings come first, and that failing stops nothing."""

from __future__ import annotations

import logging
import shutil
import sys
import wave
from pathlib import Path
from threading import Event

import numpy as np
import pytest

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.speech_file import load_speech
from kiosk.adapters.sound.speaker import SilentSpeaker, SystemSpeaker, find_speaker
from kiosk.adapters.sound.spoken_files import SpokenFiles
from kiosk.adapters.sound.voices import PROGRAM, EspeakVoice, Voice
from kiosk.application.ports.speaker import Prompt, SpeakerState, SpeechSettings, Spoken
from tests.contracts.speaker_contract import ENTRY, EXIT, GOODBYE
from tests.fakes.desk import RESOURCES
from tests.fakes.patience import until
from tests.fakes.speakers import RecordingLoudspeaker

SETTINGS = load_speech(Layers(RESOURCES))
ESPEAK = shutil.which(PROGRAM)
needs_espeak = pytest.mark.skipif(ESPEAK is None, reason="espeak-ng is not installed")


class WrittenVoice:
    """Implements `Voice` with text for sound; waits while `slow` is not set."""

    key = "written"

    def __init__(self) -> None:
        self.rendered: list[str] = []
        self.slow = Event()
        self.slow.set()
        self.broken = False

    def speaks(self, language: str) -> bool:
        return language == "vi"

    def render(self, text: str, language: str, out: Path) -> None:
        self.rendered.append(text)
        self.slow.wait(20)
        if self.broken:
            raise OSError("the voice ended with 1")
        out.write_text(text, "utf-8")


def seconds(file: Path) -> float:
    with wave.open(str(file)) as sound:
        frames, rate = int(sound.getnframes()), int(sound.getframerate())
        return frames / rate


@needs_espeak
@pytest.mark.parametrize(("language", "spoken"), [("vi", ENTRY), ("vi", EXIT), ("en", GOODBYE)])
def test_what_the_voice_makes_is_sound_of_a_plausible_length(tmp_path: Path, language: str, spoken: Spoken) -> None:
    voice = EspeakVoice(ESPEAK or "", SETTINGS)
    voice.render(spoken.text, language, tmp_path / "spoken.wav")
    with wave.open(str(tmp_path / "spoken.wav")) as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        assert sound.getframerate() >= 16_000
        heard = np.frombuffer(sound.readframes(sound.getnframes()), np.int16).astype(float)
        each_letter = len(heard) / sound.getframerate() / len(spoken.text)
    assert 0.03 < each_letter < 0.25
    loud = np.abs(heard) > 1_000
    assert loud.mean() > 0.1
    assert (np.abs(heard) >= 32_767).mean() < 0.01


@needs_espeak
def test_the_voice_speaks_vietnamese_and_english_offline(tmp_path: Path) -> None:
    voice: Voice = EspeakVoice(ESPEAK or "", SETTINGS)
    files = SpokenFiles((), tmp_path, voice)
    entry, leaving = files.file_of(ENTRY), files.file_of(EXIT)
    english = files.file_of(Spoken("exit", "Exit recorded. Thank you.", "en"))
    assert entry is not None
    assert leaving is not None
    assert english is not None
    assert 0.5 < seconds(entry) < seconds(leaving) < 6
    assert files.file_of(Spoken("entry", "បានកត់ត្រា", "km")) is None


@needs_espeak
def test_pace_and_voice_change_the_sound(tmp_path: Path) -> None:
    slow = SpeechSettings(rate=90, voices=SETTINGS.voices)
    south = SpeechSettings(voices={"vi": "vi-vn-x-south"})
    made = [SpokenFiles((), tmp_path, EspeakVoice(ESPEAK or "", one)).file_of(EXIT) for one in (SETTINGS, slow, south)]
    plain, slowly, southern = (file.read_bytes() if file else b"" for file in made)
    assert len(slowly) > len(plain)
    assert southern not in (b"", plain)


def test_a_sentence_is_made_once_and_a_recording_comes_first(tmp_path: Path) -> None:
    voice, home = WrittenVoice(), tmp_path / "config"
    files = SpokenFiles((home,), tmp_path / "cache", voice)
    assert files.file_of(ENTRY) == files.file_of(ENTRY)
    assert voice.rendered == [ENTRY.text]
    recorded = home / "sounds/spoken/vi/entry.wav"
    recorded.parent.mkdir(parents=True)
    recorded.write_bytes(b"RIFF")
    assert files.file_of(ENTRY) == recorded


def test_what_comes_meanwhile_takes_the_place_of_what_waits(tmp_path: Path) -> None:
    voice, loudspeaker = WrittenVoice(), RecordingLoudspeaker()
    speaker = SystemSpeaker(SpokenFiles((), tmp_path, voice), loudspeaker)
    voice.slow.clear()
    speaker.speak(ENTRY)
    assert until(lambda: voice.rendered == [ENTRY.text])
    speaker.speak(Spoken("refused", "Chưa ghi nhận.", "vi"))
    speaker.speak(EXIT)
    voice.slow.set()
    assert until(lambda: len(loudspeaker.played) == 1)
    speaker.close()
    assert [file.read_text("utf-8") for file in loudspeaker.played] == [EXIT.text]


@pytest.mark.expects_log("speech is silent")
@pytest.mark.parametrize("fault", ["voice", "loudspeaker"])
def test_a_voice_that_fails_is_logged_once_and_stops_nothing(
    tmp_path: Path, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    voice, loudspeaker = WrittenVoice(), RecordingLoudspeaker()
    voice.broken, loudspeaker.broken = fault == "voice", fault == "loudspeaker"
    speaker = SystemSpeaker(SpokenFiles((), tmp_path, voice), loudspeaker)
    with caplog.at_level(logging.WARNING):
        speaker.speak(ENTRY)
        assert until(lambda: speaker.state is SpeakerState.FAILED)
        speaker.speak(EXIT)
        speaker.close()
    assert len(caplog.records) == 1
    assert str(tmp_path) not in caplog.text
    assert voice.rendered == [ENTRY.text]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows always plays sound")
def test_a_machine_without_voice_or_player_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    speaker = find_speaker(SETTINGS, (RESOURCES,), tmp_path / "cache")
    assert isinstance(speaker, SilentSpeaker)
    assert speaker.state is SpeakerState.NONE
    speaker.speak(ENTRY)
    speaker.hush()
    speaker.close()
    assert not (tmp_path / "cache").exists()


def test_the_shipped_settings_say_everything_and_an_office_may_say_less(tmp_path: Path) -> None:
    assert SETTINGS.on
    assert SETTINGS.prompts == frozenset(Prompt)
    assert set(SETTINGS.voices) == {"vi", "en"}
    own = tmp_path / "sounds/speech.toml"
    own.parent.mkdir()
    own.write_text("on = false\n[prompts]\nhint = false\n", "utf-8")
    less = load_speech(Layers(RESOURCES, tmp_path))
    assert (less.on, less.prompts) == (False, frozenset(Prompt) - {Prompt.HINT})


@pytest.mark.parametrize("line", ['on = "yes"', "words_per_minute = 900", "loudness = true", '[voices]\nvi = "-v"'])
def test_a_faulty_setting_is_named(tmp_path: Path, line: str) -> None:
    own = tmp_path / "sounds/speech.toml"
    own.parent.mkdir()
    own.write_text(line + "\n", "utf-8")
    with pytest.raises(ResourceFaultyError, match=r"speech\.toml"):
        load_speech(Layers(RESOURCES, tmp_path))
