"""LIK: likelihood and confidence."""
