"""The stored form of a session: dictionaries of plain values, as the session attributes and DynamoDB both keep them."""

from collections.abc import Mapping
from typing import Any

from skill.content.catalogue import catalogue
from skill.dialogue.phrases import phrase
from skill.dialogue.replacing import replace
from skill.dialogue.session import Playback, Reminder, Session, consistent
from skill.dialogue.states import State
from skill.exercise.progression import eased
from skill.exercise.protocol import MOST_SETS, Goal, Leg, Legs, Pace
from skill.hearing.utterance import BY_DEGREES, Candidate, Intent
from skill.pacing.cues import Cueing
from skill.storage.migrations import USUAL, VERSION, state_named, upgrade, worth_keeping
from skill.storage.plain_values import (
    LAST_INSTANT,
    Body,
    dump_pace,
    flag,
    load_pace,
    load_reps,
    load_set_reps,
    text,
    whole,
)
from skill.storage.profile_records import (
    dump_figures,
    dump_habit,
    dump_practice,
    dump_profile,
    load_figures,
    load_habit,
    load_practice,
    load_profile,
)


def dump(session: Session) -> Body:
    """The whole session, for the attributes that ride with the conversation."""
    return {
        "place": dump_place(session),
        "profile": dump_profile(session.profile),
        "passed": session.screening_passed_for,
        "short": session.short_check_suffices,
        "due": session.full_check_due,
        "agreed": session.clinician_agreed,
        "eased": dump_pace(session.eased_pace) if session.eased_pace else None,
        "voice": session.voice_recognised,
        "guest": session.guest,
        "supposed": [session.supposed_reps.right, session.supposed_reps.left] if session.supposed_reps else None,
        "plain": session.plain_voice,
        "plain_told": session.plain_voice_explained,
        "first_time": session.first_time_finished,
        "compared": dump_figures(session.compared_with),
        "told": session.quality_cue_given,
        "taught": [*session.topics_explained],
        "progress": [*session.progress_told],
        "offered": session.other_goal_offered,
        "more": session.last_wish,
        "missed": session.fallback_count,
        "warned": session.storage_warning_given,
        "felt": session.feeling_answered,
        "spared": [*session.spared_legs],
        "stopped": session.stopped_for_today,
        "sets": session.sets_to_come,
        "rests": session.rests_until,
        "reminder": [session.reminder.time, session.reminder.days] if session.reminder else None,
        "earlier": [{"began": practice.began_at, **dump_practice(practice)} for practice in session.earlier_practices],
        "wished": [_dump_candidate(each) for each in session.wishes],
        "before": dump_habit(session.habit_before) if session.habit_before else None,
        "asked": [_dump_candidate(each) for each in session.candidates],
        "turns": session.turn_count,
    }


def dump_place(session: Session) -> Body:
    """The position of a session as a stored place, without the fields that are empty or as usual."""
    return worth_keeping(
        {
            "v": VERSION,
            "place": session.state,
            "step": session.step,
            "trail": [[state, step] for state, step in session.return_stack],
            "left_off": session.resume_state,
            "left_off_step": session.resume_step if session.resume_state else 0,
            "goal": session.goal,
            "leg": session.leg,
            "leads": session.first_leg if session.first_leg is not Leg.RIGHT else None,
            "promised": [session.target_reps.right, session.target_reps.left],
            "done": [session.completed_reps.right, session.completed_reps.left],
            "pace": dump_pace(session.pace),
            "seen": session.last_turn_at,
            "began": session.began_at,
            "day": session.day,
            "easier": session.easy_streak,
            "less": [session.uncounted.right, session.uncounted.left] if session.uncounted != Legs() else None,
            "further": _dump_further(session),
            "skipped": session.leg_skipped,
            "playing": _dump_playback(session.playback),
            "bed": session.on_bed,
        }
    )


def _dump_further(session: Session) -> list[int] | None:
    """[began, right, left] of a further set: when its practice began (epoch ms), and the reps of its earlier sets."""
    began, before = session.practice_began_at, session.earlier_sets
    return [began, before.right, before.left] if began else None


def _further(stored: Any) -> dict[str, Any]:
    if not stored:
        return {}
    began, right, left = stored
    return {"practice_began_at": whole(began, LAST_INSTANT), "earlier_sets": load_reps((right, left))}


