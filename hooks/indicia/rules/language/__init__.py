"""Languages and scripts, and the addresses made of them."""
