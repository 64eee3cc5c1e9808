"""Fallback sheets in pictures: found by their corners, straightened, measured."""
