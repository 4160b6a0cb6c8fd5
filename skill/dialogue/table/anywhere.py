"""What can be said anywhere, after a state's own rows; the last row takes whatever was not understood."""

from skill.dialogue import actions, guards
from skill.dialogue.prompts import Names
from skill.dialogue.states import ANY, State
from skill.dialogue.table.row import Guard, Kind, Row, row
from skill.dialogue.table.wishes import WISHES_ANYWHERE
from skill.hearing.utterance import Intent


def _progress(say: Names, guard: Guard) -> Row:
    return row(ANY, Intent.PROGRESS, say, guard=guard, action=actions.tell_progress, kind=Kind.PROGRESS)


ANYWHERE = (
    *WISHES_ANYWHERE,
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
    row(ANY, Intent.CONDITION, "diagnosis.noted", action=actions.unscreen),
    row(ANY, Intent.TERM, "term.{word}", guard=guards.has_word),
    row(ANY, Intent.TERM, "term.unknown"),
    row(ANY, Intent.TEACH, "teach.{word}.{goal}.{words}", guard=guards.asks_of_a_goal, action=actions.explain),
    row(ANY, Intent.TEACH, "teach.{word}.{words}", guard=guards.has_word, action=actions.explain),
    row(ANY, Intent.TEACH, "how"),
    row(ANY, Intent.WHERE, "where.{where}"),
    row(ANY, Intent.PAUSE, (), State.PAUSED, guard=guards.can_pause),
    row(ANY, (Intent.REPEAT, Intent.RESUME)),
    row(ANY, Intent.WALK_THROUGH, "where.end", guard=guards.after_set),
    row(ANY, Intent.WALK_THROUGH, (), State.WALK, guard=guards.screening_passed, action=actions.first_step),
    row(ANY, Intent.WALK_THROUGH, "steps.later"),
    row(ANY, Intent.DOWN, (), State.DOWN),
    row(ANY, Intent.UP, (), State.UP),
    row(ANY, Intent.KNOW_IT, "mid.know"),
    row(ANY, Intent.BED, "bed", action=actions.on_bed),
    row(ANY, Intent.START_OVER, "over.again", State.READY, guard=guards.screening_passed, action=actions.over_again),
    row(ANY, Intent.START_OVER, (), State.CHOOSE, action=actions.again),
    row(ANY, (Intent.SKIP_LEG, Intent.ONLY_LEG, Intent.OTHER_LEG), "skip.none"),
    row(ANY, (Intent.GOAL, Intent.OTHER), "choose.later"),
    row(ANY, Intent.OFTEN, "often"),
    row(ANY, Intent.WATCH, "watch"),
    row(ANY, Intent.ABOUT, "about"),
    row(ANY, Intent.KEEP, "keep"),
    row(ANY, Intent.PROGRESS, "progress.unknown", guard=guards.progress_unknown),
    row(ANY, Intent.PROGRESS, "progress.none", guard=guards.progress_empty),
    # One part at a time, so that it can be followed by ear; asked again, the next.
    _progress(("progress.weeks.{aim}.{in_a_row}", "progress.more"), guards.weeks_and_more),
    _progress(("progress.weeks.{aim}.{in_a_row}",), guards.weeks_due),
    _progress(("progress.best.{best}", "progress.more"), guards.best_and_more),
    _progress(("progress.best.{best}",), guards.best_due),
    _progress(("progress.then",), guards.always),
    row(ANY, Intent.WEEK_GOAL, "week_goal.set", guard=guards.weekly, action=actions.choose_week_goal),
    row(ANY, Intent.WEEK_GOAL, "week_goal.which"),
    row(ANY, Intent.DROP_WEEK_GOAL, "week_goal.dropped", guard=guards.has_week_goal, action=actions.drop_week_goal),
    row(ANY, Intent.DROP_WEEK_GOAL, "week_goal.none"),
    row(ANY, Intent.FORGET, (), State.FORGETTING),
    row(ANY, Intent.REMIND, (), State.REMINDING, action=actions.remind),
    row(ANY, Intent.UNREMIND, "unremind.{outcome}"),
    row(ANY, tuple(Intent), "lost.more.{where}", guard=guards.fallback_before, action=actions.not_understood),
    row(ANY, tuple(Intent), "lost.first", action=actions.not_understood),
)
