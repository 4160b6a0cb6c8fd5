"""What may have been meant is asked, and whatever is answered leads where it would have led by itself."""

from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from skill.content.catalogue import catalogue
from skill.dialogue.engine import respond
from skill.dialogue.phrases import phrase
from skill.dialogue.profile import Habit, Profile
from skill.dialogue.reply import Reply
from skill.dialogue.session import Playback, Session, enter
from skill.dialogue.states import DIGRESSIONS, PRIVATE, SAFETY_QUESTIONS, SCREENS, SETTLING, State
from skill.exercise.protocol import Goal, Legs
from skill.hearing.ear import hear
from skill.hearing.interpret import interpret
from skill.hearing.learned.features import SITUATIONS
from skill.hearing.meanings import MEANINGS
from skill.hearing.utterance import DAY_MS, HEALTH_INTENTS, NEAREST, Candidate, Intent, Utterance
from skill.storage.loaded import bodies
from skill.storage.records import dump, load
from skill.storage.redaction import without_health
from tests.support.offers import MEANT

WORDS = catalogue()
NOW = 20_000 * DAY_MS + DAY_MS // 2
KNEES = Profile(Goal.KNEES, ((Goal.KNEES, Habit(Legs(6, 6))),), (), (Goal.KNEES,))
OPEN = tuple(state for state in State if state not in (State.END, State.DID_YOU_MEAN))
VALUES: dict[str, Any] = {
    "number": {"number": 4}, "reps": {"number": 8}, "only_leg": {"word": "left"}, "term": {"word": "band"},
    "remind": {"time": "19:30"}, "rest": {"number": 4}, "teach": {"word": "far"},
    "words": {"word": "few"}, "breath_sound": {"word": "off"}, "speak_slower": {"word": "slow"},
    "speak_faster": {"word": "usual"},
}  # fmt: skip
GOALS = {"knees": "knees", "hips_back": "hips", "both": "both", "easy": "easy", "right": "right", "hard": "hard"}
CANDIDATES = {
    name: replace(Candidate(name, NEAREST.get(intent, intent), GOALS.get(name)), **VALUES.get(name, {}))
    for name, intent in MEANINGS.items()
}
NEAR_THE_OTHER = [*zip(CANDIDATES.values(), [*CANDIDATES.values()][7:] + [*CANDIDATES.values()][:7], strict=True)]


def somewhere(state: State) -> Session:
    """A practice of the knees in a state, behind a set where the state is a digression."""
    passed = None if state in SAFETY_QUESTIONS else Goal.KNEES
    session = Session(
        State.REPS, goal=Goal.KNEES, screening_passed_for=passed, completed_reps=Legs(2, 0), began_at=NOW - 90_000
    )
    session = replace(session, day=20_000, profile=KNEES, last_turn_at=NOW - 60_000)
    if state is State.LOST_TOUCH:
        session = replace(session, playback=Playback(NOW - 300_000, 5_000))
    return enter(session, state) if state in DIGRESSIONS else replace(session, state=state)


def asked(session: Session, *candidates: Candidate) -> tuple[Session, Reply]:
    return respond(session, Utterance(Intent.UNCERTAIN, NOW, candidates=candidates))


def outright(session: Session, meant: Candidate) -> tuple[Session, Reply]:
    said = Utterance(meant.intent, NOW, word=meant.word, number=meant.number, time=meant.time)
    return respond(session, said)


def text(reply: Reply) -> str:
    return " ".join(WORDS.text(line) for line in reply.spoken)


@pytest.mark.parametrize("state", OPEN)
def test_choosing_what_was_offered_equals_having_said_it_where_it_was_asked(state: State) -> None:
    """Every meaning, as the first and as the second; but for what only its own word leads to, which repeats."""
    chosen, unasked = 0, 0
    for first, second in NEAR_THE_OTHER:
        session = somewhere(state)
        asking, _ = asked(session, first, second)
        if asking.state is not State.DID_YOU_MEAN:
            unasked += 1
            continue
        for candidate, word in ((first, "first"), (second, "second")):
            answer = respond(replace(asking, turn_count=0), Utterance(Intent.WHICH, NOW, word=word))
            if (candidate.intent, state) in BY_WORD:
                assert answer[0].state is state, candidate
            else:
                chosen += 1
                assert answer == outright(session, candidate), candidate

    # Whoever is not heard yet where they lie is asked about nothing but their health.
    assert unasked <= 4 or state is State.HEARING, "between two answers a safety question is asked again"
    assert chosen >= (2 * len(CANDIDATES) - 12 if state is not State.HEARING else 20)


