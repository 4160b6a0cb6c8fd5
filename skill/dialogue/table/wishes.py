"""Wishes for how the set goes: heard anywhere, said back in a few words, and kept for next time."""

from skill.dialogue import actions, guards
from skill.dialogue.states import ANY
from skill.dialogue.table.row import row
from skill.hearing.utterance import Intent

_FASTER = (Intent.FASTER, Intent.BREATH, Intent.REST, Intent.REST_SHORTER)
_RESTS = (Intent.REST, Intent.REST_LONGER, Intent.REST_SHORTER)

_PACE = (
    row(ANY, _FASTER, "pace.eased", guard=guards.faster_than_eased),
    row(ANY, Intent.SLOWER, "pace.slowest", guard=guards.at_the_end),
    row(ANY, Intent.FASTER, "pace.fastest", guard=guards.at_the_end),
    row(ANY, Intent.LONGER_OUT, "pace.longest", guard=guards.at_the_end),
    row(ANY, Intent.REST_LONGER, "rest.longest", guard=guards.at_the_end),
    row(ANY, Intent.REST_SHORTER, "rest.shortest", guard=guards.at_the_end),
    row(ANY, Intent.BREATH, "pace.nearest", guard=guards.out_of_reach, action=actions.set_pace),
    row(ANY, Intent.REST, "rest.nearest", guard=guards.out_of_reach, action=actions.set_pace),
    row(ANY, _RESTS, "rest.now", guard=guards.seconds_understood, action=actions.set_pace),
    row(
        ANY,
        (Intent.SLOWER, Intent.FASTER, Intent.LONGER_OUT, Intent.BREATH),
        "pace.now",
        guard=guards.seconds_understood,
        action=actions.set_pace,
    ),
)

_SOUND = (
    row(ANY, Intent.CUES, "cues.spoken", guard=guards.no_tones, action=actions.set_cueing),
    row(ANY, Intent.CUES, "cues.{word}", guard=guards.has_word, action=actions.set_cueing),
    row(ANY, Intent.BREATH_SOUND, "breath_sound.off", guard=guards.sound_off, action=actions.set_breath_sound),
    row(ANY, Intent.BREATH_SOUND, "breath_sound.none", guard=guards.no_breath_sounds),
    row(ANY, Intent.BREATH_SOUND, "breath_sound.other", guard=guards.off_the_ladder, action=actions.set_breath_sound),
    row(ANY, Intent.BREATH_SOUND, "breath_sound.on", action=actions.set_breath_sound),
    row(ANY, Intent.SPEECH, "speech.{word}", guard=guards.has_word, action=actions.set_speech),
)

WISHED = (*_PACE, *_SOUND)
