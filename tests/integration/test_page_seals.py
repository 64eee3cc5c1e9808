"""A page's seal says whether the journal still tells what was printed, and from which line on it does not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.outcomes import EntryMade
from kiosk.application.ports.due_sheets import DueSheet
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.application.verify_register import sheets_sealed_in
from kiosk.domain.facts import visit_of
from kiosk.domain.journal import Entry, line_of
from kiosk.domain.office_time import office_day
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.seal_code import MOST_LETTERS, read_seal
from kiosk.domain.seal_finding import Change, ChangedElsewhere, ChangedFrom, JournalShorter, Matches
from kiosk.domain.signing_keys import FalseSignature, SignedBy
from kiosk.domain.visit_facts import CorrectedColumn
from tests.integration.registers import DU, PLACE, THU, Door, form, open_door
from tests.integration.sealed_prints import as_they_lie, attacked, check, codes_of, opened, written_anew

ON_PAGE, LINES = 3, 8
PAGES = ((1, 3), (4, 6), (1, 8))
"""First and last line that each is about: the last page is about all of them."""


@dataclass
class Printed:
    """A day of eight lines on three pages, after another day."""

    door: Door
    pages: list[str]
    cover: str
    lines: dict[str, int]
    """Number of each visit's line."""
    first_seq: int
    last_seq: int

    @property
    def every(self) -> list[str]:
        return [*self.pages, self.cover]

    def line_of(self, entry: Entry) -> int:
        """The line that an entry stands in, 0 for none."""
        return self.lines.get(visit_of(entry.fact) or "", 0)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Printed]:
    folder = tmp_path_factory.mktemp("sealed")
    with open_door(folder) as door:
        made = _printed(door, folder)
        _by_hand(door, 8)
        yield made


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Printed]:
    """One of its own, for what cannot be taken back."""
    with open_door(tmp_path) as door:
        yield _printed(door, tmp_path)


def _by_hand(door: Door, number: int) -> str:
    filled = replace(form(f"form-{number}", f"Lê Mẫu {'ABCDEFGHK'[number]}", f"090000001{number}"))
    made = RegisterByHand(door.desk)(filled)
    assert isinstance(made, EntryMade)
    return made.line.visit.visit_id


def _printed(door: Door, folder: Path) -> Printed:
    door.enter(DU)
    door.clock.forward(days=1)
    first = door.enter(THU)
    visits, change = [first.line.visit.visit_id], ChangeVisit(door.desk)
    for number in range(LINES - 1):
        door.clock.forward(minutes=2)
        if number == 2:
            door.scan(PLACE)
        visits.append(_by_hand(door, number))
    change.correct(visits[4], CorrectedColumn.NAME, "Lê Mẫu Sửa", "misread")
    for visit_id in (visits[5], visits[0], visits[2]):
        change.leave(visit_id)
    pages, cover = codes_of(door, folder, RegisterScope.of_day(office_day(door.clock.now())), ON_PAGE)
    seal = read_seal(cover)
    assert seal is not None
    numbers = {one: number for number, one in enumerate(visits, start=1)}
    return Printed(door, pages, cover, numbers, first.line.visit.entry_seq, seal.seal.as_of)


def test_what_was_printed_is_what_the_journal_tells(printed: Printed) -> None:
    for code in printed.every:
        checked = check(printed.door, code)
        assert isinstance(checked.signature, SignedBy)
        assert checked.finding == Matches()
        assert len(code) <= MOST_LETTERS
    middle = check(printed.door, printed.pages[1]).seal
    assert (middle.page, middle.pages, middle.lines.first_number, middle.lines.count) == (2, 3, 4, 3)
    assert (middle.totals.entries, middle.initials, middle.copy) == (6, "T", 0)


def test_what_came_later_is_no_change_and_is_told(fresh: Printed) -> None:
    visits = {number: visit for visit, number in fresh.lines.items()}
    change = ChangeVisit(fresh.door.desk)
    change.leave(visits[2])
    change.correct(visits[5], CorrectedColumn.NAME, "Lê Mẫu Nữa", "misread")
    _by_hand(fresh.door, 8)
    found = [check(fresh.door, code).finding for code in fresh.every]
    assert found == [Matches((2,)), Matches((5,)), Matches(), Matches()]


