"""Groups of people that dispatches speak of: an administrator's list."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Groups:
    """Label by language code of every group, by the key that dispatches, rosters and the journal use."""

    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    shorts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Fewer words for those with a long label."""
    passing: frozenset[str] = frozenset()
    """To which one belongs for one visit only, as a patient does; the others last."""
    beside: Mapping[str, str] = field(default_factory=dict)
    """Whose people came for one of another group: patients' families for a patient (dispatch 004, item 4)."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Every group, in the order in which it is offered."""
        return tuple(self.labels)

    def label(self, key: str, language: str) -> str:
        """The label in a language, in Vietnamese where that one has none; an unknown key is shown as it is."""
        labels = self.labels.get(key, {})
        return labels.get(language) or labels.get("vi") or key

    def short(self, key: str, language: str) -> str:
        """The same in as few words as there are."""
        shorts = self.shorts.get(key, {})
        return shorts.get(language) or shorts.get("vi") or self.label(key, language)

    def words_of(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Every word of every language that groups are looked for by."""
        return tuple(
            words for key in keys for named in (self.labels, self.shorts) for words in named.get(key, {}).values()
        )

    def in_order(self, keys: Collection[str]) -> tuple[str, ...]:
        """These keys in the order of the list; those of an older list come last."""
        return (*(one for one in self.labels if one in keys), *sorted(one for one in keys if one not in self.labels))

    def offered(self, *firsts: Iterable[str]) -> tuple[str, ...]:
        """Every group, those of `firsts` before the others and each once."""
        known = (one for some in (*firsts, self.labels) for one in some if one in self.labels)
        return tuple(dict.fromkeys(known))

    def looked_beside(self, keys: Iterable[str]) -> str:
        """The group of whom people of these groups came for, empty where they came for nobody."""
        return next((self.beside[one] for one in keys if one in self.beside), "")
