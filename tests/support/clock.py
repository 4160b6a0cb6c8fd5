"""The instant at which the tests' clocks begin."""

MORNING = 1_894_006_800_000
"""Epoch ms: Monday 2030-01-07, 9:00 UTC, in the future, so that DynamoDB does not expire a place."""
