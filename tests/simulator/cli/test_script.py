"""A conversation on paper: what each line does, how the answers are written, and that the output is a script again."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.cli.script import duration_text, follow
from simulator.cli.steps import LONGEST_MS, Given, PowerOff, Say, ScriptError, Setting, Step, Wait, duration, read
from simulator.device.echo import DeviceState, Echo
from simulator.device.player import RENDER
from simulator.device.request import Owner
from simulator.ears.recognizer import Recognizer
from tests.support.clock import MORNING as NOW
from tests.support.speech import ssml, voice

CHIME = "soundbank://soundlibrary/musical/amzn_sfx_bell_short_chime_01"
Json = dict[str, Any]


def asking(text: str, silence: str = "Yes, or no?", **more: Any) -> Json:
    return {
        "outputSpeech": ssml(text),
        "reprompt": {"outputSpeech": ssml(silence)},
        "shouldEndSession": False,
        **more,
    }


def beat(description: str, cue: str) -> Json:
    items = [{"type": "Silence", "duration": 4_000}, {"type": "Speech", "content": cue}]
    return {"type": "Mixer", "description": description, "items": items}


SET = {
    "type": "Sequencer",
    "description": "right leg, 1 to 2",
    "items": [beat("right 1/2 in", "In. One."), beat("right 1/2 out", "Out."), beat("right 2/2 in", "In. Two.")],
}
SCORE = {
    "type": RENDER,
    "document": {
        "type": "APLA",
        "mainTemplate": {
            "item": {
                "type": "Sequencer",
                "items": [
                    {"type": "Speech", "content": "Right leg."},
                    SET,
                    {"type": "Speech", "content": "How was it?"},
                ],
            }
        },
    },
}
ANSWERS = {
    "LaunchRequest": asking("Hello. Are you ready?"),
    "AMAZON.NextIntent": {**asking("x"), "outputSpeech": None, "directives": [SCORE]},
    "TipIntent": asking(f"One line.<audio src='{CHIME}'/><break time='3s'/>Out and back.<break time='2s'/> Go on?"),
    "AMAZON.HelpIntent": asking("That is all."),
    "AMAZON.StopIntent": {"outputSpeech": ssml("Goodbye."), "shouldEndSession": True},
}


class Skill:
    """A skill that gives each request the same answer every time, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Json] = []

    def __call__(self, envelope: Json) -> Json:
        self.asked.append(json.loads(json.dumps(envelope)))
        asked = envelope["request"]
        name = asked.get("intent", {}).get("name") or asked["type"]
        return {"version": "1.0", "response": ANSWERS.get(name, {} if name == "SessionEndedRequest" else asking("Hm?"))}


@pytest.fixture
def skill() -> Skill:
    return Skill()


@pytest.fixture
def echo(recognizer: Recognizer, skill: Skill) -> Echo:
    return Echo(recognizer, skill, Owner(account="somebody"), now=NOW, voice=voice)


