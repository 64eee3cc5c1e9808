"""Proves that the bill of materials and the list of licences name what is locked, all of it and nothing else."""

from __future__ import annotations

import json
import re
from itertools import takewhile
from pathlib import Path
from typing import Any

TOP = Path(__file__).parents[2]
LOCKED = (TOP / "installers" / "requirements.txt").read_text("utf-8")
SIGNING = (TOP / "installers" / "requirements-signing.txt").read_text("utf-8")
BILL: dict[str, Any] = json.loads((TOP / "installers" / "bill-of-materials.cdx.json").read_text("utf-8"))
LISTED = (TOP / "resources" / "documents" / "licences.md").read_text("utf-8")


def _blocks(locked: str) -> list[str]:
    """Each package of a locked file with its hashes."""
    lines = locked.splitlines()
    starts = [number for number, line in enumerate(lines) if "==" in line.split(";")[0]]
    return ["\n".join(takewhile(lambda line: line.strip(), lines[start:stop]))
            for start, stop in zip(starts, [*starts[1:], len(lines)], strict=True)]  # fmt: skip


def _of(component: dict[str, Any], name: str) -> list[str]:
    return [one["value"] for one in component["properties"] if one["name"] == name]


def test_the_bill_has_every_locked_package_with_its_hashes() -> None:
    every = _blocks(LOCKED)
    signing = [one for one in _blocks(SIGNING) if one not in every]
    assert len(signing) > 10
    scopes = [one["scope"] for one in BILL["components"]]
    assert scopes == ["required"] * len(every) + ["optional"] * len(signing)
    for block, component in zip([*every, *signing], BILL["components"], strict=True):
        assert block.startswith((f"{component['name']}==", f"{component['name']}[")), block[:80]
        assert f"=={component['version']} " in block
        assert sorted(_of(component, "kiosk:locked-sha256")) == sorted(re.findall(r"sha256:([0-9a-f]{64})", block))


def test_every_package_has_a_licence_that_people_can_read() -> None:
    rows = [line for line in LISTED.splitlines() if re.match(r"\| [a-z0-9]", line)][1:]
    assert len(rows) == len(BILL["components"])
    for row, component in zip(rows, BILL["components"], strict=True):
        told = component["licenses"][0]["license"]["name"]
        assert told.strip()
        assert row.startswith(f"| {component['name']} | {component['version']} | {told} |")


def test_whatever_ships_beside_the_code_has_its_licence_beside_it() -> None:
    fonts = {one.name.split("-")[0] for one in (TOP / "resources" / "fonts").glob("*.ttf")}
    assert all((TOP / "resources" / "fonts" / f"{one}-LICENSE.txt").is_file() for one in fonts)
    assert (TOP / "resources" / "icons" / "LICENSE.txt").is_file()


def test_no_address_of_a_registry_is_in_what_is_locked() -> None:
    assert "://" not in LOCKED + SIGNING
    assert "://" not in json.dumps(BILL)
