"""Sentences of whole practices on the floor: each is heard for what it is, and what only resembles it is not."""

import pytest

from skill.hearing.interpret import interpret
from skill.hearing.utterance import AFRAID, Intent, Utterance


def heard(words: str, where: str) -> tuple[Intent, str | None, int | None]:
    meant = interpret(Utterance(Intent.FALLBACK, at=0, text=words), where)
    return meant.intent, meant.word, meant.number


def offered(words: str, where: str) -> tuple[str, ...]:
    meant = interpret(Utterance(Intent.FALLBACK, at=0, text=words), where)
    return tuple(each.meaning for each in meant.candidates)


@pytest.mark.parametrize("words", ["they have gone", "right she's rung off", "the kids have all gone to bed now"])
@pytest.mark.parametrize(("where", "asked"), [("paused", ("go_on",)), ("ready", ("next",))])
def test_who_interrupted_is_gone_and_it_is_asked_whether_to_go_on(
    words: str, where: str, asked: tuple[str, ...]
) -> None:
    assert offered(words, where) == asked


def test_after_an_interruption_in_the_setup_the_step_is_said_again() -> None:
    assert heard("he's gone", "setup") == (Intent.REPEAT, None, None)


@pytest.mark.parametrize("words", ["my leg's gone", "my foot has gone numb"])
def test_a_leg_that_is_gone_is_a_sign(words: str) -> None:
    assert heard(words, "paused")[0] is Intent.SHARP


@pytest.mark.parametrize("words", ["i've got a call back in five", "i have to take a call", "back in a minute"])
def test_a_call_is_a_pause_and_no_diagnosis(words: str) -> None:
    assert heard(words, "moving")[0] is Intent.PAUSE


@pytest.mark.parametrize("words", ["my leg slipped", "my foot just slipped off the mat", "i slipped"])
def test_a_leg_that_slipped_may_hurt_or_go_on(words: str) -> None:
    assert offered(words, "moving") == ("pain", "go_on")


def test_a_slipped_disc_is_a_diagnosis() -> None:
    assert heard("i've a slipped disc", "moving")[0] is Intent.CONDITION


@pytest.mark.parametrize("words", ["my hip made a noise", "my knee is making a funny noise"])
def test_a_noise_may_hurt_or_be_asked_about(words: str) -> None:
    assert offered(words, "moving") == ("pain", "teach")


@pytest.mark.parametrize("where", ["moving", "paused"])
@pytest.mark.parametrize("words", ["way too easy", "that was easy", "piece of cake so far"])
def test_easy_is_easy_while_the_set_goes_on(words: str, where: str) -> None:
    assert heard(words, where) == (Intent.FEEL, "easy", None)


@pytest.mark.parametrize("words", ["it was nice no difficulty", "no difficulties"])
def test_no_difficulty_is_easy(words: str) -> None:
    assert heard(words, "feel") == (Intent.FEEL, "easy", None)


@pytest.mark.parametrize("words", ["i'm frightened it'll hurt", "i'm worried it might hurt"])
def test_fear_that_it_will_hurt_is_fear(words: str) -> None:
    assert heard(words, "moving") == (Intent.HELP, AFRAID, None)


def test_fear_beside_pain_is_pain() -> None:
    assert heard("i'm frightened and it hurts", "moving")[0] is Intent.PAIN


def test_fear_of_doing_it_wrong_is_fear_before_anything() -> None:
    assert heard("um i'm a bit scared of doing this wrong", "choose") == (Intent.HELP, AFRAID, None)


def test_a_hard_mattress_is_no_hardship() -> None:
    assert heard("i lie already on the mattress it is hard one", "floor")[0] is Intent.NEXT


@pytest.mark.parametrize("where", ["setup", "moving", "paused"])
@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("and if it hurts me what do i do", "hurts"),
        ("if it hurts do i stop", "hurts"),
        ("what if i can't get back up", "up"),
        ("how will i get up again afterwards", "up"),
        ("what if i lose count", "count"),
        ("do i have to count", "count"),
        ("how fast is it going to be", "whole"),
    ],
)
def test_what_might_happen_is_answered_and_does_not_happen(words: str, topic: str, where: str) -> None:
    assert heard(words, where) == (Intent.TEACH, topic, None)


