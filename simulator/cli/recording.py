"""A whole practice as one sound file, with a cue sheet beside it: somebody says what Alexa asks for, from start to end.

The skill runs behind its front door and the device in virtual time, so a practice of five minutes takes seconds.
"""

import re
import sys
from argparse import ArgumentTypeError
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from simulator.audio.cue_sheet import CHAPTERS, Chapter, Cue, chaptered, sheet, timestamp
from simulator.audio.mixing import mixed, rate
from simulator.audio.samples import RATE, Samples, at, lasts, louder, mix, write
from simulator.audio.voice import PERSON, Espeak
from simulator.cli.arguments import OneLineParser, ends_in_one_line
from simulator.cli.skill_process import RENDERERS, breathing, in_memory, skill
from simulator.device.echo import Answered, DeviceEvent, Echo, Ended, Refused
from simulator.device.request import HttpClient, Owner
from simulator.device.timeline import Kind, Timeline
from simulator.ears import model
from simulator.ears.recognizer import Recognizer
from simulator.errors import SimulatorError
from simulator.settings import CHECKOUT

FOLDER = CHECKOUT / "build" / "recording"
MONDAY = 1_894_006_800_000
"""When it is recorded (epoch ms; 2030-01-07, 9:00 UTC): always then, so that a recording is the same every time."""

OPENING = "Alexa, start heel slides"
PACE = re.compile(r"([3-8])(\.5)?-([3-8])(\.5)?")
"""A pace by its seconds in and out, "4-6.5"."""

CUEINGS = {"few": "few words", "count": "just the count", "tones": "just bells"}
"""What one says for less than all cues."""

NUMBERS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten"}
# What the person answers to the last thing that was said, and after how many ms: moving takes longer than a yes.
ANSWERS = (
    (r"[Ss]ay: Alexa, ready\.$", "Alexa, ready", 1_500),
    (r"[Ss]ay ready\b", "ready", 2_500),
    (r"[Ss]ay: Alexa, next\b", "Alexa, next", 4_000),
    (r"[Ss]ay next\b", "next", 4_000),
    (r"[Ee]asy, just right,? or hard", "just right", 1_500),
    (r"\?$", "no", 1_200),
)
GOAL, FLOOR = r"your knees, or your hips", r"help me down\.$"
QUIETER = 50
"""The person's voice, in percent: they lie at the other end of the room."""

BEFORE_MS = 500
"""The silence before the first word."""

MOST_TURNS = 60


class RecordingError(SimulatorError):
    """There is no recording, and why, in one line."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody wants of the practice."""

    goal: str = "knees"
    reps: int = 5
    pace: str = "4-4"
    rest: int | None = None
    cues: str | None = None

    def __str__(self) -> str:
        rest = f", {self.rest} between" if self.rest else ""
        return f"{self.goal}, {self.reps} a leg, {self.pace.replace('-', ' in, ')} out{rest}"

    @property
    def spoken(self) -> tuple[str, ...]:
        """What they say before they lie down: nothing if they are content with what is offered."""
        reps = (f"{NUMBERS[self.reps]} reps",) if self.reps != 5 else ()
        rest = (f"rest {NUMBERS[self.rest]} seconds between slides",) if self.rest else ()
        cues = (CUEINGS[self.cues],) if self.cues else ()
        return (*reps, *((self.breath,) if self.pace != "4-4" else ()), *rest, *cues)

    @property
    def breath(self) -> str:
        """The seconds in and out, in words."""
        found = PACE.fullmatch(self.pace)
        assert found, self.pace
        inhale, half_in, exhale, half_out = found.groups()
        half = {".5": " and a half", None: ""}
        return f"{NUMBERS[int(inhale)]}{half[half_in]} in {NUMBERS[int(exhale)]}{half[half_out]} out"


@dataclass(slots=True)
class Tape:
    """What was heard so far, from `since` (epoch ms) on."""

    since: int
    parts: list[tuple[int, Samples]] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)

    @property
    def sound(self) -> Samples:
        """The whole tape, mixed."""
        return mix(self.parts)

    def add_answer(self, event: Answered, voice: Espeak) -> None:
        """Alexa's answer, a cue for each of its sentences."""
        start = event.at - self.since
        self.parts.append((at(start), mixed(event.timeline, voice.say)))
        for entry in event.timeline:
            if entry.kind is Kind.SPEECH:
                for sentence in voice.sentences(entry.text, rate(entry)):
                    begins = start + entry.start + sentence.start * 1000 // RATE  # not a sample too late
                    ends = min(start + entry.start + lasts(sentence.end), start + entry.end)
                    self.cues.append(Cue(begins, ends, "Alexa", sentence.text))

    def add_words(self, ms: int, words: str, voice: Espeak) -> None:
        """What the person says at `ms` (epoch), across the room."""
        samples = voice.say(words)
        self.parts.append((at(ms - self.since), louder(samples, QUIETER)))
        self.cues.append(Cue(ms - self.since, ms - self.since + lasts(len(samples)), "You", words))


def pace(text: str) -> str:
    """Seconds in and out, as "4-6.5"; ArgumentTypeError for a pace that nobody may ask for."""
    if PACE.fullmatch(text) is None or text.startswith("8.5") or text.endswith("8.5"):
        raise ArgumentTypeError(f"{text!r} is not a pace: three to eight seconds each way, in halves, such as 4-6.5")
    return text


