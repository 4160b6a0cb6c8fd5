"""Heel slides: a voice that guides one exercise, breath by breath."""
