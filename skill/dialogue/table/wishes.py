"""Wishes for how the set goes: heard anywhere, said back in a few words, and kept for next time."""

from skill.dialogue import actions, guards
from skill.dialogue.states import AFTER, ANY, COUNTDOWN_STATES, State
from skill.dialogue.table.row import AS_FAR_AS_IT_GOES, SAFETY_CHECK, WHERE_IT_WAS, row
from skill.hearing.utterance import Intent

_FASTER = (Intent.FASTER, Intent.BREATH, Intent.REST, Intent.REST_SHORTER)
_RESTS = (Intent.REST, Intent.REST_LONGER, Intent.REST_SHORTER)

_PACES = (Intent.SLOWER, Intent.FASTER, Intent.LONGER_OUT, Intent.BREATH)

_LOST, _BACK = "breath_sound.lost.{lost_by}", "breath_sound.back"

_PACE = (
    row(ANY, _FASTER, "pace.eased", guard=guards.faster_than_eased),
    row(ANY, Intent.SLOWER, "pace.slowest", guard=guards.at_the_end),
    row(ANY, Intent.FASTER, "pace.fastest", guard=guards.at_the_end),
    row(ANY, Intent.LONGER_OUT, "pace.longest", guard=guards.at_the_end),
    row(ANY, Intent.REST_LONGER, "rest.longest", guard=guards.at_the_end),
    row(ANY, Intent.REST_SHORTER, "rest.shortest", guard=guards.at_the_end),
    row(ANY, Intent.BREATH, "pace.nearest", guard=guards.out_of_reach, action=actions.set_pace),
    row(ANY, Intent.REST, "rest.nearest", guard=guards.out_of_reach, action=actions.set_pace),
    row(ANY, _RESTS, ("rest.now", _LOST), guard=guards.loses_breath_sound, action=actions.set_pace),
    row(ANY, _RESTS, ("rest.now", _BACK), guard=guards.regains_breath_sound, action=actions.set_pace),
    row(ANY, _RESTS, "rest.now", guard=guards.seconds_understood, action=actions.set_pace),
    row(ANY, _PACES, ("pace.now", _LOST), guard=guards.loses_breath_sound, action=actions.set_pace),
    row(ANY, _PACES, ("pace.now", _BACK), guard=guards.regains_breath_sound, action=actions.set_pace),
    row(ANY, _PACES, "pace.now", guard=guards.seconds_understood, action=actions.set_pace),
)

_SOUND = (
    row(ANY, Intent.CUES, "cues.spoken", guard=guards.no_tones, action=actions.set_cueing),
    row(ANY, Intent.CUES, "cues.{word}", guard=guards.has_word, action=actions.set_cueing),
    row(ANY, Intent.BREATH_SOUND, "breath_sound.off", guard=guards.sound_off, action=actions.set_breath_sound),
    row(ANY, Intent.BREATH_SOUND, "breath_sound.none", guard=guards.no_breath_sounds),
    row(
        ANY,
        Intent.BREATH_SOUND,
        "breath_sound.other.{off}",
        guard=guards.off_the_ladder,
        action=actions.set_breath_sound,
    ),
    row(ANY, Intent.BREATH_SOUND, "breath_sound.on", action=actions.set_breath_sound),
    row(ANY, Intent.SPEECH, "speech.quickest", guard=guards.speaks_no_faster),
    row(ANY, Intent.SPEECH, "speech.{word}", guard=guards.has_word, action=actions.set_speech),
)

_REPS = (Intent.REPS, Intent.LEGS, Intent.MORE_REPS, Intent.FEWER_REPS)
_NEAREST = "reps.nearest"
_FIRST = (Intent.FIRST_LEG, Intent.OTHER_LEG)
_SETS = (Intent.SETS, Intent.ANOTHER_SET)

