"""What people say in a place, and what comes of it: each row is a kind of answer in several people's words."""

import json
import re
from collections.abc import Callable
from copy import deepcopy

import pytest

from simulator.ears.recognizer import Recognizer
from tests.support.alexa import TO_THE_SET, Conversation, Json

# The way to a place, and how long somebody is there already, in ms.
PLACES: dict[str, tuple[tuple[str, ...], int]] = {
    "the choice": (("start heel slides",), 0),
    "the structural question": (TO_THE_SET[:2], 0),
    "the knee today": (TO_THE_SET[:3], 0),
    "the last question": (TO_THE_SET[:4], 0),
    "the emergency signs": (("start heel slides", "back"), 0),
    "the surgical team": ((*TO_THE_SET[:4], "yes", "yes"), 0),
    "the first step": (TO_THE_SET[:6], 0),
    "the second step": (TO_THE_SET[:7], 0),
    "ready": (TO_THE_SET[:-1], 0),
    "ready for hips and back": (("start heel slides", "back", *TO_THE_SET[2:-1]), 0),
    "moving": (TO_THE_SET, 38_000),
    "the left leg": (TO_THE_SET, 105_000),
    "resting": ((*TO_THE_SET, "pause"), 5_000),
    "done": ((*TO_THE_SET, "I'm done"), 5_000),
    "resting in the setup": ((*TO_THE_SET[:6], "walk me through it", "pause"), 5_000),
    "pain": ((*TO_THE_SET, "it hurts"), 5_000),
    "settling": ((*TO_THE_SET, "it hurts", "five"), 5_000),
    "going on gently": ((*TO_THE_SET, "it hurts", "two"), 5_000),
    "dizzy": ((*TO_THE_SET, "I'm dizzy"), 5_000),
    "after the set": (TO_THE_SET, 300_000),
    "the other goal": (TO_THE_SET, 300_000),
    "getting up": (TO_THE_SET, 300_000),
    "stopped": ((*TO_THE_SET, "sharp pain"), 5_000),
    "getting down": ((*TO_THE_SET[:5], "help me down"), 0),
    "settled in": ((*TO_THE_SET[:5], "I know it"), 0),
}
AFTERWARDS = {"the other goal": ("easy",), "getting up": ("easy", "no", "yes")}

