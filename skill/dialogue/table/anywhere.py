"""What can be said anywhere, after a state's own rows; the last row takes whatever was not understood."""

from skill.dialogue import actions, guards
from skill.dialogue.states import ANY, State
from skill.dialogue.table.row import Kind, row
from skill.hearing.utterance import Intent

_FASTER = (Intent.FASTER, Intent.BREATH, Intent.REST, Intent.REST_SHORTER)
_RESTS = (Intent.REST, Intent.REST_LONGER, Intent.REST_SHORTER)

PACE = (
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

ANYWHERE = (
    *PACE,
    row(ANY, Intent.HELP, "help.{where}"),
    row(ANY, Intent.TIP, "tip"),
    row(ANY, Intent.WHY, ("why.{goal}.first", "why.{goal}.then"), guard=guards.has_goal),
    row(ANY, Intent.WHY, "why.both"),
    row(ANY, Intent.WHY_FEW, "why_few.{amount}", guard=guards.in_set),
    row(ANY, Intent.WHY_FEW, ("why_few.{amount}", "why_few.next_time"), guard=guards.after_set),
    row(ANY, Intent.WHY_FEW, ("why_few.{amount}", "why_few.yours"), guard=guards.number_open),
    row(ANY, Intent.WHY_FEW, "why_few.{amount}"),
    row(ANY, Intent.HOW, "how"),
    row(ANY, Intent.HOW_LONG, "how_long"),
    row(ANY, Intent.LOUDER, "louder"),
    row(ANY, Intent.STICKS, "sticks"),
    row(ANY, Intent.CONDITION, "told.noted", action=actions.unscreen),
    row(ANY, Intent.TERM, "term.{word}", guard=guards.has_word),
    row(ANY, Intent.TERM, "term.unknown"),
    row(ANY, Intent.TEACH, "teach.{word}.{goal}.{words}", guard=guards.asks_of_a_goal, action=actions.explain),
    row(ANY, Intent.TEACH, "teach.{word}.{words}", guard=guards.has_word, action=actions.explain),
    row(ANY, Intent.TEACH, "how"),
    row(ANY, Intent.WHERE, "where.{where}"),
    row(ANY, Intent.REPS, "reps.next", guard=guards.next_reps, action=actions.choose_next_reps),
    row(ANY, Intent.REPS, "reps.range", guard=guards.out_of_range),
    row(ANY, Intent.REPS, "reps.later", guard=guards.begun),
    row(ANY, Intent.REPS, "reps.set", action=actions.choose_reps),
    row(ANY, Intent.PAUSE, (), State.PAUSED, guard=guards.can_pause),
    row(ANY, (Intent.REPEAT, Intent.RESUME)),
    row(ANY, Intent.WALK_THROUGH, "where.end", guard=guards.after_set),
    row(ANY, Intent.WALK_THROUGH, (), State.WALK, guard=guards.screening_passed, action=actions.first_step),
    row(ANY, Intent.WALK_THROUGH, "steps.later"),
    row(ANY, Intent.DOWN, (), State.DOWN),
    row(ANY, Intent.UP, (), State.UP),
    row(ANY, Intent.KNOW_IT, "mid.know"),
    row(ANY, Intent.BED, "bed", action=actions.on_bed),
    row(ANY, Intent.START_OVER, "over.again", State.READY, guard=guards.screening_passed, action=actions.again),
    row(ANY, Intent.START_OVER, (), State.CHOOSE, action=actions.again),
    row(ANY, (Intent.SKIP_LEG, Intent.ONLY_LEG), "skip.none"),
    row(ANY, (Intent.GOAL, Intent.OTHER), "choose.later"),
    row(ANY, Intent.OFTEN, "often"),
    row(ANY, Intent.WATCH, "watch"),
    row(ANY, Intent.ABOUT, "about"),
    row(ANY, Intent.KEEP, "keep"),
    row(ANY, Intent.PROGRESS, "progress.unknown", guard=guards.progress_unknown),
    row(ANY, Intent.PROGRESS, "progress.none", guard=guards.progress_empty),
    row(
        ANY,
        Intent.PROGRESS,
        ("progress.weeks", "progress.streak", "progress.then.{sides_next}"),
        guard=guards.in_a_row,
        kind=Kind.PROGRESS,
    ),
    row(ANY, Intent.PROGRESS, ("progress.weeks", "progress.then.{sides_next}"), kind=Kind.PROGRESS),
    row(ANY, Intent.FORGET, (), State.FORGETTING),
    row(ANY, Intent.REMIND, (), State.REMINDING, action=actions.remind),
    row(ANY, Intent.UNREMIND, "unremind.{outcome}"),
    row(ANY, tuple(Intent), "lost.more.{where}", guard=guards.fallback_before, action=actions.not_understood),
    row(ANY, tuple(Intent), "lost.first", action=actions.not_understood),
)