@pytest.mark.parametrize("words", ["it hurts what do i do", "when it hurts it really hurts my hip"])
def test_what_hurts_now_is_pain(words: str) -> None:
    assert heard(words, "moving")[0] is Intent.PAIN


@pytest.mark.parametrize(
    ("words", "where", "wish"),
    [
        ("i'd rather six on the left and four on the right", "ready", (Intent.LEGS, "R=4,L=6", None)),
        ("and leave a bigger gap between them", "ready", (Intent.REST_LONGER, None, None)),
        ("can i do the left leg before the other", "ready", (Intent.FIRST_LEG, "left", None)),
        ("say as little as possible", "ready", (Intent.CUES, "few", None)),
        ("take two off", "ready", (Intent.FEWER_REPS, None, 2)),
        ("two fewer", "ready", (Intent.FEWER_REPS, None, 2)),
        ("a couple more", "moving", (Intent.MORE_REPS, None, 2)),
        ("more", "moving", (Intent.MORE_REPS, None, None)),
        ("make it less next time on the left", "other", (Intent.FEWER_REPS, "left", None)),
    ],
)
def test_a_wish_is_heard_whole(words: str, where: str, wish: tuple[Intent, str | None, int | None]) -> None:
    assert heard(words, where) == wish


@pytest.mark.parametrize("words", ["two more sets", "ten more seconds", "less talk", "one more set"])
def test_more_of_something_else_is_no_more_slides(words: str) -> None:
    assert heard(words, "moving")[0] not in (Intent.MORE_REPS, Intent.FEWER_REPS)


@pytest.mark.parametrize("words", ["did you keep my long breath", "will you remember my slower pace"])
def test_whether_a_setting_is_kept_is_a_question_and_changes_nothing(words: str) -> None:
    assert heard(words, "moving")[0] is Intent.KEEP


@pytest.mark.parametrize("words", ["i've forgotten the first part", "that was too long to remember", "haan tell me"])
def test_who_lost_the_thread_hears_it_again(words: str) -> None:
    assert heard(words, "setup")[0] is Intent.REPEAT


@pytest.mark.parametrize(
    "words", ["you skipped one champ", "y'all skipped one", "you missed one out", "you forgot one"]
)
@pytest.mark.parametrize("where", ["moving", "paused", "feel"])
def test_a_slide_that_the_guide_is_said_to_have_skipped_is_the_guides(words: str, where: str) -> None:
    assert heard(words, where) == (Intent.SKIPPED, "guides", None)


def test_a_slide_that_somebody_skipped_is_their_own() -> None:
    assert heard("i skipped one", "moving") == (Intent.SKIPPED, None, 1)


@pytest.mark.parametrize("words", ["actually do just this leg", "only this leg today", "can we do just this side"])
def test_the_leg_in_hand_alone_needs_no_name(words: str) -> None:
    assert heard(words, "moving") == (Intent.ONLY_LEG, "this", None)


@pytest.mark.parametrize("words", ["actually both legs please", "both legs", "let's do both legs after all"])
def test_both_legs_are_a_wish_and_no_emergency(words: str) -> None:
    assert heard(words, "moving")[0] is Intent.BOTH_LEGS


def test_both_legs_that_are_weak_are_an_emergency() -> None:
    assert heard("both legs are weak", "moving")[0] is Intent.EMERGENCY


@pytest.mark.parametrize("words", ["i'd like to stop here but keep my place", "i want to stop now"])
def test_who_would_like_to_stop_is_stopped(words: str) -> None:
    assert heard(words, "moving")[0] is Intent.STOP


def test_who_would_like_to_stop_for_a_moment_rests() -> None:
    assert heard("i'd like to stop for a moment", "moving")[0] is Intent.PAUSE


