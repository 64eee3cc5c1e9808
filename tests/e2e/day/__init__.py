"""The reception's day, played with the real program as a process: what a test drives, and what stands inside it."""
