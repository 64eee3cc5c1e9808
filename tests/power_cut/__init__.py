"""The power fails at every moment of a recorded run: what the disk may hold then, opened as a start opens it."""
