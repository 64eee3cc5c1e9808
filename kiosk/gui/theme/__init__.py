"""Palette, type and space as tokens, and the style sheet made from them."""
