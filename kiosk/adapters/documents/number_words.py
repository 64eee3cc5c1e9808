"""Numbers in words as a Vietnamese office writes them."""

from __future__ import annotations

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
"""How a last digit sounds after twenty and above: hai mươi mốt, ba mươi tư, bốn mươi lăm."""
LARGEST = 999_999


def in_words(number: int) -> str:
    """0 to 999,999 in words, in the common office form ("một trăm linh năm"). Raises ValueError beyond that."""
    if not 0 <= number <= LARGEST:
        raise ValueError(f"{number} is not between 0 and {LARGEST}")
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _below_thousand(rest)
    head = f"{_below_thousand(thousands)} nghìn"
    return f"{head} {_three_places(rest)}" if rest else head


def _below_thousand(number: int) -> str:
    return _three_places(number) if number >= 100 else _below_hundred(number)


def _three_places(number: int) -> str:
    """After a thousand the hundreds are said even when there are none: một nghìn không trăm linh năm."""
    hundreds, rest = divmod(number, 100)
    head = f"{_DIGITS[hundreds]} trăm"
    if not rest:
        return head
    return f"{head} linh {_DIGITS[rest]}" if rest < 10 else f"{head} {_below_hundred(rest)}"


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _DIGITS[ones]
    if tens == 1:
        return " ".join(["mười", *([{5: "lăm"}.get(ones, _DIGITS[ones])] if ones else [])])
    return " ".join([_DIGITS[tens], "mươi", *([_AFTER_TENS.get(ones, _DIGITS[ones])] if ones else [])])