ROWS: dict[str, tuple[str, str, str]] = {
    # The place; what is said, by one and by another; what is heard of it, piece by piece (~ is not heard).
    "an animal on somebody's chest is no emergency": (
        "the second step",
        "Rex get off my chest / get off my chest you great lump",
        "~nine one one; ~goodbye",
    ),
    "an operation told at the last question asks for the surgical team's word": (
        "the last question",
        "it was replaced eight weeks ago / they replaced it in September / the hip was operated on",
        "surgical team",
    ),
    "what hurts is what it is for": (
        "the choice",
        "ah good evening o my two knees are paining me / knee's sore when I climb the stairs",
        "Your knees, then; ever been told",
    ),
    "a goal that is told with an operation is not asked for again": (
        "the choice",
        "it's for my knee I had it done eight weeks ago / my knee they operated on it in May",
        "Your knees, then; said that exercise like this is all right",
    ),
    "an operation without a goal is noted, and the goal asked for": (
        "the choice",
        "I had a hip replacement / I had my knee done in May",
        "before anything moves; Knees, or hips and low back",
    ),
    "a symptom that the emergency question names is a yes to it": (
        "the emergency signs",
        "numb / numbness / a bit numb / tingling / pins and needles / my bottom feels numb / my legs are weak",
        "That needs help now; nine one one",
    ),
    "what the emergency question does not name is no alarm": (
        "the emergency signs",
        "I've got a slipped disc / I have a fever / my back hurts / I'm diabetic",
        "~nine one one; before you exercise|checked first",
    ),
    "a doubt about the emergency signs is checked today": (
        "the emergency signs",
        "I don't think so / sort of / not sure / I don't know",
        "have it checked today; let somebody else drive; nine one one",
    ),
    "who had no operation is asked the last question again and not sent to a surgical team": (
        "the surgical team",
        "I have not done any operation at all / there was no operation / you misheard me I've never been operated on",
        "one calf swollen; an operation in the past year",
    ),
    "whether a pain is one that was asked about is asked of who comes with sore knees": (
        "the knee today",
        "no they are just paining me when I climb the staircase / no it does throb but it isn't hot",
        "Is it one of the things I asked about?; ~does something hurt",
    ),
    "a sign that the knee's question names is a yes to it": (
        "the knee today",
        "it gives way / it locks / it's swollen / sometimes it gives way / I can't stand on it / it won't hold me",
        "let it rest, and have it looked at; ~how strong",
    ),
    "a number answers no safety question": ("the knee today", "two / six / zero", "Any locking or giving way"),
    "a diagnosis at the choice names no goal, and is asked about": (
        "the choice",
        "I have sciatica / my leg is numb / I've got arthritis",
        "before anything moves; Knees, or hips and low back?; ~Goodbye",
    ),
    "a part that hurts names the goal": ("the choice", "my knee hurts / my knee's playing up", "Your knees, then"),
    "the leg that was named is the leg that is meant": (
        "moving",
        "skip the left leg / just the right leg / leave the left leg alone / I can't do the left one",
        "only the right leg today; ~Now the left",
    ),
    "the leg that moves is left, where it is that which was named": (
        "moving",
        "skip the right leg / just the left leg / skip this leg",
        "on to the left; ~Now the right",
    ),
    "the leg to come, when it is named, comes": (
        "moving",
        "left leg / now the left leg / the left leg now / change to the left leg",
        "on to the left; ~only the right",
    ),
    "the leg in hand, when it is named, goes on": (
        "moving",
        "right leg / the right one",
        "Right leg, from number three",
    ),
    "the leg that is done, when it is named, is done": (
        "the left leg",
        "right leg / the right one / skip the right leg",
        "The right leg is done already; Left leg, from number",
    ),
    "a leg that is named before the first slide is left out": (
        "ready",
        "skip the left leg / not the left one today / leave the left leg alone today / just the right leg",
        "Only the right leg today; Right leg, five slides",
    ),
    "done is a rest, and a question": (
        "moving",
        "I'm done / finished / that's it / all done / I'm finished",
        "Then rest, both knees bent. Done for today, or just with this leg?",
    ),
    "a clinician's word for it is a yes, and theirs wins": (
        "the surgical team",
        "my physio told me to / yes my physio told me to / my surgeon said yes / my physio told me to do this",
        "What they told you comes before anything I say; ~ask them first",
    ),
    "a clinician's no, or none yet, is none": (
        "the surgical team",
        "no / my physio told me not to / he said no / I haven't asked / my physio told me to rest",
        "~What they told you comes before",
    ),
    "a time to come is no clinician's yes": (
        "the surgical team",
        "not yet / not quite yet / soon / next week / I'm waiting to hear / in six weeks / any day now / later",
        "Then ask them first; Goodbye",
    ),
    "a clinician's word that is still to come is none": (
        "the surgical team",
        "hopefully soon / pending / they said to wait / it's too early / I'll know tomorrow / too soon they said",
        "Then ask them first; Goodbye",
    ),
    "a moment to think is no answer about a clinician": (
        "the surgical team",
        "hang on / wait / just a minute / let me think",
        "Has your surgical team said yes; ~ask them first",
    ),
    "between a yes and a doubt the question itself is asked again": (
        "the surgical team",
        "yesterday / I see him on Monday / yes soon",
        "yes or a no|just yes; Has your surgical team said yes; ~Did you mean",
    ),
    "whether a clinician's no was meant is asked without a negation": (
        "the surgical team",
        "they're still deciding",
        "Are you still waiting for their yes?; ~to all of it",
    ),
    "done with a pause in the setup goes on": (
        "resting in the setup",
        "I'm done / all done / finished",
        "I.ll read you through it; ~just with this leg",
    ),
    "done with this leg is on to the other": (
        "done",
        "this leg / just this leg / the right leg / just the right leg / the right one",
        "on to the left; ~only the right",
    ),
    "a slide that is not counted was played": (
        "moving",
        "nine didn't count / number seven shouldn't count / the last three didn't count / three of those didn't count",
        "I only count what we did together: two on this leg; ~isn't counted",
    ),
    "several slides that are not counted are all taken off": (
        "moving",
        "the last two didn't count / those two didn't count / don't count the last two",
        "That makes zero on this leg; ~isn't counted",
    ),
    "a number for another set is said back once": (
        "after the set",
        "one more set of six / another set, six each / one more round with six on each leg",
        "One more set, then. Rest first, both knees bent. Six with each leg, right; ~next time; ~six.*six",
    ),
    "what now, where only ready begins, says again what to say": (
        "ready",
        "okay what now / what do i do next / and now? / what do I say",
        "Say ready; ~breathe out",
    ),
    "what now, while resting, says again what to say": (
        "resting",
        "okay what now / what do i do next / now what / what's next",
        "Say go on when you like; ~breathe out",
    ),
    "what now, at the first step of all, is no word from there and says again what to say": (
        "the first step",
        "okay what now / what do i do next / and now? / what do I say / now what",
        "When you're there, say: Alexa, next; ~I hear you; ~not that",
    ),
    "what now, after a step, is the next": (
        "the second step",
        "okay what now / what do i do next / now what / right what's next",
        "Keep the small arch",
    ),
    "being tired beside two wishes takes neither away": (
        "moving",
        "slower, and fewer, my leg's tired / fewer and slower because I'm worn out / slower and fewer, I'm knackered",
        "Four seconds in, five out; Four with each leg; ~didn't catch; ~something hurt",
    ),
    "a reason before a wish or after it takes nothing away": (
        "ready",
        "my brother's asleep so could you say less / could you say less, I'm on the phone / say less please, it's late",
        "Few words, then; ~didn't catch; ~Did you mean",
    ),
    "help while moving is a rest and somebody near": (
        "moving",
        "help / I need help / can you help me",
        "Rest, both knees bent.; nine one one; near you; Say go on",
    ),
    "help while resting is somebody near, then how to go on": (
        "resting",
        "help / I need help / can you help me",
        "nine one one; near you; go on",
    ),
    "help after the set is somebody near, too": ("after the set", "help / I need help", "nine one one; near you"),
    "whoever cannot get up hears of somebody near, and of another way": (
        "getting up",
        "I can't / I'm stuck / I can't do it / help / I need help",
        "Stay where you are; near you; nine one one; Rolled onto your side; ~Take all the time",
    ),
    "whoever is up needs no more steps": (
        "getting up",
        "I'm up / I'm up now / I'm standing / I'm back on my feet / I've got up / okay I'm up in the chair now",
        "Well done. Sit until you feel steady. Goodbye; ~Push up",
    ),
    "whoever is up after the set is asked no more": (
        "the other goal",
        "I'm up / I'm already up / I'm on my feet again",
        "Well done. Sit until you feel steady. Goodbye",
    ),
    "the count after the set is theirs on the way up, too": (
        "getting up",
        "that one didn't count / I only did four",
        "That makes; ~before the slides",
    ),
    "another set may be wished for on the way up": (
        "getting up",
        "one more set / another set",
        "One more set, then. Rest first; ~after this one",
    ),
    "whoever is done with a step of getting up hears the next": (
        "getting up",
        "done / next / done that / ready",
        "Push up with your hands",
    ),
    "whoever is on the floor still, on the way up, may be stuck": (
        "getting up",
        "I'm on the floor / I'm down / I'm lying down / I'm still on my back",
        "Stay where you are; near you",
    ),
    "whoever is down needs no more steps": (
        "getting down",
        "I'm down / I'm lying down now / I'm on my back / there I'm down at last",
        "Good. You're down. Lie on your back; ~Lower one knee",
    ),
    "whoever lies down while resting waits for go on": (
        "resting",
        "I'm down again / I'm lying down",
        "say go on",
    ),
    "whoever stands while resting has time": ("resting", "I'm up / I'm standing", "say go on"),
    "okay, before the set, has listened, and ready begins": (
        "settled in",
        "okay / okay then / thanks / all right / got it",
        "ready; ~breathe out",
    ),
    "only words that say so are a report that it settled": (
        "settling",
        "yes / okay / sure / go on / ready / next / done / yeah",
        "Has it settled?",
    ),
    "a strong pain stops, also as a half or a range": (
        "pain",
        "six and a half / five point five / between six and seven / five to six / severe / unbearable",
        "we stop for today",
    ),
    "a middling pain rests, also as a range or a word": (
        "pain",
        "between four and five / moderate / three or four / about five",
        "Let it rest; If it settles, say settled",
    ),
    "whoever is done when it is asked whether to go on stops for today": (
        "going on gently",
        "I'm done / finished / no / I don't know",
        "Rest, and come back when you like; ~how you are",
    ),
    "what else is wished when it is asked whether to go on waits": (
        "going on gently",
        "eight reps / start over / faster",
        "Shall we go on, gently?; ~how you are",
    ),
    "a doubt whether it is done moves no leg": (
        "done",
        "I don't know / a little / maybe",
        "Say go on; ~breathe out",
    ),
    "whoever has only listened has not reported that it settled": (
        "settling",
        "easy / that was easy / lovely / perfect / good / great / fine / that's fine / it's nothing",
        "Has it settled?; ~Slide less far",
    ),
    "whoever has only listened is not over being dizzy": (
        "dizzy",
        "easy / lovely / perfect / good / fine / it's nothing",
        "Has it passed?; ~Small, easy breaths",
    ),
    "whoever says it is better is believed": (
        "settling",
        "it's fine now / it's better / settled / fine now / it's gone / that's better",
        "Slide less far",
    ),
    "no answer while dizzy is one question": ("dizzy", "yes / okay / next / thank you", "Has it passed?; ~How is it"),
    "a strong pain stops, in words": (
        "pain",
        "bad / quite bad / really bad / it's bad / very strong / intense / really sore / a lot / quite a bit",
        "we stop for today; ~from zero to ten",
    ),
    "a middling pain rests, in words": (
        "pain",
        "medium / so so / tolerable / bearable / could be worse / mild to moderate / a bit / a little / just a bit",
        "Let it rest; If it settles, say settled",
    ),
    "a mild pain leaves it to the person, in words": (
        "pain",
        "mild / it's mild / quite mild / slight / minor / low / just a mild one",
        "Shall we go on, gently?",
    ),
    "a strength that is not understood is asked for once more": (
        "pain",
        "bad at night / quite sore / uncomfortable",
        "From zero to ten; ~Does something hurt",
    ),
    "going on after a sharp pain is no yes to help with getting up": (
        "stopped",
        "keep going / carry on / I want to continue / okay go on then",
        "We've stopped for today; ~Bend your knees",
    ),
    "wait, at a safety question, is waited for in words for somebody who stands": (
        "the knee today",
        "hang on / hold on a second / wait / pause / just a minute",
        "Take your time; ~knees bent, feet flat",
    ),
    "wait, in the setup, says how to go on": (
        "the second step",
        "hang on / wait a moment / hold on",
        "Take all the time you need; say next; ~knees bent, feet flat",
    ),
    "wait, while moving, rests": ("moving", "hang on / wait / hold on a second", "Rest, knees bent, feet flat"),
    "there, in the setup, goes on": (
        "the second step",
        "lovely / right / fine / good / great / got it / done that / perfect",
        "Keep the small arch; ~shoulders",
    ),
    "too fast, where nobody breathes to a count, is about the speech": (
        "the knee today",
        "you're too fast / you talk too fast / can you slow down a bit",
        "The breath keeps its pace",
    ),
    "too fast, while moving, is about the breath": ("moving", "you're too fast / too fast", "five out, from here"),
    "which leg, on the left, is the left": ("the left leg", "which leg / which leg is it", "Left leg; ~right leg"),
    "okay and done are no yes to the other goal": (
        "the other goal",
        "okay / I'm done / that's it / finished / all right / thanks / fine",
        "Shall I talk you through getting up?",
    ),
    "another set after the set is another set": (
        "after the set",
        "one more set / again / once more / another round / let's do that again",
        "One more set, then; ~How did that feel; ~which was it",
    ),
    "another set where the other goal is asked is another set": (
        "the other goal",
        "one more set / again / once again / another set please",
        "One more set, then",
    ),
    "a word of the structural question is explained: cartilage": (
        "the structural question",
        "what is cartilage / what's cartilage / what does cartilage mean",
        "smooth lining of a joint; were you ever told",
    ),
    "a word of the structural question is explained: ligament": (
        "the structural question",
        "what's a ligament / what is a ligament",
        "holds two bones together; were you ever told",
    ),
    "a word of the structural question is explained: tendon": (
        "the structural question",
        "what's a tendon / what does tendon mean",
        "ties a muscle to a bone; were you ever told",
    ),
    "a word of the structural question is explained: arthritis": (
        "the structural question",
        "what is arthritis / what do you mean by arthritis",
        "worn or inflamed; were you ever told",
    ),
    "a word of the last question is explained: calf": (
        "the last question",
        "what's a calf / what is my calf / where is the calf",
        "back of your lower leg; is it either of them",
    ),
    "a word of the emergency question is explained: genitals": (
        "the emergency signs",
        "what are genitals / what do you mean by genitals",
        "touches a saddle; any of it, right now",
    ),
    "what to feel is taught, for the knees": (
        "ready",
        "what should I feel / what am I supposed to feel",
        "the front straightens the knee, and the back draws the heel home",
    ),
    "what to feel is taught, for hips and back": (
        "ready for hips and back",
        "what should I feel / what am I supposed to feel",
        "trunk keep still; the organs settle and the belly hollows",
    ),
    "how long a slide lasts is taught": (
        "ready",
        "how long is one slide / does the slide take the whole breath",
        "the whole breath in",
    ),
    "whether to wait with the leg straight is taught, for the knees": (
        "ready",
        "do I hold my breath / should I wait with the leg straight / do I stop at the end",
        "the breath out starts at once",
    ),
    "the check with the leg straight is taught, for hips and back": (
        "ready for hips and back",
        "do I hold my breath / should I wait with the leg straight / do I stop at the end",
        "did the pelvis stay exactly where it was?",
    ),
    "what the hands are for is taught": (
        "the second step",
        "what is the triangle for / what are the hands for",
        "weak; pelvis",
    ),
    "that it looks too easy is answered": ("the choice", "it looks too easy / this looks too easy", "only with care"),
    "the light switch and the wall socket are taught": (
        "ready for hips and back",
        "why does it work / why",
        "light switch; wall socket; dimmers",
    ),
    "after knee surgery it needs the team's leave": (
        "the choice",
        "is this good after knee surgery / can I do this after knee surgery",
        "once the surgical team allows it",
    ),
    "fewer and slower is both": (
        "after the set",
        "fewer and slower next time / slower and fewer next time / fewer and slower",
        "Next time it's four with each leg; seconds in, five out",
    ),
}
CASES = [(kind, words) for kind, (_, said, _) in ROWS.items() for words in said.split(" / ")]


