"""Every sentence a person reads, by key and language.

One catalogue serves the screens, the command line and the paper, so that an administrator can reword a sentence
in one override file, without a build step.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

VIETNAMESE = "vi"
ONE = "_one"
"""Ends the key of a sentence as it is said of one, in a language that says it otherwise: `desk.days_closed_one`."""
COUNTED = ("count", "n", "pages", "times", "people")
"""Names of the places that a sentence counts by, the first that it has."""


class MissingWordingError(KeyError):
    """A sentence was asked for that no catalogue has: a bug, found by the wording tests."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language as it is offered to a person: named in itself, whatever the screen speaks now."""

    code: str
    name: str
    letters: str
    """Two or three letters where there is no room for the name."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of one language; a sentence that this language lacks is said in Vietnamese."""

    language: str
    sentences: Mapping[str, str]
    fallback: Mapping[str, str]
    tongues: tuple[Tongue, ...] = ()
    """Every language that a person may choose, this one included."""

    def say(self, key: str, **values: object) -> str:
        """The sentence of `key` with `{name}` places filled; values are data and are never formatted again.

        Of one thing it is the language's own sentence for one, where it has any.
        """
        counted = next((values[name] for name in COUNTED if name in values), None)
        one = self.sentences.get(f"{key}{ONE}") if str(counted) == "1" else None
        sentence = one or self.sentences.get(key) or self.fallback.get(key)
        if sentence is None:
            raise MissingWordingError(key)
        return Formatter().vformat(sentence, (), values) if values else sentence

    @property
    def vietnamese(self) -> Wording:
        """The same catalogue in Vietnamese, as every paper of the office is written whatever the screen speaks."""
        return Wording(VIETNAMESE, self.fallback, self.fallback)

    def has(self, key: str) -> bool:
        """Whether any catalogue knows `key`."""
        return key in self.sentences or key in self.fallback


@dataclass(frozen=True, slots=True)
class Wordings:
    """All languages that the resource folder offers; Vietnamese stands first."""

    catalogues: Mapping[str, Mapping[str, str]]

    @property
    def languages(self) -> tuple[str, ...]:
        """Language codes, Vietnamese first, then by name."""
        return tuple(sorted(self.catalogues, key=lambda code: (code != VIETNAMESE, code)))

    @property
    def tongues(self) -> tuple[Tongue, ...]:
        """Every language as its own file names it; one that does not name itself goes by its code."""
        return tuple(self._tongue(code) for code in self.languages)

    def _tongue(self, code: str) -> Tongue:
        sentences = self.catalogues[code]
        return Tongue(code, sentences.get("language.name", code), sentences.get("language.letters", code.upper()))

    def of(self, language: str) -> Wording:
        """The wording of `language`; an unknown language is Vietnamese."""
        vietnamese = self.catalogues[VIETNAMESE]
        code = language if language in self.catalogues else VIETNAMESE
        return Wording(code, self.catalogues[code], vietnamese, self.tongues)
