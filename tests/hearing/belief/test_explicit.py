"""What may be believed at once, because the words say it outright."""

import pytest

from skill.hearing.belief import explicit, relief
from skill.hearing.words.safety_words import asserted


@pytest.mark.parametrize(
    ("text", "open_one"),
    [
        ("no numbness no fever nothing", False), ("no only my calf's a bit hot", True),
        ("no heat no swelling no nothing", False),
        ("it neither locks nor gives way nor am i feverish thank heaven", False),
        ("no saddle anesthesia no incontinence no trauma", False),
        ("no my knee is swollen", True), ("it hasn't locked", False), ("fever", True),
        ("no i don't have any numbness", False),
        ("none of that", False), ("no but i've got a slipped disc", True), ("no pain", False),
        ("the swelling has gone", False), ("swollen not", False),
        ("both are swollen not one", True),
    ],
)  # fmt: skip
def test_a_denial_reaches_as_far_as_its_clause(text: str, open_one: bool) -> None:
    assert asserted(text) is open_one


@pytest.mark.parametrize(
    "text", ["no", "nope none of that", "no nothing like that", "no numbness no fever nothing", "never"]
)
def test_a_sentence_that_is_a_plain_no_is_believed(text: str) -> None:
    assert explicit.plain_no(text)


@pytest.mark.parametrize(
    "text",
    ["no only my calf's a bit hot", "i don't think so", "not really", "not that i know of", "no well yes",
     "no but it locks", "okay", "i haven't looked", "don't see him till the fourteenth",
     "no not swollen not hot just it won't hold me up"],
)  # fmt: skip
def test_a_sentence_that_is_not_a_plain_no_is_not_believed(text: str) -> None:
    assert not explicit.plain_no(text)


@pytest.mark.parametrize(
    "text",
    ["settled", "better now", "it's gone", "all gone thank you", "right as rain", "not dizzy any more", "fine now"],
)
def test_a_sentence_that_is_plainly_better_is_believed(text: str) -> None:
    assert relief.is_plain(text)


@pytest.mark.parametrize(
    "text",
    ["okay", "yes", "right", "a bit better", "not better", "still there", "it's getting better",
     "better no i spoke too soon", "is it settled", "better but my foot's numb", "it's no better", "no more today"],
)  # fmt: skip
def test_a_sentence_that_is_not_plainly_better_is_not_believed(text: str) -> None:
    assert not relief.is_plain(text)


def test_forgetting_needs_an_outright_yes() -> None:
    assert explicit.plain_yes_to_forgetting("yes forget everything")
    assert not explicit.plain_yes_to_forgetting("yes but not the goal")
    assert not explicit.plain_yes_to_forgetting("what do you have on me first")


def listed(text: str) -> list[str]:
    """The sentences of a text that sets slashes between them."""
    return [" ".join(sentence.split()) for sentence in text.split(" / ")]


