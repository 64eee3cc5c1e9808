"""Asks the package index which known vulnerabilities there are in what is locked: 0 none, 1 some, 75 nobody to ask.

The index is the one that pip is set to; its page of a version (`/pypi/NAME/VERSION/json`) lists what is known of it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

sys.path.insert(0, str(Path(__file__).parent))

from bill import Package, packages

CLEAN, FOUND, UNASKED = 0, 1, 75
SECONDS = 10
_AT_ONCE = 4
_MOST_BYTES = 20_000_000


@dataclass(frozen=True)
class Answer:
    """What the index says of one version; None where it knows no page of it."""

    package: Package
    flaws: tuple[str, ...] | None


def index() -> str:
    """Where pip asks, without the last part of its address."""
    told = os.environ.get("PIP_INDEX_URL") or _pip("config", "get", "global.index-url")
    if not told:
        from pip._internal.models.index import PyPI

        return str(PyPI.url)
    return told.rstrip("/").removesuffix("/simple")


def _pip(*words: str) -> str:
    done = subprocess.run([sys.executable, "-m", "pip", *words], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def asked(locked: list[Package], address: str) -> Iterator[Answer]:
    """One answer a package. Raises OSError where the index does not answer at all."""
    if urlsplit(address).scheme not in ("http", "https"):
        raise OSError("pip asks a folder, and folders know of no vulnerabilities")
    with ThreadPoolExecutor(_AT_ONCE) as lane:
        yield from lane.map(lambda one: _ask(one, address), locked)


def _ask(one: Package, address: str) -> Answer:
    page = f"{address.rstrip('/')}/pypi/{one.name}/{one.version}/json"
    try:
        with urlopen(page, timeout=SECONDS) as answer:  # noqa: S310 - `asked` let only http and https through
            told = json.loads(answer.read(_MOST_BYTES))
    except (HTTPError, ValueError):
        return Answer(one, None)
    known = told.get("vulnerabilities") if isinstance(told, dict) else None
    if not isinstance(known, list):
        return Answer(one, None)
    return Answer(one, tuple(_flaw(each) for each in known if not each.get("withdrawn")))


def _flaw(told: dict[str, object]) -> str:
    fixed = told.get("fixed_in")
    return f"{told.get('id')} -> {', '.join(map(str, fixed)) if isinstance(fixed, list) and fixed else '?'}"


def main(file: str) -> int:
    """The exit code, after a line a flaw and one that says how many packages were asked for."""
    locked = list(packages(Path(file).read_text("utf-8")))
    try:
        answers = list(asked(locked, index()))
    except (URLError, OSError) as fault:
        print(f"the index does not answer: {type(fault).__name__}")
        return UNASKED
    unknown = [one.package.name for one in answers if one.flaws is None]
    flaws = [(one.package, flaw) for one in answers for flaw in one.flaws or ()]
    for package, flaw in flaws:
        print(package.name, package.version, flaw)
    print(
        f"{len(answers) - len(unknown)} of {len(answers)} packages asked for",
        *(["unknown:", *unknown] if 0 < len(unknown) < len(answers) else []),
    )
    if flaws:
        return FOUND
    # A mirror may know no package's page: then nothing was asked, and nothing may be called good.
    return UNASKED if len(unknown) == len(answers) else CLEAN


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
