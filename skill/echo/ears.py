"""What an Echo understands of typed words, by the interaction model alone."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import product
from typing import Any

from hassil.intents import Intents
from hassil.recognize import RecognizeResult, recognize_all
from rapidfuzz import fuzz, process

from skill.echo import spoken

FALLBACK = "AMAZON.FallbackIntent"
NEAR = 86
"""How alike (0 to 100) a near miss must be: misses score 86 to 96, nonsense about 60 (shared/ecosystem.md)."""

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
# These never reach a skill: the platform closes the session at once [A].
EXIT = frozenset({"exit", "quit", "exit heel slides", "quit heel slides", "close heel slides"})

_OPEN = r"(?:please )?(?:open|start|launch|begin|run|play|load|use|resume)"
_ASK = r"(?:please )?(?:ask|tell|talk to|open|start|launch|begin|run|play|load|use)"
_NUMBER, _TIME = "zznumber", "zztime"
_TOKENS: dict[str, tuple[str, Callable[[str], str | None]]] = {
    "AMAZON.NUMBER": (_NUMBER, spoken.number),
    "AMAZON.TIME": (_TIME, spoken.time_of_day),
}
_NEGATIONS = re.compile(
    r"\b(?:no|not|never|none|nothing|without|cannot"
    r"|(?:do|does|did|is|are|was|were|ca|wo|could|would|should|have|has|had|ai)nt)\b"
)
_EMPTY = frozenset({"it", "that", "this", "them", "one", "me", "you", "again", "now"})


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
class Heard:
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


class Ears:
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
        self._intents = self._templates()

    def hear(self, text: str) -> Heard:
        """The meaning of an utterance, with or without "alexa," in front."""
        words = plain(text)
        if words in EXIT:
            return Heard(Call.EXIT)
        if re.fullmatch(rf"{_OPEN} (?:the )?(?:skill )?{self.invocation}(?: skill)?(?: please)?", words):
            return Heard(Call.LAUNCH, new=True)
        asked = re.fullmatch(
            rf"{_ASK} {self.invocation}(?:(?P<joint> (?:for|to|about|and|that))? (?P<wish>.+))?", words
        )
        if asked and not asked["wish"]:
            return Heard(Call.LAUNCH, new=True)
        if asked:
            whole = f"{asked['joint'] or ''} {asked['wish']}".strip()
            return replace(self._meaning(whole, asked["wish"]), new=True)
        return self._meaning(words)

    def _meaning(self, *readings: str) -> Heard:
        """The meaning of the first reading that has one, sought in ever wider ways."""
        ways = (way(words) for way in (self._exact, self._near, self._open_slot) for words in readings)
        return next(filter(None, ways), None) or Heard(Call.INTENT, FALLBACK)

    def _exact(self, words: str) -> Heard | None:
        for text, said in _readings(words):
            result = next(iter(recognize_all(text, self._intents)), None)
            if result is not None:
                return self._heard(result.intent.name, dict(self._found(result, said)))
        return None

    def _near(self, words: str) -> Heard | None:
        """The likest sentence of the model, if it is close and says neither more nor less "not"."""
        best: tuple[float, str, Mapping[str, str]] = (NEAR, "", {})
        for text, said in _readings(words):
            found = process.extractOne(text, self._sentences, scorer=fuzz.ratio, score_cutoff=best[0])
            if found and _same_negations(text, found[0]) and _same_tokens(text, found[0]):
                best = (found[1], found[0], said)
        if not best[1]:
            return None
        result = next(iter(recognize_all(best[1], self._intents)), None)
        return self._heard(result.intent.name, dict(self._found(result, best[2]))) if result else None

    def _open_slot(self, words: str) -> Heard | None:
        """A sentence of the model around words that its slot type does not have, as the platform hears it too."""
        for literal, pattern, name in self._around:
            if literal in words and (found := pattern.fullmatch(words)):
                slot, said = next(iter(found.groupdict().items()))
                if said not in _EMPTY and not _NEGATIONS.search(said):
                    return self._heard(name, {slot: _Value(self.kinds[name][slot], said, "", None)})
        return None

    def _heard(self, name: str, found: Mapping[str, _Value]) -> Heard:
        slots = []
        for slot, kind in self.kinds[name].items():
            value = found.get(slot)
            filled = (value.said, value.id, value.name or None) if value else (None, None, None)
            slots.append(Slot(slot, kind, *filled))
        return Heard(Call.INTENT, name, tuple(slots))

    def _found(self, result: RecognizeResult, said: Mapping[str, str]) -> Iterator[tuple[str, _Value]]:
        for entity in result.entities_list:
            kind = self.kinds[result.intent.name][entity.name]
            if kind in _TOKENS:
                yield entity.name, _Value(kind, said[_TOKENS[kind][0]], "", None)
            else:
                yield entity.name, self.values[kind][int(entity.value)]

    def _templates(self) -> Intents:
        """The model as hassil's templates: `{slot}` becomes `{list:slot}`, a list being a slot type."""

        def template(name: str, sample: str) -> str:
            return re.sub(r"\{(\w+)\}", lambda slot: f"{{{_list(self.kinds[name][slot[1]])}:{slot[1]}}}", sample)

        lists: dict[str, Any] = {
            _list(kind): {"values": [{"in": plain(value.said), "out": nth} for nth, value in enumerate(values)]}
            for kind, values in self.values.items()
        }
        lists |= {_list(kind): {"values": [{"in": token, "out": token}]} for kind, (token, _) in _TOKENS.items()}
        intents = {
            name: {"data": [{"sentences": [template(name, sample) for sample in samples]}]}
            for name, samples in self.samples.items()
            if samples
        }
        return Intents.from_dict({"language": "en", "intents": intents, "lists": lists})

    @cached_property
    def _sentences(self) -> tuple[str, ...]:
        """Every sentence of the model, slots filled in, but those that are nothing but a slot."""
        return tuple(
            dict.fromkeys(
                sentence
                for name, samples in self.samples.items()
                for sample in samples
                for sentence in self._filled(name, sample)
                if sentence not in (_NUMBER, _TIME)
            )
        )

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
    """Words as the ears compare them: no case, no punctuation, no wake word, "8:30" and "o'clock" kept whole."""
    words = text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    words = re.sub(r"(?<=\w)\.(?=\w\b)|(?<=\b\w)\.(?=\s|$)", "", words)  # p.m. is pm, i. t. is i t
    words = re.sub(r"(?<=\d):(?=\d\d)", "§", words).replace("'", "")
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
    """The words as they are, then with one number, one time of day, or both standing as such."""
    yield words, {}
    numbers, times = ([*_read(words, *token)] for token in _TOKENS.values())
    yield from (*numbers, *times)


def _read(words: str, token: str, read: Callable[[str], str | None]) -> Iterator[tuple[str, Mapping[str, str]]]:
    parts = words.split()
    spans = [(i, j) for i in range(len(parts)) for j in range(i + 1, min(i + 8, len(parts)) + 1)]
    for i, j in sorted(spans, key=lambda span: span[0] - span[1]):
        value = read(" ".join(parts[i:j]))
        if value is not None:
            yield " ".join([*parts[:i], token, *parts[j:]]), {token: value}


def _same_negations(one: str, other: str) -> bool:
    return len(_NEGATIONS.findall(one)) == len(_NEGATIONS.findall(other))


def _same_tokens(one: str, other: str) -> bool:
    return all((token in one) == (token in other) for token in (_NUMBER, _TIME))
