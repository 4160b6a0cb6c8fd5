"""A recording is a whole practice as it would be heard, and its cue sheet says truly what is said when."""

import re
import wave
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import numpy as np
import pytest

from simulator.audio.cue_sheet import CHAPTERS, Cue, chaptered, sheet, timestamp
from simulator.audio.samples import LOUDEST, RATE, Samples, at, lasts
from simulator.audio.voice import PERSON, Espeak, VoiceMissingError
from simulator.cli import recording
from simulator.cli.recording import BEFORE_MS, MONDAY, RecordingError, Tape, Wishes, all_chapters, answer, record
from simulator.device.echo import Echo
from simulator.device.request import HttpClient, Owner
from simulator.ears.recognizer import Recognizer
from skill.settings import AudioRenderer, Settings
from skill.storage.memory import MemoryStore
from tests.support.paths import CHECKOUT
from tests.support.web import serving

pytestmark = [pytest.mark.outside, pytest.mark.slow]

NAMES = [name for name, _ in CHAPTERS]


@dataclass(frozen=True)
class Studio:
    """The two voices, the recognizer, and the front doors of the skill by what they play."""

    alexa: Espeak
    person: Espeak
    recognizer: Recognizer
    doors: dict[str, str]
    people: Iterator[int] = field(default_factory=count)

    def tape(self, wishes: Wishes, sound: str = "apla") -> Tape:
        client = HttpClient(self.doors[sound])
        somebody_new = Owner(account=f"person {next(self.people)}")
        echo = Echo(self.recognizer, client.ask, somebody_new, now=MONDAY, voice=self.alexa)
        return record(echo, wishes, self.alexa, self.person)


@pytest.fixture(scope="module")
def studio(recognizer: Recognizer) -> Iterator[Studio]:
    try:
        alexa, person = Espeak(), Espeak(variant=PERSON)
    except VoiceMissingError as missing:
        pytest.skip(f"NOTHING IS RECORDED: {missing}")
    with ExitStack() as stack:
        ways = [Settings(audio_renderer=renderer) for renderer in AudioRenderer]
        doors = {str(way.audio_renderer): stack.enter_context(serving(MemoryStore(), way)) for way in ways}
        yield Studio(alexa, person, recognizer, doors)


@pytest.fixture(scope="module")
def tape(studio: Studio) -> Tape:
    """A practice for the hips, six a leg."""
    return studio.tape(Wishes("hips", 6, "3-3"))


@pytest.fixture(scope="module")
def sound(tape: Tape) -> Samples:
    """All that is heard of it, mixed once."""
    return tape.sound


def words_of(tape: Tape, who: str) -> list[str]:
    return [cue.text for cue in tape.cues if cue.who == who]


def loud(sound: Samples, start: int, end: int) -> bool:
    return bool((np.abs(sound[at(start) : at(end)]) > 256).any())


def test_a_recording_goes_from_the_first_word_to_goodbye_in_seven_chapters(tape: Tape) -> None:
    chapters = all_chapters(tape)

    assert [chapter.name for chapter in chapters] == NAMES
    assert words_of(tape, "You")[:2] == ["Alexa, start heel slides", "hips"]
    assert words_of(tape, "Alexa")[-1].endswith("Goodbye.")
    assert [chapter.start for chapter in chapters] == sorted(chapter.start for chapter in chapters)


def test_the_cue_sheet_among_the_docs_has_the_words_of_the_usual_practice(studio: Studio) -> None:
    """Its times are those of one version of espeak-ng, and are not compared."""
    written = re.findall(
        r"^<v (\w+)>(.+)$", (CHECKOUT / "docs" / "recording.vtt").read_text(encoding="utf-8"), re.MULTILINE
    )
    spoken = [(cue.who, cue.text) for chapter in all_chapters(studio.tape(Wishes())) for cue in chapter.cues]

    assert written == spoken, "make recording, and copy build/recording/knees-5-4-4.vtt to docs/recording.vtt"


