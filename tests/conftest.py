"""An unexpected warning or error in the log fails the test that caused it."""

from __future__ import annotations

import gc
import logging
from collections.abc import Generator, Iterator

import pytest

_MOST_GARBAGE = 20_000


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is collected stays to the end: each look for garbage in it would be a look at all of it."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


@pytest.fixture(scope="session", autouse=True)
def garbage_waits() -> Iterator[None]:
    """The collector runs between tests, on the thread of the widgets: see `kiosk/gui/workers/garbage.py`."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    # What was collected stays frozen: pytest looks for garbage five times more before it ends.
    gc.enable()


@pytest.fixture(autouse=True)
def garbage_is_taken_out(garbage_waits: None) -> Iterator[None]:
    """Not after each test: a collection takes longer than most."""
    yield
    if gc.get_count()[0] > _MOST_GARBAGE:
        gc.collect()


@pytest.fixture(autouse=True)
def no_unexpected_logs(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Tests name the words of a log line that they expect: `@pytest.mark.expects_log("words")`."""
    yield
    expected = [mark.args[0] for mark in request.node.iter_markers("expects_log")]
    logged = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    surprises = [one.getMessage() for one in logged if not any(words in one.getMessage() for words in expected)]
    assert not surprises, f"unexpected log: {surprises}"