def load(stored: Mapping[str, Any]) -> Session:
    """The session in stored form, its place and profile of any version ever shipped; ValueError if it is not one."""
    try:
        place = USUAL | upgrade("place", stored["place"])
        session = replace(
            _position(place),
            screening_passed_for=Goal(stored["passed"]) if stored.get("passed") else None,
            short_check_suffices=flag(stored.get("short", False)),
            full_check_due=flag(stored.get("due", False)),
            clinician_agreed=flag(stored.get("agreed", False)),
            eased_pace=_eased_pace(stored),
            voice_recognised=flag(stored.get("voice", False)),
            guest=flag(stored.get("guest", False)),
            supposed_reps=load_set_reps(stored["supposed"]) if stored.get("supposed") else None,
            plain_voice=flag(stored.get("plain", False)),
            plain_voice_explained=flag(stored.get("plain_told", False)),
            first_time_finished=flag(stored.get("first_time", False)),
            compared_with=load_figures(stored.get("compared")),
            quality_cue_given=flag(stored.get("told", False)),
            topics_explained=tuple(map(text, stored.get("taught", ()))),
            progress_told=tuple(map(text, stored.get("progress", ()))),
            other_goal_offered=flag(stored.get("offered", False)),
            last_wish=next((wish for wish in BY_DEGREES if wish == stored.get("more")), None),
            fallback_count=whole(stored.get("missed", 0)),
            storage_warning_given=flag(stored.get("warned", False)),
            feeling_answered=flag(stored.get("felt", False)),
            spared_legs=tuple(map(Leg, stored.get("spared", ()))),
            stopped_for_today=flag(stored.get("stopped", False)),
            sets_to_come=whole(stored.get("sets", 0), MOST_SETS - 1),
            rests_until=whole(stored.get("rests", 0), LAST_INSTANT),
            reminder=_reminder(stored.get("reminder")),
            earlier_practices=tuple(load_practice(each["began"], each) for each in stored.get("earlier", ())),
            wishes=tuple(_candidate(*each) for each in stored.get("wished", ())),
            habit_before=load_habit(stored["before"]) if stored.get("before") is not None else None,
            candidates=_candidates(place, stored.get("asked", ())),
            turn_count=whole(stored.get("turns", 0)),
            profile=load_profile(stored["profile"]),
        )
        return consistent(session)
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"not a session: {error}") from error


def load_place(stored: Mapping[str, Any]) -> Session:
    """The session at a place that was kept by any version, and nothing else of it; ValueError if it is not one."""
    try:
        place = USUAL | upgrade("place", stored)
        return consistent(replace(_position(place), candidates=_candidates(place, ())))
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"not a place: {error}") from error


def _position(place: Mapping[str, Any]) -> Session:
    return Session(
        state=state_named(place["place"]),
        step=whole(place["step"]),
        return_stack=tuple((state_named(name), whole(step)) for name, step in place.get("trail", ())),
        resume_state=state_named(place["left_off"]) if place.get("left_off") else None,
        resume_step=whole(place.get("left_off_step", 1)),
        goal=Goal(place["goal"]) if place.get("goal") else None,
        leg=Leg(place["leg"]),
        first_leg=Leg(place.get("leads", Leg.RIGHT)),
        target_reps=load_set_reps(place["promised"]),
        completed_reps=load_set_reps(place["done"]),
        pace=load_pace(place["pace"]),
        last_turn_at=whole(place.get("seen", 0), LAST_INSTANT),
        began_at=whole(place.get("began", 0), LAST_INSTANT),
        day=whole(place.get("day", 0)),
        easy_streak=whole(place.get("easier", 0)),
        uncounted=load_reps(place.get("less", (0, 0))),
        **_further(place.get("further")),
        leg_skipped=flag(place.get("skipped", False)),
        playback=_playback(place.get("playing")),
        on_bed=flag(place.get("bed", False)),
    )


def _candidates(place: Mapping[str, Any], stored: Any) -> tuple[Candidate, ...]:
    """What may have been meant: one or two while that is asked over a state, else nothing; ValueError otherwise."""
    asked = state_named(place["place"]) is State.DID_YOU_MEAN
    if asked is not (len(stored) in (1, 2)) or (asked and not place.get("trail")):
        raise ValueError("not a session: what may have been meant belongs to the question that asks it")
    found = tuple(_candidate(*each) for each in stored)
    if any(phrase(each, Session()).name not in catalogue().lines for each in found):
        raise ValueError("not a session: nothing of what may have been meant can be asked")
    return found


def _dump_candidate(candidate: Candidate) -> list[str | int | None]:
    return [candidate.meaning, candidate.intent, candidate.word, candidate.number, candidate.time]


def _candidate(meaning: Any, intent: Any, word: Any, number: Any, time: Any) -> Candidate:
    named, told = (each if each is None else text(each) for each in (word, time))
    return Candidate(text(meaning), Intent(intent), named, number if number is None else whole(number), told)


def _dump_playback(playback: Playback | None) -> list[int] | None:
    """[started, lead, plain, cueing]: in epoch ms, in ms, 1 for a plain voice, and the place in Cueing, if known."""
    if playback is None:
        return None
    said = [] if playback.cueing is None else [[*Cueing].index(playback.cueing)]
    return [playback.started_at, playback.lead_ms, int(playback.plain_voice), *said]


def _eased_pace(stored: Mapping[str, Any]) -> Pace | None:
    """What somebody was eased to; a conversation that version 3 began says only that they were."""
    match stored.get("eased"):
        case None | False:
            return None
        case True:
            return eased(load_pace((USUAL | upgrade("place", stored["place"]))["pace"]))
        case pace:
            return load_pace(pace)


def _playback(stored: Any) -> Playback | None:
    if not stored:
        return None
    started_at, lead_ms, *how = stored
    cueing = [*Cueing][whole(how[1], len(Cueing) - 1)] if len(how) > 1 else None
    return Playback(whole(started_at, LAST_INSTANT), whole(lead_ms), how[:1] == [1], cueing)


def _reminder(stored: Any) -> Reminder | None:
    if not stored:
        return None
    time, days = stored
    return Reminder(time if time is None else text(time), text(days))
