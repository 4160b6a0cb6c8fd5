"""What has to hold after every turn of a household, whatever it did: each rule by its name."""

import re
from collections.abc import Callable
from typing import Any

from simulator.device import rules
from simulator.device.timeline import spoken_ms
from skill.dialogue.playback import recipe
from skill.dialogue.states import AFTER, DIGRESSIONS, MOVING, PRIVATE, SAFETY_QUESTIONS, State
from skill.exercise.protocol import MAX_REPS, STEP_MS, Goal, Leg
from skill.hearing.utterance import LYING, Intent
from skill.pacing.score import compose
from skill.storage.store import TOMBSTONE
from tests.support.onlooker import TOLD, Turn

Json = dict[str, Any]
REP = re.compile(r"(?P<leg>right|left) (?P<nth>\d+)/\d+ (?P<phase>\w+)")
RECOUNTS = (Intent.NOT_COUNTED, Intent.RESTART_LEG, Intent.DID, Intent.SKIPPED)
PACE = re.compile(r"([\d.]+) in, ([\d.]+) out")
STEPS = {State.SLIDE: 3, State.DOWN: 4, State.UP: 4}
WITH_HALVES = (State.NEWS, State.SCREEN_1, State.SCREEN_2, State.SCREEN_3)
LAST = STEPS | dict.fromkeys(WITH_HALVES, 3)
STEPPED = {State.SETUP, *STEPS}
ASIDES = {*DIGRESSIONS} - {
    State.DID_YOU_MEAN
}  # what is said at "did you mean" may be an answer to what was interrupted


def no_turn_fails(turn: Turn) -> str | None:
    """Whatever is stored, and whatever comes back, a turn is answered."""
    return "something went wrong" if "went wrong" in str(turn.answer["response"]) else None


def the_platform_has_nothing_to_refuse(turn: Turn) -> str | None:
    """Every answer is one that a device plays."""
    return rules.broken(turn.answer, spoken_ms, closing=turn.said is None)


def no_reps_without_a_check_since_anything_was_told(turn: Turn) -> str | None:
    """Reps need a check of this goal, passed after the last diagnosis or symptom, and nothing that stopped it since."""
    known = turn.known_after
    if not turn.plays or turn.after is None:
        return None
    if known.passed is not turn.after.goal or known.told:
        return f"reps for {turn.after.goal}, and passed was {known.passed}"
    return "reps after a stop" if known.stopped else None


def health_at_an_open_safety_question_never_leads_on(turn: Turn) -> str | None:
    """A symptom or a diagnosis is an answer to it, also behind anything else, and never a pain score."""
    if turn.opens or turn.said is None or turn.here is None or turn.after is None or turn.said.intent not in TOLD:
        return None
    if turn.here.interrupted_state not in SAFETY_QUESTIONS:
        return None
    answers = (State.END, State.DIAGNOSIS, State.CLEARED, State.BETTER, State.RISE)
    return None if turn.after.state in answers else f"{turn.said.intent} led to {turn.after.state}"


def after_something_hurt_only_better_leads_on(turn: Turn) -> str | None:
    """No rep before it was said to be better, or none before a mild pain was answered."""
    return f"reps while {turn.known_after.hurts}" if turn.plays and turn.known_after.hurts else None


def eased_reps_are_slower(turn: Turn) -> str | None:
    """For the rest of the practice in which something hurt, the pace is slower than everybody begins, and as eased."""
    if not turn.plays or turn.after is None or not turn.known_after.eased or turn.set is None:
        return None
    played = PACE.search(str(_sequencer(turn.set)["description"]))
    assert played
    inhale, exhale = (round(float(seconds) * 1000) for seconds in played.groups())
    pace = turn.after.played_pace
    as_eased = inhale >= 4_000 and exhale >= 5_000 and (inhale, exhale) == (pace.inhale, pace.exhale)
    return None if as_eased else f"{played[0]} where it was eased to {turn.after.eased_pace}"