_LEGS_AND_NUMBERS = (
    row(ANY, _REPS, "reps.range", guard=guards.no_reps),
    row(ANY, Intent.LEGS, "count.later", guard=guards.none_with_one_leg),
    row(AFTER, (Intent.FEWER_REPS, Intent.MORE_REPS), "feel.fewer.{sides_next}", action=actions.choose_next_reps),
    row(ANY, _REPS, (_NEAREST, "reps.next"), guard=guards.out_of_range_next_time, action=actions.choose_next_reps),
    row(ANY, _REPS, "reps.next", guard=guards.after_set, action=actions.choose_next_reps),
    row(
        ANY,
        _REPS,
        (_NEAREST, "reps.next"),
        AS_FAR_AS_IT_GOES,
        guard=guards.out_of_range_for_leg_done,
        action=actions.choose_reps,
    ),
    row(ANY, _REPS, "reps.next", AS_FAR_AS_IT_GOES, guard=guards.also_of_leg_done, action=actions.choose_reps),
    row(
        ANY,
        _REPS,
        (_NEAREST, "reps.set.{sides}"),
        AS_FAR_AS_IT_GOES,
        guard=guards.reps_out_of_range,
        action=actions.choose_reps,
    ),
    row(ANY, _REPS, "reps.set.{sides}", AS_FAR_AS_IT_GOES, action=actions.choose_reps),
    # Where "say ready" names the leg that begins, nothing else has to.
    row(State.READY, _FIRST, guard=guards.nothing_done, action=actions.lead_with),
    row(ANY, _FIRST, "first_leg.now", guard=guards.nothing_done, action=actions.lead_with),
    row(ANY, Intent.FIRST_LEG, "first_leg.next", guard=guards.names_leg, action=actions.lead_with_next_time),
    row((*AFTER, State.UP), (Intent.ONLY_LEG, Intent.SKIP_LEG), "count.later", guard=guards.after_set),
    row(ANY, (Intent.ONLY_LEG, Intent.SKIP_LEG), "one_leg.today", guard=guards.one_leg_named, action=actions.one_leg),
    row((*AFTER, State.UP), Intent.BOTH_LEGS, "reps.next", guard=guards.after_set),
    row(ANY, Intent.BOTH_LEGS, "reps.set.{sides}", action=actions.both_legs),
    row((*AFTER, State.UP), _SETS, "sets.eased", guard=guards.eased),
    row(State.UP, _SETS, "sets.again.{further}", State.READY, guard=guards.up_after_set, action=actions.another_set),
    row(AFTER, _SETS, "sets.again.{further}", State.READY, guard=guards.screening_passed, action=actions.another_set),
    row(AFTER, _SETS, "sets.again.{further}", SAFETY_CHECK, action=actions.another_set),
    row(ANY, Intent.ANOTHER_SET, "sets.more", action=actions.one_set_more),
    row(ANY, Intent.SETS, "sets.one", guard=guards.one_set, action=actions.set_sets),
    row(ANY, Intent.SETS, "sets.most", guard=guards.too_many_sets, action=actions.set_sets),
    row(ANY, Intent.SETS, "sets.set", action=actions.set_sets),
)

_NOT_AFTER = tuple(state for state in ANY if state not in AFTER)
_COUNTED = (Intent.NOT_COUNTED, Intent.DID, Intent.SKIPPED)

_COUNT = (
    row(ANY, Intent.DONE_COUNT, "count.here", guard=guards.in_set),
    row(ANY, Intent.DONE_COUNT, "count.after.{done_sides}", guard=guards.after_set),
    row(ANY, Intent.DONE_COUNT, ("count.start", "reps.set.{sides}")),
    row(ANY, Intent.TIME_LEFT, "time.left", guard=guards.under_way),
    row(ANY, Intent.HOW_LONG, "time.left", guard=guards.in_set),
    row((*AFTER, State.UP), Intent.TIME_LEFT, "where.{where}"),
    row(ANY, Intent.TIME_LEFT, "how_long"),
    row((*AFTER, State.UP), Intent.RESTART_LEG, "count.later", guard=guards.after_set),
    row((*AFTER, State.UP), _COUNTED, "count.most", guard=guards.more_than_played),
    row((*AFTER, State.UP), _COUNTED, "count.after.{done_sides}", guard=guards.after_set, action=actions.recount_after),
    row(_NOT_AFTER, (*_COUNTED, Intent.RESTART_LEG), "count.none", guard=guards.nothing_counted),
    row(_NOT_AFTER, _COUNTED, "count.more", guard=guards.more_than_played),
    row(_NOT_AFTER, Intent.NOT_COUNTED, "count.not", guard=guards.in_set, action=actions.recount),
    row(_NOT_AFTER, Intent.RESTART_LEG, "count.restart", guard=guards.in_set, action=actions.recount),
    row(_NOT_AFTER, _COUNTED, "count.here", guard=guards.in_set, action=actions.recount),
    row(_NOT_AFTER, (*_COUNTED, Intent.RESTART_LEG), "count.start"),
)

_STEP_BY_STEP = (State.FLOOR, State.SETUP, State.HEARING, State.SLIDE, State.DOWN, State.UP)

# In the set, and before it, the reps follow in the same answer: nobody has to say anything when the rest is over.
_COUNTDOWN = (
    row(State.REPS, Intent.COUNTDOWN, "countdown.moving", action=actions.count_down),
    row(State.WALK, Intent.COUNTDOWN, "countdown.rest", action=actions.count_down),
    row(State.CHANGE, Intent.COUNTDOWN, "countdown.rest", State.REPS, action=actions.count_down),
    row(State.READY, Intent.COUNTDOWN, "countdown.first", State.REPS, action=actions.count_down),
    row(
        State.PAUSED,
        Intent.COUNTDOWN,
        "countdown.rest",
        WHERE_IT_WAS,
        guard=guards.paused_set,
        action=actions.count_down,
    ),
    row(
        _STEP_BY_STEP, Intent.COUNTDOWN, "countdown.settling", guard=guards.screening_passed, action=actions.count_down
    ),
    row(COUNTDOWN_STATES, Intent.COUNTDOWN, "wait.time", asks=False),
)

WISHES_ANYWHERE = (
    *_PACE,
    *_SOUND,
    *_LEGS_AND_NUMBERS,
    *_COUNT,
    *_COUNTDOWN,
)