@pytest.mark.parametrize("words", ["is it meant to be the right leg", "is it still only the right"])
@pytest.mark.parametrize("where", ["setup", "ready", "moving"])
def test_a_question_about_a_leg_leaves_the_legs_as_they_are(words: str, where: str) -> None:
    assert heard(words, where)[0] is Intent.WHERE


STEPS_DONE = (
    "blown it all out / whoosh it's out / out it went / emptied / breathed in real deep / the foot is pulled up"
    " / belly is in a little / makes sense to me / i quite understand / i can picture it / i do see it the elastic"
)


@pytest.mark.parametrize("words", STEPS_DONE.split(" / "))
def test_a_step_that_is_done_or_understood_leads_on(words: str) -> None:
    assert heard(words, "setup") == (Intent.NEXT, None, None)


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("i see stars", Intent.DIZZY),
        ("my hip popped out", Intent.EMERGENCY),
        ("i follow you but my foot hurts", Intent.PAIN),
    ],
)
def test_a_sign_in_the_words_of_a_step_is_heard_first(words: str, sign: Intent) -> None:
    assert heard(words, "setup")[0] is sign


HALF_WAY = (
    "on me side / roun on ma side / up sittin / sitting now with me legs over / holding the chair / i have the chair"
    " / i'm sitting on one side / kneeling / hands down and i'm on my hip"
)


@pytest.mark.parametrize("words", HALF_WAY.split(" / "))
def test_a_step_down_or_up_is_told_in_any_words(words: str) -> None:
    assert heard(words, "setup") == (Intent.DONE, "halfway", None)


@pytest.mark.parametrize(
    ("words", "where", "meant"),
    [
        ("that's me noo", "ready", (Intent.NEXT, None, None)),
        ("why the taes up", "setup", (Intent.TEACH, "toes", None)),
        ("kindly do it slowly slowly only", "ready", (Intent.SLOWER, "slides", None)),
        ("excuse me you're going rather quickly", "moving", (Intent.SLOWER, None, None)),
        ("make each one a bit longer", "ready", (Intent.SLOWER, "slides", None)),
        ("longer for each one", "moving", (Intent.SLOWER, "slides", None)),
        ("longer between each one", "moving", (Intent.REST_LONGER, None, None)),
        ("might we do rather fewer say three", "ready", (Intent.REPS, None, 3)),
        ("is this even working", "moving", (Intent.TEACH, "easy", None)),
        ("might i have a cushion for my head", "setup", (Intent.TEACH, "pillow", None)),
        ("right then where do you want me", "floor", (Intent.REPEAT, None, None)),
        ("which bone is it", "setup", (Intent.TERM, "sit_bones", None)),
        ("what is meaning of fist apart", "setup", (Intent.TERM, "fist", None)),
    ],
)
def test_people_are_heard_in_their_own_words(
    words: str, where: str, meant: tuple[Intent, str | None, int | None]
) -> None:
    assert heard(words, where) == meant


def at_a_question(words: str, question: str) -> tuple[Intent, str | None]:
    meant = interpret(Utterance(Intent.FALLBACK, at=0, text=words), "safety", question)
    return meant.intent, meant.word


@pytest.mark.parametrize(
    ("words", "question", "term"),
    [
        ("what counts as a fever", "q6", "fever"),
        ("i don't think so what do you mean by bladder trouble", "q3", "bowel"),
    ],
)
def test_what_a_word_of_a_safety_question_means_is_told_and_ends_nothing(words: str, question: str, term: str) -> None:
    assert at_a_question(words, question) == (Intent.TERM, term)


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("fever i have not weight is stable at night i sleep good", "q6"),
        ("calf is normal operation i did not have", "q4"),
        ("naw jist a wee bit stiff", "q2"),
    ],
)
def test_a_no_after_what_it_denies_is_asked_about(words: str, question: str) -> None:
    meant = interpret(Utterance(Intent.FALLBACK, at=0, text=words), "safety", question)

    assert (meant.intent, [each.meaning for each in meant.candidates]) == (Intent.UNCERTAIN, ["no"])


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("fever i have", "q6"),
        ("what counts as a fever i have thirty eight", "q6"),
        ("arthritis i have not but my cartilage is torn", "q1"),
    ],
)
def test_a_diagnosis_beside_a_denial_is_told(words: str, question: str) -> None:
    assert at_a_question(words, question)[0] is Intent.CONDITION


