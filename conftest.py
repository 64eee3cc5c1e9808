"""The command line of the test run: `--sweep` also runs the long sweeps, which are left out otherwise."""

from __future__ import annotations

import os

import pytest

# Without a display Qt would abort the whole run, and no test may touch the developer's own keyring.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--sweep`."""
    parser.addoption("--sweep", action="store_true", help="run the long sweeps too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip what is marked `sweep` unless `--sweep` was given."""
    if config.getoption("--sweep"):
        return
    for item in items:
        if item.get_closest_marker("sweep"):
            item.add_marker(pytest.mark.skip(reason="a long sweep: run with --sweep"))
