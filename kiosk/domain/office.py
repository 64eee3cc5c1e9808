"""The office that keeps the register, and what it asks visitors to install: an administrator's facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta

from kiosk.domain.closed_days import ClosedDays
from kiosk.domain.dispatches.groups import Groups
from kiosk.domain.nationalities import Nationalities
from kiosk.domain.opening_hours import OpeningHours
from kiosk.domain.privacy_notice import PrivacyNotice
from kiosk.domain.relations import Relations
from kiosk.domain.site import RUNNING_DAYS, Site
from kiosk.domain.words import in_language as in_language  # noqa: PLC0414 - its callers know it from here


@dataclass(frozen=True, slots=True)
class Counter:
    """A counter or room that visitors come to see."""

    number: str
    """What a sign shows and a visitor is told ("3"); also the digit key that chooses it."""
    short_name: str
    unit: str
    where: str
    """How to find it ("tầng 1, bên phải"), empty when the unit's name says enough."""


@dataclass(frozen=True, slots=True)
class Wifi:
    """The office's network for visitors, empty name when there is none."""

    name: str = ""
    password: str = ""


@dataclass(frozen=True, slots=True)
class Support:
    """Whom the desk calls when the machine does not work; empty where the office named nobody."""

    name: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """Names as signs and papers need them, counters, hours, help line."""

    name: str
    short_name: str
    unit: str
    parent: str
    place: str
    """The commune or ward that stands before the date on paper."""
    head_name: str
    head_title: str
    help_line: str
    counters: tuple[Counter, ...]
    closes_at: time
    overstay_minutes: int
    wifi: Wifi = Wifi()
    nationalities: Nationalities = Nationalities()
    relations: Relations = Relations()
    """Of those who declare for a visitor."""
    groups: Groups = Groups()
    """To which visitors belong as the dispatches count them."""
    keep_answers: timedelta = timedelta(hours=12)
    """How long what a visitor answered needs no asking again; nothing asks every time."""
    opens_at: time = time(7, 0)
    open_days: tuple[int, ...] = (1, 2, 3, 4, 5)
    """Weekdays as ISO 8601 counts them: Monday is 1."""
    closed_days: ClosedDays = ClosedDays()
    site: Site = Site()
    """What kind of place it is."""
    notice: PrivacyNotice = PrivacyNotice()
    """What visitors are told of their data."""
    running_counts: timedelta = timedelta(days=RUNNING_DAYS)
    """How long it counts that somebody said that the app runs; then it is asked again (dispatch 001, item 1)."""
    support: Support = Support()

    @property
    def hours(self) -> OpeningHours:
        """When the office is open."""
        return OpeningHours(self.opens_at, self.closes_at, self.open_days, self.closed_days)

    def counter(self, number: str) -> Counter | None:
        """The counter with this number, None where the office has none."""
        return next((one for one in self.counters if one.number == number), None)


@dataclass(frozen=True, slots=True)
class InstallStep:
    """One of the steps that a visitor follows: title and what to do, by language code."""

    title: dict[str, str]
    text: dict[str, str]
    paper: dict[str, str] | None = None
    """What to do as a print says it, which shows no screen; None says it alike."""

    spoken: dict[str, str] | None = None
    """What to do as a loudspeaker says it, where there is nothing to scan; None says it as a print does."""

    drawing: str = ""
    """Its drawing as SVG text, empty for none."""

    @property
    def on_paper(self) -> dict[str, str]:
        """What to do, as posters and leaflets say it."""
        return self.paper or self.text

    @property
    def aloud(self) -> dict[str, str]:
        """What to do, as a loudspeaker says it."""
        return self.spoken or self.on_paper


@dataclass(frozen=True, slots=True)
class Benefit:
    """What the app does for who has it: an icon's name, title and a sentence by language code."""

    icon: str
    title: dict[str, str]
    text: dict[str, str]


MOST_STEPS = 4
"""So many the screen shows at once."""


@dataclass(frozen=True, slots=True)
class App:
    """The app that the dispatches in force ask for; data, since names and links outlive no epidemic."""

    name: str
    android_link: str
    ios_link: str
    steps: tuple[InstallStep, ...]
    reasons: tuple[tuple[str, dict[str, str]], ...]
    """Why a visitor has not installed it: (key kept in the journal, label by language)."""
    skips: tuple[tuple[str, dict[str, str]], ...] = ()
    """Why the receptionist did not ask: (key kept in the journal, label by language)."""
    benefits: tuple[Benefit, ...] = ()
    """What the visitor's screen tells while nobody stands before it (dispatch 000, item 1)."""
    key: str = ""
    """The name of its file among the apps."""
    code_names: tuple[str, ...] = ()
    """Under which names people know an app that shows the personal code; its own alone when empty."""

    @property
    def is_asked(self) -> bool:
        """Whether there is one at all: on a day without any the desk asks nothing about apps, and no screen tells."""
        return bool(self.name)

    @property
    def guide(self) -> tuple[InstallStep, ...]:
        """The steps that visitors are shown."""
        return self.steps[:MOST_STEPS]

    @property
    def code_name(self) -> str:
        """What a visitor may open to show the personal code: "Mẫu" or "Mẫu/Mẫu 2"."""
        return "/".join(self.code_names) or self.name

    def label(self, key: str, language: str) -> str:
        """The label of a reason or a skip; an unknown key, from an older file, is shown as it is."""
        labels = dict((*self.reasons, *self.skips)).get(key, {})
        return labels.get(language) or labels.get("vi") or key
