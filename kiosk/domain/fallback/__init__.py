"""The sheet on which the desk writes while the machine cannot record, and what is read from it (`paper.md` 6)."""
