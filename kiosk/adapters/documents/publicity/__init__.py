"""Posters, leaflets, slides, pages and texts about the app, all from the same data."""