# Each has a "no" in it, and is none, or not only: a symptom that is something missing, a diagnosis, another question's
# answer, a thing taken back.
NO_AND_MORE = """
    no wait arthritis yes i've got that / no one told me until last year when the scan showed a tear / well not
    officially but the physio reckons it's the cartilage / no more than anybody my age a bit of wear / no i don't
    think so what's a tendon / not as such they did say it was worn / never in my right knee only the left / none
    apart from the arthritis / no just the meniscus thing from football / i wasn't told anything except wear and
    tear / nothing serious a bit of osteoarthritis / no well there was that ligament in ninety four / my doctor
    never said arthritis he said degenerative / no cartilage left in that one / i have no cartilage / there's none
    left bone on bone / no idea / nobody's told me anything i've not been to a doctor / nope but it clicks / not
    torn just worn / no no no hang on does a cruciate count / no except i was born with clicky hips / not that i can
    remember / no i can't hear you / no speak up / no that's the wrong one i said hips / no go back / no i'd rather
    not say / none of your business / no it only gives way on the stairs / no but it is a bit hot / not today
    yesterday it was / it doesn't lock any more than usual / no fever but the knee's up like a balloon / no i can't
    stand on it / not too sore i can hobble / it isn't swollen it's just hot / it's not hot it's burning / nothing
    much it gives a bit / no worse than normal / no more swollen than last week / not unless i kneel / no i'm
    burning up though / not locking exactly more catching / just the usual giving way so no / i'd say no but my wife
    says yes / no only the knee replacement / no just a small operation / not this year last december / no it's both
    calves / no it's the other leg / not warm just a bit swollen / no throbbing but it's red / no calf pain i had a
    stent in march / i've had no operation since the hip in january / nothing but a hernia / not an operation as
    such they put a pin in / no not swollen tender / no it's only the size of a melon / no feeling down there / no i
    can't feel when i go to the loo / no control of my bladder / nothing down below it's all numb / not numb tingly
    / no both legs are fine it's just one that's weak / no just the left leg / no accident but i fell off a ladder /
    not serious a bump in the car / no trouble i just don't know when i need the toilet / i can't go at all no / no
    bowel movement for five days / no appetite and the weight's falling off / not that i can't explain i've been ill
    / no sleep because of the pain / no it's worse lying down / nothing helps it at night / no rest eases it / it
    never eases / no let up at night / no not really / no i wouldn't say so / not by a doctor / no a chiropractor
    though / none yet / no doctor has ever looked / no x ray was ever done / it's not arthritis it's rheumatism / no
    i'm only twenty / no just growing pains as a lad / nothing on the right / no the left has though / no worries /
    i said no such thing / you've asked me that no / no one asked me / no comment / no
    fear / no way that's what i've got / no surprises there i've got the lot / nope yes sorry / no sorry yes / no i
    mean yes / not half / no i feel fine thanks apart from the obvious / it never does that except stairs / no
    swelling this morning / no it locked on tuesday / no it went from under me yesterday / it's cold if anything /
    not now / no more locking since the injection / no fever i'm just a bit shivery / no i've got a temperature / i
    can stand but not for long so no / no calf problems knee op in may / no i had a baby / i'm waiting for one / no
    not yet next month / no only a scope / no they cancelled it / not swollen throbbing / no it aches / no apart
    from the cramps / no only at night / none of that except the legs / no i'm constipated / i can't hold it no / no
    just pins and needles / no sensation when i wipe / not both legs one / no i came off my bike / no accident since
    the crash / i don't feel anything down there / can't feel a thing / nothing works down there / no strength in
    either leg / no fever but i've lost two stone / it hurts less at night no / no it keeps me awake / no it's only
    at night / can't explain it no / no it wakes me / only at night / no it doesn't ease / not with rest / rest
    doesn't help / not eating much / i wish i'd lose weight no / no you have the last one / i never said that he said
    that / no sweat / i'm knot sure / in the hip not the knee / no you can't have a biscuit / no you're all right
"""
# Each has a word of relief in it, and tells of none.
GONE_AND_NOT_GONE = """
    no it's still there / nothing i can't handle / better not let me see / no better / it'd be better if you stopped
    / not gone / it's gone up my back / gone numb / it's fine when i don't move / it went away and came back / okay
    it's a seven / it's better than childbirth / i feel better lying still / none of it's good / it's settled in my
    hip / passed from one side to the other / it's settled into a dull ache / not settled / nearly settled / i wish
    it were settled / it'd better settle / better than it was / a bit better / much better but still there / it's
    gone down my leg / it's going / yes it's still there / yes it still hurts / okay but it twinges / fine if i hold
    it / the pain's gone sharp / no pain no gain / it has eased a little / i think it's gone / gone no there it is
    again / better if i shut my eyes / not passed / it'll pass / i passed out / it's passing / i'm fine just
    spinning / okay now i feel sick / yes still dizzy / i've been better / i felt better before / gone all black /
    everything's gone / better get my wife / settling / not better / it isn't better / no change / same / a lot less
    / it's eased when i don't move / down to a two / fine i'll stop / it's okay just weak / it's gone cold / the
    pain is gone but now it's numb / gone but it gave way / i can't feel it / i can't feel my foot / okay / it has
    gone a funny colour / settled i don't think so / well it's not worse / it's good to lie down / it's gone up /
    it's stopped but my chest is tight / fine now but i can't breathe / clear head sore chest / it's over there /
    i'm okay who are you / it's past that / it's well past noon / i don't feel well / not well / well / oh well /
    good grief / good lord / fine mess this is / right / no idea / no number / can't say no / no it's sharp / no
    it's more of a burn / it's not sharp / not too bad / no not numb / no worse / it's stopped me moving / right up
    to my hip / easy to say ten / good question / fine seven / over five / past ten / finished me off that did /
    steady pain / that's me finished / i'm finished for today / no more for me today / i lifted my head and off it went
    again / no relief / you better believe it / away it went again
"""
# Each has a yes or a "forget" in it, and allows nothing to be deleted.
FORGETTING = """
    yes what does that mean / yes i want to forget this day / yes but keep my reps / do i lose my progress / yes
    please don't / sure not / please don't forget me / i forget yes what did you ask / i'd forget my head if it
    wasn't screwed on / not all of it / yeah nah / yes no maybe / okay tell me first what you keep / yes i
    understand / yeah i heard / sure i see / go ahead and tell me / do it later / all of it sounds good but wait /
    delete what / certainly not / absolutely not / forget it / forget about it / oh forget it / never mind forget it
    / forget the reminder / please keep it all / wipe that smile off
"""


