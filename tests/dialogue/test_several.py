"""Several things in one sentence are each done as if they had been said alone, and said back in the fewest words."""

from dataclasses import replace

import pytest

from skill.content.catalogue import Line, catalogue
from skill.dialogue.engine import respond
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.exercise.protocol import Goal, Leg, Legs, Pace
from skill.hearing.utterance import DAY_MS, Candidate, Intent, Utterance

START = 20_000 * DAY_MS
READY = Session(State.READY, goal=Goal.KNEES, screening_passed_for=Goal.KNEES)


def several(*parts: Candidate, missed: str | None = None) -> Utterance:
    return Utterance(Intent.SEVERAL, START, word=missed, candidates=parts)


def part(intent: Intent, word: str | None = None, number: int | None = None) -> Candidate:
    return Candidate(intent.value, intent, word, number)


def text(lines: tuple[Line, ...]) -> str:
    return " ".join(map(catalogue().text, lines))


BRIEFLY = {
    "seconds of each way": (part(Intent.BREATH, "in=6,out=7"), "Six seconds in, seven out."),
    "a rest": (part(Intent.REST, number=3), "Three seconds between."),
    "the other leg first": (part(Intent.FIRST_LEG, "left"), "Left leg first."),
    "all cues": (part(Intent.CUES, "full"), "All my cues."),
    "few words": (part(Intent.CUES, "few"), "Few words."),
    "only the count": (part(Intent.CUES, "count"), "Only the count."),
    "bells": (part(Intent.CUES, "tones"), "Bells."),
    "a slow voice": (part(Intent.SPEECH, "slow"), "A slower voice."),
    "the usual voice": (part(Intent.SPEECH, "usual"), "My usual voice."),
    "no sound of a breath": (part(Intent.BREATH_SOUND, "off"), "No breath sound."),
    "two sets": (part(Intent.SETS, number=2), "Two sets."),
    "one set more": (part(Intent.ANOTHER_SET), "One more set after this."),
}


@pytest.mark.parametrize("name", BRIEFLY)
def test_a_wish_beside_another_is_said_back_briefly(name: str) -> None:
    wish, said = BRIEFLY[name]
    floor = replace(READY, state=State.FLOOR)
    _, reply = respond(floor, several(part(Intent.REPS, number=7), wish))

    assert text(reply.lines) == f"Seven with each leg. {said}"


def test_several_wishes_are_all_done() -> None:
    session, _ = respond(READY, several(*(wish for wish, _ in BRIEFLY.values()), part(Intent.ONLY_LEG, "left")))

    assert (session.pace, session.leg, session.target_reps) == (Pace(6000, 7000, 3000), Leg.LEFT, Legs(0, 5))
    assert session.sets_to_come == 2


@pytest.mark.parametrize("place", ["first", "middle", "last", "some"])
def test_what_was_not_understood_beside_a_wish_is_said(place: str) -> None:
    _, reply = respond(READY, several(part(Intent.REPS, number=7), missed=place))

    assert (
        text(reply.lines)
        == {
            "first": "Seven with each leg. I didn't catch the first part.",
            "middle": "Seven with each leg. I didn't catch the part in between.",
            "last": "Seven with each leg. I didn't catch the last part.",
            "some": "Seven with each leg. I didn't catch some of that.",
        }[place]
    )


def test_a_wish_that_cannot_be_is_answered_in_full_beside_one_that_can() -> None:
    session, reply = respond(READY, several(part(Intent.REPS, number=0), part(Intent.CUES, "few")))

    assert text(reply.lines) == "Between three and ten works best. Say, for example: eight reps. Few words."
    assert session.target_reps == Legs(5, 5)


@pytest.mark.parametrize(("number", "nearest"), [(40, "Ten"), (2, "Three")])
def test_the_nearest_number_of_reps_is_said_beside_another_wish(number: int, nearest: str) -> None:
    _, reply = respond(READY, several(part(Intent.REPS, number=number), part(Intent.CUES, "few")))

    assert text(reply.lines) == f"Between three and ten works best. {nearest} with each leg. Few words."


def test_a_number_for_another_set_is_said_once_where_say_ready_says_it_and_the_range_as_well() -> None:
    felt = Session(State.FEEL, goal=Goal.KNEES, screening_passed_for=Goal.KNEES, completed_reps=Legs(5, 5))
    six = respond(felt, several(part(Intent.ANOTHER_SET), part(Intent.REPS, number=6)))[1]
    forty = respond(felt, several(part(Intent.ANOTHER_SET), part(Intent.REPS, number=40)))[1]

    assert text(six.lines) == "One more set, then. Rest first, both knees bent."
    assert text(six.question).startswith("Six with each leg, right leg first.")
    assert text(forty.lines) == "One more set, then. Rest first, both knees bent. Between three and ten works best."


def test_what_leads_on_beside_wishes_leads_on_when_they_are_done() -> None:
    session, reply = respond(READY, several(part(Intent.REPS, number=3), part(Intent.NEXT)))

    assert (session.state, session.target_reps) == (State.REPS, Legs(3, 3))
    assert reply.score


def test_several_wishes_where_it_is_asked_what_was_meant_are_taken_where_that_was_asked() -> None:
    asked = (part(Intent.SLOWER), part(Intent.FASTER))
    asking = Session(State.DID_YOU_MEAN, return_stack=((State.READY, 1),), goal=Goal.KNEES, candidates=asked)
    session, reply = respond(asking, several(part(Intent.REPS, number=3), part(Intent.CUES, "few")))

    assert (session.state, session.candidates) == (State.READY, ())
    assert text(reply.lines) == "Three with each leg. Few words."


def test_wishes_beside_an_answer_are_said_back_briefly_before_the_next_question_and_not_to_whom_it_turns_away() -> None:
    wishes = (part(Intent.REPS, number=7), part(Intent.SPEECH, "slow"))
    asked = replace(READY, state=State.SCREEN_1, screening_passed_for=None)
    passed, next_question = respond(asked, Utterance(Intent.NO, START, wishes=wishes))
    turned_away, goodbye = respond(asked, Utterance(Intent.YES, START, wishes=wishes))

    assert (passed.state, passed.target_reps) == (State.SCREEN_2, Legs(7, 7))
    assert text(next_question.lines) == "Seven with each leg. A slower voice."
    assert turned_away.state is State.END
    assert [line.name for line in goodbye.lines] == ["screen.knees.1.yes"]


def test_who_wants_her_to_talk_faster_than_she_does_is_told_of_fewer_words() -> None:
    _, reply = respond(READY, Utterance(Intent.SPEECH, START, word="usual"))

    assert text(reply.lines) == "This is how fast I talk. For fewer words, say: fewer words."
