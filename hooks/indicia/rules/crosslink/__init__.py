"""Links between briefs."""