@pytest.mark.parametrize(
    ("words", "where", "meant"),
    [
        ("did that last one count", "moving", (Intent.DONE_COUNT, None, None)),
        ("that one didn't count", "moving", (Intent.NOT_COUNTED, None, None)),
        ("i can't feel my arch", "setup", (Intent.TEACH, "arch", None)),
        ("what's wrong with just lying flat", "setup", (Intent.TEACH, "arch", None)),
        ("why empty them completely", "setup", (Intent.TEACH, "breath", None)),
        ("what if my heel drifts", "setup", (Intent.TIP, None, None)),
        ("where should my other leg be", "moving", (Intent.TEACH, "bent", None)),
        ("what do i get out of the knee one", "choose", (Intent.WHY, None, None)),
        ("what's the difference between easy and just right", "feel", (Intent.REPEAT, None, None)),
    ],
)
def test_a_question_is_answered_and_changes_nothing(
    words: str, where: str, meant: tuple[Intent, str | None, int | None]
) -> None:
    assert heard(words, where) == meant


def test_a_foot_that_is_not_felt_while_a_leg_moves_is_a_sign() -> None:
    assert heard("i can't feel my foot", "setup")[0] is Intent.SHARP


@pytest.mark.parametrize(
    ("words", "where", "wish"),
    [
        ("enough for the left now right", "moving", (Intent.SKIP_LEG, "left", None)),
        ("four on my bad left one and seven on the right", "ready", (Intent.LEGS, "R=7,L=4", None)),
        ("make the out breath shorter", "moving", (Intent.BREATH, "out-1", None)),
        ("the breath out is too long", "moving", (Intent.BREATH, "out-1", None)),
        ("i'd like your full commentary", "ready", (Intent.CUES, "full", None)),
        ("without the full commentary", "moving", (Intent.CUES, "few", None)),
        ("add two for this leg", "moving", (Intent.MORE_REPS, "this", 2)),
        ("one fewer on this leg", "moving", (Intent.FEWER_REPS, "this", 1)),
    ],
)
def test_a_wish_is_heard_the_way_it_goes(words: str, where: str, wish: tuple[Intent, str | None, int | None]) -> None:
    assert heard(words, where) == wish


def test_fast_is_a_wish_beside_others() -> None:
    assert offered("eight reps fast no chat", "ready") == ("reps", "faster", "words:few")


def test_a_word_that_alexa_cuts_too_long_is_explained() -> None:
    cut = Utterance(Intent.TERM, at=0, text="ligament then")

    assert interpret(cut, "safety", "q1").word == "ligament"


@pytest.mark.parametrize(("words", "how"), [("the chair i hold", "halfway"), ("i stand", "upright")])
def test_the_last_steps_up_are_told_in_any_order(words: str, how: str) -> None:
    assert heard(words, "setup") == (Intent.DONE, how, None)


@pytest.mark.parametrize("words", ["i can feel my thigh working", "i can feel it stretch", "isn't this relaxing"])
def test_what_ought_to_be_felt_stops_nobody(words: str) -> None:
    assert heard(words, "moving")[0] is Intent.OKAY


@pytest.mark.parametrize(
    ("words", "sign"), [("i can feel my knee hurting", Intent.PAIN), ("i can't feel my thigh", Intent.SHARP)]
)
def test_what_ought_not_to_be_felt_stops(words: str, sign: Intent) -> None:
    assert heard(words, "moving")[0] is sign


@pytest.mark.parametrize(
    ("words", "felt"), [("i enjoyed that", "right"), ("i loved every minute", "right"), ("i didn't enjoy that", "hard")]
)
def test_who_enjoyed_it_found_it_right(words: str, felt: str) -> None:
    assert heard(words, "feel") == (Intent.FEEL, felt, None)


