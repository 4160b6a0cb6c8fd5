"""Which goal is chosen where one of them is named to leave it out, or "both" is said of one: "not the knees"."""

from __future__ import annotations

import re

from skill.hearing.words.kin import CLINICIANS, PEOPLE

KNEES, HIPS_BACK = "knees", "hips_back"

_KNEES = r"(?:knees?|kneecaps?)"
_BACK = (
    r"(?:hips?|lumbar|spine|"
    r"(?<!go )(?<!i'm )(?<!come )(?<!get )(?<!am )(?<!are )(?<!is )(?<!was )back(?! (?:to|from|in|at|again)\b))"
)
_PART = re.compile(rf"\b(?:(?P<knees>{_KNEES})|(?P<hips_back>{_BACK}))\b")
_OF = r"(?:(?:the|my|me|mine|these|this|those|that|your|both|two|old|low|lower|left|right|about|with|for|it's|do) )*"
_LEFT_OUT = re.compile(
    rf"\b(?:not|never mind|forget|leave|skip|drop|rather than|instead of|anything but|bored of|tired of) {_OF}$"
)
_ANOTHER_S = re.compile(
    rf"\b(?:{PEOPLE}|{CLINICIANS}|she|he|they)"
    rf" (?:\w+ )?(?:says?|said|wants?|wanted|thinks?|thought|chose|picked) {_OF}$"
)
_SO = r"(?:(?:they|it|that|which|is|are|am|was|were|have|has|been|they're|it's|feels?|feeling|now|today) )*"
_WAITS = re.compile(
    rf"^{_SO}(?:(?:quite|very|perfectly|all|just|really|pretty) )*"
    r"(?:can wait|could wait|fine|grand|good|great|okay|ok|all right|alright|no (?:trouble|bother|problem)|serviceable|"
    r"better|tomorrow|yesterday|(?:last|next) (?:week|time)|another (?:day|time)|later|"
    r"(?:we|i) (?:already )?(?:had|did)\b)"
)
_BOTH = re.compile(r"\b(?:both|the (?:pair|two)|all of them|left and right|right and left|either side|each)\b")


def chosen(text: str) -> str | None:
    """The goal that a plain text chooses by leaving out the other, or by wanting both of one, if it does."""
    wanted: set[str] = set()
    waiting: set[str] = set()
    denied: set[str] = set()
    for part in _PART.finditer(text):
        goal = KNEES if part["knees"] else HIPS_BACK
        before, after = text[: part.start()], text[part.end() :].lstrip(" ")
        if _LEFT_OUT.search(before):
            denied.add(goal)
        elif _ANOTHER_S.search(before) or _WAITS.search(after.removeprefix("'s ").removeprefix("'re ")):
            waiting.add(goal)
        else:
            wanted.add(goal)
    others = (waiting | denied) - wanted
    if len(wanted) == 1 and (others or _BOTH.search(text)):
        return wanted.pop()
    if not wanted and len(denied) == 1:
        return HIPS_BACK if KNEES in denied else KNEES
    return None
