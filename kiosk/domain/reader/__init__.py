"""What a hardware reader sends: keys at a machine's pace, and the code that they spell."""
