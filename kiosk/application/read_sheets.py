"""A fallback sheet that is held to the camera: whose it is, which rows wait for the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.application.keep_sheets import KeepSheets
from kiosk.application.ports.register import RegisterWriter
from kiosk.domain.fallback.ledger import KINDS, Leaf, LeafState, leaves_of
from kiosk.domain.fallback.page_code import MACHINE_LETTERS, SheetCode, read_sheet_code
from kiosk.domain.fallback_facts import PaperRowVoided, SheetShown
from kiosk.domain.office_time import office_day


@dataclass(frozen=True, slots=True)
class KnownLeaf:
    """A leaf that this machine issued, and what became of it so far."""

    leaf: Leaf


@dataclass(frozen=True, slots=True)
class OtherOffice:
    """A sheet of another office: nothing of it is read."""


@dataclass(frozen=True, slots=True)
class OtherMachine:
    """A sheet of this office that another of its machines issued; its rows belong into that machine's register."""


@dataclass(frozen=True, slots=True)
class NeverIssued:
    """No sheet was issued here under this number, or it has fewer leaves."""


SheetVerdict = KnownLeaf | OtherOffice | OtherMachine | NeverIssued


@dataclass(frozen=True, slots=True)
class ReadSheets:
    """Every method raises `RegisterUnavailableError`, those that record `NobodyOnDutyError` as well."""

    keep: KeepSheets

    def judge(self, code: SheetCode) -> SheetVerdict:
        """Whose sheet this is."""
        mark = self.keep.mark
        if code.office[:-MACHINE_LETTERS] != mark[:-MACHINE_LETTERS]:
            return OtherOffice()
        return self.find(code.number, code.leaf) if code.office == mark else OtherMachine()

    def judge_text(self, text: str) -> SheetVerdict | None:
        """The same of a code's text, None for a text that is no sheet's code."""
        code = read_sheet_code(text)
        return self.judge(code) if code else None

    def find(self, number: int, leaf: int) -> KnownLeaf | NeverIssued:
        """A leaf whose number was typed."""
        found = next((one for one in self.keep.leaves() if (one.number, one.leaf) == (number, leaf)), None)
        return KnownLeaf(found) if found else NeverIssued()

    def day_of(self, leaf: Leaf) -> date | None:
        """On which day it was used, as far as that is certain: a sheet of an earlier day may be used today."""
        today = office_day(self.keep.desk.clock.now())
        return leaf.day or (leaf.issue_day if leaf.issue_day == today else None)

    def show(self, leaf: Leaf, day: date, rows: Sequence[int]) -> Leaf:
        """The leaf is in use: these rows of it are written on. What stands in the journal already is not said again."""
        with self.keep.desk.register.write() as writer:
            known = _leaf(writer, leaf)
            if known.day != day or not set(rows) <= set(known.rows):
                self.keep.desk.record_now(writer, SheetShown(leaf.number, leaf.leaf, day, tuple(sorted(rows))))
                known = _leaf(writer, leaf)
                writer.commit()
        return known

    def void(self, leaf: Leaf, row: int) -> Leaf:
        """Put a row aside; one that was recorded stays recorded."""
        with self.keep.desk.register.write() as writer:
            known = _leaf(writer, leaf)
            if row in known.waiting:
                self.keep.desk.record_now(writer, PaperRowVoided(leaf.number, row))
                known = _leaf(writer, leaf)
                writer.commit()
        return known

    def unfinished(self) -> tuple[Leaf, ...]:
        """Leaves that were read and whose rows still wait: their pictures are gone, so they are shown once more."""
        return tuple(one for one in self.keep.leaves() if one.state is LeafState.UNFINISHED)


def _leaf(writer: RegisterWriter, leaf: Leaf) -> Leaf:
    found = leaves_of(writer.entries(kinds=KINDS))
    return next(one for one in found if (one.number, one.leaf) == (leaf.number, leaf.leaf))