def heard(echo: Echo, *lines: str) -> list[str]:
    return list(follow(lines, echo))


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("you: knees", Say("knees")),
        ("  You :  knees please ", Say("knees please")),
        ("you: remind me at 8:30", Say("remind me at 8:30")),
        ("you: after: all", Say("after: all")),
        ("you, without the wake word: knees", Say("knees", wake=False)),
        ("knees", Say("knees")),
        ("you", Say("you")),
        ("Alexa, start heel slides", Say("Alexa, start heel slides")),
        ("Alexa: start heel slides", Say("Alexa: start heel slides")),
        ("remind me at 8:30", Say("remind me at 8:30")),
        ("after: 38 seconds", Wait(38_000)),
        ("After:1 minute", Wait(60_000)),
        ("device: off", PowerOff()),
        ("locale: en-GB", Setting("locale", "en-GB")),
        ("voice: anna", Setting("voice", "anna")),
        ("voice: nobody", Setting("voice", "nobody")),
        ("given: knees, screened", Given("knees, screened")),
        ("Given:  knees, in the set, right 3 of 5 ", Given("knees, in the set", "right 3/5 in")),
        ("given: hips, in the set, left 1 of 10, out", Given("hips, in the set", "left 1/10 out")),
        ("", None),
        ("   ", None),
        ("# what it shows", None),
        ("  # what it shows", None),
        ("(the session is closed)", None),
        ("alexa: Hello.", None),
        ("alexa, into the silence: Hello.", None),
    ],
)
def test_each_line_of_a_script_is_read_as_its_step(line: str, step: Step | None) -> None:
    assert read(line) == step


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("38 seconds", 38_000),
        ("1 second", 1_000),
        ("0 seconds", 0),
        ("0.5 seconds", 500),
        ("1.5 minutes", 90_000),
        ("2 hours", 7_200_000),
        ("1 day", 86_400_000),
        ("1 hour and 5 minutes", 3_900_000),
        ("1 minute, 30 seconds", 90_000),
        (" 1 day, 2 hours and 3 seconds ", 93_603_000),
        ("1000 days", 86_400_000_000),
    ],
)
def test_a_duration_is_read_as_people_write_it(text: str, ms: int) -> None:
    assert duration(text) == ms


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("after: a while", "not a duration: 'a while'; say, for example, after: 38 seconds"),
        ("after:", "not a duration: ''; say, for example, after: 38 seconds"),
        ("after: -5 seconds", "not a duration: '-5 seconds'; say, for example, after: 38 seconds"),
        ("after: 5 seconds and", "not a duration: '5 seconds and'; say, for example, after: 38 seconds"),
        ("after: 1001 days", "too long: '1001 days'; at most 1000 days pass at once"),
        (f"after: {'9' * 400} days", f"too long: '{'9' * 400} days'; at most 1000 days pass at once"),
        ("device: on", "a device can only go off: 'device: on'"),
        ("you:", "nothing is said: 'you:'"),
        ("you, without the wake word: ", "nothing is said: 'you, without the wake word:'"),
        ("locale: fr-FR", "the skill has no locale 'fr-FR': say one of en-US, en-GB, en-CA, en-AU, en-IN"),
        ("given: ", "no state is given; say, for example, given: knees, in the set, right 3 of 5"),
        (
            "given: knees, in the set, right leg",
            "not a rep: 'knees, in the set, right leg'; say, for example, given: knees, in the set, right 3 of 5",
        ),
        ("voice:", "no voice is named; say, for example, voice: anna, or voice: nobody"),
    ],
)
def test_a_line_that_means_nothing_is_refused_in_one_sentence(line: str, why: str) -> None:
    with pytest.raises(ScriptError) as unreadable:
        read(line)

    assert str(unreadable.value) == why


@pytest.mark.parametrize(
    ("ms", "text"),
    [
        (0, "0 seconds"),
        (1, "0.001 seconds"),
        (1_000, "1 second"),
        (1_500, "1.5 seconds"),
        (38_000, "38 seconds"),
        (60_000, "1 minute"),
        (90_000, "90 seconds"),
        (7_200_000, "2 hours"),
        (86_400_000, "1 day"),
        (1_234_567_890, "1234567.89 seconds"),
    ],
)
def test_a_duration_is_written_as_people_read_it(ms: int, text: str) -> None:
    assert duration_text(ms) == text


@given(st.integers(0, LONGEST_MS))
def test_a_duration_that_is_written_is_read_as_the_same(ms: int) -> None:
    assert duration(duration_text(ms)) == ms


def test_what_is_said_comes_a_second_after_the_answer(echo: Echo, skill: Skill) -> None:
    """Alexa speaks 2.1 seconds, begun a second after the request; a second later the next words take 1.5."""
    heard(echo, "you: Alexa, start heel slides", "you: what's the tip")

    assert [one["request"]["timestamp"][17:23] for one in skill.asked] == ["02.500", "08.100"]


def test_an_answer_is_written_with_its_pauses_sounds_and_beats(echo: Echo) -> None:
    """A score is one line, by its description; a silence of three seconds is three dots; a sound is named."""
    assert heard(echo, "you: open heel slides", "you: next", "you: the tip", "you: stop") == [
        "you: open heel slides",
        "alexa: Hello. Are you ready?",
        "you: next",
        "alexa: Right leg.",
        "(right leg, 1 to 2)",
        "alexa: How was it?",
        "you: the tip",
        "alexa: One line. [amzn_sfx_bell_short_chime_01] … Out and back. Go on?",
        "you: stop",
        "alexa: Goodbye.",
        "(the session is closed)",
    ]


