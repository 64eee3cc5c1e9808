"""What printed matter says, put together from everything that the office knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from kiosk.domain.dispatches.book import DispatchBook
from kiosk.domain.dispatches.dispatch import Address, Dispatch
from kiosk.domain.dispatches.help_lines import help_lines
from kiosk.domain.office import App, Office
from kiosk.domain.publicity.content import PlaceCode, Publicity, Source
from kiosk.domain.publicity.printed import Kind


@dataclass(frozen=True, slots=True)
class PublicityChoice:
    """What an administrator chose for printed matter."""

    dispatches: tuple[str, ...] = ()
    """Keys of those that prints follow; empty is every one in force that asks for the office's app."""
    places: tuple[str, ...] = ()
    """Where prints are usually put up."""
    place: PlaceCode = PlaceCode()
    site: str = ""
    """Address of the app, where no dispatch names one."""


@dataclass(frozen=True, slots=True)
class ComposePublicity:
    """The office's data; what of it is in force depends on the day."""

    office: Office
    app: App
    book: Callable[[], DispatchBook] = field(repr=False)
    """The dispatches as their files say now."""
    choice: PublicityChoice
    words: Mapping[str, Mapping[str, str]] = field(repr=False)

    def __call__(self, today: date) -> Publicity:
        """What is printed on `today`."""
        office, followed = self.office, self._followed(today)
        return Publicity(
            parent=office.parent,
            office=office.name,
            unit=office.unit,
            short_name=office.short_name,
            app=self.app,
            help_lines=help_lines(office.help_line, followed),
            addresses=tuple(self._addresses(followed)),
            sources=tuple(Source(one.number, one.issued, one.issuer) for one in followed),
            wifi=office.wifi,
            place=self.choice.place,
            words=self.words,
        )

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """Kinds that there is something to say on: none without a place code, or on a day without any app."""
        place, app = bool(self.choice.place.text), self.app.is_asked
        return tuple(one for one in Kind if (place if one.of_a_place else app))

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages that prints speak, Vietnamese first."""
        return tuple(sorted(self.words, key=lambda code: (code != "vi", code)))

    def _followed(self, today: date) -> tuple[Dispatch, ...]:
        """The most urgent first, and of those the latest."""
        chosen, key = self.choice.dispatches, self.app.key
        found = [one for one in self.book().in_force(today) if (one.key in chosen if chosen else one.app == key)]
        return tuple(sorted(found, key=lambda one: (-one.urgency.rank, -one.issued.earliest.toordinal(), one.key)))

    def _addresses(self, followed: tuple[Dispatch, ...]) -> Iterator[Address]:
        seen: set[str] = set()
        site = (Address({"vi": self.app.name}, self.choice.site),) if self.choice.site else ()
        for address in (*(one for dispatch in followed for one in dispatch.addresses), *site):
            plain = address.url.casefold().rstrip("/")
            if plain not in seen:
                seen.add(plain)
                yield address
