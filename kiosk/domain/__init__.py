"""What an entry register is, in the standard library alone: facts, rules and pure functions."""