def test_the_reps_that_were_wished_for_are_counted_on_each_leg(tape: Tape) -> None:
    numbers = ("One", "Two", "Three", "Four", "Five", "Six")
    legs = [chapter for chapter in all_chapters(tape) if chapter.name.endswith(" leg")]

    assert len(legs) == 2
    for leg in legs:
        cues = [cue.text.partition(".")[0].partition(",")[0] for cue in leg.cues]
        assert [each for each in cues if each in numbers] == [*numbers]


@pytest.mark.parametrize(("goal", "pace"), [("knees", "4-5"), ("hips", "4-6")])
def test_the_pace_that_was_wished_for_is_breathed(studio: Studio, goal: str, pace: str) -> None:
    """From one count to the next: the breath in and out, the settling, and for the hips the check."""
    tape = studio.tape(Wishes(goal, 5, pace))
    inhale, exhale = map(int, pace.split("-"))
    one, two = (next(cue.start for cue in tape.cues if cue.text.startswith(f"{count}. ")) for count in ("One", "Two"))

    assert abs(two - one - 1000 * (inhale + exhale) - (2_500 if goal == "hips" else 1_500)) <= 1


def test_a_long_set_is_recorded_with_its_question_at_the_change(studio: Studio) -> None:
    chapters = {chapter.name: chapter for chapter in all_chapters(studio.tape(Wishes("knees", 10, "4-4")))}

    assert [cue.text for cue in chapters["change"].cues if cue.who == "You"] == ["ready"]


def test_a_leg_that_rests_in_the_middle_is_one_chapter(studio: Studio) -> None:
    chapters = all_chapters(studio.tape(Wishes("hips", 10, "8-8", rest=6)))
    middle = [[cue.text for cue in chapter.cues if "to go with this leg" in cue.text] for chapter in chapters]

    assert [chapter.name for chapter in chapters] == NAMES
    assert [len(rests) for rests in middle] == [0, 0, 0, 1, 0, 1, 0]
    assert chapters[-1].cues[0].text == "And rest."


def test_a_practice_in_plain_speech_is_recorded_with_all_its_chapters(studio: Studio) -> None:
    assert [chapter.name for chapter in all_chapters(studio.tape(Wishes(), "ssml"))] == NAMES


def test_each_sentence_is_heard_where_the_cue_sheet_says(tape: Tape, sound: Samples) -> None:
    """And nothing is heard between."""
    end = 0
    for cue in sorted(tape.cues, key=lambda cue: cue.start):
        assert end <= cue.start < cue.end, cue
        assert not loud(sound, end + 1, cue.start - 1), cue
        assert loud(sound, cue.start, cue.start + 80), cue
        end = cue.end
    assert not loud(sound, end + 1, lasts(len(sound)))


def test_a_recording_begins_with_a_moment_of_silence_and_is_never_too_loud(sound: Samples) -> None:
    assert not sound[: at(BEFORE_MS)].any()
    assert np.abs(sound).max() < LOUDEST


def test_the_person_is_quieter_than_alexa(tape: Tape, sound: Samples) -> None:
    peaks = {
        who: max(int(np.abs(sound[at(cue.start) : at(cue.end)]).max()) for cue in tape.cues if cue.who == who)
        for who in ("You", "Alexa")
    }

    assert peaks["You"] * 3 < peaks["Alexa"] * 2


def test_a_recording_is_the_same_every_time(studio: Studio, tape: Tape, sound: Samples) -> None:
    again = studio.tape(Wishes("hips", 6, "3-3"))

    assert again.cues == tape.cues
    assert np.array_equal(again.sound, sound)


def test_a_practice_that_goes_wrong_is_no_recording() -> None:
    tape = Tape(0, cues=[Cue(0, 9, "You", "Alexa, start heel slides"), Cue(10, 19, "Alexa", "Sorry. Goodbye for now.")])

    with pytest.raises(RecordingError, match=r"^the practice goes by without its safety check; it ended with: Sorry"):
        all_chapters(tape)
    with pytest.raises(RecordingError, match=r"^nobody knows what to answer to 'Sing with me\.'$"):
        answer("Sing with me.")


