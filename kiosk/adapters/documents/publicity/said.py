"""What one print says in one language, every value from the office's data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from string import Formatter

from kiosk.adapters.documents.shares import day_of
from kiosk.application.ports.publicity import PrintOrder
from kiosk.domain.dispatches.dispatch import Words
from kiosk.domain.office import in_language
from kiosk.domain.publicity.check_code import check_code, shown_check

_MOST_SOURCES = 2


@dataclass(frozen=True, slots=True)
class Said:
    """An order and its sentences."""

    order: PrintOrder

    def say(self, key: str, **values: object) -> str:
        """The sentence of `key`; values are data and are never formatted again."""
        words = self.order.content.words
        sentence = words.get(self.order.language, words["vi"])[key]
        return Formatter().vformat(sentence, (), values) if values else sentence

    def of(self, words: Words) -> str:
        """A text of the administrator's files in the print's language, in Vietnamese where it has no other."""
        return in_language(words, self.order.language)

    @property
    def agency(self) -> tuple[str, str]:
        """Two lines at the head: whose print it is, and which of its units."""
        content = self.order.content
        return (content.office, content.unit) if content.unit else (content.parent, content.office)

    @property
    def title(self) -> str:
        """The largest words."""
        return self.say("poster.title", app=self.order.content.app.name.upper())

    @property
    def benefits(self) -> str:
        """What the app is good for, in one line."""
        return " · ".join(self.of(one.title) for one in self.order.content.app.benefits)

    @property
    def steps(self) -> tuple[tuple[str, str], ...]:
        """Title and text of each step."""
        return tuple((self.of(one.title), self.of(one.on_paper)) for one in self.order.content.app.guide)

    @property
    def drawings(self) -> tuple[str, ...]:
        """The drawing of each step as SVG, empty where it has none."""
        return tuple(one.drawing for one in self.order.content.app.guide)

    @property
    def spoken_steps(self) -> tuple[tuple[str, str], ...]:
        """The same where nothing can be scanned."""
        return tuple((self.of(one.title), self.of(one.aloud)) for one in self.order.content.app.guide)

    @property
    def help(self) -> str:
        """Whom to ask: the desk, and the first help line."""
        lines = self.order.content.help_lines
        if not lines:
            return self.say("poster.help_desk")
        first = self.say("poster.help", phone=lines[0].phone)
        return self.say("poster.help_of", help=first, name=lines[0].name) if lines[0].name else first

    @property
    def more_help(self) -> str:
        """The other help lines."""
        others = self.order.content.help_lines[1:]
        return " · ".join(self.say("poster.help_more", name=one.name, phone=one.phone) for one in others)

    @property
    def version(self) -> str:
        """Version, check code and day."""
        return self._edition("foot.version")

    @property
    def dated(self) -> str:
        """The same of what is not printed."""
        return self._edition("web.version")

    @property
    def code(self) -> str:
        """What the check code says."""
        order = self.order
        return check_code(order.content, order.kind, order.language, order.version).text

    @property
    def url(self) -> str:
        """Where there is more, empty when nobody says."""
        addresses = self.order.content.addresses
        return addresses[0].url if addresses else ""

    @property
    def plain_url(self) -> str:
        """The same as a person types it."""
        return self.url.removeprefix("https://").removeprefix("http://").rstrip("/")

    def sources(self) -> Iterator[str]:
        """The dispatches that it follows, the first two."""
        for one in self.order.content.sources[:_MOST_SOURCES]:
            key = "foot.source" if one.number else "foot.source_unknown"
            yield self.say(key, number=one.number, issued=one.issued, issuer=one.issuer)

    def foot(self) -> Iterator[str]:
        """Under the version: dispatches, address."""
        yield from self.sources()
        if self.url:
            yield self.say("foot.material", url=self.plain_url)

    def _edition(self, key: str) -> str:
        order, day = self.order, self.order.day
        check = check_code(order.content, order.kind, order.language, order.version).check
        return self.say(key, version=order.version, check=shown_check(check), day=day_of(day))
