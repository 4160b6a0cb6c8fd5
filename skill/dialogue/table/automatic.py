"""What happens without a word: a conversation opens, a score is over, and what no state may be entered with."""

from skill.dialogue import actions, guards
from skill.dialogue.states import ANY, CHOICE, MOVING, PLAYING, SAFETY_QUESTIONS, SETTLING, State
from skill.dialogue.table.row import Event, row

WELCOME = "welcome.{acquaintance}"

AUTOMATIC = (
    row(
        (*ANY, State.END),
        Event.OPENED,
        WELCOME,
        State.LOST_TOUCH,
        guard=guards.lost_touch_within_the_hour,
        action=actions.reopen,
    ),
    row(
        (*ANY, State.END),
        Event.OPENED,
        WELCOME,
        State.COME_BACK,
        guard=guards.left_off_within_the_hour,
        action=actions.reopen_stopped,
    ),
    row((*ANY, State.END), Event.OPENED, WELCOME, State.SAME, guard=guards.knows_a_goal, action=actions.start_afresh),
    row((*ANY, State.END), Event.OPENED, WELCOME, State.CHOOSE, action=actions.start_afresh),
    row(State.WALK, Event.SCORE_OVER, (), State.HEARING, guard=guards.uninstructed, action=actions.after_last_step),
    row(State.WALK, Event.SCORE_OVER, (), State.READY, guard=guards.instructed, action=actions.first_step),
    row(State.WALK, Event.SCORE_OVER, (), State.SLIDE, action=actions.first_step),
    row(State.REPS, Event.SCORE_OVER, (), State.FEEL, guard=guards.is_complete, action=actions.complete),
    row(State.REPS, Event.SCORE_OVER, (), State.CHANGE),
    # Nothing begins again where it hurt too much, and nothing moves without the safety check.
    row(
        (*CHOICE, *SAFETY_QUESTIONS, *SETTLING, *MOVING),
        Event.ENTERED,
        "stop.today",
        State.RISE,
        guard=guards.stopped_for_today,
        only=True,
    ),
    row(PLAYING, Event.ENTERED, "news.full", State.SCREEN_1, guard=guards.unscreened, action=actions.check_again),
    row(State.REPS, Event.ENTERED, (), State.FEEL, guard=guards.is_complete),
    row(State.LOST_TOUCH, Event.ENTERED, (), State.COME_BACK, guard=guards.nothing_playing),
)