def practice(echo: Echo, wishes: Wishes) -> Iterator[tuple[int, str, list[DeviceEvent]]]:
    """A practice as it goes: when somebody says what, and what happens then. RecordingError when it does not go on."""
    open_wishes, words = list(wishes.spoken), OPENING
    for _ in range(MOST_TURNS):
        now, events = echo.now, echo.hear(words)
        events += echo.pass_time(echo.until_quiet())
        refused = next((event.rule for event in events if isinstance(event, Refused)), None)
        if refused:
            raise RecordingError(f"the platform would not play it: {refused}")
        yield now, words, events
        if any(isinstance(event, Ended) for event in events):
            return
        asked = question(events)
        if re.search(GOAL, asked):
            words, thinking = wishes.goal, 1_500
        elif re.search(FLOOR, asked) and open_wishes:
            words, thinking = open_wishes.pop(0), 1_500
        else:
            words, thinking = answer(asked)
        echo.pass_time(thinking)
    raise RecordingError(f"the practice does not end within {MOST_TURNS} turns")


def question(events: Sequence[DeviceEvent]) -> str:
    """The last thing that was said."""
    timelines: list[Timeline] = [event.timeline for event in events if isinstance(event, Answered)]
    spoken = [entry.text for timeline in timelines for entry in timeline if entry.kind is Kind.SPEECH]
    return spoken[-1] if spoken else ""


def answer(asked: str) -> tuple[str, int]:
    """What one says to it, and after how many ms; RecordingError if nobody knows."""
    for pattern, words, thinking in ANSWERS:
        if re.search(pattern, asked):
            return words, thinking
    raise RecordingError(f"nobody knows what to answer to {asked!r}")


def record(echo: Echo, wishes: Wishes, alexa: Espeak, person: Espeak) -> Tape:
    """The tape of a practice."""
    tape = Tape(echo.now - BEFORE_MS)
    for now, words, events in practice(echo, wishes):
        tape.add_words(now, words, person)
        for event in events:
            if isinstance(event, Answered):
                tape.add_answer(event, alexa)
    return tape


@ends_in_one_line
def main(arguments: Sequence[str] | None = None) -> int:
    """Record one practice."""
    parser = OneLineParser("make recording", "A whole practice as one sound file.")
    parser.add_argument("--goal", choices=("knees", "hips"), default="knees")
    parser.add_argument("--reps", type=int, choices=range(5, 11), default=5, help="a leg")
    parser.add_argument("--pace", type=pace, default="4-4", metavar="IN-OUT", help="seconds, such as 4-6.5")
    parser.add_argument("--rest", type=int, choices=range(1, 7), help="seconds between two slides")
    parser.add_argument("--cues", choices=CUEINGS, help="how much is said while a leg moves")
    parser.add_argument("--sound", choices=RENDERERS, default="apla", help="how the reps are rendered")
    parser.add_locale()
    parser.add_breath()
    parser.add_argument("--out", type=Path, default=FOLDER, metavar="FOLDER")
    options = parser.parse_args(arguments)
    wishes = Wishes(options.goal, options.reps, options.pace, options.rest, options.cues)
    american = options.locale == model.LOCALES[0]
    unusual = {"ssml": options.sound == "ssml", options.locale: not american, "breath": options.breath}
    named = [*filter(None, (options.rest and f"rest{options.rest}", options.cues))]
    named += [word for word, is_so in unusual.items() if is_so]
    file = options.out / "-".join([wishes.goal, str(wishes.reps), wishes.pace, *named])
    try:
        alexa, person = Espeak(options.locale), Espeak(options.locale, PERSON)
        writable(options.out)
        with skill(in_memory() | breathing(on=options.breath), options.sound) as address:
            client, owner = HttpClient(address), Owner(locale=options.locale)
            tape = record(
                Echo(Recognizer(model.read()), client.ask, owner, now=MONDAY, voice=alexa), wishes, alexa, person
            )
        keep(tape, all_chapters(tape), f"heel slides for the {wishes}", file)
    except SimulatorError as why:
        raise RecordingError(f"no recording: {why}") from why
    return 0


def writable(folder: Path) -> None:
    """Make the folder, before anything takes time."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RecordingError(f"{folder} cannot be written: {error.strerror}") from error


def all_chapters(tape: Tape) -> tuple[Chapter, ...]:
    """Its chapters; RecordingError when one is missing."""
    chapters = chaptered(tape.cues)
    missing = [name for name, _ in CHAPTERS if name not in {chapter.name for chapter in chapters}]
    if missing:
        raise RecordingError(f"the practice goes by without its {missing[0]}; it ended with: {tape.cues[-1].text}")
    return chapters


def keep(tape: Tape, chapters: Sequence[Chapter], title: str, file: Path) -> None:
    """Write the sound and its cue sheet, and say where they are and what is when."""
    try:
        sound = tape.sound
        write(file.with_suffix(".wav"), sound)
        file.with_suffix(".vtt").write_text(sheet(title, chapters), encoding="utf-8")
    except OSError as error:
        raise RecordingError(f"{file.parent} cannot be written: {error.strerror}") from error
    for chapter in chapters:
        print(f"{timestamp(chapter.start)}  {chapter.name}")
    print(f"{timestamp(lasts(len(sound)))}  {file}.wav, and what is said when: {file.name}.vtt")


if __name__ == "__main__":
    sys.exit(main())