def test_a_cue_sheet_is_webvtt() -> None:
    chapters = chaptered([Cue(500, 1_500, "You", "Alexa, hello"), Cue(61_002, 3_661_002, "Alexa", "Fish & <chips>.")])

    assert sheet("a title", chapters) == (
        "WEBVTT a title\n"
        "\n"
        "NOTE 00:00:00.500 choice\n"
        "\n"
        "choice 1\n"
        "00:00:00.500 --> 00:00:01.500\n"
        "<v You>Alexa, hello\n"
        "\n"
        "choice 2\n"
        "00:01:01.002 --> 01:01:01.002\n"
        "<v Alexa>Fish &amp; &lt;chips&gt;.\n"
    )


def test_a_chapter_begins_with_its_sentence_and_none_comes_back() -> None:
    cues = ["Hello.", "The floor or a firm bed.", "Right leg. Toes up.", "Three short questions to keep you safe."]

    chapters = chaptered(Cue(nth, nth + 1, "Alexa", text) for nth, text in enumerate(cues))

    found = [(chapter.name, len(chapter.cues)) for chapter in chapters]
    assert found == [("choice", 1), ("setup", 1), ("right leg", 2)]
    assert chaptered([]) == ()


def test_the_command_writes_a_sound_and_its_cue_sheet(
    studio: Studio, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert recording.main(["--goal", "hips", "--pace", "3-3", "--breath", "--out", str(tmp_path / "out")]) == 0

    stem = tmp_path / "out" / "hips-5-3-3-breath"
    vtt = stem.with_suffix(".vtt").read_text(encoding="utf-8")
    with wave.open(str(stem.with_suffix(".wav"))) as sound:
        ms = lasts(sound.getnframes())
        assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (RATE, 1, 2)
    assert vtt.startswith("WEBVTT heel slides for the hips, 5 a leg, 3 in, 3 out\n")
    assert re.findall(r"NOTE \S+ (.*)", vtt) == NAMES
    assert re.findall(r"--> (\S+)", vtt)[-1] == timestamp(ms)
    printed = capsys.readouterr().out.splitlines()
    assert [line.partition("  ")[2] for line in printed[:-1]] == NAMES
    assert printed[-1] == f"{timestamp(ms)}  {stem}.wav, and what is said when: {stem.name}.vtt"


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--reps", "11"], "argument --reps: invalid choice: 11"),
        (["--pace", "9-9"], "argument --pace: '9-9' is not a pace"),
        (["--goal", "neck"], "argument --goal: invalid choice: 'neck'"),
    ],
)
def test_what_cannot_be_recorded_is_one_line(
    arguments: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        recording.main(arguments)

    assert capsys.readouterr().err.startswith(f"heel slides: {why}")


def test_without_a_voice_nothing_is_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert recording.main([]) == 1
    assert capsys.readouterr().err == (
        "heel slides: no recording: espeak-ng is not installed (Debian: apt install espeak-ng)\n"
    )


def test_what_the_platform_refuses_is_no_recording(
    studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        recording, "skill", lambda *_: serving(MemoryStore(), Settings(breath_sounds_url="http://bucket.example"))
    )

    assert recording.main(["--out", str(tmp_path)]) == 1
    assert capsys.readouterr().err.startswith(
        "heel slides: no recording: the platform would not play it: APLA Audio has the source 'http://bucket.example/"
    )
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_one_line(
    studio: Studio, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")

    assert recording.main(["--out", str(tmp_path / "file")]) == 1
    assert re.fullmatch(r"heel slides: no recording: \S+ cannot be written: .*\n", capsys.readouterr().err)


def test_a_pace_is_asked_for_in_words() -> None:
    assert Wishes(pace="4-4").spoken == ()
    assert Wishes(rest=3, cues="few").spoken == ("rest three seconds between slides", "few words")
    assert Wishes(reps=8, pace="6-7.5").spoken == ("eight reps", "six in seven and a half out")
