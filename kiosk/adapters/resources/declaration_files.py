"""Questionnaires from `declarations/*.toml`, and from the override folder over them.

A faulty file of the administrator's is refused whole and named, and the one that ships holds: a mistake in a form must
not close the door of the office.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.adapters.resources.dispatch_entry import DispatchEntry
from kiosk.adapters.resources.dispatch_faults import DispatchFault, DispatchFaultyError
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.toml_lines import TomlLines
from kiosk.domain.declarations.questionnaire import (
    AskedField,
    Consent,
    HealthQuestion,
    PersonField,
    QuestionGroup,
    Questionnaire,
    Questionnaires,
    Words,
)

FOLDER = "declarations"
_KNOWN = {"version", "days", "title", "warning", "consent", "field", "group", "question", "retired"}
_USUAL_DAYS = 14
"""Dispatch 001; Quyết định 2666 says 21."""
_ALWAYS = (PersonField.NAME, PersonField.BIRTH_YEAR)
"""Without these nobody is known by a declaration."""


@dataclass(frozen=True, slots=True)
class LoadedQuestionnaires:
    """The forms without a fault, and the files that were refused."""

    book: Questionnaires
    refused: tuple[ResourceFaultyError, ...]


def load_questionnaires(layers: Layers, draft: Path | None = None) -> LoadedQuestionnaires:
    """Every form; `draft` is tried as if it lay in the override folder. Raises nothing: faults are in the answer."""
    files = {one.name: one for one in layers.files(FOLDER, "*.toml")}
    if draft is not None:
        files[draft.name] = draft
    found: list[Questionnaire] = []
    refused: list[ResourceFaultyError] = []
    for name in sorted(files):
        for file in dict.fromkeys((files[name], layers.shipped / FOLDER / name)):
            if not file.is_file():
                continue
            try:
                found.append(_questionnaire(layers, file))
                break
            except ResourceFaultyError as fault:
                refused.append(fault)
    return LoadedQuestionnaires(Questionnaires(tuple(found)), tuple(refused))


def _questionnaire(layers: Layers, file: Path) -> Questionnaire:
    whole = _entry(layers, file)
    whole.must_know_only(_KNOWN)
    days = whole.whole("days") or _USUAL_DAYS
    consent = whole.inner("consent")
    if consent is None:
        raise whole.fault(DispatchFault.MISSING, "consent")
    consent.must_know_only({"version", "text"})
    return Questionnaire(
        key=file.stem,
        version=whole.text("version"),
        title=_words(whole, "title", days),
        warning=_words(whole, "warning", days),
        consent=Consent(consent.text("version"), _words(consent, "text", days)),
        fields=_fields(whole),
        groups=_groups(whole, days),
        retired=whole.flag("retired"),
    )


def _entry(layers: Layers, file: Path) -> DispatchEntry:
    name = f"{FOLDER}/{file.name}"
    try:
        table: Mapping[str, Any] = layers.table_under(name, file)
    except ResourceFaultyError as fault:
        line = re.search(r"line (\d+)", fault.fault)
        number = int(line[1]) if line else 1
        raise DispatchFaultyError(fault.file, DispatchFault.SYNTAX, number, fault=fault.fault) from fault
    return DispatchEntry(TomlLines.of(dict.fromkeys((file, layers.shipped / name))), table)


def _words(entry: DispatchEntry, key: str, days: int) -> Words:
    return {language: text.replace("{days}", str(days)) for language, text in entry.words(key).items()}


def _fields(whole: DispatchEntry) -> tuple[AskedField, ...]:
    found: dict[PersonField, AskedField] = {}
    for entry in whole.entries("field"):
        entry.must_know_only({"key", "label", "required"})
        field = entry.choice("key", PersonField)
        if field in found:
            raise entry.fault(DispatchFault.TWICE, "key", value=field.value)
        found[field] = AskedField(field, entry.words("label"), entry.flag("required"))
    for field in _ALWAYS:
        if field not in found or not found[field].required:
            raise whole.fault(DispatchFault.MISSING, "field", value=field.value)
    return tuple(found.values())


def _groups(whole: DispatchEntry, days: int) -> tuple[QuestionGroup, ...]:
    entries = {entry.text("key"): entry for entry in whole.entries("group")}
    if len(entries) < len(whole.entries("group")):
        raise whole.fault(DispatchFault.TWICE, "group", value="key")
    asked: dict[str, list[HealthQuestion]] = {key: [] for key in entries}
    seen: set[str] = set()
    for entry in whole.entries("question"):
        entry.must_know_only({"key", "group", "text", "required"})
        key, group = entry.text("key"), entry.one_of("group", entries, DispatchFault.NO_CHOICE)
        if key in seen:
            raise entry.fault(DispatchFault.TWICE, "key", value=key)
        seen.add(key)
        asked[group].append(HealthQuestion(key, _words(entry, "text", days), entry.flag("required")))
    for entry in entries.values():
        entry.must_know_only({"key", "title", "asked"})
    return tuple(
        QuestionGroup(key, _words(entry, "title", days), tuple(asked[key]))
        for key, entry in entries.items()
        if asked[key] and entry.flag("asked")
    )
