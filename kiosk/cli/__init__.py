"""The command line: every job also runs without a window."""
