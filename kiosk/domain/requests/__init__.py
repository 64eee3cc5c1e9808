"""What a person may ask of the office about their own data, and by when it must be done."""
