"""Which reference a citation means."""
