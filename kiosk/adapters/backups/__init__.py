"""Where copies of the register lie."""
