"""One package an outside facility; none knows another, none knows Qt."""
