"""Kinds of situations, by the names that the ear's rows have for them."""

WEIGHED = frozenset({"safety", "pain", "calm", "dizzy", "lost_touch", "forgetting"})
"""Every word counts, also one that was taken back."""

OF_THE_BODY = WEIGHED | {"reminding"}
"""A sign of the body is an answer to a question, or may be what the reminder is for."""

STEPS = frozenset({"floor", "setup", "hearing", "ready", "rise"})
"""Nothing plays, and a word leads on to the next step."""

WAITING = STEPS | {"paused", "same", "come_back"}
"""Nothing moves before somebody is ready."""

RESTING = frozenset({"calm", "dizzy"})
"""Only a report that it is better leads on."""

BETTER_ASKED = RESTING | {"pain"}
"""The guide has offered the words "better" or "settled"."""
