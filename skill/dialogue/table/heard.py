"""Intents that rows of several parts of the table take together."""

from skill.hearing.utterance import Intent

GO_ON = (Intent.NEXT, Intent.YES, Intent.RESUME, Intent.OKAY)
DOUBT = (Intent.UNSURE, Intent.SOMEWHAT)
GOT = "choose.got.{goal}"
"""The sentence that says a goal back."""
