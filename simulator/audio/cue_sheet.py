"""A cue sheet: what is said when, in the chapters of a practice, as WebVTT."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# The chapters in their order, and the sentence of Alexa's that opens each.
CHAPTERS = (
    ("choice", r""),
    ("safety check", r"questions to keep you safe"),
    ("setup", r"floor or a firm bed"),
    ("right leg", r"^Right leg\."),
    ("change", r"^That's the right leg"),
    ("left leg", r"^Left leg\b"),
    ("end", r"^And rest\b|[Hh]ow did that feel"),
)
# A leg that is too long for one answer rests in the middle, in the words that end a set.
REST_IN_A_LEG = re.compile(r"^And rest\b.* to go with this leg\.")


@dataclass(frozen=True, slots=True)
class Cue:
    """Somebody says something, from one ms to another."""

    start: int
    end: int
    who: str
    text: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the practice, with its cues."""

    name: str
    cues: tuple[Cue, ...]

    @property
    def start(self) -> int:
        """When it begins, in ms."""
        return self.cues[0].start


def chaptered(cues: Iterable[Cue]) -> tuple[Chapter, ...]:
    """The cues by chapter, in order of time; a chapter nothing opened is left out."""
    found: list[tuple[str, list[Cue]]] = []
    ahead = list(CHAPTERS)
    ordered = sorted(cues, key=lambda each: each.start)
    for at, cue in enumerate(ordered):
        opened = next((nth for nth, (_, opening) in enumerate(ahead) if _opens(opening, cue, first=not found)), None)
        going_on = REST_IN_A_LEG.match(" ".join(each.text for each in ordered[at : at + 3]))
        if opened is not None and not going_on:
            found.append((ahead[opened][0], []))
            ahead = ahead[opened + 1 :]
        found[-1][1].append(cue)
    return tuple(Chapter(name, tuple(within)) for name, within in found)


def _opens(opening: str, cue: Cue, *, first: bool) -> bool:
    return first if not opening else cue.who == "Alexa" and re.search(opening, cue.text) is not None


def sheet(title: str, chapters: Iterable[Chapter]) -> str:
    """The WebVTT file: a cue a sentence, named by its chapter and its number there."""
    return "\n".join([f"WEBVTT {title}", *(line for chapter in chapters for line in _lines(chapter))]) + "\n"


def _lines(chapter: Chapter) -> Iterator[str]:
    yield from ("", f"NOTE {timestamp(chapter.start)} {chapter.name}")
    for nth, cue in enumerate(chapter.cues, 1):
        text = cue.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        yield from (
            "",
            f"{chapter.name} {nth}",
            f"{timestamp(cue.start)} --> {timestamp(cue.end)}",
            f"<v {cue.who}>{text}",
        )


def timestamp(ms: int) -> str:
    """A time as WebVTT writes it: 00:04:52.250."""
    seconds, thousandths = divmod(ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{thousandths:03}"
