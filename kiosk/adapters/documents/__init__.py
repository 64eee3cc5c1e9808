"""Paper: the printed register."""
