"""Seals for the pages of a print: what the journal says of their lines, signed with the office's key."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace

from kiosk.application.digest_lines import marked
from kiosk.application.keep_keys import KeepKeys, SigningKeyLostError
from kiosk.application.ports.register import RegisterReader
from kiosk.application.ports.signing import Signer
from kiosk.application.sealed_scope import visits_in
from kiosk.domain.line_digest import LineKey, LineMark, chunks_of, digest_of_all
from kiosk.domain.office_mark import initials_of, office_mark
from kiosk.domain.page_seal import (
    HEAD_BYTES,
    LEAST_BITS,
    MOST_BITS,
    OFFICE_BYTES,
    PageSeal,
    SealedLines,
    kiosk_mark,
    page_hash,
    shortened,
)
from kiosk.domain.register_day import Totals
from kiosk.domain.register_page import PageContent
from kiosk.domain.register_volume import RegisterVolume
from kiosk.domain.seal_code import message_of, room_for_bits, seal_text

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SignedPages:
    """Implements `PageSealing` for one print."""

    signer: Signer
    blank: PageSeal
    """What every page's seal has in common."""
    head: bytes
    """Seal of the journal's last entry."""
    lines: tuple[LineMark, ...] = field(repr=False)
    """Every line of the print, in order."""
    places: dict[int, int] = field(repr=False)
    """Where the visit of a journal number stands among them."""

    def code_of(self, page: PageContent) -> str:
        """The page's own lines; on the last page also all others."""
        marks = [self.lines[self.places[line.entry_seq]] for line in page.lines]
        own = tuple(one.digest for one in marks)
        nowhere = LineKey(self.blank.scope.first, 0)
        first, last = (marks[0].key, marks[-1].key) if marks else (nowhere, nowhere)
        lines = SealedLines(page.first_line if marks else 0, len(marks), first, last)
        seal = replace(self.blank, page=page.page, pages=page.pages, lines=lines, totals=page.totals)
        return self._text(seal, own, whole=page.is_last)

    def cover_code(self) -> str:
        """Every line of the register."""
        return self._text(self.blank, (), whole=True)

    def _text(self, seal: PageSeal, own: tuple[bytes, ...], *, whole: bool) -> str:
        digests = tuple(one.digest for one in self.lines) if whole else ()
        before = digests[: len(digests) - len(own)]
        everything = digest_of_all(digests) if whole else b""
        hashed = page_hash(self.head, digest_of_all(own), everything)
        seal = replace(seal, hash=hashed, whole=whole, before=len(before))
        units = (*chunks_of(before), *own)
        bits = min(MOST_BITS, max(LEAST_BITS, room_for_bits(seal) // max(1, len(units))))
        seal = replace(seal, bits=bits, digests=tuple(shortened(one, bits) for one in units))
        return seal_text(seal, self.signer.sign(message_of(seal)))


@dataclass(frozen=True, slots=True)
class SealPages:
    """Makes the sealing of a print."""

    keys: KeepKeys

    def signer(self) -> Signer | None:
        """The office's key, made now if there was none; None where it is lost: the print says that it is not sealed.

        Raises `RegisterUnavailableError`.
        """
        try:
            return self.keys.signer()
        except SigningKeyLostError as lost:
            _log.warning("the secret of signing key %s is not on this machine", lost.key.number)
        except OSError as fault:
            _log.warning("no signing key could be kept: %s", type(fault).__name__)
        return None

    def sealing(self, reader: RegisterReader, volume: RegisterVolume, signer: Signer) -> SignedPages:
        """As of the journal's head, which the volume was composed at."""
        head = reader.head()
        lines = tuple(one.mark for one in marked(reader, visits_in(reader, volume.scope, head.seq), head.seq))
        nowhere = LineKey(volume.scope.first, 0)
        blank = PageSeal(
            office=office_mark(volume.office)[:OFFICE_BYTES],
            initials=initials_of(volume.office.short_name),
            kiosk=kiosk_mark(reader.kiosk),
            key=signer.key.number,
            scope=volume.scope,
            page=0,
            pages=0,
            copy=volume.copy,
            printed_at=volume.printed_at,
            lines=SealedLines(0, 0, nowhere, nowhere),
            as_of=head.seq,
            totals=Totals(),
            head=head.seal[:HEAD_BYTES],
            hash=b"",
            before=0,
            whole=False,
            bits=MOST_BITS,
            digests=(),
        )
        places = {one.key.seq: place for place, one in enumerate(lines)}
        return SignedPages(signer, blank, head.seal, lines, places)
