"""Cameras and decoders."""
