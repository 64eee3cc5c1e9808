"""What the program is made of, written from the locked file: a bill of materials (CycloneDX) and a list of licences.

Called by `installers/lock` with the Python of the environment, whose packages tell their licences; those that this
system does not install, or that tell nothing, stand in `TOLD_BY_HAND`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

TOP = Path(__file__).parents[1]
LOCKED = TOP / "installers" / "requirements.txt"
SIGNING = TOP / "installers" / "requirements-signing.txt"
"""What the one machine that signs PDF files has over the others."""
BILL = TOP / "installers" / "bill-of-materials.cdx.json"
LICENCES = TOP / "resources" / "documents" / "licences.md"
TOLD_BY_HAND = {
    "colorama": "BSD-3-Clause",
    "oscrypto": "MIT",
    "pywin32-ctypes": "BSD-3-Clause",
    "sqlcipher3": "Zlib; holds SQLCipher (BSD-3-Clause), SQLite (public domain) and OpenSSL (Apache-2.0)",
    "tzdata": "Apache-2.0",
}
_LINE = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)(?:\[[^]]*\])?==(?P<version>[^ ;\\]+)(?: ; (?P<where>.*?))? *\\?$")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_HEAD = """# What the program is made of

Each package of the locked files `installers/requirements.txt` and `requirements-signing.txt` (only on the machine that
signs PDF files) with the licence that it tells; the same with its hashes is the bill of materials
`installers/bill-of-materials.cdx.json` (CycloneDX 1.6). Both are written by `installers/lock`.
Fonts and icons have their licences beside them, in `resources/fonts` and `resources/icons`.

PySide6, shiboken6 and Qt are used under the LGPL 3: they are separate files of the environment, and anybody may put
other versions of them there.

| package | version | licence | where |
|---|---|---|---|
"""


@dataclass
class Package:
    """One locked version of a package."""

    name: str
    version: str
    where: str
    """The marker of the systems that it is for; empty for all."""
    hashes: list[str]
    optional: bool = False
    """Only on the machine that signs."""

    @property
    def licence(self) -> str:
        """As the package tells it. Raises KeyError for one that tells none and does not stand in `TOLD_BY_HAND`."""
        try:
            told = metadata(self.name)
        except PackageNotFoundError:
            return TOLD_BY_HAND[self.name]
        classifiers = [one.rsplit(" :: ", 1)[-1] for one in told.get_all("Classifier", []) if one.startswith("License")]
        expression = told.get("License-Expression") or "; ".join(classifiers) or str(told.get("License") or "")
        return expression if 0 < len(expression) < 100 else TOLD_BY_HAND[self.name]


def packages(text: str) -> Iterator[Package]:
    """Those of a hashed requirements file, in its order."""
    found: Package | None = None
    for line in text.splitlines():
        begun = _LINE.match(line)
        if begun is not None:
            if found is not None:
                yield found
            found = Package(begun["name"], begun["version"], begun["where"] or "", [])
        elif found is not None:
            found.hashes += _HASH.findall(line)
    if found is not None:
        yield found


def bill(made_of: list[Package]) -> str:
    """The bill of materials; it holds no date and no address, so the same packages make the same file."""
    return json.dumps(
        {
            "bomFormat": "CycloneDX",
            "specVersion": "1.6",
            "version": 1,
            "metadata": {"component": {"type": "application", "name": "bluezone-entry-kiosk", "bom-ref": "kiosk"}},
            "components": [
                {
                    "type": "library",
                    "bom-ref": f"{one.name}@{one.version}",
                    "name": one.name,
                    "version": one.version,
                    "purl": f"pkg:pypi/{one.name}@{one.version}",
                    "scope": "optional" if one.optional else "required",
                    "licenses": [{"license": {"name": one.licence}}],
                    "properties": [
                        *({"name": "kiosk:locked-sha256", "value": digest} for digest in one.hashes),
                        *([{"name": "kiosk:where", "value": one.where}] if one.where else []),
                    ],
                }
                for one in made_of
            ],
        },
        indent=1,
        ensure_ascii=False,
    )


def licences(made_of: list[Package]) -> str:
    """The list for people."""
    return _HEAD + "".join(f"| {one.name} | {one.version} | {one.licence} | {_where(one)} |\n" for one in made_of)


def _where(one: Package) -> str:
    return "; ".join(filter(None, (one.where, "only to sign PDF files" if one.optional else "")))


def all_locked() -> list[Package]:
    """What every desk has, and after it what only the machine that signs has."""
    everywhere, signing = (list(packages(one.read_text("utf-8"))) for one in (LOCKED, SIGNING))
    known = {(one.name, one.where) for one in everywhere}
    return everywhere + [replace(one, optional=True) for one in signing if (one.name, one.where) not in known]


if __name__ == "__main__":
    locked = all_locked()
    BILL.write_text(bill(locked) + "\n", "utf-8")
    LICENCES.write_text(licences(locked), "utf-8")
