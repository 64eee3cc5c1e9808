"""Tones through whatever player the system has."""
