"""The safety questions, by the numbers that the ear's rows have for them."""

STRUCTURE = "q1"
"""Whether a clinician has named something wrong in how the knee is built."""

KNEE_TODAY = "q2"
"""The knee's signs today."""

EMERGENCY = "q3"
"""Numbness below, bladder and bowel, both legs: there the want of a feeling or a power is the sign."""

CALF = "q4"
"""One calf, or an operation."""

NEWS = "q5"
"""Anything new: there "i'm fine" is a no."""

NIGHTS = "q6"
"""Fever, weight loss, and pain at night that nothing eases."""

OPERATED = "q7"
"""Whether it was an operation."""

CLEARED = "q8"
"""Whether a clinician agreed: there a yes leads on."""

ENDING = frozenset({OPERATED, CLEARED})
"""Questions at which a no ends the practice: it needs a denial, and nothing more."""

OF_THE_BODY = frozenset({STRUCTURE, KNEE_TODAY, EMERGENCY, CALF, NEWS, NIGHTS})
"""Questions at which a no leads on."""
