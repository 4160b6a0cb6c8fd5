"""What several parts of the table share: intents that a row takes together, states, and a sentence."""

from skill.dialogue.states import State
from skill.hearing.utterance import Intent

GO_ON = (Intent.NEXT, Intent.YES, Intent.RESUME, Intent.OKAY)
DOUBT = (Intent.UNSURE, Intent.SOMEWHAT)
SAY_THE_GOAL = "choose.got.{goal}"
"""The sentence that says the goal that was chosen."""
UNSETTLED = (State.PAIN, State.EASED, State.CALM)
"""States in which it is asked after a pain, and not after dizziness."""
