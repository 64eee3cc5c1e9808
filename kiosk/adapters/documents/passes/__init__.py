"""Passes and badges as pages."""
