"""Every fact has one sealed form, and the form gives the fact back."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.desk_facts import RegisterPrinted
from kiosk.domain.facts import KINDS, Fact, fact_from_plain, fact_to_plain, kind_of
from kiosk.domain.plain import canonical, plain
from tests.unit.strategies import FACTS, FACTS_BY_KIND


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_fact_of_every_kind_comes_back(kind: str) -> None:
    @given(FACTS_BY_KIND[kind])
    def comes_back(fact: Fact) -> None:
        sealed = canonical(fact_to_plain(fact))
        assert fact_from_plain(kind, json.loads(sealed)) == fact
        assert kind_of(fact) == kind

    comes_back()


@given(FACTS, FACTS)
def test_two_facts_share_a_form_only_when_they_are_equal(one: Fact, other: Fact) -> None:
    same_form = (kind_of(one), canonical(fact_to_plain(one))) == (kind_of(other), canonical(fact_to_plain(other)))
    assert same_form == (one == other)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(KeyError):
        fact_from_plain("gossip", {})


@pytest.mark.parametrize("value", [1.5, b"bytes", {1, 2}, object()])
def test_what_has_no_sealed_form_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        plain(value)


@given(st.integers(-12, 14))
def test_a_moment_has_one_form_in_every_zone(hours: int) -> None:
    moment = datetime(2026, 11, 19, 17, 0, 0, 1, tzinfo=UTC)
    assert plain(moment.astimezone(timezone(timedelta(hours=hours)))) == "2026-11-19T17:00:00.000001+00:00"


def test_a_moment_without_zone_has_no_form() -> None:
    with pytest.raises(ValueError, match="zone"):
        plain(datetime(2026, 11, 19))  # noqa: DTZ001 - the fault under test


def test_the_form_of_a_fact_stays_for_ever() -> None:
    fact = RegisterPrinted(datetime(2026, 11, 19, tzinfo=UTC).date(), 1, 3)
    assert canonical(fact_to_plain(fact)) == b'{"copy":1,"day":"2026-11-19","pages":3}'
