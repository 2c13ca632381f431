"""Waivers: findings that a brief accepts."""
