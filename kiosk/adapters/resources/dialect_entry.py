"""One `[[dialect]]` of a code-format file made into a dialect."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.adapters.resources.format_entry import FormatEntry
from kiosk.adapters.resources.format_faults import FormatFault
from kiosk.domain.codes.dialect import LONGEST, PERSON_FIELDS, Dialect, FieldRule, PersonRule
from kiosk.domain.codes.read_code import MAX_TEXT
from kiosk.domain.codes.reading import Refusal, Warning
from kiosk.domain.codes.transforms import TRANSFORMS
from kiosk.domain.codes.unpacked import UnpackStep
from kiosk.domain.codes.unpacking import UNPACK_STEPS
from kiosk.domain.identity_paper import PaperKind
from kiosk.domain.visit import RecordedBy

PERSON = "person"
_FOUND_BY_READING = {
    Refusal.UNREADABLE,
    Refusal.UNKNOWN,
    Refusal.SEVERAL,
    Refusal.MISREAD,
    Refusal.PASS_OTHER,
    Refusal.PASS_KEY,
    Refusal.PASS_FORGED,
    Refusal.PASS_EXPIRED,
    Refusal.PASS_REVOKED,
}
KINDS = (PERSON, *(one.value for one in Refusal if one not in _FOUND_BY_READING))
_KEYS = frozenset({"id", "label", "priority", "kind", "pattern", "longest", "sample", "unless"})
_PERSON_KEYS = _KEYS | {"by", "paper", "fields", "unpack", "warn"}
_RULE_KEYS = frozenset({"field", "group", "read"})


@dataclass(frozen=True, slots=True)
class DialectEntry:
    """A dialect as one file says it, and what only the whole folder can judge."""

    entry: FormatEntry
    dialect: Dialect
    sample: str
    """An invented code of this dialect, empty when the file has none."""
    unless: tuple[str, ...]
    """Ids of dialects whose codes are not of this one, although its pattern fits them."""


def dialect_entry(entry: FormatEntry) -> DialectEntry:
    """The dialect. Raises `FormatFaultyError`."""
    dialect_id = entry.value("id", str)
    entry = FormatEntry(entry.file, f"{entry.place} ({dialect_id})", entry.table)
    kind = entry.value("kind", str)
    entry.must_be_one_of("kind", kind, KINDS)
    entry.must_know_only(_PERSON_KEYS if kind == PERSON else _KEYS)
    pattern = _pattern(entry)
    dialect = Dialect(
        dialect_id,
        _label(entry),
        entry.value("priority", int),
        pattern,
        _person(entry, pattern) if kind == PERSON else Refusal(kind),
        min(entry.value("longest", int, LONGEST), MAX_TEXT),
    )
    return DialectEntry(entry, dialect, entry.value("sample", str, ""), entry.texts("unless"))


def _label(entry: FormatEntry) -> Mapping[str, str]:
    label = entry.value("label", dict)
    if "vi" not in label:
        raise entry.fault(FormatFault.MISSING, name="label.vi")
    return {str(language): str(words) for language, words in label.items()}


def _pattern(entry: FormatEntry) -> re.Pattern[str]:
    try:
        return re.compile(entry.value("pattern", str).strip(), re.VERBOSE)
    except (re.error, RecursionError, OverflowError) as fault:
        line, column = getattr(fault, "lineno", None) or 1, getattr(fault, "colno", None) or 1
        said = getattr(fault, "msg", type(fault).__name__)
        raise entry.fault(FormatFault.PATTERN, line=line, column=column, fault=said) from None


def _person(entry: FormatEntry, pattern: re.Pattern[str]) -> PersonRule:
    step = _unpack_step(entry, pattern)
    groups = frozenset(pattern.groupindex) | (step.gives if step else frozenset())
    rules = tuple(_rule(one, groups) for one in entry.entries("fields"))
    if "name" not in {rule.field for rule in rules}:
        raise entry.fault(FormatFault.NO_NAME)
    by, paper = entry.choice("by", RecordedBy), entry.choice("paper", PaperKind)
    return PersonRule(by, paper, rules, step, entry.choices("warn", Warning))


def _unpack_step(entry: FormatEntry, pattern: re.Pattern[str]) -> UnpackStep | None:
    if "unpack" not in entry.table:
        return None
    name = entry.value("unpack", str)
    entry.must_be_one_of("unpack", name, UNPACK_STEPS)
    step = UNPACK_STEPS[name]
    missing = step.needs - frozenset(pattern.groupindex)
    if missing:
        raise entry.fault(FormatFault.NO_GROUP, group=min(missing))
    return step


def _rule(entry: FormatEntry, groups: frozenset[str]) -> FieldRule:
    entry.must_know_only(_RULE_KEYS)
    rule = FieldRule(entry.value("field", str), entry.value("group", str), entry.value("read", str))
    entry.must_be_one_of("field", rule.field, PERSON_FIELDS)
    entry.must_be_one_of("read", rule.transform, TRANSFORMS)
    if rule.group not in groups:
        raise entry.fault(FormatFault.NO_GROUP, group=rule.group)
    return rule
