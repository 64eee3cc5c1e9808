"""What a QR text says: dialects from data, one reading out."""
