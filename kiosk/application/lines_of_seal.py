"""Which lines of today's journal are those of a page's seal: found by day and number, or by what they say where a
journal that was written anew has moved their numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.application.digest_lines import MarkedVisit, marked
from kiosk.application.ports.register import RegisterReader
from kiosk.application.sealed_scope import of_department, visits_in
from kiosk.domain.line_digest import chunk_size, digest_of_all
from kiosk.domain.page_seal import PageSeal, shortened


@dataclass(frozen=True, slots=True)
class LinesOfSeal:
    """As of the print."""

    seal: PageSeal
    own: tuple[MarkedVisit, ...]
    """Of the page."""
    before: tuple[MarkedVisit, ...] = ()
    """Of the pages before, where the seal is about the whole register."""

    @classmethod
    def of(cls, reader: RegisterReader, seal: PageSeal) -> LinesOfSeal:
        """Raises `RegisterUnavailableError`."""
        if seal.whole:
            found = marked(reader, visits_in(reader, seal.scope, seal.as_of), seal.as_of)
            return cls(seal, found[seal.before :], found[: seal.before])
        if not seal.lines.count:
            return cls(seal, ())
        lines = seal.lines
        begun = reader.begun(lines.first.day, lines.last.day, seal.as_of)
        found = marked(reader, of_department(reader, begun, seal.scope.department, seal.as_of), seal.as_of)
        own = tuple(one for one in found if lines.first <= one.key <= lines.last)
        return cls(seal, own if not own or _fits(seal, own, 0) else _moved(seal, found) or own)

    @property
    def first_difference(self) -> int | None:
        """Place among all lines, from 0, of the first that says something else; in the part before the page, of the
        first part that does.
        """
        seal, size = self.seal, chunk_size(self.seal.before)
        chunks = len(seal.digests) - seal.lines.count
        for place, told in enumerate(seal.digests[:chunks]):
            part = self.before[place * size : (place + 1) * size]
            if shortened(digest_of_all([one.mark.digest for one in part]), seal.bits) != told:
                return place * size
        for place in range(seal.lines.count):
            if not _fits(seal, self.own, place):
                return seal.before + place
        return seal.before + seal.lines.count if len(self.own) > seal.lines.count else None

    @property
    def digests(self) -> tuple[bytes, ...]:
        """Of the page's lines."""
        return tuple(one.mark.digest for one in self.own)

    @property
    def all_digests(self) -> tuple[bytes, ...]:
        """Of every line that the seal is about."""
        return (*(one.mark.digest for one in self.before), *self.digests)

    def number_at(self, place: int) -> int:
        """The number on paper of a place."""
        return (self.seal.lines.first_number or self.seal.before + 1) - self.seal.before + place

    def end_of_part(self, place: int) -> int:
        """The place after the part that begins here: of the page, after the line itself."""
        if place >= self.seal.before:
            return place + 1
        return min(self.seal.before, place + chunk_size(self.seal.before))


def _fits(seal: PageSeal, own: Sequence[MarkedVisit], place: int) -> bool:
    told = seal.digests[len(seal.digests) - seal.lines.count + place]
    return place < len(own) and shortened(own[place].mark.digest, seal.bits) == told


def _moved(seal: PageSeal, found: tuple[MarkedVisit, ...]) -> tuple[MarkedVisit, ...] | None:
    """The same lines a little farther up or down, all of them."""
    count = seal.lines.count
    starts = (found[start : start + count] for start in range(len(found) - count + 1))
    return next((some for some in starts if all(_fits(seal, some, place) for place in range(count))), None)
