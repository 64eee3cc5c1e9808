"""What stands on the screens while a kiosk cannot begin."""