@pytest.mark.parametrize(
    ("words", "wishes"),
    [
        ("same as last time but only five", ("reps", "yes")),
        ("same again but slower", ("slower", "yes")),
        ("same goal with a longer rest", ("rest_longer", "yes")),
    ],
)
def test_a_wish_beside_the_same_as_last_time_is_kept(words: str, wishes: tuple[str, ...]) -> None:
    assert offered(words, "same") == wishes


def test_the_day_of_a_reminder_is_no_answer_to_another_question() -> None:
    cut = Utterance(Intent.REMIND, at=0, text="tomorrow morning")

    assert interpret(cut, "other").intent is Intent.REMIND


@pytest.mark.parametrize("words", ["enough for the right now left", "finished with the right leg"])
def test_a_leg_that_is_done_with_is_left(words: str) -> None:
    assert heard(words, "moving") == (Intent.SKIP_LEG, "right", None)


@pytest.mark.parametrize(
    ("words", "where", "meant"),
    [
        ("it's getting easier", "moving", (Intent.FEEL, "easy", None)),
        ("stop saying toes up", "moving", (Intent.CUES, "few", None)),
        ("that'll do for this side", "moving", (Intent.SKIP_LEG, None, None)),
        ("not that leg", "moving", (Intent.OTHER_LEG, None, None)),
        ("let's do the right again", "moving", (Intent.OTHER_LEG, "right", None)),
        ("my hips are rocking", "moving", (Intent.TEACH, "check", None)),
        ("it's drifting outwards", "moving", (Intent.TIP, None, None)),
        ("sorry i got distracted", "moving", (Intent.PAUSE, None, None)),
        ("am i going too fast", "moving", (Intent.TEACH, "whole", None)),
        ("i need more time to breathe in", "moving", (Intent.BREATH, "in+1", None)),
        ("longer in breath please", "ready", (Intent.BREATH, "in+1", None)),
        ("when do i swap", "moving", (Intent.WHERE, None, None)),
        ("why do you keep saying still", "moving", (Intent.TEACH, "check", None)),
        ("what do i do with my head", "ready", (Intent.TEACH, "pillow", None)),
        ("what if i need to stop", "ready", (Intent.TEACH, "stopping", None)),
        ("what if i can't keep up", "ready", (Intent.TEACH, "behind", None)),
        ("brilliant", "feel", (Intent.FEEL, "right", None)),
        ("i'm on a bed", "rise", (Intent.BED, None, None)),
    ],
)
def test_what_is_said_in_passing_is_heard_for_what_it_is(
    words: str, where: str, meant: tuple[Intent, str | None, int | None]
) -> None:
    assert heard(words, where) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("stop", Intent.STOP),
        ("stop saying it hurts", Intent.PAIN),
        ("my hip moved out of place", Intent.PAIN),
        ("my foot's drifting off to sleep", Intent.SHARP),
        ("i need to stop", Intent.STOP),
    ],
)
def test_what_should_stop_the_movement_still_does(words: str, meant: Intent) -> None:
    assert heard(words, "moving")[0] is meant


def test_the_goal_that_is_wished_for_is_chosen_where_the_other_is_well() -> None:
    assert heard("my hips feel better the knees please", "same") == (Intent.GOAL, "knees", None)


def test_a_back_that_will_not_go_flat_is_told_of_the_arch() -> None:
    assert heard("my back won't go flat", "setup") == (Intent.TEACH, "arch", None)


