"""Use cases (one verb a module) and the ports through which they meet the outside."""
