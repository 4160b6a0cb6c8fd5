"""A page of APL, as far as an Echo without eyes needs it: the sounds it plays, and what of it can be touched."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from simulator.device.timeline import UnplayableError

RENDER = "Alexa.Presentation.APL.RenderDocument"
TO_SPEECH = "aplAudioToSpeech"
Directive = Mapping[str, Any]

_BOUND = re.compile(r"\$\{payload\.(\w+)\.properties\.(\w+)\b")


def refused(directive: Directive, announced: str | None) -> str | None:
    """Why a device that announces such a version of APL does not show a page; None if it does."""
    if announced is None:
        return "the device has no screen"
    document = directive.get("document")
    if not isinstance(document, Mapping) or document.get("type") != "APL":
        return "the page is not an APL document"
    if not isinstance(directive.get("token"), str):
        return "the page has no token"
    version = str(document.get("version"))
    if not re.fullmatch(r"\d+\.\d+", version) or _numbers(version) > _numbers(announced):
        return f"the page is of the version {version}, and the device announces {announced}"
    return None


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def sounds(directive: Directive) -> Iterator[Mapping[str, Any]]:
    """The audio documents inside a page that its commands speak, in order; UnplayableError where one leads nowhere."""
    document = directive.get("document")
    components = {str(each["id"]): each for each in everything(document) if "id" in each}
    for command in everything(document):
        if command.get("type") == "SpeakItem":
            name = str(command.get("componentId"))
            if name not in components:
                raise UnplayableError(f"the page speaks {name!r}, and has no such component")
            yield _sound(directive, str(components[name].get("speech")))


def _sound(directive: Directive, speech: str) -> Mapping[str, Any]:
    """The audio document that a `speech` is bound to, through the transformer that makes a sound of it."""
    bound = _BOUND.match(speech)
    if bound is None:
        raise UnplayableError(f"the page speaks {speech!r}, which is bound to no data source")
    source = (directive.get("datasources") or {}).get(bound[1]) or {}
    transformers = source.get("transformers") or () if source.get("type") == "object" else ()
    found = [each for each in transformers if each.get("outputName") == bound[2]]
    if not found or found[0].get("transformer") != TO_SPEECH:
        raise UnplayableError(f"no transformer makes speech of {bound[1]}.{bound[2]}")
    sound = (directive.get("sources") or {}).get(str(found[0].get("template")))
    if not isinstance(sound, Mapping):
        raise UnplayableError(f"the page has no source {found[0].get('template')!r}")
    return sound


def touchable(directive: Directive) -> dict[str, list[Any]]:
    """What can be touched on a page: the label of each, and the arguments it sends."""
    found = {}
    for each in everything(directive.get("document")):
        if each.get("type") == "TouchWrapper":
            sent = [command for command in each.get("onPress") or () if command.get("type") == "SendEvent"]
            found.update({str(each.get("accessibilityLabel")): command["arguments"] for command in sent})
    return found


def everything(value: Any) -> Iterator[Mapping[str, Any]]:
    """Every object in a document, however deep."""
    if isinstance(value, Mapping):
        yield value
        for inner in value.values():
            yield from everything(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from everything(inner)
