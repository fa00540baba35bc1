"""Acceptance: from a plan to a lot decision."""
