"""Code dialects from `code_formats/*.toml`; a file in the override folder replaces the one of the same name."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.domain.codes.dialect import PERSON_FIELDS, Dialect, FieldRule, PersonRule
from kiosk.domain.codes.read_code import CodeBook
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.codes.transforms import TRANSFORMS
from kiosk.domain.visit import RecordedBy
from kiosk.domain.visitor import PaperKind

_FOLDER = "code_formats"
_PROVINCES = "provinces.toml"


def load_code_book(layers: Layers) -> CodeBook:
    """Every dialect and the provinces. Raises `ResourceFaultyError` naming file and fault."""
    dialects: list[Dialect] = []
    for file in layers.files(_FOLDER, "*.toml"):
        if file.name != _PROVINCES:
            dialects += _dialects_in(file)
    provinces = layers.table(f"{_FOLDER}/{_PROVINCES}").get("provinces", {})
    return CodeBook(tuple(sorted(dialects, key=lambda one: one.priority)), provinces)


def _dialects_in(file: Path) -> list[Dialect]:
    try:
        listed = tomllib.loads(file.read_text("utf-8")).get("dialect", [])
        return [_dialect(one) for one in listed]
    except (AttributeError, KeyError, OSError, TypeError, ValueError, re.error) as error:
        raise ResourceFaultyError(file, str(error)) from error


def _dialect(one: Mapping[str, Any]) -> Dialect:
    pattern = re.compile(one["pattern"].strip(), re.VERBOSE)
    return Dialect(one["id"], one["label"], int(one["priority"]), pattern, _meaning(one, pattern))


def _meaning(one: Mapping[str, Any], pattern: re.Pattern[str]) -> PersonRule | Refusal:
    if one["kind"] != "person":
        return Refusal(one["kind"])
    rules = tuple(FieldRule(rule["field"], rule["group"], rule["read"]) for rule in one["fields"])
    for rule in rules:
        if rule.field not in PERSON_FIELDS:
            raise ValueError(f"a person has no {rule.field}")
        if rule.group not in pattern.groupindex:
            raise ValueError(f"no group {rule.group} in the pattern of {one['id']}")
        if rule.transform not in TRANSFORMS:
            raise ValueError(f"no way to read {rule.transform}")
    return PersonRule(RecordedBy(one["by"]), PaperKind(one["paper"]), rules)