@pytest.fixture(scope="module")
def at(recognizer: Recognizer) -> Callable[[str], Conversation]:
    """Somebody in a place: each way is gone once, and begun from its end again."""
    reached: dict[str, Conversation] = {}

    def there(place: str) -> Conversation:
        if place not in reached:
            way, ms = PLACES[place]
            reached[place] = Conversation(recognizer)
            reached[place].say(*way)
            reached[place].now += ms
            reached[place].say(*AFTERWARDS.get(place, ()))
        conversation = Conversation(recognizer)
        conversation.talk, conversation.now = deepcopy(reached[place].talk), reached[place].now
        return conversation

    return there


def heard(answer: Json) -> str:
    """All that is said in an answer, but for the words into a silence after it."""
    response = {name: part for name, part in answer["response"].items() if name != "reprompt"}
    texts = re.findall(r'"(?:content|ssml)": "(.*?)"[,}]', json.dumps(response, ensure_ascii=False))
    return re.sub(r"<[^>]+>", " ", " ".join(texts))


@pytest.mark.parametrize(("kind", "words"), CASES, ids=[f"{kind}: {words}" for kind, words in CASES])
def test_an_answer_in_ones_own_words_is_understood_where_it_is_asked_for(
    at: Callable[[str], Conversation], kind: str, words: str
) -> None:
    place, _, pieces = ROWS[kind]
    said = heard(at(place).say(words))

    for piece in pieces.split("; "):
        unwanted = piece.startswith("~")
        assert bool(re.search(piece.removeprefix("~"), said, re.IGNORECASE)) is not unwanted, said
