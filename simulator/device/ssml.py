"""SSML as a timeline: the words, breaks and sounds of a `<speak>` one after another."""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from simulator.device.timeline import Entry, Kind, Timeline, UnplayableError, Voice

Sounds = Callable[[str], int]
"""How many milliseconds an audio source lasts."""

# The tags that sound alike on every device, and their attributes by Amazon's SSML reference.
TAGS: dict[str, frozenset[str]] = {
    "speak": frozenset(),
    "p": frozenset(),
    "s": frozenset(),
    "break": frozenset({"time", "strength"}),
    "prosody": frozenset({"rate", "volume", "pitch"}),
    "audio": frozenset({"src"}),
    "sub": frozenset({"alias"}),
    "say-as": frozenset({"interpret-as", "format"}),
}
EMPTY = frozenset({"break", "audio"})
SOURCE = re.compile(r"https://|soundbank://")
"""Where a sound may come from, by Amazon's SSML reference."""

RATES = {"x-slow": 50, "slow": 75, "medium": 100, "fast": 125, "x-fast": 150}
# Amazon names the strengths and gives no lengths, so these are guesses; a paragraph is an x-strong break, a sentence a
# strong one.
STRENGTHS = {"none": 0, "x-weak": 0, "weak": 100, "medium": 250, "strong": 400, "x-strong": 700}
_PAUSES = {"p": "x-strong", "s": "strong"}


def parse(ssml: str) -> Element:
    """The tree of an SSML text; UnplayableError if it is not well-formed, or has what not every device plays."""
    try:
        tree: Element = fromstring(ssml)
    except (ParseError, DefusedXmlException, UnicodeError) as error:
        raise UnplayableError(f"SSML is not well-formed: {error}") from error
    if tree.tag != "speak":
        raise UnplayableError(f"SSML begins with <{tree.tag}>, not <speak>")
    for element in tree.iter():
        if element.tag == "speak" and element is not tree:
            raise UnplayableError("SSML has a <speak> within a <speak>")
        _check(element)
    return tree


def _check(element: Element) -> None:
    """UnplayableError when the element itself is not one that sounds alike on every device."""
    if element.tag not in TAGS:
        raise UnplayableError(f"SSML has the unknown tag <{element.tag}>")
    for name in element.attrib:
        if name not in TAGS[element.tag]:
            raise UnplayableError(f"SSML <{element.tag}> has the unknown attribute {name}")
    if element.tag in EMPTY and (len(element) or (element.text or "").strip()):
        raise UnplayableError(f"SSML <{element.tag}> has something in it")
    source = element.get("src", "")
    if element.tag == "audio" and not SOURCE.match(source):
        raise UnplayableError(f"SSML <audio> has the source {source!r}, neither https:// nor soundbank://")
    if element.tag == "sub" and not element.get("alias", "").strip():
        raise UnplayableError("SSML <sub> has no alias")


def break_ms(element: Element) -> int:
    """The length of a `<break>` in milliseconds; UnplayableError if it cannot be read."""
    time = element.get("time")
    if time is None:
        strength = element.get("strength", "medium")
        if strength not in STRENGTHS:
            raise UnplayableError(f"SSML <break> has the unknown strength {strength!r}")
        return STRENGTHS[strength]
    found = re.fullmatch(r"([0-9]{1,7}(?:\.[0-9]{1,7})?)(ms|s)", time)
    if found is None:
        raise UnplayableError(f"SSML <break> has the unreadable time {time!r}")
    return round(float(found[1]) * (1000 if found[2] == "s" else 1))


def play(ssml: str, voice: Voice, sounds: Sounds) -> Timeline:
    """The timeline of an SSML text; UnplayableError as above."""
    try:
        return tuple(_lay(_sounds(parse(ssml), 100, (), voice, sounds)))
    except RecursionError:
        raise UnplayableError("SSML is nested too deeply") from None


def plain(text: str, voice: Voice) -> Timeline:
    """The timeline of plain text."""
    words = " ".join(text.split())
    return (Entry(0, voice(words), Kind.SPEECH, words),) if words else ()


_Sound = tuple[int, Kind, str, str, tuple[str, ...]]


def _sounds(element: Element, rate: int, filters: tuple[str, ...], voice: Voice, sounds: Sounds) -> Iterator[_Sound]:
    match element.tag:
        case "break":
            yield break_ms(element), Kind.SILENCE, "", "", ()
        case "audio":
            source = element.get("src", "")
            yield sounds(source), Kind.AUDIO, "", source, filters
        case "sub":
            alias = " ".join(element.get("alias", "").split())
            yield voice(alias) * 100 // rate, Kind.SPEECH, alias, "", filters
        case _:
            inner, changed = rate, filters
            if element.tag == "prosody":
                inner = max(1, rate * _rate(element) // 100)
                changed += tuple(f"{name} {value}" for name, value in element.attrib.items())
            for text, child in _pieces(element):
                words = " ".join(text.split())
                if words:
                    yield voice(words) * 100 // inner, Kind.SPEECH, words, "", changed
                if child is not None:
                    yield from _sounds(child, inner, changed, voice, sounds)
            if element.tag in _PAUSES:
                yield STRENGTHS[_PAUSES[element.tag]], Kind.SILENCE, "", "", ()


def _pieces(element: Element) -> Iterator[tuple[str, Element | None]]:
    """The text before each child with that child, then the text at the end."""
    text = element.text or ""
    for child in element:
        yield text, child
        text = child.tail or ""
    yield text, None


def _rate(element: Element) -> int:
    rate = element.get("rate", "medium")
    if rate in RATES:
        return RATES[rate]
    found = re.fullmatch(r"([0-9]{1,4})%", rate)
    if found is None or int(found[1]) < 20:
        raise UnplayableError(f"SSML <prosody> has the unknown rate {rate!r}")
    return int(found[1])


def _lay(sounds: Iterator[_Sound]) -> Iterator[Entry]:
    start = 0
    for ms, kind, text, source, filters in sounds:
        if ms:
            yield Entry(start, start + ms, kind, text, source, filters=filters)
            start += ms