def test_time_that_passes_leads_into_the_silence_and_out_of_the_session(echo: Echo) -> None:
    assert heard(echo, "you: open heel slides", "after: 12 seconds", "after: 1 minute") == [
        "you: open heel slides",
        "alexa: Hello. Are you ready?",
        "after: 12 seconds",
        "alexa, into the silence: Yes, or no?",
        "after: 1 minute",
        "(nobody answers; the session ends)",
    ]


def test_who_interrupts_is_told_what_was_to_be_heard(echo: Echo) -> None:
    """The answer starts a second after it is given: 1 + 1 s lead, 4 s in, and 2 s into the breath out."""
    transcript = heard(echo, "you: open heel slides", "you: next", "after: 8 seconds", "you: exit")

    assert transcript[-3:] == [
        "(in the middle of: right 1/2 out)",
        "you: exit",
        "(the session is ended by the word exit, or by opening the skill again)",
    ]


def test_what_follows_a_score_is_written_when_it_is_heard(echo: Echo) -> None:
    transcript = heard(echo, "you: open heel slides", "you: next", "after: 1 minute")

    assert transcript[2:5] == ["you: next", "alexa: Right leg.", "(right leg, 1 to 2)"]
    assert transcript[5:7] == ["after: 1 minute", "alexa: How was it?"]


def test_what_an_interruption_keeps_from_being_heard_is_not_written(echo: Echo) -> None:
    transcript = heard(echo, "you: open heel slides", "you: next", "after: 8 seconds", "you: the tip")

    assert "alexa: How was it?" not in transcript


PROLOGUES = {
    "open.txt": ["# the skill is open", "you: open heel slides"],
    "in-the-set.txt": ["given: open", "you: next"],
    "unheard.txt": ["you, without the wake word: next"],
    "refused.txt": ["given: open", "you: help"],
    "circle.txt": ["given: circle"],
}


@pytest.fixture
def prologues(tmp_path: Path) -> Path:
    for name, lines in PROLOGUES.items():
        (tmp_path / name).write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def test_a_given_state_is_played_and_not_written(echo: Echo, prologues: Path) -> None:
    assert list(follow(["# a comment", "given: open", "you: stop"], echo, prologues)) == [
        "# a comment",
        "given: open",
        "you: stop",
        "alexa: Goodbye.",
        "(the session is closed)",
    ]


@pytest.mark.parametrize("rep", ["right 1 of 2", "right 1 of 2, out", "right 2 of 2"])
def test_a_given_rep_is_sounding_when_the_next_line_is_said(echo: Echo, prologues: Path, rep: str) -> None:
    number, _, phase = rep.removeprefix("right ").partition(", ")
    transcript = list(follow([f"given: in the set, {rep}", "you: the tip"], echo, prologues))

    assert transcript[:2] == [
        f"given: in the set, {rep}",
        f"(in the middle of: right {number.replace(' of ', '/')} {phase or 'in'})",
    ]


def test_a_given_set_without_a_rep_is_over_when_the_next_line_is_said(echo: Echo, prologues: Path) -> None:
    transcript = list(follow(["given: in the set", "you: stop"], echo, prologues))

    assert transcript[:2] == ["given: in the set", "you: stop"]


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("standing on my head", "no state 'standing on my head' can be given; known are: circle, in-the-set, open, "),
        ("in the set, left 1 of 2", "in the state 'in the set' nothing plays left 1/2 in"),
        ("in the set, right 1 of 2, sleep", "in the state 'in the set' nothing plays right 1/2 sleep"),
        ("open, right 1 of 2", "in the state 'open' nothing plays right 1/2 in"),
        ("unheard", "the state 'unheard' is not reached: (unheard: the microphone is closed"),
        ("refused", "the state 'refused' is not reached: (refused: the session is left open"),
        ("circle", "no state 'circle' can be given; it begins with itself"),
    ],
)
def test_a_given_state_that_cannot_be_reached_is_one_clear_line(
    echo: Echo, prologues: Path, given: str, why: str
) -> None:
    with pytest.raises(ScriptError) as unreadable:
        list(follow([f"given: {given}"], echo, prologues))

    assert str(unreadable.value).startswith(why)
    assert "\n" not in str(unreadable.value)


