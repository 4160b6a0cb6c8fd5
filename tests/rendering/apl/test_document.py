"""What a screen is sent, and what a touch of it says; how it looks is seen in test_drawn_pages.py."""

import json
from dataclasses import replace
from typing import Any

import pytest

from simulator.device import apl, request, rules
from simulator.device.player import RENDER
from simulator.device.request import Owner, PlatformSession
from simulator.device.timeline import spoken_ms
from simulator.device.viewport import NEWEST
from simulator.ears.recognizer import Recognizer
from skill.alexa import handlers
from skill.dialogue.engine import respond
from skill.dialogue.reply import Reply
from skill.dialogue.session import Reminder
from skill.dialogue.states import PLAYING, SAFETY_QUESTIONS, State
from skill.dialogue.table.row import Kind
from skill.exercise.protocol import LADDER, Goal, Legs
from skill.hearing.utterance import Intent, Utterance
from skill.rendering import apla
from skill.rendering.apl import document, figure, pages
from skill.rendering.apl.buttons import BUTTONS, WISHES, buttons, touched, which, wishes
from skill.settings import Settings
from skill.storage.memory import MemoryStore
from skill.storage.records import load
from tests.support.alexa import ACCOUNT, TO_THE_SET, Conversation
from tests.support.clock import MORNING as NOW
from tests.support.pages import WORDS, everything, set_of

WIDE = "hub-landscape-medium"
SAID = Utterance(Intent.FALLBACK, NOW)


