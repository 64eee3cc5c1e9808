"""What comes in by hand or by reader, before any view sees it: keys at a reader's pace become scans."""