UNWELL = (*PRIVATE, *SAFETY_QUESTIONS)
BY_WORD = {
    *product([Intent.NO], SAFETY_QUESTIONS),
    *product([Intent.SETTLED], UNWELL),
    *product(
        [Intent.YES],
        [State.COME_BACK, State.LOST_TOUCH, State.GOT_TO, State.DIAGNOSIS, State.CLEARED, State.FORGETTING],
    ),
}


@pytest.mark.parametrize("state", OPEN)
def test_a_yes_to_did_you_mean_takes_the_offer_about_health_and_else_the_first(state: State) -> None:
    wish, hurt = CANDIDATES["slower"], CANDIDATES["pain"]
    for offered, meant in (((wish, hurt), hurt), ((hurt, wish), hurt), ((wish, CANDIDATES["tip"]), wish)):
        if state is State.HEARING and meant is wish:
            continue  # whoever is not heard yet where they lie is asked about nothing but their health
        asking, _ = asked(somewhere(state), *offered)

        answer = respond(replace(asking, turn_count=0), Utterance(Intent.YES, NOW))

        assert answer == outright(somewhere(state), meant)


@pytest.mark.parametrize("state", OPEN)
def test_what_answers_no_offer_is_heard_as_itself(state: State) -> None:
    answers = {Intent.YES, Intent.NO, Intent.OKAY, Intent.UNSURE, Intent.SOMEWHAT, Intent.WHICH, Intent.REPEAT}
    for intent in set(Intent) - answers - {Intent.LAUNCH, Intent.UNCERTAIN}:
        asking, _ = asked(somewhere(state), CANDIDATES["slower"], CANDIDATES["dizzy"])

        answer = respond(replace(asking, turn_count=0), Utterance(intent, NOW))

        assert answer == respond(somewhere(state), Utterance(intent, NOW)), intent


@pytest.mark.parametrize("state", OPEN)
def test_neither_of_two_offers_comes_back_to_the_question_and_never_moves_a_leg(state: State) -> None:
    asking, _ = asked(somewhere(state), CANDIDATES["slower"], CANDIDATES["tip"])

    after, reply = respond(asking, Utterance(Intent.NO, NOW))

    assert reply.score is None
    assert after.candidates == ()
    assert after.state is (State.PAUSED if state in (State.REPS, State.CHANGE, State.WALK) else state)


@pytest.mark.parametrize("state", OPEN)
def test_what_was_meant_is_never_asked_twice_in_a_row(state: State) -> None:
    asking, _ = asked(somewhere(state), CANDIDATES["slower"], CANDIDATES["tip"])

    after, _ = asked(replace(asking, turn_count=0), CANDIDATES["why"], CANDIDATES["tip"])

    assert after == respond(replace(somewhere(state), fallback_count=1), Utterance(Intent.FALLBACK, NOW))[0]
    if after.fallback_count:
        assert asked(after, CANDIDATES["why"], CANDIDATES["tip"])[0].state is not State.DID_YOU_MEAN


@pytest.mark.parametrize("state", [State.SCREEN_1, State.SCREEN_2, State.SCREEN_3, State.NEWS])
def test_a_no_to_all_is_asked_for_by_itself_and_only_a_yes_to_that_counts_as_one(state: State) -> None:
    asking, reply = asked(somewhere(state), CANDIDATES["no"])

    assert text(reply) == "So that's a no to all of it?"
    yes = respond(replace(asking, turn_count=0), Utterance(Intent.YES, NOW))
    assert yes == respond(somewhere(state), Utterance(Intent.NO, NOW))
    for other in (Intent.NO, Intent.OKAY, Intent.NEXT, Intent.FALLBACK, Intent.UNCERTAIN, Intent.SETTLED):
        assert respond(asking, Utterance(other, NOW))[0].state is state, other
    for symptom in HEALTH_INTENTS - {Intent.SETTLED}:
        after = respond(replace(asking, turn_count=0), Utterance(symptom, NOW))
        assert after == respond(somewhere(state), Utterance(symptom, NOW))


@pytest.mark.parametrize("state", [State.NEWS, *SCREENS])
@pytest.mark.parametrize("goal", Goal)
def test_a_no_to_a_no_to_all_asks_one_half_and_then_the_other_and_never_the_same_again(
    state: State, goal: Goal
) -> None:
    """It may mean either, and so may the next one; a half has a plain no."""
    whole = replace(somewhere(state), goal=goal)
    asking, _ = asked(whole, CANDIDATES["no"])

    first, question = respond(asking, Utterance(Intent.NO, NOW))
    unclear, words = asked(first, CANDIDATES["no"])
    second, other_half = respond(unclear, Utterance(Intent.NO, NOW))
    passed = respond(second, Utterance(Intent.NO, NOW))[0]

    assert text(question).startswith("Then one half at a time. ")
    assert (first.state, unclear.state, second.state) == (state, state, state)
    assert text(words).endswith(": yes, or no?")
    assert text(other_half) not in text(question)
    assert passed.state is respond(whole, Utterance(Intent.NO, NOW))[0].state
    assert passed.step == 1