def directives(answer: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = answer["response"].get("directives") or []
    return found


def test_a_device_without_a_screen_is_sent_no_page(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer)
    kinds = {each["type"] for words in TO_THE_SET for each in directives(conversation.say(words))}

    assert kinds == {RENDER}


def test_every_answer_on_a_screen_has_its_page(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer, screen=WIDE)

    for words in (*TO_THE_SET, "pause", "stop"):
        answer = conversation.say(words)
        assert [each["type"] for each in directives(answer)] == [apl.RENDER], words
        assert rules.broken(answer, spoken_ms, announced=NEWEST) is None, words


@pytest.mark.parametrize(("announced", "page"), [("1.3", False), ("1.4", True), ("2024.3", True), ("new", False)])
def test_only_a_version_with_sound_inside_pictures_is_sent_pages(announced: str, page: bool) -> None:
    sent = request.envelope(request.launch(), PlatformSession(), Owner(account=ACCOUNT, screen=WIDE), NOW)
    interfaces = sent["context"]["System"]["device"]["supportedInterfaces"]
    interfaces["Alexa.Presentation.APL"]["runtime"]["maxVersion"] = announced

    assert bool(directives(handlers.function(MemoryStore(), Settings())(sent, None))) is page


def test_the_sound_inside_a_picture_is_the_one_that_a_device_without_a_screen_plays(recognizer: Recognizer) -> None:
    """One score, to the last property; and nothing is said beside it."""
    seen = Conversation(recognizer, screen=WIDE).say(*TO_THE_SET)
    heard = Conversation(recognizer).say(*TO_THE_SET)

    assert "outputSpeech" not in seen["response"]
    assert directives(seen)[0]["sources"] == {"score": directives(heard)[0]["document"]}
    assert [*apl.sounds(directives(seen)[0])] == [directives(heard)[0]["document"]]


def test_picture_and_sound_are_started_by_one_command(recognizer: Recognizer) -> None:
    page = directives(Conversation(recognizer, screen=WIDE).say(*TO_THE_SET))[0]["document"]
    [together] = page["mainTemplate"]["items"][0]["onMount"]

    assert (together["type"], together["commands"][0]["type"]) == ("Parallel", "SpeakItem")


def test_where_the_reps_are_speech_the_page_keeps_still() -> None:
    """Nothing could keep its picture in time with them."""
    score = set_of(Goal.KNEES)
    reply = Reply(State.REPS, Kind.SET, score=score)
    page = document.render(next(made.session for made in everything() if made.reply.score), reply, WORDS, inside=False)

    assert (page.sources, page.datasources) == ({}, {})
    assert "onMount" not in page.document["mainTemplate"]["items"][0]


def test_a_rest_that_is_counted_down_is_seen_in_numbers_and_a_touch_cuts_it_short() -> None:
    session = replace(next(made.session for made in everything() if made.session.state is State.SETUP), rests_until=0)
    session, reply = respond(session, Utterance(Intent.COUNTDOWN, NOW, number=30))
    page = json.dumps(document.render(session, reply, WORDS).document)

    assert [word for word in ("Twenty.", "Ten.", "One.") if f'"to": "{word}"' not in page] == []
    assert '"arguments": ["next"]' in page
    assert '"arguments": ["pause"]' not in page


def test_a_weekly_goal_is_a_line_over_the_practices_and_nobody_else_has_one() -> None:
    """As high as a bar of so many practices: half of the highest, where the goal is four and the most are eight."""
    weeks = (0, 1, 0, 0, 2, 8, 0, 3)
    lines = {}
    for goal in (0, 4, 8):
        items = pages.chart((("a", weeks), ("b", weeks)), "now", "text", (), goal).items
        lines[goal] = [item for item in items if item.get("id") == "goal"]
    (half,), (whole,) = lines[4], lines[8]

    assert lines[0] == []
    assert half["top"] == "${v*(round?25.84:25.8)}"
    assert whole["top"] == "${v*(round?21.68:20.6)}"


@pytest.mark.parametrize("goal", range(1, 8))
def test_the_line_of_a_weekly_goal_crosses_no_number(goal: int) -> None:
    """Each number stands before it, on a ground of its own, whatever its height."""
    items = pages.chart((("a", (0, 1, 2, 3, 4, 5, 6, 7)), ("b", (1,) * 8)), "now", "text", (), goal).items
    drawn = json.dumps(items[next(nth for nth, item in enumerate(items) if item.get("id") == "goal") + 1 :])
    before = [item["items"][0] for item in items if item.get("items", [{}])[0].get("item")]

    assert all(f'"text": "{number}"' in drawn for number in range(1, 8))
    assert {(item["type"], item["backgroundColor"]) for item in before} == {("Frame", figure.NIGHT)}


# Touches


def test_there_is_something_to_touch_wherever_something_is_asked() -> None:
    assert set(State) - set(BUTTONS) == {State.DID_YOU_MEAN, State.END}, (
        "what may have been meant has buttons of its own"
    )


@pytest.mark.parametrize("state", BUTTONS, ids=str)
def test_every_button_is_understood_in_its_state(state: State) -> None:
    """A touch is never answered as if it had not been heard; and it says what its words say."""
    sessions = [made.session for made in everything()]
    session = next(each for each in sessions if each.state is state or (state in PLAYING and each.state in PLAYING))
    session = replace(session, reminder=Reminder("19:30"))  # for what there is of it: yes, set it
    for button in buttons(state, WORDS):
        _, reply = respond(session, touched(button.arguments, SAID))
        assert not [line for line in reply.lines if line.name.startswith("lost.")], button


@pytest.mark.parametrize("state", WISHES, ids=str)
def test_every_wish_on_a_screen_is_granted_in_its_state(state: State) -> None:
    """Said back as if it had been spoken; a device without room for them, a round one, shows none."""
    session = next(made.session for made in everything() if made.session.state is state)
    session = replace(session, completed_reps=Legs() if state is State.READY else session.completed_reps)
    for button in wishes(state, WORDS):
        _, reply = respond(session, touched(button.arguments, SAID))
        assert reply.lines[0].name.split(".")[0] in ("pace", "reps", "cues", "one_leg"), button


def test_a_touch_of_one_of_the_two_things_that_may_have_been_meant_chooses_it() -> None:
    session = next(made.session for made in everything() if made.session.state is State.DID_YOU_MEAN)

    seen = [(each.label, touched(each.arguments, SAID).word) for each in which(session, WORDS)]

    assert seen == [("A longer breath out", "first"), ("Hips and low back", "second")]
    after, _ = respond(session, touched(which(session, WORDS)[1].arguments, SAID))
    assert after.state is State.SCREEN_1
    assert [each.label for each in which(replace(session, candidates=session.candidates[:1]), WORDS)] == ["Yes", "No"]


def test_a_safety_question_is_answered_in_full_by_touch(recognizer: Recognizer) -> None:
    """There is no other button on it than yes and no."""
    for state in SAFETY_QUESTIONS:
        better = state is State.BETTER
        assert [each.label for each in buttons(state, WORDS)] == ["Better" if better else "Yes", "No"]


@pytest.mark.parametrize(
    "arguments",
    [(), ("stop me",), ("goal", "feet"), ("number", 4), ("number", True), (None,), ("no", "no", "no"), ({"a": 1},)],
    ids=str,
)
def test_what_is_on_no_button_is_not_understood(arguments: tuple[Any, ...]) -> None:
    assert touched(arguments, SAID).intent is Intent.FALLBACK


@pytest.mark.parametrize(("sent", "number"), [(6, 6), (6.0, 6), ("6", 6), ("6.0", 6), (3.0, 3), ("5", 5)], ids=repr)
def test_a_number_on_the_page_of_pain_is_one_however_the_screen_sends_it(sent: float | str, number: int) -> None:
    assert touched(("number", sent), SAID) == replace(SAID, intent=Intent.NUMBER, number=number)


@pytest.mark.parametrize("sent", ["six", "", 6.5, float("nan"), float("inf"), [6], None, True], ids=str)
def test_what_is_no_number_of_that_page_is_not_understood(sent: Any) -> None:
    assert touched(("number", sent), SAID).intent is Intent.FALLBACK


def test_a_touch_is_a_turn_of_its_conversation(recognizer: Recognizer) -> None:
    conversation = Conversation(recognizer, screen=WIDE)
    conversation.say("start heel slides")
    answer = conversation.send(request.touch(["goal", "knees"], "page"))

    assert load(answer["sessionAttributes"]["session"]).goal is Goal.KNEES


def test_a_touch_after_the_end_is_answered_with_nothing(recognizer: Recognizer) -> None:
    """The page may still be there when the session is not."""
    sent = request.envelope(request.touch(["no"], "page"), PlatformSession(), Owner(account=ACCOUNT, screen=WIDE), NOW)
    del sent["session"]

    assert not handlers.function(MemoryStore(), Settings())(sent, None).get("response")


def test_a_page_in_the_middle_of_the_longest_set_is_small_enough() -> None:
    """With the sound inside it, the whole response stays under the platform's 120 KB: see rules.broken above."""
    score = set_of(Goal.HIPS, LADDER[4], 10)
    session = next(made.session for made in everything() if made.reply.score)
    question = everything()[0].reply.question
    reply = Reply(State.REPS, Kind.SET, score=score, question_state=State.CHOOSE, question=question)
    page = document.render(session, reply, WORDS)

    assert page.sources["score"] == apla.render(score, question, WORDS, "")
    assert len(str(page)) < 100_000
