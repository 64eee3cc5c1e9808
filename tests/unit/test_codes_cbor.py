"""The readers under a certificate undo what their standards do, and end at every kind of damage."""

from __future__ import annotations

import math
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.codes.base45 import base45_bytes
from kiosk.domain.codes.cbor import DEEPEST, MOST_ITEMS, cbor_value
from kiosk.domain.codes.inflate import MOST_BYTES, Wrapping, inflated
from tests.unit.code_makers import base45, cbor

KEYS = st.integers(-(2**64), 2**64 - 1) | st.text(max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**64), 2**64 - 1) | st.binary(max_size=300) | st.text(max_size=50),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=20,
).filter(lambda value: _depth(value) <= DEEPEST)


def _depth(value: object) -> int:
    inner = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    return 1 + max(map(_depth, inner), default=-1)


@given(st.binary(max_size=400))
def test_base45_gives_back_every_byte(content: bytes) -> None:
    assert base45_bytes(base45(content)) == content


@pytest.mark.parametrize(
    ("text", "content"), [("BB8", b"AB"), ("%69 VD92EX0", b"Hello!!"), ("UJCLQE7W581", b"base-45")]
)
def test_base45_as_the_standard_shows_it(text: str, content: bytes) -> None:
    assert base45_bytes(text) == content


@pytest.mark.parametrize("text", ["A", "BB8A", "GGW", ":::", "::", "ab", "É00", "٠٠"])
def test_what_base45_does_not_allow(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        base45_bytes(text)


@given(VALUES)
def test_cbor_gives_back_every_value(value: object) -> None:
    assert cbor_value(cbor(value)) == value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("9f0102ff", [1, 2]),
        ("bf616101ff", {"a": 1}),
        ("5f41014102ff", b"\x01\x02"),
        ("7f61616162ff", "ab"),
        ("d21a00000001", 1),
        ("f93c00", 1.0),
        ("fa47c35000", 100000.0),
        ("fb7e37e43c8800759c", 1.0e300),
        ("f7", None),
        ("1bffffffffffffffff", 2**64 - 1),
    ],
)
def test_other_ways_to_write_cbor(written: str, value: object) -> None:
    assert cbor_value(bytes.fromhex(written)) == value


def test_no_number_is_no_fault() -> None:
    value = cbor_value(bytes.fromhex("f97e00"))
    assert isinstance(value, float)
    assert math.isnan(value)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "0000",  # more after the value
        "9bffffffffffffffff",  # a list of 2**64 members
        "bbffffffffffffffff",
        "5bffffffffffffffff",  # a string as long
        "7b7fffffffffffffff00",
        "1c",  # reserved
        "f8ff",
        "ff",
        "9f01",  # never ends
        "bf6161",
        "5f6161ff",  # a text among bytes
        "5f5f4101ffff",
        "61ff",  # no UTF-8
        "a2010101",  # cut off
        "a201010102",  # a key twice
        "a1f501",  # a key that is no key
        "a1f90000" + "01",
        "a1800101",
    ],
)
def test_what_cbor_does_not_allow(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        cbor_value(bytes.fromhex(written))


@pytest.mark.parametrize("opening", [b"\x81", b"\x9f", b"\xd2", b"\xa1\x01", b"\xbf\x01"])
def test_depth_is_bounded(opening: bytes) -> None:
    with pytest.raises(ValueError, match="too deep"):
        cbor_value(opening * 10_000)
    if opening in (b"\x81", b"\xd2", b"\xa1\x01"):
        cbor_value(opening * DEEPEST + b"\x01")


def test_the_number_of_items_is_bounded() -> None:
    assert cbor_value(cbor([0] * (MOST_ITEMS - 1))) == [0] * (MOST_ITEMS - 1)
    with pytest.raises(ValueError, match="too many"):
        cbor_value(cbor([0] * MOST_ITEMS))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        cbor_value(content)
    except ValueError as refused:
        assert str(refused)  # noqa: PT017 - every other kind of error fails the test


@pytest.mark.parametrize("wrapping", Wrapping)
def test_a_bomb_is_given_up_at_the_bound(wrapping: Wrapping) -> None:
    def packed(content: bytes) -> bytes:
        packer = zlib.compressobj(9, zlib.DEFLATED, wrapping)
        return packer.compress(content) + packer.flush()

    assert inflated(packed(bytes(MOST_BYTES)), wrapping) == bytes(MOST_BYTES)
    for content in (bytes(MOST_BYTES + 1), bytes(100_000_000)):
        with pytest.raises(ValueError, match="too much"):
            inflated(packed(content), wrapping)
    for damaged in (b"", packed(b"whole")[:-1], packed(b"whole") + b"more", b"\xff" * 20):
        with pytest.raises(ValueError, match="content"):
            inflated(damaged, wrapping)
