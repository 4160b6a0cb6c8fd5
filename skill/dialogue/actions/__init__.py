"""The actions of the dialogue's rows: what a turn changes in the session, but never its state."""

from skill.dialogue.actions.check import *
from skill.dialogue.actions.conversation import *
from skill.dialogue.actions.count import *
from skill.dialogue.actions.countdown import *
from skill.dialogue.actions.dose import *
from skill.dialogue.actions.legs import *
from skill.dialogue.actions.practice import *
from skill.dialogue.actions.steps import *
from skill.dialogue.actions.wishes import *
