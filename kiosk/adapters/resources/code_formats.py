"""Code dialects from `code_formats/*.toml`, and from the override folder over them.

A file in the override folder replaces the shipped one of its name. A dialect there with the id of a shipped one
replaces that one alone, `disabled = ["id"]` takes one out, and every dialect there brings an invented `sample`, on
which it is tried before it is let in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.adapters.resources.dialect_entry import DialectEntry, dialect_entry
from kiosk.adapters.resources.format_entry import FormatEntry
from kiosk.adapters.resources.format_faults import FormatFault, FormatFaultyError
from kiosk.adapters.resources.format_trials import try_samples
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError, read_toml
from kiosk.domain.codes.dialect import Dialect
from kiosk.domain.codes.read_code import CodeBook

_FOLDER = "code_formats"
_PROVINCES = "provinces.toml"


@dataclass(frozen=True, slots=True)
class CodeFormat:
    """A dialect and where it comes from."""

    dialect: Dialect
    file: Path
    overridden: bool
    """Whether the administrator put it there."""
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class _FormatFile:
    file: Path
    overridden: bool
    dialects: tuple[DialectEntry, ...]
    disabled: tuple[str, ...]


def load_code_book(layers: Layers) -> CodeBook:
    """Every dialect in force and the provinces. Raises `ResourceFaultyError` naming file and fault."""
    return book_of(load_formats(layers), layers)


def book_of(formats: Iterable[CodeFormat], layers: Layers) -> CodeBook:
    """The dialects in force and the provinces. Raises `ResourceFaultyError`."""
    provinces = layers.table(f"{_FOLDER}/{_PROVINCES}").get("provinces", {})
    return CodeBook(tuple(one.dialect for one in formats if not one.disabled), provinces)


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to be tried as if it lay in the override folder, with a code for dialects that bring no sample yet."""

    file: Path
    code: str = field(repr=False)


def load_formats(layers: Layers, draft: Draft | None = None) -> tuple[CodeFormat, ...]:
    """Every dialect by priority, disabled ones too. Raises `FormatFaultyError`."""
    files = _files(layers, draft)
    kept = _laid_over(files)
    disabled = _disabled(files, kept)
    in_force = {key: one for key, (_, one) in kept.items() if key not in disabled}
    dialects = {key: _with_exceptions(one, in_force) for key, (_, one) in kept.items()}
    own = [(one, dialects[key]) for key, one in in_force.items() if kept[key][0].overridden]
    try_samples(own, [dialects[key] for key in in_force], draft.code if draft else "")
    formats = (CodeFormat(dialects[key], of.file, of.overridden, key in disabled) for key, (of, _) in kept.items())
    return tuple(sorted(formats, key=lambda one: (one.dialect.priority, one.dialect.dialect_id)))


def _files(layers: Layers, draft: Draft | None) -> list[_FormatFile]:
    """What ships, what the administrator put over it, and the draft in place of a file of its name."""
    left_out = {_PROVINCES, draft.file.name if draft else ""}
    listed = [one for one in layers.files(_FOLDER, "*.toml") if one.name not in left_out]
    files = [_format_file(one, overridden=layers.is_override(one)) for one in listed]
    return [*files, _format_file(draft.file, overridden=True)] if draft else files


def _format_file(file: Path, *, overridden: bool) -> _FormatFile:
    try:
        table = read_toml(file)
    except ResourceFaultyError as fault:
        raise FormatFaultyError(file, FormatFault.SYNTAX, fault=fault.fault) from fault
    whole = FormatEntry(file, file.name, table)
    whole.must_know_only({"dialect", "disabled"})
    entries = FormatEntry(file, "", {"dialect": table.get("dialect", [])}).entries("dialect")
    return _FormatFile(file, overridden, tuple(map(dialect_entry, _numbered(entries))), whole.texts("disabled"))


def _numbered(entries: Iterable[FormatEntry]) -> Iterator[FormatEntry]:
    for one in entries:
        yield replace(one, place=one.place.removeprefix(", "))


def _laid_over(files: Iterable[_FormatFile]) -> Mapping[str, tuple[_FormatFile, DialectEntry]]:
    """By id; the administrator's dialect replaces the shipped one, and twice in one layer is a mistake."""
    kept: dict[str, tuple[_FormatFile, DialectEntry]] = {}
    for file in sorted(files, key=lambda one: one.overridden):
        for one in file.dialects:
            there = kept.get(one.dialect.dialect_id)
            if there is not None and there[0].overridden == file.overridden:
                raise one.entry.fault(FormatFault.TWICE, id=one.dialect.dialect_id, other=there[0].file.name)
            kept[one.dialect.dialect_id] = file, one
    return kept


def _disabled(files: Iterable[_FormatFile], known: Iterable[str]) -> frozenset[str]:
    ids = set(known)
    for file in files:
        for one in file.disabled:
            if one not in ids:
                raise FormatFaultyError(file.file, FormatFault.NO_DIALECT, "disabled", id=one)
    return frozenset(one for file in files for one in file.disabled)


def _with_exceptions(one: DialectEntry, in_force: Mapping[str, DialectEntry]) -> Dialect:
    exceptions = tuple(in_force[key].dialect.pattern for key in one.unless if key in in_force)
    return replace(one.dialect, exceptions=exceptions)
