"""Texts by language, as an administrator's files have them."""

from __future__ import annotations

from collections.abc import Mapping


def in_language(words: Mapping[str, str], language: str) -> str:
    """The words in this language; Vietnamese where the administrator's file has no others."""
    return words.get(language) or words["vi"]