@pytest.mark.parametrize("text", listed(NO_AND_MORE))
def test_a_no_with_anything_beside_it_is_not_believed_at_once(text: str) -> None:
    questions = (None, "q1", "q2", "q3", "q4", "q5", "q6")
    assert [question for question in questions if explicit.plain_no(text, question)] == []


@pytest.mark.parametrize("text", listed(GONE_AND_NOT_GONE))
def test_a_word_of_relief_in_another_sense_is_not_believed_at_once(text: str) -> None:
    assert not relief.is_plain(text)


@pytest.mark.parametrize("text", listed(FORGETTING))
def test_only_a_yes_and_not_a_word_more_lets_everything_be_forgotten(text: str) -> None:
    assert not explicit.exact_yes(text)


@pytest.mark.parametrize("text", ["yes", "yes please", "delete all my data", "yes i'm sure", "go ahead wipe the lot"])
def test_an_exact_yes_lets_everything_be_forgotten(text: str) -> None:
    assert explicit.exact_yes(text)


@pytest.mark.parametrize(
    "text", ["yes", "i did them all", "yes right to the end", "yep both legs done", "i got through every last one"]
)
def test_a_sentence_that_tells_of_an_end_that_was_reached_is_believed(text: str) -> None:
    assert explicit.plain_end(text)


@pytest.mark.parametrize(
    "text",
    listed(
        "did you get to the end of your book / and that's the end of the news / eat all your peas / the battery went "
        "and so did i / that put an end to it / i'd the last two still to do / it's all a blur / the end of which / "
        "yes all done mammy's finished the washing up / yes i finished the milk i'll get more / i did one side / all "
        "the right ones and none of the left / did they get to the end of the pier / i haven't finished "
        "/ i hadn't got to the end / i isnae done / i hardly got to the end"
    ),
)
def test_an_end_of_something_else_or_of_a_part_is_asked_about(text: str) -> None:
    assert not explicit.plain_end(text)


@pytest.mark.parametrize(
    "text",
    listed(
        "yes / yes they said i could / yes my surgeon said it's fine / yep all cleared / my physio told me to / "
        "my doctor has asked me to do these exercises / yes my physical therapist wants me to"
    ),
)
def test_an_outright_yes_says_that_a_clinician_agreed(text: str) -> None:
    assert explicit.plain_clearance(text)


@pytest.mark.parametrize(
    "text",
    listed(
        "yes next week / yes for walking / yes in a fortnight / oh yes they told me to rest / yes if i'm careful / "
        "yes gentle ones / yes on tuesday i see him / yes i asked / yes my knee hurts / yes to swimming / "
        "yes i suppose / my physio told me not to / my physio told me to rest / my doctor told me to wait / "
        "nobody told me to / my physio told me to go to hospital / my surgeon wants me to but it hurts"
    ),
)
def test_a_yes_with_a_condition_or_a_time_says_not_that_a_clinician_agreed(text: str) -> None:
    assert not explicit.plain_clearance(text)


@pytest.mark.parametrize(
    "text", ["i did", "yes all ten", "i did every one of them", "both legs all five", "right through"]
)
def test_a_sentence_that_plainly_ends_the_practice_is_believed(text: str) -> None:
    assert explicit.plain_end(text)


@pytest.mark.parametrize(
    "text",
    [
        *("i did two", "i finished the right leg", "i'd done three", "finished one side", "i completed four of them"),
        *("yes the right one", "done for", "i'm finished with you", "say yes"),
    ],
)
def test_a_part_is_not_the_end(text: str) -> None:
    assert not explicit.plain_end(text)
