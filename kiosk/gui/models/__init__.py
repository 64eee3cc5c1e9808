"""Qt item models over the register's frozen lines."""
