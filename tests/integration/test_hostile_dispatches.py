"""Whatever is typed into a dispatch file, it is either whole or refused by name, and the others hold."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.adapters.resources.dispatch_files import load_dispatches
from kiosk.adapters.resources.layers import Layers
from tests.fakes.desk import RESOURCES
from tests.integration.test_dispatch_files import OWN, SHIPPED

LINES = OWN.splitlines()
VALUES = st.sampled_from(
    ["5", "-1", "0", "nan", "inf", "true", '""', '" "', '"x"', "[]", "[1]", "{}", "{ vi = 1 }", "0001-01-01", "1e400",
     "9999-12-31", "2027-03-01T07:00:00", '"\\u0000"', "[[", "'"]
)  # fmt: skip
KEYS = st.sampled_from(
    ["key", "app", "number", "number_note", "date", "month", "urgency", "issuer", "place", "addressed_to", "based_on",
     "title", "retired_since", "help_line", "address", "recipient", "baseline", "obligation", "target", "by", "before",
     "begins", "least", "rank", "strict", "of", "answer", "kind", "id", "item", "rhythm", "[help_line]", "[[target]]"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(LINES) - 1), st.booleans(), KEYS, VALUES)
def test_a_line_of_anything_is_taken_whole_or_refused_by_name(place: int, instead: bool, key: str, value: str) -> None:
    lines = [*LINES]
    lines[place : place + instead] = [key if key.startswith("[") else f"{key} = {value}"]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "draft.toml"
        file.write_text("\n".join(lines), "utf-8")
        loaded = load_dispatches(Layers(RESOURCES), file)
    assert loaded.book.dispatches[:5] == SHIPPED.book.dispatches
    assert len(loaded.book.dispatches) + len(loaded.refused) == 6
    assert all(one.file == file for one in loaded.refused)
    for one in loaded.book.dispatches[5:]:
        assert all(
            each.deadline is None or each.deadline.last_good_day >= one.issued.earliest for each in one.obligations
        )


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"\x00", b"key = 1\r\n", b"[[obligation]]\n" * 3])
def test_what_is_no_dispatch_at_all_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "draft.toml"
    file.write_bytes(content)
    loaded = load_dispatches(Layers(RESOURCES), file)
    assert (loaded.book, len(loaded.refused)) == (SHIPPED.book, 1)


def test_a_folder_of_the_name_of_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "dispatches" / "100.toml").mkdir(parents=True)
    assert [one.file.name for one in load_dispatches(Layers(RESOURCES, tmp_path)).refused] == ["100.toml"]