@pytest.mark.parametrize("step", [2, 3])
@pytest.mark.parametrize("state", [State.SCREEN_1, State.SCREEN_2])
def test_a_yes_to_a_half_is_a_yes_to_the_question(state: State, step: int) -> None:
    half = replace(somewhere(state), step=step)

    assert respond(half, Utterance(Intent.YES, NOW)) == respond(somewhere(state), Utterance(Intent.YES, NOW))


@pytest.mark.parametrize(("step", "then"), [(1, State.OPERATED), (2, State.END), (3, State.CLEARED)])
def test_a_yes_to_half_of_the_last_question_says_which_it_is(step: int, then: State) -> None:
    asking = replace(somewhere(State.SCREEN_3), step=step)

    assert respond(asking, Utterance(Intent.YES, NOW))[0].state is then


@pytest.mark.parametrize("state", SAFETY_QUESTIONS)
@pytest.mark.parametrize("answer", [Intent.YES, Intent.NO, Intent.WHICH, Intent.OKAY])
def test_a_safety_question_is_not_passed_by_choosing_between_a_symptom_and_a_no(state: State, answer: Intent) -> None:
    asking, _ = asked(somewhere(state), CANDIDATES["no"], CANDIDATES["pain"])
    onward = {*SETTLING, State.REPS, State.SCREEN_2, State.SCREEN_3} - {state}

    assert respond(asking, Utterance(answer, NOW, word="first"))[0].state not in onward


@pytest.mark.parametrize("state", [State.CALM, State.DIZZY, State.BETTER])
def test_better_that_was_not_quite_said_asks_how_it_is(state: State) -> None:
    after, reply = asked(somewhere(state), CANDIDATES["settled"])

    assert after.state is state
    assert "better" in text(reply)


def test_forgetting_takes_no_yes_that_was_not_quite_said() -> None:
    after, reply = asked(somewhere(State.FORGETTING), CANDIDATES["yes"])

    assert (after.state, text(reply)) == (State.FORGETTING, "Shall I forget everything about you?")


@pytest.mark.parametrize(
    ("offered", "said"),
    [
        (("slower", "skip_leg"), "Heel home, and rest. Did you mean slower, or skip this leg?"),
        (("go_on", "pain"), "Stop there. Let the leg rest. Does something hurt, or did you mean go on?"),
        (("dizzy", "emergency"), "Stop there. Let the leg rest. Did you mean dizzy, or an emergency?"),
        (("reps", "repeat"), "Heel home, and rest. Did you mean eight reps, or say that again?"),
        (("only_leg",), "Heel home, and rest. Did you mean only the left leg?"),
    ],
)
def test_while_a_leg_moves_it_comes_home_before_anything_is_asked(offered: tuple[str, ...], said: str) -> None:
    _, reply = asked(somewhere(State.REPS), *(CANDIDATES[name] for name in offered))

    assert text(reply) == said
    assert reply.score is None


def test_a_silence_hears_the_question_once_more() -> None:
    _, reply = asked(somewhere(State.SETUP), CANDIDATES["next"], CANDIDATES["back"])

    assert reply.no_input == reply.question


@pytest.mark.parametrize("state", OPEN)
def test_did_you_mean_leaves_nothing_in_what_is_stored(state: State) -> None:
    """Nor can it be told that anything was asked, or that it was about health."""
    stored = []
    for offered in (("slower", "tip"), ("pain", "next"), ("emergency", "sharp")):
        asking, _ = asked(somewhere(state), *(CANDIDATES[name] for name in offered))
        stored.append(bodies(asking))
        assert without_health(asking).candidates == ()

    assert stored[0] == stored[1] == stored[2]
    assert "did_you_mean" not in str(stored)


def test_the_attributes_keep_meanings_and_no_word_of_what_was_said() -> None:
    asking, _ = asked(somewhere(State.SETUP), CANDIDATES["reps"], CANDIDATES["hips_back"])

    kept = dump(asking)

    assert kept["asked"] == [["reps", "reps", None, 8, None], ["hips_back", "goal", "hips", None, None]]
    assert load(kept).candidates == asking.candidates


