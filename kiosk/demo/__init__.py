"""The demonstration: a reception with drawn visitors, so that the kiosk runs without a camera."""
