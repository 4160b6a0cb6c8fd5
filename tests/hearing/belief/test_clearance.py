"""Whether a clinician has agreed, told in other words than yes."""

import pytest

from skill.hearing.belief import explicit
from skill.hearing.belief.clearance import denies_operation, is_given, is_withheld
from skill.hearing.ear import hear
from skill.hearing.interpret import interpret
from skill.hearing.utterance import Intent, Utterance


def listed(text: str) -> list[str]:
    """The sentences of a text that sets slashes between them."""
    return [" ".join(sentence.split()) for sentence in text.split(" / ")]


GIVEN = """
    they told me at the hospital to do them / yes the physio said every day
    / he says keep at it / the physio showed me how to do them / yes the lady at the hospital told me to
    / the consultant told me to get it moving / the physio's got me doing them already / he told me to keep active
    / she told me to do them three times a day / he said to me keep moving it / they said the more i do the better
    / yes the nurse gave me a leaflet with them in / the doctor sent me to do this / it was the doctor's idea
    / the doctor suggested it / they said it would do me good / doctor's orders / it's part of my rehab
    / i've got the all clear / passed fit / he's passed me fit / he said go ahead / no restrictions he said / yes
    he gave me the go ahead / signed off / she signed me off / i've been cleared / they cleared me / i've had
    the okay from the clinic / i've permission from the doctor / he has no problem with me doing it / she has no
    objection / he'd no objection / nothing's off limits he told me / the doctor said fine / my physio told me
    to do this / they told me to start / i did ask and they said it was fine / i asked and he said yes / the doc
    said go for it / i got the thumbs up / doctor gave the nod / she said i could / he said i can / my surgeon
    said it was fine / they said i should / i'm allowed / i was given the green light / no limits the surgeon
    says / he gave me a clean bill of health / the consultant wants me moving / they want me to exercise / yes
    signed off and everything / all clear / all clear from the surgeon / oh yes they said i could do
    whatever i liked / yes my surgeon has permitted it / my surgeon has allowed it / yes with the permission of my
    surgeon / with my surgeon's permission / he has approved this exercise / the surgeon has agreed
"""
# Each has the words of a permission in it, and tells of none, or of one with a condition.
NOT_GIVEN = """
    they told me at the hospital to rest / i said every day / he said every day in a month / he said give it six weeks
    /     the lady at the shop told me to / my daughter showed me how to do them / he showed me how to do my arms
    /     he told me to keep it moving when it's healed / he told me to keep still / she suggested it for later
    / he suggested swimming / my wife suggested it / nobody suggested it / it was the doctor's idea to wait
    / the doctor's orders are to rest / against doctor's orders / he sent me to do the scan / it was my wife's idea
    / they've got me doing arms / they've got me doing nothing / he said it would do me good in a month / it was my idea
    / she gave me a leaflet / she gave me a leaflet with the pills / they said the less i do the better
    / he told me to keep moving but not the knee / i said it would do me good / it would do me good
    / he has permitted swimming / he permitted it for next month / she allowed it with a brace / he hasn't permitted it
    / with the permission of my wife / the surgeon has agreed to operate
    / he hasn't said / she'll tell me next week / he'll give me the all clear next week / i'm waiting for the all
    clear / i want the all clear / i should get the all clear soon / i should have the all clear / no all clear
    / he didn't give me the all clear / i haven't got the go ahead / not signed off / not cleared yet / did they
    give me the all clear / have i got the all clear / have they said yes / he said no restrictions when it's
    healed / he said yes but only small ones / he said i could walk / he said it would be fine in a month / they
    never said no / he said go ahead when it stops hurting / the surgeon said six weeks / he said go ahead my
    knee's killing me / he said yes i think / he gave me the go ahead for swimming / my sister said go ahead
    / my wife said it was fine / the girl at the gym told me to do this / i told him i could / you said go ahead
    / he said i could if i was careful / he said i can't / he said i could not / she said fine then no / no
    permission / i've no permission / no restrictions / the internet said it was fine / he'd give me the all
    clear / he might have cleared me / i hope he cleared me / i was cleared in court / passed / i'm allowed out
    / he said to rest / told to rest / he told me to do nothing / he said do it in march / they'd want me moving
    / i'd have permission / he said he'd ask / cleared off he has / he cleared the table / she signed off for
    the day / no one cleared me / nobody said yes / i thought he said yes / i think they cleared me / he said
    okay whatever / he said start next week / i was told to start in june / she said i could do it later / they
    told me to start slowly with a brace / he told me to do arms only / no problem / no harm in it i'd say / i'm
    cleared for walking / i said go ahead / i said yes / he says yes i say no / did he say yes
"""


