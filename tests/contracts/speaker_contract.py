"""What every speaker keeps, the fake one of the tests and the machine's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kiosk.application.ports.speaker import Speaker, SpeakerState, Spoken
from tests.fakes.patience import until

ENTRY = Spoken("entry", "Đã ghi nhận vào.", "vi")
EXIT = Spoken("exit", "Đã ghi nhận ra. Cảm ơn quý khách.", "vi")
GOODBYE = Spoken("exit", "Exit recorded. Thank you.", "en")


@dataclass
class SpeakerUnderTest:
    """A speaker, how many sentences began to be heard so far, and how often it was silenced."""

    speaker: Speaker
    heard: Callable[[], int]
    silenced: Callable[[], int]


def _has_heard(under_test: SpeakerUnderTest, count: int) -> bool:
    return under_test.heard() == count


class SpeakerContract:
    """Subclassed with a fixture `under_test`."""

    def test_it_is_ready_and_speaks_both_languages(self, under_test: SpeakerUnderTest) -> None:
        assert under_test.speaker.state is SpeakerState.READY
        for count, spoken in enumerate((ENTRY, EXIT, GOODBYE), start=1):
            under_test.speaker.speak(spoken)
            assert until(partial(_has_heard, under_test, count))

    def test_it_is_hushed(self, under_test: SpeakerUnderTest) -> None:
        under_test.speaker.speak(ENTRY)
        assert until(lambda: under_test.heard() == 1)
        under_test.speaker.hush()
        assert until(lambda: under_test.silenced() == 1)
        under_test.speaker.speak(EXIT)
        assert until(lambda: under_test.heard() == 2)

    def test_closed_it_says_nothing_any_more(self, under_test: SpeakerUnderTest) -> None:
        under_test.speaker.speak(ENTRY)
        assert until(lambda: under_test.heard() == 1)
        under_test.speaker.close()
        under_test.speaker.speak(EXIT)
        under_test.speaker.close()
        assert under_test.heard() == 1
