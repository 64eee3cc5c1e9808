"""Heads that were kept outside name the first line of whatever a chain alone cannot show: each attack is also made
with the heads ignored, and then nobody sees it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.anchor import MARK_BYTES, Anchor, Occasion, Session, read_anchor
from kiosk.domain.backup_facts import RegisterRestored
from kiosk.domain.journal import EMPTY, Entry, Intact, Record, line_of, verify
from kiosk.domain.kiosk_facts import ClosingHourPassed
from kiosk.domain.sealed_line import Broken, Fault, SealedLine
from kiosk.domain.signed_note import notes_in
from kiosk.domain.signing_keys import KeyName
from kiosk.domain.vouching import PlacedAnchor, Vouching, numbers_missing
from tests.unit.strategies import BEGIN, RECORDS, chain_of

OWN = Session("3f9a12cc", 0)
KEY = KeyName(1, bytes(range(32)))
CLOSING = ClosingHourPassed(BEGIN.date(), BEGIN, ())
USUAL = RECORDS.filter(lambda one: not isinstance(one.fact, RegisterRestored))
"""A restored register takes the heads of the one before out of force: see `test_export_journal`."""
LONG = st.lists(USUAL, min_size=3, max_size=9, unique_by=lambda one: one.event_id).map(chain_of)


def anchor_of(
    chain: list[Entry], seq: int, since: int = 0, number: int = 1, occasion: Occasion = Occasion.RUNNING,
    session: Session = OWN,
) -> Anchor:  # fmt: skip
    """The head of the chain as it was at `seq`, with the marks of the lines after `since`."""
    seal = chain[seq - 1].seal if seq else EMPTY.seal
    marks = b"".join(one.seal[:MARK_BYTES] for one in chain[since:seq])
    return Anchor("kiosk", seq, seal, number, BEGIN, occasion, session, KEY, marks)


def heads_of(chain: list[Entry]) -> list[PlacedAnchor]:
    """A head after every third line and at the end."""
    ends = sorted({*range(3, len(chain), 3), len(chain)})
    starts = [0, *ends[:-1]]
    return [
        PlacedAnchor(anchor_of(chain, end, start, number), "kiosk")
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1)
    ]


def _edited(records: list[Record], place: int) -> list[Record]:
    return [*records[:place], replace(records[place], operator=records[place].operator + "x"), *records[place + 1 :]]


def _deleted(records: list[Record], place: int) -> list[Record]:
    return [*records[:place], *records[place + 1 :]]


def _inserted(records: list[Record], place: int) -> list[Record]:
    return [*records[:place], replace(records[place], event_id="one more"), *records[place:]]


def _swapped(records: list[Record], place: int) -> list[Record]:
    other = place + 1 if place + 1 < len(records) else place - 1
    changed = list(records)
    changed[place], changed[other] = changed[other], changed[place]
    return changed


def _cut(records: list[Record], place: int) -> list[Record]:
    return records[:place]


def _taken_back_and_gone_on(records: list[Record], place: int) -> list[Record]:
    return [*records[:place], *(replace(one, event_id=f"new {n}") for n, one in enumerate(records))]


REWRITES = (_edited, _deleted, _inserted, _swapped, _cut, _taken_back_and_gone_on)


@pytest.mark.parametrize("attack", REWRITES, ids=lambda one: one.__name__.strip("_"))
def test_a_journal_sealed_anew_is_found_at_its_first_line_that_differs(
    attack: Callable[[list[Record], int], list[Record]],
) -> None:
    @given(LONG, st.data())
    def found(chain: list[Entry], data: st.DataObject) -> None:
        records = [Record(one.event_id, one.happened_at, one.operator, one.fact) for one in chain]
        place = data.draw(st.integers(0, len(records) - 1))
        forged = chain_of(attack(records, place))
        first = next((n for n, (a, b) in enumerate(zip(chain, forged, strict=False)) if a.seal != b.seal), len(forged))
        lines = [line_of(one) for one in forged]
        assert isinstance(verify(lines), Intact), "the chain alone shows nothing"
        verdict = verify(lines, Vouching(heads_of(chain)))
        fault = Fault.MISSING if first == len(forged) else Fault.DIFFERS
        assert verdict == Broken(first + 1, fault, "kiosk")

    found()


@given(LONG)
def test_an_untouched_journal_is_vouched_for_up_to_the_last_head(chain: list[Entry]) -> None:
    vouching = Vouching(heads_of(chain)[:-1] or heads_of(chain))
    assert isinstance(verify([line_of(one) for one in chain], vouching), Intact)
    assert vouching.last["kiosk"].anchor == max(vouching.anchors, key=lambda one: one.anchor.seq).anchor


@given(LONG, st.data())
def test_a_head_without_marks_names_the_line_that_it_speaks_of(chain: list[Entry], data: st.DataObject) -> None:
    records = [Record(one.event_id, one.happened_at, one.operator, one.fact) for one in chain]
    forged = chain_of(_edited(records, data.draw(st.integers(0, len(records) - 1))))
    bare = PlacedAnchor(replace(anchor_of(chain, len(chain)), marks=b""), "paper")
    lines: list[SealedLine] = [line_of(one) for one in forged]
    assert verify(lines, Vouching([bare])) == Broken(len(chain), Fault.DIFFERS, "paper")


def _ended(chain: list[Entry], at: int) -> list[PlacedAnchor]:
    began = anchor_of(chain, 0, number=1, occasion=Occasion.BEGAN)
    ended = anchor_of(chain, at, number=2, occasion=Occasion.ENDED)
    return [PlacedAnchor(one, "kiosk") for one in (began, ended)]


@given(LONG, st.data())
def test_lines_added_while_nothing_ran_are_named(chain: list[Entry], data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(chain) - 1))
    lines = [line_of(one) for one in chain]
    assert verify(lines, Vouching(_ended(chain, at))) == Broken(at + 1, Fault.APPENDED, "kiosk")
    later = anchor_of(chain, len(chain), at, 3, Occasion.BEGAN, Session("next", len(chain)))
    heads = [*_ended(chain, at), PlacedAnchor(later, "kiosk")]
    assert verify(lines, Vouching(heads)) == Broken(at + 1, Fault.APPENDED, "kiosk"), "also when it goes on since"


Told = tuple[str, int, str, int]
"""Occasion, number of the last line, session, number of the last line that it found."""
HONEST: dict[str, list[Told]] = {
    "a command meanwhile": [("began", 0, "k", 0), ("command", 2, "c", 2), ("ended", 3, "c", 2)],
    "it still runs": [("began", 0, "k", 0), ("running", 2, "k", 0)],
    "it was killed once": [("began", 0, "k", 0), ("began", 4, "l", 4), ("ended", 5, "l", 4)],
    "one after the other": [("began", 0, "k", 0), ("ended", 2, "k", 0), ("command", 2, "c", 2), ("ended", 5, "c", 2)],
    "a command outlives it": [("began", 0, "k", 0), ("command", 1, "c", 1), ("ended", 3, "k", 0), ("ended", 5, "c", 1)],
}


@pytest.mark.parametrize("told", HONEST.values(), ids=HONEST.keys())
def test_whoever_records_as_it_should_is_never_blamed(told: list[Told]) -> None:
    chain = chain_of([Record(f"event {n}", BEGIN, "Lê Ngọc Anh", CLOSING) for n in range(5)])
    heads = [
        PlacedAnchor(anchor_of(chain, seq, 0, number, Occasion(occasion), Session(name, opened)), "kiosk")
        for number, (occasion, seq, name, opened) in enumerate(told, start=1)
    ]
    assert isinstance(verify([line_of(one) for one in chain], Vouching(heads)), Intact)


@given(LONG, st.integers(0, 2**31), st.sampled_from(Occasion))
def test_the_text_of_a_head_is_read_back_and_no_other(chain: list[Entry], number: int, occasion: Occasion) -> None:
    anchor = anchor_of(chain, len(chain), 1, number, occasion)
    assert read_anchor(anchor.text) == anchor
    assert [one and one.text for one in notes_in(anchor.signed(bytes(64)).whole)] == [anchor.text]
    for changed in (anchor.text + "\n", anchor.text.replace("kept", "kent"), anchor.text[:-3], "", "x\ny\nz\n"):
        assert read_anchor(changed) is None


def test_heads_that_were_taken_out_are_counted() -> None:
    chain = chain_of([Record(f"event {n}", BEGIN, "Lê Ngọc Anh", CLOSING) for n in range(9)])
    heads = heads_of(chain)
    assert numbers_missing(heads) == 0
    assert numbers_missing([heads[0], heads[2]]) == 1
    assert numbers_missing([]) == 0
