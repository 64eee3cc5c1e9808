"""How far a visitor came with the app, in words, an icon and a tone."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.app_answers import Answer, AppAnswers, AppRung
from kiosk.gui.kit.table_roles import Tone


@dataclass(frozen=True, slots=True)
class AppWords:
    """Key of the words, name of the icon, tone."""

    key: str
    icon: str
    tone: Tone


_ASK = ("circle-question-mark", Tone.OUT)
_SHORT = ("circle-minus", Tone.WARN)


def app_words(answers: AppAnswers) -> AppWords:
    """What the table says of these answers; a question that nobody asked is never shown as a no."""
    match answers.rung:
        case AppRung.RUNNING:
            return AppWords("app.running", "circle-check", Tone.IN)
        case AppRung.INSTALLED if answers.running is Answer.NO:
            return AppWords("app.installed_not_running", *_SHORT)
        case AppRung.INSTALLED:
            return AppWords("app.installed", *_ASK)
        case AppRung.KNOWS if answers.installed is Answer.NO:
            return AppWords("app.not_installed", "circle-x", Tone.WARN)
        case AppRung.KNOWS:
            return AppWords("app.knows", *_ASK)
        case AppRung.UNKNOWING:
            return AppWords("app.unknowing", "circle-x", Tone.WARN)
        case AppRung.NO_SMARTPHONE:
            return AppWords("app.no_smartphone", "circle-minus", Tone.QUIET)
        case AppRung.NOT_ASKED:
            return AppWords("app.not_asked", *_ASK)
