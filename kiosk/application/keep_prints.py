"""What prints were made from, and where they hang: the journal's facts, and the list that they make."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from kiosk.application.compose_publicity import ComposePublicity
from kiosk.application.ports.publicity import PrintOrder
from kiosk.application.ports.register import RegisterReader
from kiosk.application.recording import Recording
from kiosk.domain.journal import Entry
from kiosk.domain.names import tidy
from kiosk.domain.office_time import office_day
from kiosk.domain.posting_facts import EditionMade, PrintChecked, PrintPutUp, PrintTakenDown
from kiosk.domain.publicity.check_code import CheckCode, check_code, fingerprints_of, joined, read_check_code
from kiosk.domain.publicity.content import Publicity
from kiosk.domain.publicity.posting import Posting
from kiosk.domain.publicity.printed import Kind
from kiosk.domain.publicity.verdict import OutOfDate, Verdict, judge

_KINDS = ("put_up", "print_checked", "taken_down")
MAX_PLACE = 120


class NoSuchPostingError(LookupError):
    """Nothing hangs under this number."""


@dataclass(frozen=True, slots=True)
class CheckedPrint:
    """A print whose check code was shown."""

    code: CheckCode
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class KeepPrints:
    """Every method that records raises `RegisterUnavailableError` and `NobodyOnDutyError`."""

    desk: Recording
    compose: ComposePublicity

    def content(self) -> Publicity:
        """What prints say today."""
        return self.compose(office_day(self.desk.clock.now()))

    def order(self, kind: Kind, language: str, pixels: int = 1920, *, begins: bool = True) -> PrintOrder:
        """A print of today's data; the first of changed data begins a version, where it `begins` one and is not only
        looked at.
        """
        content, now = self.content(), self.desk.clock.now()
        return PrintOrder(content, kind, language, self._version(content, begins=begins), now, pixels)

    def current_code(self, kind: Kind, language: str) -> CheckCode:
        """The code of a print of today's data."""
        content = self.content()
        return check_code(content, kind, language, self._version(content))

    def judge(self, text: str) -> CheckedPrint | None:
        """What the check code `text` says today, None where it is none."""
        code = read_check_code(text)
        return CheckedPrint(code, judge(code, self.content())) if code else None

    def put_up(self, place: str, code: CheckCode, instead_of: str = "") -> str:
        """A print with this code hangs at `place` now; gives the posting's id. Raises ValueError without a place."""
        where = tidy(place)[:MAX_PLACE]
        if not where:
            raise ValueError("no place")
        posting_id, sheet = self.desk.chance.new_id(), self.desk.sheet({"place": where})
        prints = joined(code.fingerprints)
        fact = PrintPutUp(posting_id, sheet.seal, code.kind, code.language, code.version, prints, instead_of)
        with self.desk.register.write() as writer:
            if instead_of:
                self.desk.record_now(writer, PrintTakenDown(instead_of))
            self.desk.record_now(writer, fact, sheet)
            writer.commit()
        return posting_id

    def renew(self, posting: Posting) -> str:
        """A print of today's data took the place of this one."""
        return self.put_up(
            posting.place, self.current_code(posting.code.kind, posting.code.language), posting.posting_id
        )

    def check(self, posting: Posting, *, there: bool) -> None:
        """Somebody looked at it where it hangs."""
        self._record(PrintChecked(posting.posting_id, there, tuple(one.value for one in posting.changed)))

    def take_down(self, posting: Posting) -> None:
        """It hangs no more."""
        self._record(PrintTakenDown(posting.posting_id))

    def postings(self) -> tuple[Posting, ...]:
        """Every print that was ever put up: first what needs care, then what hangs, then the rest, the latest first."""
        content = self.content()
        with self.desk.register.read() as reader:
            found = _folded(reader, reader.entries(kinds=_KINDS), content)
        return tuple(sorted(found, key=lambda one: (not one.needs_care, not one.hangs, -one.number)))

    def posting(self, number: int) -> Posting:
        """The one of this number that hangs. Raises `NoSuchPostingError`."""
        for one in self.postings():
            if one.number == number and one.hangs:
                return one
        raise NoSuchPostingError(number)

    def edition_of(self, check: str) -> EditionMade | None:
        """The version whose check code somebody typed from a print."""
        with self.desk.register.read() as reader:
            made = [one.fact for one in reader.entries(kinds=("edition",))]
        editions = (one for one in made if isinstance(one, EditionMade))
        return next((one for one in editions if fingerprints_of(one.fingerprints, check) is not None), None)

    def _version(self, content: Publicity, *, begins: bool = True) -> str:
        prints, today = joined(content.fingerprints), office_day(self.desk.clock.now())
        with self.desk.register.write() as writer:
            made = [one.fact for one in writer.entries(kinds=("edition",))]
            editions = [one for one in made if isinstance(one, EditionMade)]
            known = next((one for one in reversed(editions) if one.fingerprints == prints), None)
            if known is not None:
                return known.version
            version = _next_version(editions, today)
            if begins:
                self.desk.record_now(writer, EditionMade(version, prints))
                writer.commit()
        return version

    def _record(self, fact: PrintChecked | PrintTakenDown) -> None:
        with self.desk.register.write() as writer:
            self.desk.record_now(writer, fact)
            writer.commit()


def _next_version(editions: Iterable[EditionMade], today: date) -> str:
    month = f"{today:%Y-%m}."
    numbers = [int(one.version.removeprefix(month)) for one in editions if one.version.startswith(month)]
    return f"{month}{max(numbers, default=0) + 1}"


def _folded(reader: RegisterReader, entries: Iterable[Entry], content: Publicity) -> list[Posting]:
    found: dict[str, Posting] = {}
    for entry in entries:
        match entry.fact:
            case PrintPutUp() as fact:
                found[fact.posting_id] = _put_up(reader, entry, fact, content, len(found) + 1)
            case PrintChecked(posting_id=one, there=there) if one in found:
                checked = replace(found[one], checked_at=entry.happened_at, checked_by=entry.operator, there=there)
                found[one] = checked
            case PrintTakenDown(posting_id=one) if one in found:
                at, who = entry.happened_at, entry.operator
                found[one] = replace(found[one], taken_down_at=at, taken_down_by=who, changed=())
            case _:
                continue
    return list(found.values())


def _put_up(reader: RegisterReader, entry: Entry, fact: PrintPutUp, content: Publicity, number: int) -> Posting:
    sheet = reader.sheet(fact.place.sheet_id)
    prints = fingerprints_of(fact.fingerprints) or content.fingerprints
    code = CheckCode(content.initials, fact.kind, fact.language, fact.version, prints)
    verdict = judge(code, content)
    changed = verdict.changed if isinstance(verdict, OutOfDate) else ()
    place = sheet.body.get("place", "") if sheet else ""
    return Posting(fact.posting_id, number, place, code, entry.happened_at, entry.operator, changed=changed)
