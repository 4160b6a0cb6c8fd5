"""What happens without a word: a conversation opens, a score is over, and what no state may be entered with."""

from skill.dialogue import actions, guards
from skill.dialogue.prompts import Names
from skill.dialogue.states import CHOICE, MOVING, PLAYING, SAFETY_QUESTIONS, SETTLING, State
from skill.dialogue.table.row import Action, Event, Guard, Row, row

WELCOME, WELCOME_BACK = "welcome.{acquaintance}", "welcome.{who}"
_EVERY_STATE = tuple(State)


def _opening(welcome: str, say: Names, then: State, guard: Guard = guards.always, *, action: Action) -> Row:
    return row(_EVERY_STATE, Event.OPENED, say, then, guard=guard, action=action, welcome=welcome)


AUTOMATIC = (
    # Nobody told how far the last conversation was heard: it is asked, not guessed.
    _opening(WELCOME_BACK, (), State.LOST_TOUCH, guards.lost_touch_today, action=actions.reopen),
    _opening(WELCOME_BACK, ("got_to.lost",), State.GOT_TO, guards.got_further_today, action=actions.reopen_supposing),
    _opening(WELCOME_BACK, (), State.COME_BACK, guards.left_off_today, action=actions.reopen_stopped),
    _opening(WELCOME, ("left.lost",), State.SAME, guards.lost_touch_before, action=actions.start_afresh),
    _opening(WELCOME, ("left.over",), State.SAME, guards.some_reps_done, action=actions.start_afresh),
    _opening(WELCOME, (), State.SAME, guards.knows_a_goal, action=actions.start_afresh),
    _opening(WELCOME, (), State.CHOOSE, action=actions.start_afresh),
    row(State.WALK, Event.SCORE_OVER, (), State.HEARING, guard=guards.uninstructed, action=actions.after_last_step),
    row(State.WALK, Event.SCORE_OVER, (), State.READY, guard=guards.instructed, action=actions.first_step),
    row(State.WALK, Event.SCORE_OVER, (), State.SLIDE, action=actions.first_step),
    row(State.REPS, Event.SCORE_OVER, (), State.FEEL, guard=guards.is_complete, action=actions.complete),
    row(State.REPS, Event.SCORE_OVER, (), State.CHANGE),
    # Nothing was heard of it: the steps are said one by one, and the reps wait until the person goes on.
    row(State.WALK, Event.SCORE_REFUSED, (), State.SETUP, action=actions.speak_instead),
    row(State.REPS, Event.SCORE_REFUSED, (), State.PAUSED, action=actions.speak_instead),
    row(_EVERY_STATE, Event.SCORE_REFUSED, (), action=actions.speak_instead),
    # Nothing begins again where it hurt too much, and nothing moves without the safety check.
    row(
        (*CHOICE, *SAFETY_QUESTIONS, *SETTLING, *MOVING),
        Event.ENTERED,
        "stop.today",
        State.RISE,
        guard=guards.stopped_for_today,
        only=True,
    ),
    row(
        PLAYING,
        Event.ENTERED,
        "diagnosis.first",
        State.DIAGNOSIS,
        guard=guards.full_check_due,
        action=actions.check_again,
    ),
    row(PLAYING, Event.ENTERED, "screen.intro", State.SCREEN_1, guard=guards.unscreened, action=actions.check_again),
    row(State.REPS, Event.ENTERED, (), State.FEEL, guard=guards.is_complete),
    row(State.LOST_TOUCH, Event.ENTERED, (), State.COME_BACK, guard=guards.nothing_playing),
)