@pytest.mark.parametrize(
    ("words", "where", "meant"),
    [
        ("both after all", "moving", Intent.BOTH_LEGS),
        ("my knee likes this", "moving", Intent.OKAY),
        ("it feels looser", "moving", Intent.OKAY),
        ("my bad leg's doing well", "moving", Intent.OKAY),
        ("i skipped a day", "moving", Intent.OKAY),
        ("i missed yesterday", "feel", Intent.REPEAT),
        ("that one was better", "moving", Intent.FEEL),
        ("same as before please", "moving", Intent.RESUME),
        ("the floor's hard", "moving", Intent.PAUSE),
        ("i can't get comfy", "moving", Intent.PAUSE),
        ("i'm expecting my son at four", "moving", Intent.FALLBACK),
        ("barely broke a sweat", "feel", Intent.FEEL),
        ("is that the same speed", "ready", Intent.REPEAT),
        ("rolled over", "setup", Intent.DONE),
        ("pushed up", "setup", Intent.DONE),
    ],
)
def test_what_sounds_like_an_alarm_or_a_change_is_neither(words: str, where: str, meant: Intent) -> None:
    assert heard(words, where)[0] is meant


@pytest.mark.parametrize("words", ["i'm hot", "i broke a sweat", "knackered already"])
def test_effort_may_hurt_or_be_hard(words: str) -> None:
    assert offered(words, "moving") == ("pain", "hard")


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("it feels warmer", Intent.PAIN),
        ("my leg's doing badly", Intent.SHARP),
        ("that was better but it hurts", Intent.PAIN),
        ("i'm expecting a son", Intent.PREGNANT),
        ("broke my leg in may", Intent.CONDITION),
        ("i'm hot and clammy", Intent.DIZZY),
        ("i missed the last one", Intent.SKIPPED),
    ],
)
def test_what_is_a_sign_or_a_count_stays_one(words: str, sign: Intent) -> None:
    assert heard(words, "moving")[0] is sign


@pytest.mark.parametrize(
    ("words", "where", "meant"),
    [
        ("i pulled in but am i doing it right", "setup", (Intent.TEACH, "right", None)),
        ("it's going well", "moving", (Intent.OKAY, None, None)),
        ("i breathed in instead of out", "moving", (Intent.HOW, None, None)),
        ("got my breathing backwards", "moving", (Intent.HOW, None, None)),
        ("he's put out carry on", "paused", (Intent.RESUME, None, None)),
        ("the kids are gone let's go on", "paused", (Intent.RESUME, None, None)),
        ("reckon the floor'll do", "floor", (Intent.NEXT, None, None)),
    ],
)
def test_what_was_taken_for_something_told_is_none(
    words: str, where: str, meant: tuple[Intent, str | None, int | None]
) -> None:
    assert heard(words, where) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("i pulled my hamstring am i doing it right", Intent.PAIN),
        ("i had a stent am i doing it right", Intent.CONDITION),
    ],
)
def test_what_is_told_beside_a_question_comes_first(words: str, meant: Intent) -> None:
    assert heard(words, "setup")[0] is meant


def test_who_finds_a_safety_question_personal_is_told_why_it_is_asked() -> None:
    assert at_a_question("that's a bit personal", "q3") == (Intent.WHY, None)
    assert at_a_question("it's personal but yes", "q3")[0] is Intent.YES


@pytest.mark.parametrize(
    "words", ["now i've got it", "i've got the hang of this", "that's more like it", "i'm in the zone"]
)
def test_who_has_got_the_hang_of_it_goes_on(words: str) -> None:
    assert heard(words, "moving") == (Intent.FEEL, "right", None)


@pytest.mark.parametrize(
    "words",
    [
        "my phone's buzzing",
        "the washing machine's spinning",
        "the room's a mess",
        "the sun's in my eyes",
        "something's burning in the kitchen",
        "my tea's hot",
    ],
)
def test_what_things_do_is_a_pause_and_no_sign(words: str) -> None:
    assert heard(words, "moving")[0] is Intent.PAUSE


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("my calf's buzzing", Intent.SHARP),
        ("my leg's burning", Intent.PAIN),
        ("my head's spinning", Intent.DIZZY),
        ("my foot's hot", Intent.PAIN),
    ],
)
def test_what_the_body_does_is_a_sign(words: str, sign: Intent) -> None:
    assert heard(words, "moving")[0] in (sign, Intent.SHARP)


def test_who_feels_the_belly_pulling_in_goes_on() -> None:
    assert heard("i can feel my tummy pulling in", "moving")[0] is Intent.OKAY
