"""A yes and a no, in whatever words."""

import re

YES = "yes|yeah|yep|yup|aye"
NO = "no|nope|nah"
SAID_YES = re.compile(
    rf"\b(?:{YES}|ay|afraid so|(?:i|it|they|there|she|he) (?:do|does|did|have|has|had|is|are|was|am)|"
    r"i've (?:had|got|been)|all of (?:them|it|those|that)|(?:one|two|some|most|any) of (?:them|those|it)|both|"
    r"that's me|guilty|correct|affirmative|unfortunately|sadly|definitely|certainly|of course|absolutely|"
    r"(?:first|second|third|last) (?:one|bit|thing))\b"
)
"""A yes, in one way or another."""
OWN_YES = re.compile(rf"^(?:(?:oh|um|er|well) )?(?:{YES})\b")
"""An answer that begins with one."""
