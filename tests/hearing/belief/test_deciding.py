"""From chances to what is done: what seems meant for nobody, and what leads on from nothing."""

import pytest

from skill.hearing.belief.deciding import decide
from skill.hearing.guess import Hearing


def heard(text: str, situation: str, **chances: float) -> Hearing:
    order = {"none": 0.01, "pain": 0.001, "dizzy": 0.001, "settled": 0.001} | chances
    return decide(text, situation, sorted(order.items(), key=lambda item: -item[1]), None)


def test_what_only_the_guide_would_be_told_is_asked_about_though_it_seems_meant_for_nobody() -> None:
    found = heard("not so brisk there", "moving", none=0.6, slower=0.3)

    assert (found.outcome, found.meaning) == ("ask", "slower")


def test_what_anybody_in_the_room_is_told_is_left_alone_where_it_seems_meant_for_nobody() -> None:
    assert heard("hold on a minute", "moving", none=0.6, wait=0.3).outcome == "lost"


def test_what_is_nearly_certainly_meant_for_nobody_is_left_alone_whatever_it_is() -> None:
    assert heard("they play it slower now", "moving", none=0.95, slower=0.04).outcome == "lost"


@pytest.mark.parametrize("situation", ["calm", "dizzy"])
def test_that_it_still_hurts_after_pain_is_a_no_and_asks_nothing(situation: str) -> None:
    found = heard("it's still hurting", situation, no=0.6, pain=0.3)

    assert (found.outcome, found.meaning) == ("sure", "no")


def test_a_no_to_a_safety_question_in_no_such_words_is_asked_about() -> None:
    found = heard("as sound as ever it was", "safety", no=0.5, yes=0.3)

    assert (found.outcome, [guess.meaning for guess in found.alternatives]) == ("ask", ["no"])


def test_a_sharp_pain_that_is_denied_is_another_answer_to_how_strong_it_is() -> None:
    found = heard("not sharp not numb just there", "pain", sharp=0.9, somewhat=0.05, unsure=0.01)

    assert (found.outcome, found.meaning) == ("sure", "somewhat")


def test_nobody_is_asked_which_of_two_was_meant_that_lead_to_the_same() -> None:
    found = heard("i can't do the left one", "moving", only_leg=0.5, skip_leg=0.48)

    assert (found.outcome, found.effect) == ("sure", "only_leg:right")


@pytest.mark.parametrize("text", ["yes but i was sick after", "go on even if the leg's swelled up"])
def test_a_yes_that_goes_on_with_the_slides_is_asked_about_beside_a_sign(text: str) -> None:
    found = heard(text, "come_back", yes=0.97, dizzy=0.001)

    assert (found.outcome, found.meaning) == ("ask", "yes")


def test_a_yes_that_leads_to_the_safety_questions_is_none_of_these() -> None:
    assert heard("yes but i was sick after", "same", yes=0.97, dizzy=0.001).outcome == "sure"


def test_what_anybody_is_told_is_left_alone_where_it_was_meant_for_nobody_by_a_chance_of_a_quarter() -> None:
    assert heard("nobody's eating that last samosa", "feel", hard=0.6, none=0.25).outcome == "lost"
    assert heard("nobody's eating that last samosa", "feel", hard=0.6, none=0.24).outcome == "sure"


def test_a_call_to_stop_is_heard_though_it_may_have_been_meant_for_nobody() -> None:
    assert heard("stop that", "paused", stop=0.6, none=0.35).outcome == "sure"
