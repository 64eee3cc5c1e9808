"""What an inspector is told of a page whose code was shown, in the words of one language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from kiosk.application.numerals import thousands
from kiosk.application.wording import Wording
from kiosk.domain.office_time import office_clock, office_day
from kiosk.domain.page_seal import PageSeal
from kiosk.domain.seal_finding import (
    Change,
    ChangedElsewhere,
    ChangedFrom,
    CheckedSeal,
    JournalShorter,
    LineToday,
    Matches,
    NotCompared,
    OtherKiosk,
    OtherOffice,
)
from kiosk.domain.signing_keys import FalseSignature, SignedBy, UnknownKey


class Weight(Enum):
    """How an answer looks."""

    GOOD = "good"
    LOOK = "look"
    """It cannot be said here, or not wholly."""
    CALM = "calm"
    """Of somebody else: nothing is wrong with it."""
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class ToldSeal:
    """An answer in words."""

    word: str
    """For programs: `match`, `changed`, ..."""
    weight: Weight
    band: str
    """In few words, to be seen from afar."""
    finding: tuple[str, ...]
    """What was found out, the most important first."""
    about: tuple[str, ...]
    """Which page it is."""


@dataclass(frozen=True, slots=True)
class SealTeller:
    """Tells of one seal."""

    words: Wording

    def told(self, checked: CheckedSeal) -> ToldSeal:
        """The whole answer."""
        word, weight, finding = self._finding(checked)
        if _is_doubtful(checked) and weight is not Weight.BAD:
            word, weight = ("unknown" if weight is Weight.GOOD else word), Weight.LOOK
        line = checked.finding.line if isinstance(checked.finding, ChangedFrom) else None
        band = self._say(f"band_{word}", **({"line": line} if line else {}))
        signed = () if isinstance(checked.signature, FalseSignature) else (self._signed(checked),)
        return ToldSeal(word, weight, band, (*finding, *signed), self._about(checked.seal))

    def _finding(self, checked: CheckedSeal) -> tuple[str, Weight, tuple[str, ...]]:
        seal = checked.seal
        match checked.finding:
            case Matches(later=later):
                more = [self._say("later", lines=", ".join(map(str, later)))] if later else []
                return "match", Weight.GOOD, (self._say("match"), *more)
            case ChangedFrom() as changed:
                return "changed", Weight.BAD, self._changed(seal, changed)
            case ChangedElsewhere():
                return "elsewhere", Weight.BAD, (self._say("elsewhere"),)
            case JournalShorter(has=has, line=line):
                told = self._say("shorter", as_of=self._number(seal.as_of), has=self._number(has))
                return "shorter", Weight.BAD, (told, *([self._say("shorter_line", line=line)] if line else []))
            case OtherKiosk():
                return "other_kiosk", Weight.CALM, (self._say("other_kiosk", kiosk=seal.kiosk_name),)
            case OtherOffice():
                told = self._say("other_office", initials=seal.initials, kiosk=seal.kiosk_name)
                return "other_office", Weight.CALM, (told,)
            case NotCompared():
                return "false", Weight.BAD, (self._say("false", number=seal.key),)

    def _changed(self, seal: PageSeal, changed: ChangedFrom) -> tuple[str, ...]:
        line, last, first = changed.line, changed.last, seal.lines.first_number
        if last > line:
            return (self._say("changed_part", line=line, last=last),)
        told = [self._say("changed", line=line)]
        if line == first and line > 1 and not seal.whole:
            told.append(self._say("changed_first", line=line))
        if changed.change is not Change.WORDS:
            told.append(self._say(f"change_{changed.change.value}"))
        return (*told, self._today(line, changed.today))

    def _today(self, line: int, today: LineToday | None) -> str:
        if today is None:
            return self._say("changed_gone", line=line)
        return self._say(
            "changed_today",
            line=line,
            entry=today.entry_clock,
            exit=today.exit_clock or "–",
            name=today.name or self._say("erased"),
            seq=self._number(today.seq),
        )

    def _signed(self, checked: CheckedSeal) -> str:
        match checked.signature:
            case SignedBy(key=known):
                values = {"number": known.key.number, "letters": known.key.fingerprint}
                if known.revoked_at is None:
                    return self._say("signed", **values)
                return self._say("signed_revoked", **values, day=_day(office_day(known.revoked_at)))
            case _:
                return self._say("unknown", number=checked.seal.key)

    def _about(self, seal: PageSeal) -> tuple[str, ...]:
        scope, lines, printed = seal.scope, seal.lines, seal.printed_at
        days = {"first": _day(scope.first), "last": _day(scope.last)}
        which = self._say("scope_day" if scope.is_day else "scope_days", **days)
        if scope.department:
            which = self._say("scope_department", which=which, department=scope.department)
        if not seal.page:
            where = self._say("cover", n=seal.before)
        else:
            key = "page_lines" if lines.count else "page_notes"
            last = lines.first_number + lines.count - 1
            where = self._say(key, page=seal.page, pages=seal.pages, first=lines.first_number, last=last)
        copy = "provisional" if not seal.copy else "first" if seal.copy == 1 else "again"
        return (
            self._say("office", initials=seal.initials, kiosk=seal.kiosk_name, which=which),
            self._say("where", where=where, seq=self._number(seal.as_of)),
            self._say(
                "printed",
                clock=office_clock(printed),
                day=_day(office_day(printed)),
                copy=self._say(f"copy_{copy}", number=max(0, seal.copy - 1)),
            ),
            *([self._counts(seal)] if seal.page else []),
        )

    def _counts(self, seal: PageSeal) -> str:
        counts = {name: self._number(getattr(seal.totals, name)) for name in ("entries", "exits", "no_exit", "undone")}
        return self._say("counts", **counts)

    def _number(self, number: int) -> str:
        return thousands(number, self.words.language)

    def _say(self, name: str, /, **values: object) -> str:
        return self.words.say(f"seals.{name}", **values)


def _is_doubtful(checked: CheckedSeal) -> bool:
    """Nobody vouches for it: the key is not known, or is believed no more and the journal is not here to ask."""
    match checked.signature:
        case SignedBy(key=known):
            return known.revoked_at is not None and not isinstance(checked.finding, Matches)
        case UnknownKey():
            return True
        case FalseSignature():
            return False


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
