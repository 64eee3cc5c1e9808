"""Kinds of printed matter, and which parts of the office's data each of them shows."""

from __future__ import annotations

from enum import Enum


class Part(Enum):
    """A part of the data that shapes printed matter; their order is that of the fingerprints in a check code."""

    OFFICE = "office"
    """Names of the office."""
    APP = "app"
    """Name of the app and where to get it."""
    STEPS = "steps"
    """How it is installed."""
    BENEFITS = "benefits"
    """What it is good for."""
    HELP = "help"
    """Whom to call."""
    LINKS = "links"
    """Addresses of the material and the dispatches that are named."""
    WIFI = "wifi"
    """The network for visitors."""
    WORDS = "words"
    """The sentences around all this."""
    PLACE = "place"
    """The office's official place code."""


_EVERYWHERE = frozenset({Part.OFFICE, Part.APP, Part.HELP, Part.LINKS, Part.WORDS})


class Kind(Enum):
    """A kind of printed matter; the value stands in check codes and in the journal."""

    POSTER_A4 = "A4"
    POSTER_A3 = "A3"
    LEAFLET_A5 = "A5"
    LEAFLET_A6 = "A6"
    PLACE_A4 = "P4"
    """The office's place code, large enough for a door (15 x 15 cm at least: 2665/STTTT-CNTT)."""
    PLACE_A3 = "P3"
    SLIDE = "SL"
    """For outdoor screens."""
    GUIDE = "GD"
    """The steps on pages of their own."""
    WEB = "WB"
    """A page for the office's website."""
    TEXT = "TX"
    """Sentences for loudspeakers and social pages."""

    @property
    def parts(self) -> frozenset[Part]:
        """What this kind shows: a change of anything else leaves it current."""
        match self:
            case Kind.PLACE_A4 | Kind.PLACE_A3:
                return frozenset({Part.OFFICE, Part.HELP, Part.WORDS, Part.PLACE})
            case Kind.LEAFLET_A5:
                return _EVERYWHERE | {Part.STEPS, Part.WIFI}
            case Kind.LEAFLET_A6 | Kind.GUIDE:
                return _EVERYWHERE | {Part.STEPS}
            case Kind.POSTER_A4 | Kind.POSTER_A3 | Kind.SLIDE | Kind.WEB | Kind.TEXT:
                return _EVERYWHERE | {Part.STEPS, Part.BENEFITS}

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Kinds of files that it can be, the usual one first."""
        match self:
            case Kind.WEB:
                return (".html",)
            case Kind.TEXT:
                return (".txt",)
            case Kind.SLIDE:
                return (".png", ".pdf")
            case _:
                return (".pdf", ".png")

    @property
    def of_a_place(self) -> bool:
        """Whether it shows the office's place code, and no app."""
        return self in (Kind.PLACE_A4, Kind.PLACE_A3)

    @property
    def word(self) -> str:
        """By which commands and the names of files call it: `poster-a4`."""
        return self.name.lower().replace("_", "-")
