"""The chain shows every change, deletion, insertion and swap; a cut tail shows against a known head."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.domain.journal import CODE_ALPHABET, EMPTY, Entry, Head, Intact, Record, line_of, next_entry
from kiosk.domain.journal import verify as verify_lines
from kiosk.domain.sealed_line import Broken, Fault
from tests.unit.strategies import BEGIN, CHAINS, FACTS, RECORDS, chain_of

FIELDS = ("kiosk", "event_id", "happened_at", "recorded_at", "operator", "fact", "clock_doubtful", "previous", "seal")


def verify(entries: Iterable[Entry], start: Head = EMPTY) -> Intact | Broken:
    return verify_lines(map(line_of, entries), start=start)


def _bare(head: Head) -> Head:
    return Head(head.seq, head.seal)


@given(CHAINS)
def test_an_untouched_chain_is_intact(chain: list[Entry]) -> None:
    assert verify(chain) == Intact(len(chain), _bare(chain[-1].head))


def test_an_empty_journal_is_intact() -> None:
    assert verify(()) == Intact(0, EMPTY)


@pytest.mark.parametrize("field", FIELDS)
def test_any_change_of_any_field_shows_at_its_place(field: str) -> None:
    @given(CHAINS, st.data())
    def shows(chain: list[Entry], data: st.DataObject) -> None:
        place = data.draw(st.integers(0, len(chain) - 1))
        changed = _changed(chain[place], field, data)
        assume(changed != chain[place])
        verdict = verify([*chain[:place], changed, *chain[place + 1 :]])
        assert isinstance(verdict, Broken)
        assert verdict.seq == place + 1

    shows()


def _changed(entry: Entry, field: str, data: st.DataObject) -> Entry:
    value: Any = getattr(entry, field)
    changed: Any
    match value:
        case bool():
            changed = not value
        case str():
            changed = _one_byte_off(value.encode(), data).decode("utf-8", "replace")
        case bytes():
            changed = _one_byte_off(value, data)
        case datetime():
            changed = value + timedelta(microseconds=data.draw(st.integers(1, 10**12)))
        case _:
            changed = data.draw(FACTS)
    return replace(entry, **{field: changed})


def _one_byte_off(value: bytes, data: st.DataObject) -> bytes:
    if not value:
        return b"x"
    place = data.draw(st.integers(0, len(value) - 1))
    return value[:place] + bytes([value[place] ^ data.draw(st.integers(1, 255))]) + value[place + 1 :]


@given(CHAINS, st.data())
def test_a_deletion_anywhere_but_at_the_end_shows(chain: list[Entry], data: st.DataObject) -> None:
    assume(len(chain) > 1)
    place = data.draw(st.integers(0, len(chain) - 2))
    assert verify([*chain[:place], *chain[place + 1 :]]) == Broken(place + 1, Fault.GAP)


@given(CHAINS, RECORDS, st.data())
def test_an_insertion_shows(chain: list[Entry], record: Record, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(chain) - 1))
    head = chain[place - 1].head if place else EMPTY
    forged = next_entry(head, "kiosk", record, BEGIN)
    verdict = verify([*chain[:place], forged, *chain[place:]])
    assert isinstance(verdict, Broken)
    assert verdict.seq == place + 2


@given(CHAINS, st.data())
def test_a_swap_shows_even_with_the_numbers_swapped_back(chain: list[Entry], data: st.DataObject) -> None:
    assume(len(chain) > 1)
    place = data.draw(st.integers(0, len(chain) - 2))
    one, other = chain[place], chain[place + 1]
    swapped = [replace(other, seq=one.seq), replace(one, seq=other.seq)]
    verdict = verify([*chain[:place], *swapped, *chain[place + 2 :]])
    assert isinstance(verdict, Broken)
    assert verdict.seq == place + 1


@given(CHAINS, st.data())
def test_a_cut_tail_shows_against_the_known_head(chain: list[Entry], data: st.DataObject) -> None:
    known = chain[-1].head
    left = chain[: data.draw(st.integers(0, len(chain) - 1))]
    verdict = verify(left)
    assert isinstance(verdict, Intact)
    assert verdict.head.code != known.code


@given(st.lists(RECORDS, min_size=1, max_size=4), st.lists(RECORDS, min_size=1, max_size=4))
def test_a_rewritten_chain_shows_against_the_known_head(records: list[Record], others: list[Record]) -> None:
    assume(records != others)
    assert chain_of(records)[-1].head.code != chain_of(others)[-1].head.code


@given(CHAINS, st.data())
def test_a_chain_verifies_from_any_known_head_on(chain: list[Entry], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(chain) - 1))
    start = chain[place].head
    assert verify(chain[place + 1 :], start) == Intact(len(chain) - place - 1, _bare(chain[-1].head))


@given(CHAINS)
def test_a_clock_behind_the_last_entry_is_noted(chain: list[Entry]) -> None:
    last = chain[-1]
    record = Record("again", last.happened_at, last.operator, last.fact)
    assert next_entry(last.head, "kiosk", record, last.recorded_at - timedelta(microseconds=1)).clock_doubtful
    assert not next_entry(last.head, "kiosk", record, last.recorded_at).clock_doubtful


@given(st.binary(min_size=32, max_size=32))
def test_the_printed_code_is_twelve_letters_that_nobody_mistakes(seal: bytes) -> None:
    code = Head(1, seal).code
    assert [len(part) for part in code.split("-")] == [4, 4, 4]
    assert set(code) <= {*CODE_ALPHABET, "-"}
    assert not set(code) & set("01IO")


@given(st.binary(min_size=32, max_size=32), st.integers(0, 59))
def test_every_one_of_its_sixty_bits_changes_the_code(seal: bytes, bit: int) -> None:
    flipped = (int.from_bytes(seal, "big") ^ (1 << (255 - bit))).to_bytes(32, "big")
    assert Head(1, flipped).code != Head(1, seal).code
