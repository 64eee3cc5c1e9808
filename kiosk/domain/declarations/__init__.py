"""Health declarations: the questionnaire as an administrator wrote it, and one that was filled in."""
