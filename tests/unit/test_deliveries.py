"""A delivery ends after its minutes, and no clock keeps it running for ever."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.application.record_deliveries import is_contact
from kiosk.domain.deliveries import Delivery, ended_delivery, recorded_delivery
from kiosk.domain.delivery_facts import DeliveryEnd, DeliveryEnded, DeliveryRecorded
from kiosk.domain.facts import Fact
from kiosk.domain.journal import Record
from kiosk.domain.sheet import SheetSeal
from tests.unit.strategies import BEGIN, chain_of

CAME = Delivery("d", 1, BEGIN, 10, "words", "operator")
SPANS = st.timedeltas(timedelta(days=-400), timedelta(days=400))


@given(SPANS)
def test_it_is_due_after_its_minutes_and_when_the_clock_jumped_far_back(span: timedelta) -> None:
    near = timedelta(minutes=-10) <= span < timedelta(minutes=10)
    assert CAME.is_due(BEGIN + span) is not near
    assert 0 <= CAME.minutes_left(BEGIN + span) <= 10
    assert (CAME.minutes_left(BEGIN + span) == 0) is not near


@given(SPANS)
def test_one_that_is_over_is_never_due(span: timedelta) -> None:
    over = replace(CAME, how=DeliveryEnd.BY_DESK, ended_at=BEGIN)
    assert not over.is_due(BEGIN + span)
    assert over.minutes_left(BEGIN + span) == 0


def test_the_first_end_counts() -> None:
    facts: tuple[Fact, ...] = (
        DeliveryRecorded("d", SheetSeal("words", "digest"), 10),
        DeliveryEnded("another", DeliveryEnd.MISTAKE),
        DeliveryEnded("d", DeliveryEnd.BY_DESK),
        DeliveryEnded("d", DeliveryEnd.BY_TIME),
    )
    begun, *ends = chain_of(
        [Record(f"e{n}", BEGIN + timedelta(minutes=n), "operator", fact) for n, fact in enumerate(facts)]
    )
    delivery = recorded_delivery(begun)
    for end in ends:
        delivery = ended_delivery(delivery, end)
    assert (delivery.how, delivery.ended_at) == (DeliveryEnd.BY_DESK, BEGIN + timedelta(minutes=2))
    with pytest.raises(ValueError, match="does not begin"):
        recorded_delivery(ends[0])


@pytest.mark.parametrize("typed", ["0900 000 001", "68-B1 123.45", "29A12345", "cổng sau, 0912345678"])
def test_a_phone_number_or_a_plate(typed: str) -> None:
    assert is_contact(typed)


@pytest.mark.parametrize("typed", ["", "  ", "anh Nam", "12", "1" * 41])
def test_neither(typed: str) -> None:
    assert not is_contact(typed)
