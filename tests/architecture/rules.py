"""What no module may do, each rule a function from a module to the places that break it ("path:line: why")."""

from __future__ import annotations

import ast
import io
import re
import sys
import tokenize
from collections.abc import Callable, Iterator

from tests.architecture.tree import Module

Rule = Callable[[Module], Iterator[str]]

LONGEST_FILE = 220
EMPTY_WORDS = frozenset({"manager", "helper", "helpers", "util", "utils", "common"})
_SUPPRESSION = re.compile(
    r"#\s*(?:type:\s*ignore|noqa)(?::\s*[A-Z]+[0-9]+(?:[,\s]+[A-Z]+[0-9]+)*)?(?:\[[\w\s,-]*\])?(.*)"
)


def too_long(module: Module) -> Iterator[str]:
    """A file of over 220 lines has more than one reason to be opened."""
    lines = len(module.text.splitlines())
    if lines > LONGEST_FILE:
        yield f"{module.name}: {lines} lines"


def empty_words_in_name(module: Module) -> Iterator[str]:
    """A module is named for what it knows, not for being useful."""
    words = set(re.split(r"[/_.]", module.name))
    for word in sorted(words & EMPTY_WORDS):
        yield f"{module.name}: {word!r} says nothing"


def suppressions_without_reason(module: Module) -> Iterator[str]:
    """`type: ignore` and `noqa` silence a check for a reason, which stands beside them."""
    for token in tokenize.generate_tokens(io.StringIO(module.text).readline):
        if token.type != tokenize.COMMENT:
            continue
        found = _SUPPRESSION.match(token.string)
        if found and not re.search(r"\w{2}", found[1].replace("noqa", "").replace("type: ignore", "")):
            yield f"{module.name}:{token.start[0]}: {token.string}"


def calls_of(module: Module, *names: str) -> Iterator[str]:
    """Calls of a function by its last name, or by "module.name", however it was imported."""
    imported = _imported_names(module)
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and _is_one_of(node.func, names, imported):
            yield f"{module.name}:{node.lineno}: {ast.unparse(node.func)}"


def names_used(module: Module, *names: str) -> Iterator[str]:
    """Any mention of a name: imported, read or as an attribute."""
    for node in ast.walk(module.tree):
        mentioned: set[str] = set()
        if isinstance(node, ast.Name):
            mentioned = {node.id}
        elif isinstance(node, ast.Attribute):
            mentioned = {node.attr}
        elif isinstance(node, ast.ImportFrom):
            mentioned = {alias.name for alias in node.names}
        for name in sorted(mentioned & set(names)):
            yield f"{module.name}:{getattr(node, 'lineno', 0)}: {name}"


def outside_standard_library(module: Module, own: str) -> Iterator[str]:
    """Imports of anything but the standard library and the package `own`."""
    for node, target in _imports(module):
        inside = target == own or target.startswith(f"{own}.")
        if not inside and target.split(".")[0] not in sys.stdlib_module_names:
            yield f"{module.name}:{node.lineno}: {target}"


def at_run_time(module: Module, package: str) -> Iterator[str]:
    """Imports of `package` that are not for the type checker only."""
    typing_only = {
        id(inner)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")
        for inner in ast.walk(node)
    }
    for node, target in _imports(module):
        if target.split(".")[0] == package and id(node) not in typing_only:
            yield f"{module.name}:{node.lineno}: {target}"


def _imports(module: Module) -> Iterator[tuple[ast.Import | ast.ImportFrom, str]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node, node.module or ""


def _imported_names(module: Module) -> dict[str, str]:
    """Local name -> "module.name" for every `from module import name`, and "module" for every `import module`."""
    names: dict[str, str] = {}
    for node, target in _imports(module):
        for alias in node.names:
            whole = alias.name if isinstance(node, ast.Import) else f"{target}.{alias.name}"
            names[alias.asname or alias.name] = whole
    return names


def _is_one_of(called: ast.expr, names: tuple[str, ...], imported: dict[str, str]) -> bool:
    written = ast.unparse(called)
    first, _, rest = written.partition(".")
    meant = imported.get(first, first) + (f".{rest}" if rest else "")
    return any(meant == name or meant.endswith(f".{name}") for name in names)
