"""Settling in: down to the floor, the setup step by step or read straight through, and up again."""

from skill.dialogue import actions, guards
from skill.dialogue.states import State
from skill.dialogue.table.row import DOWN_INSTEAD, WHERE_IT_WAS, row
from skill.dialogue.table.shared import DOUBT, GO_ON
from skill.hearing.utterance import Intent

_BEFORE_READY = (State.FLOOR, State.SETUP, State.HEARING, State.WALK, State.SLIDE)

SETTLING_IN = (
    row(State.FLOOR, GO_ON, (), State.SETUP, action=actions.first_step),
    row(State.FLOOR, (Intent.BED, Intent.UP), "bed", State.SETUP, action=actions.to_bed),
    row(State.FLOOR, Intent.DOWN, (), State.DOWN, action=actions.to_floor, resume_at=State.SETUP),
    row(_BEFORE_READY, Intent.KNOW_IT, "reminder.{goal}", State.READY, action=actions.mark_instructed),
    # Who answers from where they lie has been heard there: only after a setup read straight through that is asked.
    row(State.SETUP, Intent.NEXT, "hearing.good", guard=guards.first_lying_down, action=actions.step_on),
    # "Okay" comes out of any television; three in a row are somebody's who lies there.
    row(
        State.SETUP,
        (Intent.YES, Intent.OKAY, Intent.RESUME),
        "hearing.good",
        guard=guards.first_lying_down_heard,
        action=actions.step_on,
    ),
    row(
        State.SETUP,
        (Intent.YES, Intent.OKAY, Intent.RESUME),
        "step.first",
        guard=guards.first_lying_down,
        action=actions.not_understood,
        asks=False,
    ),
    row(
        State.SETUP,
        (Intent.FALLBACK, Intent.WHICH, *DOUBT, Intent.FEEL, Intent.NUMBER),
        ("hearing.unclear", "step.first"),
        guard=guards.first_lying_down,
        action=actions.not_understood,
        asks=False,
    ),
    row((State.SETUP, State.SLIDE, State.WALK), GO_ON, guard=guards.more_steps, action=actions.step_on),
    row(State.WALK, GO_ON, (), State.HEARING, guard=guards.uninstructed, action=actions.step_on),
    row((State.SETUP, State.WALK), GO_ON, (), State.READY, guard=guards.instructed),
    row((State.SETUP, State.WALK), GO_ON, (), State.SLIDE, action=actions.first_step),
    row((State.SETUP, State.SLIDE, State.WALK, State.READY), DOUBT, "help.unsure"),
    row((State.SETUP, State.HEARING, State.READY), Intent.TEACH, "teach.lying.here", guard=guards.asks_if_right),
    row(State.SLIDE, GO_ON, (), State.READY, action=actions.mark_instructed),
    row(State.FLOOR, Intent.BACK),
    row(State.SETUP, Intent.BACK, (), State.FLOOR, guard=guards.at_first_step),
    row(State.SLIDE, Intent.BACK, (), State.SETUP, guard=guards.at_first_step, action=actions.last_setup_step),
    row((State.SETUP, State.SLIDE, State.WALK), Intent.BACK, action=actions.step_back),
    row(State.READY, Intent.BACK, (), State.SETUP, action=actions.last_setup_step),
    row(State.HEARING, Intent.NO, "hearing.closer"),
    row(State.HEARING, Intent.BACK, (), State.SETUP, action=actions.step_back),
    row(State.HEARING, (Intent.OKAY, Intent.YES, Intent.RESUME)),
    row(State.HEARING, Intent.NEXT, "hearing.good", State.SLIDE, guard=guards.walked, action=actions.first_step),
    row(State.HEARING, Intent.NEXT, "hearing.good", State.SETUP),
    # A television is heard, too: only the answer shows that it is the person who is heard.
    row(
        State.HEARING,
        (Intent.FALLBACK, Intent.UNCERTAIN, Intent.WHICH, *DOUBT, Intent.FEEL, Intent.NUMBER),
        "hearing.unclear",
        action=actions.not_understood,
    ),
    # Nobody lies there yet who says "okay" to "lie down", and a television says it to nobody: ready is another word.
    row(State.READY, Intent.OKAY, "wait.time", asks=False),
    row(State.READY, GO_ON, (), State.REPS),
    row(State.READY, Intent.WHERE, "where.ready", guard=guards.nothing_done),
    row(
        (State.FLOOR, State.SETUP, State.SLIDE, State.READY, State.DOWN, State.UP),
        (Intent.NO, Intent.PAUSE),
        "wait.time",
        asks=False,
    ),
    row(State.HEARING, Intent.PAUSE, "wait.time", asks=False),
    row(State.READY, Intent.NUMBER, "reps.range", guard=guards.no_reps),
    row(
        State.READY,
        Intent.NUMBER,
        ("reps.nearest", "reps.set.{sides}"),
        guard=guards.reps_out_of_range,
        action=actions.choose_reps,
    ),
    row(State.READY, Intent.NUMBER, "reps.set.{sides}", action=actions.choose_reps),
    row(_BEFORE_READY, Intent.START_OVER, "over.again", State.SETUP, action=actions.over_again),
    row(State.DOWN, Intent.DONE, "down.done", WHERE_IT_WAS),
    row(State.UP, Intent.DONE, "up.done", State.END, action=actions.got_up),
    row((State.DOWN, State.UP), GO_ON, guard=guards.more_steps, action=actions.step_on),
    row((State.DOWN, State.UP), Intent.BACK, action=actions.step_back),
    row(State.DOWN, GO_ON, "down.done", WHERE_IT_WAS),
    row(State.UP, GO_ON, "up.done", State.END, action=actions.got_up),
    # "I can't" may be meant: somebody near and the number come before any command.
    row((State.UP, State.DOWN), Intent.HELP, "up.stuck.{on}"),
    row(State.UP, Intent.DOWN, (), DOWN_INSTEAD),
    # What is asked on the way is about the way.
    row(State.DOWN, Intent.BED, "bed", WHERE_IT_WAS, guard=guards.at_first_step, action=actions.on_bed),
    row(State.UP, Intent.BED, "up.edge", action=actions.on_bed),
    row(State.UP, (Intent.HOW, Intent.TEACH), "up.how.{on}"),
    row(State.DOWN, (Intent.HOW, Intent.TEACH), "down.how"),
    row((State.UP, State.DOWN), Intent.WHY, "up.why"),
)