@pytest.mark.parametrize(
    "damaged",
    [
        [],
        [["next", "next", None, None, None]] * 3,
        [["next", "next"]],
        [["walked", "next", None, None, None]],
        [[1, "next", None, None, None]],
        [["breath", "breath", "in=x", None, None]],
        [["next", "nowhere", None, None, None]],
    ],
)
def test_attributes_with_a_question_about_nothing_are_no_session(damaged: list[object]) -> None:
    asking, _ = asked(somewhere(State.SETUP), CANDIDATES["next"], CANDIDATES["back"])

    with pytest.raises(ValueError):  # noqa: PT011 - whatever is wrong with it
        load({**dump(asking), "asked": damaged})


def test_every_meaning_that_can_be_offered_has_a_phrase_of_few_words() -> None:
    phrases = {name: WORDS.text(phrase(each, Session())) for name, each in CANDIDATES.items()}

    assert {name: said for name, said in phrases.items() if len(said.split()) > 6} == {}
    by_value = {name.rpartition("_")[0] for name in MEANT if name.startswith(("teach_", "words_", "breath_"))}
    plain = {name for name in MEANT if not name.startswith(("teach_", "words_", "breath_"))}
    assert plain | by_value - {"breath"} == {*MEANINGS}


ROWS = [
    ("moving", "could we er you know"), ("setup", "mm what was that about the back again"), ("ready", "hm eight slow"),
    ("safety", "no i don't think i do"), ("safety", "not really no"), ("calm", "it's sort of better"),
    ("forgetting", "yes but not the goal"), ("lost_touch", "yes nearly all"), ("anywhere", "bit of a thing there"),
    ("dizzy", "better ish"), ("come_back", "the other i think"), ("paused", "shall we see"),
]  # fmt: skip


def test_what_is_offered_is_what_the_ear_returns() -> None:
    offered = 0
    for situation, said in [*ROWS, *product(SITUATIONS, ("well maybe", "hm that one", "not that", "bit more of it"))]:
        found = hear(said, situation)
        if found.outcome != "ask" or not all(guess.meaning in MEANINGS for guess in found.alternatives):
            continue
        heard = interpret(Utterance(Intent.FALLBACK, NOW, text=said), situation)
        if heard.intent is Intent.UNCERTAIN:
            offered += 1
            assert [each.meaning for each in heard.candidates] == [guess.meaning for guess in found.alternatives]
        else:  # one thing to the dialogue
            assert len({NEAREST.get(MEANINGS[g.meaning], MEANINGS[g.meaning]) for g in found.alternatives}) == 1

    assert offered >= 4


@pytest.mark.parametrize(
    ("said", "intent", "word"),
    [
        ("the first one please", Intent.WHICH, "first"), ("um the second", Intent.WHICH, "second"),
        ("the latter", Intent.WHICH, "second"), ("neither of those", Intent.NO, None),
        ("no the last one", Intent.WHICH, "second"),
    ],
)  # fmt: skip
def test_one_of_two_offers_can_be_named_as_the_first_or_the_second(said: str, intent: Intent, word: str | None) -> None:
    heard = interpret(
        Utterance(Intent.FALLBACK, NOW, text=said), "moving", None, (CANDIDATES["slower"], CANDIDATES["tip"])
    )

    assert (heard.intent, heard.word) == (intent, word)


def test_at_half_of_a_safety_question_only_an_answer_that_is_not_certain_asks_for_a_plain_one() -> None:
    half = replace(somewhere(State.SCREEN_1), step=2)
    offers = {"no": ("no",), "yes or no": ("yes", "no"), "pain": ("pain",), "a tip": ("tip",)}
    met = {name: asked(half, *(CANDIDATES[each] for each in offered))[0].state for name, offered in offers.items()}

    assert met == {
        "no": State.SCREEN_1,
        "yes or no": State.SCREEN_1,
        "pain": State.DID_YOU_MEAN,
        "a tip": State.DID_YOU_MEAN,
    }


@pytest.mark.parametrize("state", [State.BETTER, State.DIAGNOSIS, State.OPERATED, State.CLEARED])
def test_a_no_to_whether_a_no_was_meant_asks_a_question_of_one_part_again_as_a_whole(state: State) -> None:
    asking, _ = asked(somewhere(state), CANDIDATES["no"])
    after, reply = respond(asking, Utterance(Intent.NO, NOW))

    assert (after.state, after.step, reply.lines[0].name) == (state, 1, "did_you_mean.neither")


@pytest.mark.parametrize("word", [None, "both"])
def test_whoever_names_neither_the_first_nor_the_second_is_asked_again_which_it_is(word: str | None) -> None:
    asking, question = asked(somewhere(State.SCREEN_1), CANDIDATES["tip"], CANDIDATES["no"])
    after, again = respond(asking, Utterance(Intent.WHICH, NOW, word=word))

    assert (after.state, after.candidates) == (State.DID_YOU_MEAN, asking.candidates)
    assert text(again) == text(question) == "Did you mean the pro tip, or no to all of them?"
