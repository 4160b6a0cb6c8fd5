"""Kinds of meanings, by the names that the ear's rows have for them."""

HEALTH = frozenset({"pain", "sharp", "dizzy", "emergency", "condition", "pregnant"})
"""Of the body: they stop the movement, and little certainty is needed for them."""

ONWARD = frozenset({"next", "go_on", "yes"})
"""What leads on."""

OF_A_LEG = frozenset({"only_leg", "first_leg", "skip_leg", "other_leg"})
"""Wishes for one leg."""

GOALS = frozenset({"knees", "hips_back", "both"})
"""What a practice is for."""

FELT = frozenset({"easy", "right", "hard"})
"""How the set felt."""