@pytest.mark.parametrize("text", listed(GIVEN))
def test_a_permission_told_outright_is_a_yes(text: str) -> None:
    heard = hear(text, "safety", "q8")

    assert is_given(text)
    assert (heard.outcome, heard.meaning) == ("sure", "yes")


@pytest.mark.parametrize("text", listed(NOT_GIVEN))
def test_a_permission_wished_for_refused_or_of_something_else_is_no_yes(text: str) -> None:
    heard = hear(text, "safety", "q8")

    assert not is_given(text)
    assert not explicit.plain_clearance(text)
    assert (heard.outcome, heard.meaning) != ("sure", "yes")


@pytest.mark.parametrize(
    "text",
    ["no", "not yet", "he said give it six weeks",
     "he hasn't said", "she'll tell me next week", "i was told to rest", "nobody's said",
     "no one cleared me", "i'm still waiting to be seen"],
)  # fmt: skip
def test_what_was_not_said_or_is_put_off_is_a_no(text: str) -> None:
    assert is_withheld(text)


@pytest.mark.parametrize(
    "text",
    ["no restrictions he said", "never said no to it", "they don't mind", "i've got the all clear", "yes",
     "they never stop telling me to", "any exercise i like only no lifting", "not in so many words but yes",
     "fine so long as i don't twist", "move she says or you'll seize up", "not against it"],
)  # fmt: skip
def test_no_restriction_is_no_refusal(text: str) -> None:
    assert not is_withheld(text)


@pytest.mark.parametrize("text", ["she'll tell me next week", "he hasn't said", "i'm waiting for the all clear"])
def test_a_word_that_is_still_to_come_is_heard_as_a_no(text: str) -> None:
    assert (hear(text, "safety", "q8").outcome, hear(text, "safety", "q8").meaning) == ("sure", "no")


@pytest.mark.parametrize("text", ["no restrictions he said", "she said i could", "he gave me the go ahead"])
def test_a_clinician_who_said_so_is_nobody_else_whose_word_is_asked_about(text: str) -> None:
    assert interpret(Utterance(Intent.FALLBACK, 0, text=text), "safety", "q8").intent is Intent.YES


@pytest.mark.parametrize("text", ["yes my physio gave me these", "yes definitely she said do them every day"])
def test_exercises_that_were_given_with_a_yes_are_allowed(text: str) -> None:
    assert is_given(text)


@pytest.mark.parametrize(
    "text", ["he gave me them and said not to yet", "yes he gave me these pills", "my sister gave me these"]
)
def test_what_else_was_given_allows_nothing(text: str) -> None:
    assert not is_given(text)


def test_who_had_no_operation_is_told_from_who_waits_for_a_word_about_it() -> None:
    assert denies_operation("i have not done any operation at all")
    assert denies_operation("you misheard me there was no operation dear")
    assert not denies_operation("no operation till may")
    assert not denies_operation("no they haven't")
    assert not denies_operation("i haven't had the operation yet")


@pytest.mark.parametrize("text", ["she said light exercise would be fine", "he says gentle movement is good"])
def test_a_kind_of_exercise_that_was_said_to_be_fine_is_allowed(text: str) -> None:
    assert is_given(text)


@pytest.mark.parametrize(
    "text", ["she said light exercise would be fine next week", "she said light exercise would not be fine",
             "i said light exercise would be fine", "she said light exercise would be fine but not this"]
)  # fmt: skip
def test_a_kind_of_exercise_put_off_or_refused_is_not(text: str) -> None:
    assert not is_given(text)


@pytest.mark.parametrize("text", ["my mate at the hospital said fine", "my friend down the road says yes"])
def test_the_word_of_somebody_else_wherever_they_are_is_asked_about(text: str) -> None:
    assert hear(text, "safety", "q8").outcome == "ask"


def test_a_son_who_is_the_doctor_has_agreed() -> None:
    heard = hear("my son the doctor said yes", "safety", "q8")

    assert (heard.outcome, heard.meaning) == ("sure", "yes")
