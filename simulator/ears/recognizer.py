"""What an Echo understands of typed words, by the interaction model alone."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import product
from typing import Any

from hassil.intents import Intents
from hassil.recognize import RecognizeResult, recognize_all
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from simulator.ears import numbers

FALLBACK = "AMAZON.FallbackIntent"
NEAR = 86
"""How alike (0 to 100) a near miss must be: measured, near misses score 86 to 96 and nonsense about 60."""
ALIKE = 66
"""How alike two words must be for one to pass for the other: a knee may be a nee, but a chest is no heel."""
LIKELIEST = 8
"""How many sentences are tried, from the likeliest down: the best may say the opposite."""

# What Amazon's own intents understand when the model adds nothing.
AMAZON_WORDS = {
    "AMAZON.YesIntent": ("yes", "yeah", "yep", "yes please", "sure", "of course"),
    "AMAZON.NoIntent": ("no", "nope", "no thanks", "no thank you"),
    "AMAZON.NextIntent": ("next", "skip", "skip forward"),
    "AMAZON.PreviousIntent": ("previous", "go back", "skip back"),
    "AMAZON.RepeatIntent": ("repeat", "repeat that", "say that again"),
    "AMAZON.PauseIntent": ("pause", "pause that"),
    "AMAZON.ResumeIntent": ("resume", "continue", "keep going"),
    "AMAZON.StartOverIntent": ("start over", "restart", "start again"),
    "AMAZON.HelpIntent": ("help", "help me", "can you help me"),
    "AMAZON.StopIntent": ("stop", "off", "shut up"),
    "AMAZON.CancelIntent": ("cancel", "never mind", "forget it"),
    "AMAZON.NavigateHomeIntent": ("go home", "home screen"),
}
# These never reach a skill: the platform closes the session at once, as Amazon says.
EXIT = frozenset({"exit", "quit", "exit heel slides", "quit heel slides", "close heel slides"})

_OPEN = r"(?:please )?(?:open|start|launch|begin|run|play|load|use|resume)"
_ASK = r"(?:please )?(?:ask|tell|talk to|open|start|launch|begin|run|play|load|use)"
# What stands for a number and a time: no words of anybody's, and short, so that two sentences are not alike by them.
_NUMBER, _TIME = "zzn", "zzt"
_TOKENS: dict[str, tuple[str, Callable[[str], str | None]]] = {
    "AMAZON.NUMBER": (_NUMBER, numbers.number),
    "AMAZON.TIME": (_TIME, numbers.time_of_day),
}
_NOTS = (
    "no not never none nothing nobody neither nor without cannot hardly barely dont doesnt didnt isnt arent wasnt "
    "werent cant wont couldnt wouldnt shouldnt havent hasnt hadnt aint"
)
_NEGATIONS = tuple(sorted(_NOTS.split(), key=len, reverse=True))
# What a listener hears past: a sound or a courtesy anywhere, a lead-in, and what only adds weight. In a sentence with
# a "not" nothing that adds weight is heard past: "it isn't really" is less of a no than "it isn't".
_SOUND = re.compile(r"\b(?:u+m+|u+h+|e+r+m?|a+h+|o+o*h+|please|thanks|thank you|alexa)\b|^(?:well|so|okay|ok|hey)\b")
_WEIGHT = re.compile(r"\b(?:really|very|so|quite|just|actually|now)\b")
_TWICE = re.compile(r"\b(\w+(?: \w+){0,3})(?: \1\b)+")
_EMPTY = frozenset({"it", "that", "this", "them", "one", "me", "you", "again", "now"})
_APOSTROPHES = r"['`\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}]"


class Call(StrEnum):
    """What an utterance asks of the platform."""

    LAUNCH = "launch"
    INTENT = "intent"
    EXIT = "exit"


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot as it was filled: the words, and the value they resolve to where the type has values."""

    name: str
    type: str
    value: str | None = None
    id: str | None = None
    resolved: str | None = None

    @property
    def match(self) -> bool:
        """Whether the words are one of the type's own."""
        return self.resolved is not None


