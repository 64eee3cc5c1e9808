"""An unexpected warning or error in the log fails the test that caused it."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def no_unexpected_logs(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Tests name the words of a log line that they expect: `@pytest.mark.expects_log("words")`."""
    yield
    expected = [mark.args[0] for mark in request.node.iter_markers("expects_log")]
    logged = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    surprises = [one.getMessage() for one in logged if not any(words in one.getMessage() for words in expected)]
    assert not surprises, f"unexpected log: {surprises}"
