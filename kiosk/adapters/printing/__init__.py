"""The system's printer queue, or a PDF where there is none."""