@dataclass(frozen=True, slots=True)
class Recognition:
    """An utterance understood; `new` when it opens the skill, alone or with a first wish ("ask heel slides …")."""

    call: Call
    intent: str = ""
    slots: tuple[Slot, ...] = ()
    new: bool = False


@dataclass(frozen=True, slots=True)
class _Value:
    type: str
    said: str
    name: str
    id: str | None


class Recognizer:
    """The matcher of one interaction model."""

    def __init__(self, model: Mapping[str, Any]) -> None:
        """Read a model in the shape of `interaction_model/en-US.json`."""
        language = model["interactionModel"]["languageModel"]
        self.invocation = plain(language["invocationName"])
        self.kinds = {
            intent["name"]: {slot["name"]: slot["type"] for slot in intent.get("slots", ())}
            for intent in language["intents"]
        }
        self.values = {kind["name"]: tuple(_values(kind)) for kind in language.get("types", ())}
        self.samples = _samples(language["intents"])
        self._templates: dict[str, Intents] = {}

    def hear(self, text: str) -> Recognition:
        """The meaning of an utterance, with or without "alexa," in front."""
        words = plain(text)
        if words in EXIT:
            return Recognition(Call.EXIT)
        if re.fullmatch(rf"{_OPEN} (?:the )?(?:skill )?{self.invocation}(?: skill)?(?: please)?", words):
            return Recognition(Call.LAUNCH, new=True)
        asked = re.fullmatch(
            rf"{_ASK} {self.invocation}(?:(?P<joint> (?:for|to|about|and|that|with))? (?P<wish>.+))?", words
        )
        if asked and not asked["wish"]:
            return Recognition(Call.LAUNCH, new=True)
        if asked:
            whole = f"{asked['joint'] or ''} {asked['wish']}".strip()
            return replace(self._meaning(whole, asked["wish"]), new=True)
        return self._meaning(words)

    def _meaning(self, *readings: str) -> Recognition:
        """The meaning of the first reading that has one, sought in ever wider ways."""
        readings = tuple(dict.fromkeys(filter(None, (*readings, *map(self._bare, readings)))))
        ways = (way(words) for way in (self._exact, self._near, self._open_slot) for words in readings)
        return next(filter(None, ways), None) or Recognition(Call.INTENT, FALLBACK)

    def _exact(self, words: str) -> Recognition | None:
        return next((self._told(text, said) for text, said in _readings(words) if text in self._known), None)

    def _bare(self, words: str) -> str:
        """The words without what a listener hears past."""
        once = " ".join(_SOUND.sub(" ", _TWICE.sub(r"\1", words)).split())
        return once if self._negations(once) else " ".join(_WEIGHT.sub(" ", once).split())

    def _near(self, words: str) -> Recognition | None:
        """The likest sentence of the model, if it is close, word by word, and says neither more nor less "not"."""
        best: tuple[float, str, Mapping[str, str]] = (0, "", {})
        for text, said in _readings(words):
            found = process.extract(text, self._sentences, scorer=fuzz.ratio, score_cutoff=NEAR, limit=LIKELIEST)
            for sentence, likeness, _ in found:
                if likeness > best[0] and self._could_be(text, sentence):
                    best = (likeness, sentence, said)
        return self._told(*best[1:]) if best[1] else None

    def _told(self, sentence: str, said: Mapping[str, str]) -> Recognition:
        """The meaning of a sentence of the model."""
        name = self._known[sentence]
        if name not in self._templates:
            self._templates[name] = self._template(name)
        result = next(iter(recognize_all(sentence, self._templates[name])))
        return self._heard(name, dict(self._found(result, said)))

    def _could_be(self, text: str, sentence: str) -> bool:
        """Whether one may be heard as the other: a word more or less at most, the others alike, the "not"s the same."""
        mine, theirs = Counter(text.split()), Counter(sentence.split())
        few, many = sorted(([*(mine - theirs).elements()], [*(theirs - mine).elements()]), key=len)
        return (
            len(many) - len(few) <= 1
            and all(any(fuzz.ratio(word, other) >= ALIKE for other in many) for word in few)
            and self._negations(text) == self._negations(sentence)
            and _same_tokens(text, sentence)
        )

    def _negations(self, text: str) -> list[str]:
        """The words that say "not": of themselves, misspelt ("dosnt"), or joined to another ("unwell", "cantfeel")."""
        return sorted(filter(None, map(self._negation, text.split())))

    def _negation(self, word: str) -> str:
        if word in _NEGATIONS:
            return "not" if word.endswith(("nt", "not")) else word
        if word.startswith("un") and word[2:] in self._vocabulary:
            return "un"
        return "" if word in self._vocabulary else self._misspelt_negation(word)

    def _misspelt_negation(self, word: str) -> str:
        """What an unknown word may deny; when in doubt it does, and is rather not understood than turned round."""
        joined = next((no for no in _NEGATIONS if word.startswith(no) and word[len(no) :] in self._vocabulary), None)
        if joined:
            return self._negation(joined)
        slips = 1 if len(word) < 8 else 2
        meant = process.extractOne(word, self._denials, scorer=OSA.distance, score_cutoff=slips)
        if meant is None or process.extractOne(word, self._plain, scorer=OSA.distance, score_cutoff=meant[1] - 1):
            return ""
        return self._negation(meant[0])

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(_NEGATIONS).union(*map(str.split, self._known))

    @cached_property
    def _denials(self) -> tuple[str, ...]:
        return (*_NEGATIONS, *sorted(filter(self._negation, self._vocabulary.difference(_NEGATIONS))))

    @cached_property
    def _plain(self) -> frozenset[str]:
        return self._vocabulary.difference(self._denials)

    def _open_slot(self, words: str) -> Recognition | None:
        """A sentence of the model around words that its slot type does not have, as the platform hears it too."""
        for literal, pattern, name in self._around:
            if literal in words and (found := pattern.fullmatch(words)):
                slot, said = next(iter(found.groupdict().items()))
                if said not in _EMPTY and not self._negations(said):
                    return self._heard(name, {slot: _Value(self.kinds[name][slot], said, "", None)})
        return None

    def _heard(self, name: str, found: Mapping[str, _Value]) -> Recognition:
        slots = []
        for slot, kind in self.kinds[name].items():
            value = found.get(slot)
            filled = (value.said, value.id, value.name or None) if value else (None, None, None)
            slots.append(Slot(slot, kind, *filled))
        return Recognition(Call.INTENT, name, tuple(slots))

    def _found(self, result: RecognizeResult, said: Mapping[str, str]) -> Iterator[tuple[str, _Value]]:
        for entity in result.entities_list:
            kind = self.kinds[result.intent.name][entity.name]
            if kind in _TOKENS:
                yield entity.name, _Value(kind, said[_TOKENS[kind][0]], "", None)
            else:
                yield entity.name, self.values[kind][int(entity.value)]

    def _template(self, name: str) -> Intents:
        """An intent as hassil's templates: `{slot}` becomes `{list:slot}`, a list being a slot type."""
        kinds = self.kinds[name]
        sentences = [
            re.sub(r"\{(\w+)\}", lambda slot: f"{{{_list(kinds[slot[1]])}:{slot[1]}}}", sample)
            for sample in self.samples[name]
        ]
        lists = {_list(kind): {"values": list(self._listed(kind))} for kind in kinds.values()}
        return Intents.from_dict(
            {"language": "en", "intents": {name: {"data": [{"sentences": sentences}]}}, "lists": lists}
        )

    def _listed(self, kind: str) -> Iterator[dict[str, Any]]:
        if kind in _TOKENS:
            yield {"in": _TOKENS[kind][0], "out": _TOKENS[kind][0]}
        else:
            yield from ({"in": plain(value.said), "out": nth} for nth, value in enumerate(self.values[kind]))

    @cached_property
    def _known(self) -> Mapping[str, str]:
        """Every sentence of the model, slots filled in, and its intent."""
        return {
            sentence: name
            for name, samples in self.samples.items()
            for sample in samples
            for sentence in self._filled(name, sample)
        }

    @cached_property
    def _sentences(self) -> tuple[str, ...]:
        """Every sentence of the model but those that are nothing but a number or a time."""
        return tuple(sentence for sentence in self._known if sentence not in (_NUMBER, _TIME))

    def _filled(self, name: str, sample: str) -> Iterator[str]:
        pieces = re.split(r"\{(\w+)\}", sample)
        kinds = [self.kinds[name][slot] for slot in pieces[1::2]]
        fillers = [
            [_TOKENS[kind][0]] if kind in _TOKENS else [plain(value.said) for value in self.values[kind]]
            for kind in kinds
        ]
        for words in product(*fillers):
            yield pieces[0] + "".join(word + text for word, text in zip(words, pieces[2::2], strict=True))

    @cached_property
    def _around(self) -> tuple[tuple[str, re.Pattern[str], str], ...]:
        """Samples with one slot of a custom type amid two words or more, those with most words first."""
        found = []
        for name, samples in self.samples.items():
            for sample in samples:
                pieces = re.split(r"\{(\w+)\}", sample)
                literal = " ".join(pieces[::2])
                if len(pieces) != 3 or len(literal.split()) < 2 or self.kinds[name][pieces[1]] not in self.values:
                    continue
                before, slot, after = pieces
                pattern = rf"{re.escape(before)}(?P<{slot}>\S+(?: \S+){{0,2}}){re.escape(after)}"
                found.append((max(pieces[::2], key=len).strip(), re.compile(pattern), name))
        return tuple(sorted(found, key=lambda each: -len(each[1].pattern)))