def test_it_holds_years_later_when_everybody_was_erased(fresh: Printed) -> None:
    fresh.door.clock.forward(days=2000)
    fresh.door.enter(DU)
    with fresh.door.register.write() as writer:
        sheets = [DueSheet(sheet_id) for entry in writer.entries() for sheet_id in _sheets(entry)]
        assert writer.erase_sheets(sheets) > LINES
        writer.commit()
    assert [check(fresh.door, code).finding for code in fresh.every] == [Matches()] * 4


def test_a_journal_that_ends_before_the_print_is_told(printed: Printed) -> None:
    # The last entry is the making of the key, the one before it the exit of line 3.
    has = printed.last_seq - 2
    with opened(printed.door) as register:
        register.put(register.entries()[:has])
        found = [register.check(code).finding for code in printed.every]
        assert found == [JournalShorter(has, line) for line in (3, None, 3, 3)], "the last page is about all"


def test_a_code_that_was_changed_has_a_false_signature_or_is_none(printed: Printed) -> None:
    code = printed.pages[0]
    for place in range(5, len(code) - 1, 7):
        damaged = code[:place] + ("A" if code[place] != "A" else "B") + code[place + 1 :]
        if read_seal(damaged) is not None:
            assert check(printed.door, damaged).signature in (FalseSignature(), *_unknown(damaged))


def _unknown(code: str) -> list[object]:
    """A changed number of the key leaves no key that could be asked."""
    from kiosk.domain.signing_keys import UnknownKey

    seal = read_seal(code)
    return [UnknownKey(seal.seal.key)] if seal else []


def test_a_name_that_was_changed_beside_the_journal_is_found_at_its_line(printed: Printed) -> None:
    from sqlalchemy import text

    with opened(printed.door) as register:
        entry = next(one for one in register.entries() if printed.line_of(one) == 6)
        sheet = _sheets(entry)[0]
        change = "UPDATE sheets SET body = replace(body, 'Lê', 'Lý') WHERE sheet_id = :sheet"
        register.connection.execute(text(change), {"sheet": sheet})
        found = register.check(printed.pages[1]).finding
        assert isinstance(found, ChangedFrom)
        assert (found.line, found.change) == (6, Change.SHEET)


def _sheets(entry: Entry) -> list[str]:
    return [one.sheet_id for one in sheets_sealed_in(json.loads(line_of(entry).body)["fact"])]


ATTACKS = st.sampled_from(["edit", "delete", "insert", "swap"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0, 30), attack=ATTACKS, anew=st.booleans())
def test_any_change_before_the_print_is_found_at_its_line(
    printed: Printed, place: int, attack: str, anew: bool
) -> None:
    with opened(printed.door) as register:
        entries = register.entries()
        index = printed.first_seq - 1 + place % (printed.last_seq - printed.first_seq)
        if anew:
            register.put(written_anew(attacked(entries, index, attack)))
        else:
            register.put(as_they_lie(entries, index, attack))
        lines = sorted({printed.line_of(one) for one in entries[index : index + 1 + (attack == "swap")]} - {0})
        for code, (first, last) in zip(printed.pages, PAGES, strict=True):
            found = register.check(code).finding
            assert not isinstance(found, Matches) or (not anew and index + 1 < _first_seq(code)), (
                entries[index],
                found,
            )
            own = [one for one in lines if first <= one <= last]
            if own and attack != "insert" and not (attack == "swap" and anew and not _is_begun(entries, index)):
                assert isinstance(found, ChangedFrom | JournalShorter), (attack, anew, index, lines, first, last, found)
                assert found.line in own[: 1 + (attack == "swap")]
        assert not isinstance(register.check(printed.cover).finding, Matches)


def _first_seq(code: str) -> int:
    seal = read_seal(code)
    assert seal is not None
    return seal.seal.lines.first.seq


def _is_begun(entries: list[Entry], index: int) -> bool:
    return all(one.fact.__class__.__name__ == "EntryRecorded" for one in entries[index : index + 2])


def test_a_change_elsewhere_of_a_journal_written_anew_leaves_the_lines_and_is_told(printed: Printed) -> None:
    with opened(printed.door) as register:
        entries = register.entries()
        register.put(written_anew([replace(entries[0], operator="Người Khác"), *entries[1:]]))
        assert [register.check(code).finding for code in printed.every] == [ChangedElsewhere()] * 4
        register.put(written_anew(entries[1:]))
        assert [register.check(code).finding for code in printed.pages[:2]] == [ChangedElsewhere()] * 2
