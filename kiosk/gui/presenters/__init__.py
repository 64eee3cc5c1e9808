"""What a screen shows and what a key does, without a widget."""