def plain(text: str) -> str:
    """Words as they are compared: no case, no punctuation, no wake word, "8:30" and "o'clock" kept whole."""
    letter = r"[^\W\d]"
    words = re.sub(rf"(?<={letter})\.(?={letter}\b)|(?<=\b{letter})\.(?=\s|$)", "", text.casefold())  # p.m., i. t.
    words = re.sub(_APOSTROPHES, "", re.sub(r"(?<=\d):(?=\d\d)", "§", words))
    words = " ".join(re.sub(r"[^\w\s{}§]", " ", words).split()).replace("§", ":")
    return re.sub(r"^(?:alexa|echo|computer|ziggy) (?=.)", "", words)


def _list(kind: str) -> str:
    return kind.replace(".", "_")


def _values(kind: Mapping[str, Any]) -> Iterator[_Value]:
    for value in kind["values"]:
        name = value["name"]["value"]
        for said in dict.fromkeys((name, *value["name"].get("synonyms", ()))):
            yield _Value(kind["name"], said, name, value.get("id", ""))


def _samples(intents: Iterable[Mapping[str, Any]]) -> dict[str, tuple[str, ...]]:
    """The model's own samples; Amazon's usual words where no intent of the model claims them."""
    own = {intent["name"]: tuple(plain(sample) for sample in intent.get("samples", ())) for intent in intents}
    claimed = {sample for samples in own.values() for sample in samples}
    return {
        name: samples + tuple(word for word in AMAZON_WORDS.get(name, ()) if plain(word) not in claimed)
        for name, samples in own.items()
    }


def _readings(words: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The words as they are, figures as they are read out, then with one number or time of day standing as such."""
    yield words, {}
    if re.search(r"\d", words):
        yield numbers.figures(words), {}
    counts, times = ([*_read(words, *token)] for token in _TOKENS.values())
    yield from (*counts, *times)


def _read(words: str, token: str, read: Callable[[str], str | None]) -> Iterator[tuple[str, Mapping[str, str]]]:
    parts = words.split()
    spans = [(i, j) for i in range(len(parts)) for j in range(i + 1, min(i + 8, len(parts)) + 1)]
    for i, j in sorted(spans, key=lambda span: span[0] - span[1]):
        value = read(" ".join(parts[i:j]))
        if value is not None:
            yield " ".join([*parts[:i], token, *parts[j:]]), {token: value}


def _same_tokens(one: str, other: str) -> bool:
    return all((token in one) == (token in other) for token in (_NUMBER, _TIME))
