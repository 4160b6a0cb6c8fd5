"""The guards of the dialogue's rows: questions about a turn. A guard's docstring is what docs/dialogue.md prints."""

from skill.dialogue.guards.count import *
from skill.dialogue.guards.countdown import *
from skill.dialogue.guards.did_you_mean import *
from skill.dialogue.guards.dose import *
from skill.dialogue.guards.heard import *
from skill.dialogue.guards.known import *
from skill.dialogue.guards.pace import *
from skill.dialogue.guards.position import *
from skill.dialogue.guards.side_effects import *
from skill.dialogue.guards.unfinished import *
from skill.dialogue.guards.wishes import *