def test_without_the_wake_word_nothing_is_heard_while_she_speaks(echo: Echo) -> None:
    transcript = heard(echo, "you: open heel slides", "after: 2 seconds", "you, without the wake word: next")

    assert transcript[-2:] == [
        "you, without the wake word: next",
        "(unheard: the microphone is closed, and the wake word was not said)",
    ]


def test_a_refused_answer_is_written_with_its_rule(echo: Echo) -> None:
    assert heard(echo, "you: open heel slides", "you: help")[-3:] == [
        "you: help",
        "(refused: the session is left open without a prompt)",
        "(the session ends with an error)",
    ]


def test_the_device_goes_off_without_a_word_to_the_skill(echo: Echo, skill: Skill) -> None:
    transcript = heard(echo, "you: open heel slides", "device: off", "you: next")

    assert transcript[-4:] == [
        "device: off",
        "(the device went off)",
        "you: next",
        "(unheard: no skill is open; say: Alexa, start heel slides)",
    ]
    assert len(skill.asked) == 1


def test_settings_hold_from_their_line_on(echo: Echo, skill: Skill) -> None:
    lines = ["you: open heel slides", "locale: en-GB", "voice: anna", "you: next", "voice: nobody", "you: next"]
    transcript = heard(echo, *lines)
    people = [one["context"]["System"].get("person", {}).get("personId") for one in skill.asked]

    assert [one["request"]["locale"] for one in skill.asked] == ["en-US", "en-GB", "en-GB"]
    assert people == [None, "somebody.anna", None]
    assert [line for line in transcript if line.startswith(("locale", "voice"))] == [lines[1], lines[2], lines[4]]


def test_at_the_end_she_finishes_what_she_says(echo: Echo) -> None:
    heard(echo, "you: open heel slides")

    assert echo.state is DeviceState.LISTENING


def test_at_the_end_no_more_time_passes_than_the_last_line_lets(echo: Echo) -> None:
    heard(echo, "you: open heel slides", "after: 2 seconds")

    assert (echo.state, echo.now) == (DeviceState.SPEAKING, NOW + 1_000 + 1_500 + 2_000)


def test_comments_and_blank_lines_are_kept_where_they_stood(echo: Echo) -> None:
    lines = ["# first", "", "you: open heel slides", "  # then", "", "you: next"]

    assert [line for line in heard(echo, *lines) if not line.strip() or "#" in line] == ["# first", "", "  # then", ""]


def test_each_line_is_told_as_soon_as_it_has_happened(echo: Echo) -> None:
    """What was read so far is answered before the next line is asked for: a line may come from a person."""
    asked: list[str] = []

    def lines() -> Any:
        for line in ("you: open heel slides", "you: stop"):
            asked.append(line)
            yield line

    transcript = follow(lines(), echo)

    assert [next(transcript), next(transcript), len(asked)] == [
        "you: open heel slides",
        "alexa: Hello. Are you ready?",
        1,
    ]


def test_an_unreadable_line_ends_the_conversation_after_what_went_before(echo: Echo, skill: Skill) -> None:
    transcript = follow(["you: open heel slides", "after: a while", "you: next"], echo)

    assert [next(transcript), next(transcript)] == ["you: open heel slides", "alexa: Hello. Are you ready?"]
    with pytest.raises(ScriptError):
        next(transcript)
    assert len(skill.asked) == 1


LINES = st.sampled_from(
    [
        "# a comment",
        "",
        "  ",
        "   # indented",
        "open heel slides",
        "You:  Alexa, start heel slides ",
        "next",
        "you: the tip",
        "stop",
        "exit",
        "help",
        "you, without the wake word: next",
        "after: 2 seconds",
        "after: 1.25 seconds",
        "after: 1234.567 seconds",
        "AFTER: 1 minute and 5 seconds",
        "device: off",
        "locale: en-AU",
        "voice: anna",
    ]
)


@given(st.lists(LINES, max_size=12))
def test_what_is_told_is_a_script_that_tells_the_same(recognizer: Recognizer, lines: list[str]) -> None:
    def transcript(script: list[str]) -> list[str]:
        return list(follow(script, Echo(recognizer, Skill(), Owner(account="somebody"), now=NOW, voice=voice)))

    once = transcript(lines)

    assert transcript(once) == once