def nothing_unheard_is_credited_and_nothing_credited_is_lost(turn: Turn) -> str | None:
    """Within a conversation the reps of a practice grow by what was played, and never shrink."""
    if turn.opens or turn.before is None or turn.after is None:
        return None
    before, after = turn.before, turn.after
    if before.began_at not in (0, after.began_at) or State.LOST_TOUCH in (before.state, before.interrupted_state):
        return None  # another practice, or somebody says that they finished, and is believed
    if State.GOT_TO in (before.state, before.interrupted_state):
        return None
    heard, recounted = _played(turn), turn.said is not None and turn.said.intent in RECOUNTS
    for leg in Leg:
        done, now = before.completed_reps.of(leg), after.completed_reps.of(leg)
        if now < done and after.began_at and not recounted:
            return f"{leg}: {done}, then {now}"
        if turn.known.playing is None and before.playback is not None:
            continue  # spoken as SSML: bench/heard.py measures how far that was
        if now - done > heard[leg]:
            return f"{leg}: {now - done} credited, {heard[leg]} played"
    return None


def stored_reps_never_shrink_and_are_no_more_than_a_set(turn: Turn) -> str | None:
    """A practice that is stored keeps what it has, whichever device writes."""
    for key, record in turn.stored_after.items():
        if not key[1].startswith("done#"):
            continue
        had = turn.stored[key].body if key in turn.stored else {"right": 0, "left": 0}
        for leg in Leg:
            counted = record.body[leg] - dict(zip(Leg, record.body.get("less", (0, 0)), strict=True))[leg]
            if not (had[leg] <= record.body[leg] and 0 <= counted <= MAX_REPS):
                return f"{leg}: {had[leg]}, then {record.body[leg]}"
    return None


def what_is_done_is_stored(turn: Turn) -> str | None:
    """Once the store can be reached, a practice is stored at least as far as it was done.

    One that was forgotten since it began, on another device, stays so, and this one notices when it has to write.
    """
    after = turn.after
    if turn.failing or after is None or after.guest or after.practice is None or turn.said is None:
        return None
    forgotten = max((stone.revision for (_, kind), stone in turn.stored_after.items() if kind == TOMBSTONE), default=0)
    if after.began_at <= forgotten:
        return None
    key = f"done#{after.began_at:013}"
    kept = [record.body for (_, kind), record in turn.stored_after.items() if kind == key]
    done = after.completed_reps
    return None if any(body["right"] >= done.right and body["left"] >= done.left for body in kept) else f"{done} is not"


def done_is_done(turn: Turn) -> str | None:
    """Nothing moves on when somebody says that they are done, in the set or after it; to lie down is not to be done."""
    ends, said = (*MOVING, State.PAUSED, State.FINISHING, *AFTER), turn.said
    is_done = said is not None and said.intent is Intent.DONE and said.word != LYING
    says_so = is_done and turn.asked in ends and not turn.opens
    return f"reps after done at {turn.asked}" if says_so and turn.plays else None


def a_leg_that_was_left_out_stays_so(turn: Turn) -> str | None:
    """The leg that was named is the leg that is meant, until the next practice."""
    if turn.set is None:
        return None
    played = {Leg(found["leg"]) for found in map(REP.fullmatch, _descriptions(turn.set)) if found}
    wrong = played & turn.known_after.left_out
    return f"the {', '.join(wrong)} leg" if wrong else None


def the_clock_is_the_score_s(turn: Turn) -> str | None:
    """What plays lasts as long as what is made again of the place that is kept: by that it is known what was heard."""
    if turn.set is None or turn.after is None or turn.after.playback is None:
        return None
    kept = compose(recipe(turn.after), ((None, turn.after.playback.lead_ms),)).length
    played = sum(map(_ms, (*_before_the_set(turn.set), *_sequencer(turn.set)["items"])))
    return None if played == kept else f"{played} ms play, and {kept} are kept"


def a_step_belongs_to_its_state(turn: Turn) -> str | None:
    """In hand, in the trail and where it is taken up again; and who comes back from an aside is where they were."""
    after, before = turn.after, turn.here
    if after is None:
        return None
    resumed = [(after.resume_state, after.resume_step)] if after.resume_state else []
    for state, step in (*after.return_stack, (after.state, after.step), *resumed):
        last = len(STEP_MS[after.goal or Goal.KNEES]) if state in (State.SETUP, State.WALK) else LAST.get(state)
        if last and not 1 <= step <= last:
            return f"{state} has no step {step}"
    if turn.opens or before is None:
        return None
    if before.resume_state is after.state and not after.resume_state and before.goal is after.goal:
        onward = turn.said is None or turn.said.intent in (Intent.YES, Intent.NO, Intent.RESUME, Intent.SETTLED)
        if onward and after.state in STEPPED and after.step != before.resume_step:
            return f"{after.state} was left at step {before.resume_step}, and taken up at {after.step}"
    if not before.return_stack or after.state in DIGRESSIONS:
        return None
    state, step = before.return_stack[-1]
    if state is after.state and state in STEPPED and after.step != step and before.state in ASIDES:
        return f"{state} was left at step {step}, and come back to at {after.step}"
    return None


def nothing_stored_tells_of_health(turn: Turn) -> str | None:
    """No state, no field and no value that a health stop has and an ordinary end has not."""
    for (_, kind), record in turn.stored_after.items():
        if kind == "place" and (unknown := record.body.keys() - PLACE_FIELDS):
            return f"the place has {sorted(unknown)}"
        if kind != "place":
            continue
        states = [
            record.body.get("place"),
            record.body.get("left_off"),
            *(name for name, _ in record.body.get("trail", ())),
        ]
        telling = {*PRIVATE, *SAFETY_QUESTIONS} - {State.NEWS, State.SCREEN_1}
        if found := telling & {*states}:
            return f"the place is {found}"
    return None


PLACE_FIELDS = {
    *("v", "place", "step", "trail", "left_off", "left_off_step", "goal", "leg", "promised", "done", "rung", "seen"),
    *("began", "day", "easier", "skipped", "playing", "bed", "pace", "less", "leads", "further"),
}

INVARIANTS: dict[str, Callable[[Turn], str | None]] = {
    check.__name__: check
    for check in (
        no_turn_fails,
        the_platform_has_nothing_to_refuse,
        no_reps_without_a_check_since_anything_was_told,
        health_at_an_open_safety_question_never_leads_on,
        after_something_hurt_only_better_leads_on,
        eased_reps_are_slower,
        nothing_unheard_is_credited_and_nothing_credited_is_lost,
        stored_reps_never_shrink_and_are_no_more_than_a_set,
        what_is_done_is_stored,
        done_is_done,
        a_leg_that_was_left_out_stays_so,
        the_clock_is_the_score_s,
        a_step_belongs_to_its_state,
        nothing_stored_tells_of_health,
    )
}


def broken(turn: Turn) -> dict[str, str]:
    """What is wrong with a turn, by the names of the invariants that it breaks."""
    return {name: why for name, check in INVARIANTS.items() if (why := check(turn))}


def _sequencer(document: Json) -> Json:
    found: Json = next(each for each in document["mainTemplate"]["item"]["items"] if each["type"] == "Sequencer")
    return found


def _descriptions(document: Json) -> list[str]:
    return [str(each.get("description")) for each in _sequencer(document)["items"]]


def _played(turn: Turn) -> dict[Leg, int]:
    """The reps of each leg that can have been heard: those that were over by the instant of the request."""
    heard = dict.fromkeys(Leg, 0)
    if turn.known.playing is None:
        return heard
    document, began = turn.known.playing
    ms = 0
    for item in (*_before_the_set(document), *_sequencer(document)["items"]):
        ms += _ms(item)
        found = REP.fullmatch(str(item.get("description")))
        if found and found["phase"] == "settle" and ms <= turn.at - began:
            heard[Leg(found["leg"])] += 1
    return heard


def _ms(item: Json) -> int:
    """How long a part of a set lasts: a silence, or what is said over one."""
    return int(item["duration"] if item["type"] == "Silence" else item["items"][0]["duration"])


def _before_the_set(document: Json) -> list[Json]:
    items: list[Json] = document["mainTemplate"]["item"]["items"]
    return items[: items.index(_sequencer(document))]
